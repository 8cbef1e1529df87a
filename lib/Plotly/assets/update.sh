#!/bin/sh
# Fetches the pinned plotly.js from npm and puts it, with its licence, beside this script.
set -eu
version=4.1.2
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm pack --silent "plotly.js-dist-min@$version" >/dev/null
tar -xzf ./*.tgz
for pair in plotly.min.js:plotly.min.js LICENSE:plotly.LICENSE.txt; do
  cp "package/${pair%%:*}" "$here/${pair##*:}.new"
  mv "$here/${pair##*:}.new" "$here/${pair##*:}"
done
echo "plotly.js $version: $(wc -c <"$here/plotly.min.js") bytes"
