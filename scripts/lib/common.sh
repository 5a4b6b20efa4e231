# shellcheck shell=bash
# What every script needs: the repository, messages, Debian packages, the .NET SDK and the built command. Sourced, never run.

repository=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
# shellcheck disable=SC2034 # read by the scripts that source this file
command_line="$repository/src/RegionalBeps.Cli/bin/Release/net10.0/regionalbeps.dll"

# The libraries that every run loads, and what previews are drawn with.
runtime_packages=(gdal-bin netcdf-bin librsvg2-bin fonts-dejavu-core fonts-wqy-microhei)
# The programs of others that tests open results with; such tests are skipped where they are missing.
# shellcheck disable=SC2034
test_packages=(cdo nco python3-gdal python3-netcdf4 python3-xarray shellcheck)

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1 MSBUILDDISABLENODEREUSE=1
if [[ -z ${HOME:-} || ! -w ${HOME:-} ]]; then
  # A service account may have no home; the SDK and NuGet need a folder that stays.
  export DOTNET_CLI_HOME=${DOTNET_CLI_HOME:-$repository/artifacts/dotnet-home}
  export NUGET_PACKAGES=${NUGET_PACKAGES:-$repository/artifacts/nuget}
  mkdir -p "$DOTNET_CLI_HOME" "$NUGET_PACKAGES"
fi

say() { printf '%s\n' "$*" >&2; }

fail() {
  local code=$1
  shift
  say "$*"
  exit "$code"
}

# Prints those of the named Debian packages that are not installed; nothing on systems without dpkg.
missing_packages() {
  command -v dpkg-query >/dev/null || return 0
  local package
  for package in "$@"; do
    if [[ $(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null) != installed ]]; then
      printf '%s\n' "$package"
    fi
  done
}

# Runs a command as root; fails where that would need a password and nobody is there to type it.
as_root() {
  if [[ $(id -u) -eq 0 ]]; then
    "$@"
  elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then
    sudo -n "$@"
  elif command -v sudo >/dev/null && [[ -t 0 ]]; then
    sudo "$@"
  else
    return 1
  fi
}

# Installs what is missing of the named packages. Returns 1, after saying the line to run, where that is not possible.
install_packages() {
  local missing
  mapfile -t missing < <(missing_packages "$@")
  [[ ${#missing[@]} -gt 0 ]] || return 0
  say "Installing ${missing[*]} ..."
  if as_root apt-get update -qq >&2 &&
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >&2; then
    return 0
  fi
  say "These packages are missing: ${missing[*]}. Run, as root:"
  say "  apt-get update && apt-get install -y --no-install-recommends ${missing[*]}"
  return 1
}

require_runtime_packages() {
  install_packages "${runtime_packages[@]}" || exit 3
}

require_sdk() {
  command -v dotnet >/dev/null || fail 3 "The .NET SDK 10 is missing: see https://dotnet.microsoft.com/download, then run this again."
  (cd "$repository" && dotnet --version >/dev/null 2>&1) ||
    fail 3 "The .NET SDK 10 is needed; installed are: $(dotnet --list-sdks | tr '\n' ' '). See https://dotnet.microsoft.com/download."
}

# Builds the command line if a source file is newer than it.
build_command_line() {
  require_sdk
  if [[ -f $command_line ]] && [[ -z $(find "$repository/src" "$repository"/*.props "$repository/global.json" \
    \( -name bin -o -name obj \) -prune -o -type f -newer "$command_line" -print -quit) ]]; then
    return 0
  fi
  say "Building ..."
  local log
  if ! log=$(cd "$repository" && dotnet build src/RegionalBeps.Cli -c Release -v q -nodeReuse:false 2>&1); then
    say "$log"
    fail 4 "The build failed; its messages stand above."
  fi
  touch "$command_line"
}
