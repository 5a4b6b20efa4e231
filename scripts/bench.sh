#!/usr/bin/env bash
# Without arguments: what an hour of the reference and of the improved column costs, in turns within one run, and a profile by process.
# With arguments: the benchmarks, scripts/bench.sh --filter '*' for all of them.
set -euo pipefail
# shellcheck source=scripts/lib/common.sh
source "$(dirname "${BASH_SOURCE[0]}")/lib/common.sh"

require_runtime_packages
require_sdk
[[ $# -gt 0 ]] || set -- ratios
cd "$repository"
exec dotnet run -c Release --project tests/Benchmarks -- "$@" </dev/null
