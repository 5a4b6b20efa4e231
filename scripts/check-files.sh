#!/usr/bin/env bash
# Opens every file of a release as its users' programs do: each GeoTIFF through GDAL's validator of cloud-optimised ones, each NetCDF file in xarray
# and in CDO. scripts/check-files.sh [RELEASE]: the release is output/latest by default. Closes with "N files, N faults"; 1 if there are faults.
set -euo pipefail
# shellcheck source=scripts/lib/common.sh
source "$(dirname "${BASH_SOURCE[0]}")/lib/common.sh"

release=${1:-$repository/output/latest}
[[ -d $release/cog ]] || fail 2 "'$release' holds no layers; make a release with scripts/run.sh first, or name one."
install_packages "${test_packages[@]}" || fail 3 "The programs that open the files are missing."
# Debian's Python packages belong to the system's own interpreter.
exec /usr/bin/python3 "$repository/scripts/lib/release_files.py" "$release"
