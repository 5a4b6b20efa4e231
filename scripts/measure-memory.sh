#!/usr/bin/env bash
# Measures what fine grids cost in memory: two months of the stylised corridor without spin-up, at each of the resolutions named, degrees.
# scripts/measure-memory.sh [DEGREES ...]     0.075 and 0.05 where none is named: about 80,000 and 180,000 columns.
set -euo pipefail
# shellcheck source=scripts/lib/common.sh
source "$(dirname "${BASH_SOURCE[0]}")/lib/common.sh"

[[ $# -gt 0 ]] || set -- 0.075 0.05
require_runtime_packages
build_command_line
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

# Prints the number that a key of a run record has.
figure() { sed -n "s/.*\"$2\": *\([0-9.]*\).*/\1/p" "$1" | head -n 1; }

printf '%-10s %10s %14s %14s %22s\n' degrees columns 'memory, MB' 'simulated, s' 'column-hours/s/core'
for resolution in "$@"; do
  configuration=$folder/$resolution/pipeline.yaml
  mkdir -p "${configuration%/*}"
  sed -e "s|grids/|$repository/grids/|g" -e "s|resolution: [0-9.]*|resolution: $resolution|" \
    -e 's|period: {.*}|period: {from: 2000-03-01, to: 2000-04-30}|' -e 's|spin_up: {.*}|spin_up: {max_cycles: 0}|' \
    "$repository/pipeline.yaml" >"$configuration"
  dotnet "$command_line" synthesize --for "$configuration" --layers "$repository/grids" --output "${configuration%/*}" >&2
  dotnet "$command_line" run "$configuration" >&2
  record=${configuration%/*}/output/latest/run.json
  printf '%-10s %10s %14s %14s %22s\n' "$resolution" "$(figure "$record" pixels)" "$(($(figure "$record" peak_memory_bytes) / 1000000))" \
    "$(grep -A 2 '"simulate"' "$record" | sed -n 's/.*"seconds": *\([0-9.]*\).*/\1/p')" "$(figure "$record" column_hours_per_second_per_core)"
  rm -rf "${configuration%/*}"
done
