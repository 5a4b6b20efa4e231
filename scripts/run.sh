#!/usr/bin/env bash
# The main job: makes the stylised corridor's weather if it is not there, then computes and maps it as pipeline.yaml says.
# scripts/run.sh [FILE] runs another configuration; weather is made for the default one alone.
set -euo pipefail
# shellcheck source=scripts/lib/common.sh
source "$(dirname "${BASH_SOURCE[0]}")/lib/common.sh"

configuration=${1:-$repository/pipeline.yaml}

require_runtime_packages
build_command_line
# The mark stands while weather is being made: a synthesis that was stopped is made anew, and a folder of the user's is left alone.
mark=$repository/weather/incomplete
if [[ $# -eq 0 ]] && [[ ! -d $repository/weather || -e $mark ]]; then
  mkdir -p "$repository/weather"
  touch "$mark"
  dotnet "$command_line" synthesize --for "$configuration" --layers "$repository/grids" --output "$repository"
  rm "$mark"
fi
exec dotnet "$command_line" run "$configuration"
