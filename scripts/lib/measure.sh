# shellcheck shell=bash
# Short runs of the stylised corridor whose costs are measured. Sourced, never run, after common.sh.

measured=$(mktemp -d)
trap 'rm -rf "$measured"' EXIT

# Runs pipeline.yaml without spin-up: run_short NAME RESOLUTION FROM TO [LINE ...], the lines appended to its configuration. Sets run_record to the
# record of the run. Weather of the same name is made once.
run_short() {
  local configuration=$measured/$1/pipeline.yaml
  mkdir -p "$measured/$1"
  sed -e "s|grids/|${repository:?}/grids/|g" -e "s|resolution: [0-9.]*|resolution: $2|" \
    -e "s|period: {.*}|period: {from: $3, to: $4}|" -e 's|spin_up: {.*}|spin_up: {max_cycles: 0}|' "$repository/pipeline.yaml" >"$configuration"
  [[ -d $measured/$1/weather ]] ||
    dotnet "${command_line:?}" synthesize --for "$configuration" --layers "$repository/grids" --output "$measured/$1" >&2
  printf '%s\n' "${@:5}" >>"$configuration"
  rm -rf "$measured/$1/output"
  dotnet "$command_line" run "$configuration" >&2
  # shellcheck disable=SC2034 # read by the scripts that source this file
  run_record=$measured/$1/output/latest/run.json
}

# Prints the number that a key of a run record has.
figure() { sed -n "s/.*\"$2\": *\([0-9.]*\).*/\1/p" "$1" | head -n 1; }

# Prints the seconds that a phase of a run record took.
seconds_of() { grep -A 2 "\"$2\"" "$1" | sed -n 's/.*"seconds": *\([0-9.]*\).*/\1/p' | head -n 1; }
