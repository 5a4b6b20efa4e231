#!/usr/bin/env bash
# Shows that no operation of a lane is left as a call in the machine code of the ground's hour: scripts/check-inlining.sh
# Such a call costs several times what the operation does, and large methods get them silently.
set -euo pipefail
# shellcheck source=scripts/lib/common.sh
source "$(dirname "${BASH_SOURCE[0]}")/lib/common.sh"

require_runtime_packages
require_sdk
cd "$repository"
dotnet build tests/Column.Tests -c Release -v q --nologo >&2
listing=$(mktemp)
trap 'rm -f "$listing"' EXIT
DOTNET_TieredCompilation=0 DOTNET_JitStdOutFile=$listing DOTNET_JitDisasm='*' \
  dotnet exec tests/Column.Tests/bin/Release/net10.0/RegionalBeps.Column.Tests.dll ground >/dev/null

kernels=$(grep -c '^; Assembly listing for method RegionalBeps\.Column\.[A-Z][A-Za-z.]*.*Wide' "$listing" || true)
calls=$(awk '/^; Assembly listing for method/ { inside = $0 ~ /method RegionalBeps\.Column\./ && $0 !~ /Lanes\.(Scalar|Wide256|Wide512):/ ; name = $0 }
  inside && /call .*Lanes\.(Scalar|Wide256|Wide512):(op_|Min|Max|Abs|Sqrt|Floor|RoundToNearest|Select|LessThan|AreEqual|And|Or|Not|Blend|Broadcast|PowerOfTwo|Binary)/ { print name; print "  " $0 }' "$listing")
[[ $kernels -gt 50 ]] || { echo "Only $kernels kernels were found in the listing: the check is not looking at the right code." >&2; exit 1; }
if [[ -n $calls ]]; then
  echo "Operations of lanes that are left as calls:" >&2
  echo "$calls" >&2
  exit 1
fi
echo "$kernels kernels over wide lanes, no operation left as a call."
