# shellcheck shell=bash
# Runs test projects and counts. Sourced, never run, after common.sh.

# Sets the variables passed, failed and skipped to the sums of the counters in the named trx files.
count_results() {
  local file counters total executed
  passed=0 failed=0 skipped=0
  for file in "$@"; do
    counters=$(grep -o '<Counters [^>]*>' "$file" | head -n 1)
    total=$(counter total "$counters")
    executed=$(counter executed "$counters")
    passed=$((passed + $(counter passed "$counters")))
    failed=$((failed + executed - $(counter passed "$counters")))
    skipped=$((skipped + total - executed))
  done
}

counter() {
  local value
  value=$(sed -n "s/.* $1=\"\([0-9]*\)\".*/\1/p" <<<"$2")
  printf '%s' "${value:-0}"
}

# Builds the solution, runs every test project with a filter of categories, and closes with the counts; exits 1 if anything failed.
run_tests() {
  local filter=$1 results project name crashed=0
  require_sdk
  cd "${repository:?}" || return
  results=$repository/artifacts/tests
  rm -rf "$results"
  mkdir -p "$results"
  say "Building ..."
  dotnet build RegionalBeps.sln -c Release -v q -nodeReuse:false </dev/null >"$results/build.log" 2>&1 || {
    cat "$results/build.log" >&2
    printf '0 passed, 1 failed (the build)\n'
    exit 1
  }
  for project in tests/*/*.csproj; do
    grep -q BenchmarkDotNet "$project" && continue
    name=$(basename "$project" .csproj)
    say "Testing $name ..."
    if ! dotnet test "$project" --no-build -c Release --nologo --filter "$filter" --results-directory "$results" \
      --logger "trx;LogFileName=$name.trx" --logger 'console;verbosity=minimal' </dev/null >"$results/$name.log" 2>&1; then
      grep -v '^ *$' "$results/$name.log" >&2
      # A test host that died leaves no list of failures, and must not look like success.
      if [[ ! -f $results/$name.trx ]] || ! grep -q 'outcome="Failed"' "$results/$name.trx"; then
        say "$name broke off before it could report; its log is $results/$name.log."
        crashed=$((crashed + 1))
      fi
    fi
  done
  local passed failed skipped
  shopt -s nullglob
  count_results "$results"/*.trx
  failed=$((failed + crashed))
  printf '%d passed, %d failed%s\n' "$passed" "$failed" "$([[ $skipped -eq 0 ]] || printf ', %d skipped' "$skipped")"
  [[ $failed -eq 0 ]]
}
