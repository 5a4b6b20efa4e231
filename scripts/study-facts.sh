#!/usr/bin/env bash
# Sets a release beside the facts that the study reports, as a table in Markdown: scripts/study-facts.sh [RELEASE], output/latest by default.
set -euo pipefail
# shellcheck source=scripts/lib/common.sh
source "$(dirname "${BASH_SOURCE[0]}")/lib/common.sh"

release=${1:-$repository/output/latest}
[[ -d $release/tables ]] || fail 2 "'$release' holds no tables; make a release with scripts/run.sh first, or name one."
install_packages python3-netcdf4 || fail 3 "The netCDF package of Python is missing."
exec /usr/bin/python3 "$repository/scripts/lib/study_facts.py" "$release"
