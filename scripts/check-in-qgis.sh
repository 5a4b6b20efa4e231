#!/usr/bin/env bash
# Opens each layer of a release in QGIS without a screen: is it valid, does its style come with it, does it render?
# scripts/check-in-qgis.sh [RELEASE [PICTURE.png]]: the release is output/latest by default; a picture of some layers as QGIS draws them, if wanted.
set -euo pipefail
# shellcheck source=scripts/lib/common.sh
source "$(dirname "${BASH_SOURCE[0]}")/lib/common.sh"

release=${1:-$repository/output/latest}
[[ -d $release/cog ]] || fail 2 "'$release' holds no layers; make a release with scripts/run.sh first, or name one."
install_packages qgis python3-qgis || fail 3 "QGIS is missing."
# Debian's Python packages belong to the system's own interpreter.
QT_QPA_PLATFORM=offscreen exec /usr/bin/python3 "$repository/scripts/lib/qgis_layers.py" "$release" "${@:2}"
