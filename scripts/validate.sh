#!/usr/bin/env bash
# Compares the columns with the observations of every public site that has data in ../shared/reference, or in the folder that
# REGIONALBEPS_REFERENCE names: scripts/validate.sh [OUTPUT]. Tables and figures go to OUTPUT (output/validation); docs/validation.md reads them.
set -euo pipefail
# shellcheck source=scripts/lib/common.sh
source "$(dirname "${BASH_SOURCE[0]}")/lib/common.sh"

output=${1:-$repository/output/validation}
sites=(CN-Cha CN-Cng CN-Du2 CN-HaM CN-Dan RU-Ha1 CA-NS1 CA-NS4 FI-Lom FR-CdP FI-Sod CN-Cng-halfhourly)

files=("${sites[@]/%/.yaml}")
files=("${files[@]/#/$repository/sites/}")

build_command_line
exec dotnet "$command_line" site "${files[@]}" --compare --output "$output"
