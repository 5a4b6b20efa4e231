#!/usr/bin/env bash
# Runs the long tests, which scripts/test.sh leaves out. Closes with "N passed, N failed", and ", N skipped".
set -euo pipefail
# shellcheck source=scripts/lib/common.sh
source "$(dirname "${BASH_SOURCE[0]}")/lib/common.sh"
# shellcheck source=scripts/lib/tests.sh
source "$(dirname "${BASH_SOURCE[0]}")/lib/tests.sh"

require_runtime_packages
install_packages "${test_packages[@]}" || say "Going on without them: the tests that need them are skipped."
run_tests 'TestCategory=Long'
