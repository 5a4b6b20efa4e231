#!/usr/bin/env bash
# Measures how a run scales over threads: three years of the stylised corridor without spin-up with one thread and with more, in turns, the quicker of
# two. scripts/measure-threads.sh [THREADS ...]     the number of processors where none is named. Let the machine rest meanwhile.
set -euo pipefail
# shellcheck source=scripts/lib/common.sh
source "$(dirname "${BASH_SOURCE[0]}")/lib/common.sh"
# shellcheck source=scripts/lib/measure.sh
source "$(dirname "${BASH_SOURCE[0]}")/lib/measure.sh"

[[ $# -gt 0 ]] || set -- "$(nproc)"
require_runtime_packages
build_command_line
declare -A quicker
for _ in 1 2; do
  for threads in 1 "$@"; do
    run_short threads 1.0 2000-01-01 2002-12-31 "resources: {threads: $threads}"
    seconds=$(seconds_of "$run_record" simulate)
    quicker[$threads]=$(printf '%s\n' "$seconds" "${quicker[$threads]:-$seconds}" | sort -g | head -n 1)
  done
done
printf '%-8s %14s %8s\n' threads 'simulated, s' ratio
for threads in 1 "$@"; do
  printf '%-8s %14s %8s\n' "$threads" "${quicker[$threads]}" "$(awk "BEGIN { printf \"%.2f\", ${quicker[1]} / ${quicker[$threads]} }")"
done
