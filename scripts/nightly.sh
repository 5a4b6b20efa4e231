#!/usr/bin/env bash
# A night without anybody watching: doctor, then run. scripts/nightly.sh [FILE]; made for a systemd timer or cron (scripts/systemd, scripts/crontab.example).
# Its exit code is that of the run: 0 published or nothing to do, 2 data late or invalid, 3 held, 4 broken off, 5 incomplete.
set -euo pipefail
# shellcheck source=scripts/lib/common.sh
source "$(dirname "${BASH_SOURCE[0]}")/lib/common.sh"

configuration=${1:-$repository/pipeline.yaml}

require_runtime_packages
build_command_line
dotnet "$command_line" doctor "$configuration"
# A run that broke off is taken up once by itself: what it had completed is kept, and a passing fault of the disk or the machine is over.
code=0
dotnet "$command_line" run "$configuration" || code=$?
if [[ $code -eq 4 ]]; then
  say "Broken off; once more in a minute."
  sleep 60
  code=0
  dotnet "$command_line" run "$configuration" || code=$?
fi
exit "$code"
