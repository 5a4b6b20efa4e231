#!/usr/bin/env bash
# Runs the benchmarks: scripts/bench.sh [arguments of BenchmarkDotNet, by default --filter '*'].
set -euo pipefail
# shellcheck source=scripts/lib/common.sh
source "$(dirname "${BASH_SOURCE[0]}")/lib/common.sh"

require_runtime_packages
require_sdk
[[ $# -gt 0 ]] || set -- --filter '*'
cd "$repository"
exec dotnet run -c Release --project tests/Benchmarks -- "$@" </dev/null
