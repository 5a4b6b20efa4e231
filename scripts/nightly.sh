#!/usr/bin/env bash
# A night without anybody watching: doctor, then run. scripts/nightly.sh [FILE]; made for a systemd timer or cron (scripts/systemd, scripts/crontab.example).
# Its exit code is that of the run: 0 published or nothing to do, 2 data late or invalid, 3 held, 4 broken off, 130 stopped.
set -euo pipefail
# shellcheck source=scripts/lib/common.sh
source "$(dirname "${BASH_SOURCE[0]}")/lib/common.sh"

configuration=${1:-$repository/pipeline.yaml}

require_runtime_packages
build_command_line
# What the doctor finds goes into the log. It stops no run: a run mends a damaged release, and says itself, to whoever is notified, what else it lacks.
dotnet "$command_line" doctor "$configuration" || say "The machine is not as it should be; the run says what comes of it."

# Runs, and sets the variable code. A polite kill of this script, or Ctrl-C, is passed on once: the run then stops after the work in hand.
run() {
  local child stopped=0
  code=0
  dotnet "$command_line" run "$configuration" &
  child=$!
  trap 'stopped=1; kill -TERM "$child"' TERM INT
  wait "$child" || code=$?
  while [[ $stopped -eq 1 ]]; do
    stopped=0 code=0
    wait "$child" || code=$?
  done
  trap - TERM INT
}

run
# A run that broke off is taken up once by itself: what it had completed is kept, and a passing fault of the disk or the machine is over.
if [[ $code -eq 4 ]]; then
  say "Broken off; once more in a minute."
  sleep 60
  run
fi
exit "$code"
