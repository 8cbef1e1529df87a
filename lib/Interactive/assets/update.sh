#!/usr/bin/env bash
# Fetches the pinned versions of the scripts that exported pages carry, from npm, and puts them beside this file.
# Needs npm; run it only to change a version, and look at an exported page afterwards.
set -euo pipefail

katex=0.19.1
highlight=11.12.0

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

fetch() { # name@version -> unpacked folder
  local folder="$work/$2"
  mkdir -p "$folder"
  (cd "$work" && tar -xzf "$(npm pack --silent "$1")" -C "$folder" --strip-components=1)
  echo "$folder"
}

from=$(fetch "katex@$katex" katex)
rm -rf "$here/katex"
mkdir -p "$here/katex/fonts"
cp "$from/LICENSE" "$from/dist/katex.min.js" "$from/dist/katex.min.css" "$here/katex/"
cp "$from"/dist/fonts/*.woff2 "$here/katex/fonts/"

from=$(fetch "@highlightjs/cdn-assets@$highlight" highlight)
rm -rf "$here/highlight"
mkdir -p "$here/highlight"
cp "$from/LICENSE" "$from/highlight.min.js" "$here/highlight/"
