#!/usr/bin/env bash
# Shows that no operation of a lane is left as a call in the machine code of the whole hour, its ground, canopy, water and carbon, nor in that of
# the weather's way to it: scripts/check-inlining.sh
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
for probe in ground hour canopy plants forcing; do
  DOTNET_TieredCompilation=0 DOTNET_JitStdOutFile=$listing.$probe DOTNET_JitDisasm='*' \
    dotnet exec tests/Column.Tests/bin/Release/net10.0/RegionalBeps.Column.Tests.dll "$probe" >/dev/null
  cat "$listing.$probe" >>"$listing"
  rm "$listing.$probe"
done

# Kernels by the part of the column, "Hour" for those that join the parts: a part without any would mean that the check looks at the wrong code.
kernels=$(sed -nE 's/^; Assembly listing for method RegionalBeps\.Column\.([A-Z][A-Za-z]*)[.:].*Wide.*/\1/p' <(sort -u "$listing") |
  sed -E '/^Tests$/d; s/^(Column|Ground)Hour$/Hour/' | sort | uniq -c)
for part in Canopy Carbon Forcing Hour Snow Soil Surface Vegetation; do
  grep -q " $part\$" <<<"$kernels" || { echo "No kernel of $part was found in the listing: the check is not looking at the right code." >&2; exit 1; }
done
# Every member of a lane but loading and storing, and of LaneMath all that its own code wants inlined; powers, sines and their like are calls.
calls=$(awk '
  /^; Assembly listing for method/ {
    name = $0
    inside = /method RegionalBeps\.Column\./ && !/method RegionalBeps\.Column\.Lanes\.(Scalar|Wide256|Wide512):/ && !/Column\.Tests\./
  }
  inside && /call .*\[RegionalBeps\.Column\.Lanes\.(Scalar|Wide256|Wide512):/ && !/:(Load|Store)\(/ { print name; print "  " $0 }
  inside && /call .*Lanes\.LaneMath:(Exp|ExpOfSmall|ExpRemainder|Log|Log10|Acos)\[/ { print name; print "  " $0 }' "$listing")
if [[ -n $calls ]]; then
  echo "Operations of lanes that are left as calls:" >&2
  echo "$calls" >&2
  exit 1
fi
echo "Kernels over wide lanes, none with an operation left as a call:"
echo "$kernels"
