#!/usr/bin/env bash
# Measures what fine grids cost in memory: two months of the stylised corridor without spin-up, at each of the resolutions named, degrees.
# scripts/measure-memory.sh [DEGREES ...]     0.075 and 0.05625 where none is named: about 80,000 and 140,000 columns.
set -euo pipefail
# shellcheck source=scripts/lib/common.sh
source "$(dirname "${BASH_SOURCE[0]}")/lib/common.sh"
# shellcheck source=scripts/lib/measure.sh
source "$(dirname "${BASH_SOURCE[0]}")/lib/measure.sh"

[[ $# -gt 0 ]] || set -- 0.075 0.05625
require_runtime_packages
build_command_line
printf '%-10s %10s %14s %14s %22s\n' degrees columns 'memory, MB' 'simulated, s' 'column-hours/s/core'
for resolution in "$@"; do
  run_short "$resolution" "$resolution" 2000-03-01 2000-04-30
  printf '%-10s %10s %14s %14s %22s\n' "$resolution" "$(figure "$run_record" pixels)" "$(($(figure "$run_record" peak_memory_bytes) / 1000000))" \
    "$(seconds_of "$run_record" simulate)" "$(figure "$run_record" column_hours_per_second_per_core)"
  rm -rf "${measured:?}/$resolution"
done
