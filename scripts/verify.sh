#!/usr/bin/env bash
# Opens the layers of a release in QGIS and its files in GDAL, xarray and CDO, then runs the long tests, which scripts/test.sh leaves out.
# Closes with "N passed, N failed", and ", N skipped".
set -euo pipefail
# shellcheck source=scripts/lib/common.sh
source "$(dirname "${BASH_SOURCE[0]}")/lib/common.sh"
# shellcheck source=scripts/lib/tests.sh
source "$(dirname "${BASH_SOURCE[0]}")/lib/tests.sh"

require_runtime_packages
install_packages "${test_packages[@]}" || say "Going on without them: the tests that need them are skipped."
[[ -d $repository/output/latest/cog ]] || "$repository/scripts/run.sh"
opened=0
"$repository/scripts/check-in-qgis.sh" >&2 || opened=$?
"$repository/scripts/check-files.sh" >&2 || fail 1 "Files of output/latest have faults; they stand above."
tests=0
(run_tests 'TestCategory=Long') || tests=$?
# QGIS that cannot be installed (3) is not a fault of the layers.
[[ $opened -eq 0 || $opened -eq 3 ]] || fail 1 "QGIS found faults in the layers of output/latest; they stand above."
exit "$tests"
