#!/usr/bin/env bash
# Finds libtorch and compiles the shim against it, when the source, the libtorch or the compiler changed.
#
#   native/build.sh --output DIR    writes DIR/libtorch-shim.so; safe to run twice at once
#   native/build.sh --describe      says what was found, one KEY=value a line
#
# libtorch is looked for in this order, and the first hit is taken:
#   1. LIBTORCH                the folder that holds include/ and lib/
#   2. LIBTORCH_USE_PYTORCH=1  the torch package of the python3 on PATH
#   3. a PyTorch that can use CUDA, when nvidia-smi answers
#   4. the system's libtorch (Debian: libtorch-dev)
#
# Exit status: 0 built or up to date; 3 libtorch or the compiler is missing; 1 the compiler failed.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
hint='sudo apt-get install libtorch-dev libopenblas0-pthread g++'
compiler=${CXX:-g++}

origin= includes= library= version= cuda=no abi=1 python_cuda=

from_folder() { # folder, origin
  [ -e "$1/lib/libtorch_cpu.so" ] || return 1
  library=$1/lib
  includes="$1/include:$1/include/torch/csrc/api/include"
  origin=$2
}

from_python() { # origin
  local answer
  answer=$(python3 - 2>/dev/null <<'PYTHON'
import os, torch
print(os.path.dirname(torch.__file__))
print(int(torch._C._GLIBCXX_USE_CXX11_ABI))
print(torch.version.cuda or "")
PYTHON
  ) || return 1
  { read -r folder; read -r abi; read -r python_cuda; } <<<"$answer"
  if [ -d "$folder/include" ]; then
    from_folder "$folder" "$1"
  else
    from_system && origin=$1
  fi
}

from_system() {
  local folder
  for folder in /usr/lib/"$(uname -m)"-linux-gnu /usr/lib /usr/local/lib; do
    if [ -e "$folder/libtorch_cpu.so" ] && [ -e "${folder%/lib*}/include/torch/csrc/autograd/variable.h" ]; then
      library=$folder
      includes="${folder%/lib*}/include:${folder%/lib*}/include/torch/csrc/api/include"
      origin=system
      return 0
    fi
  done
  return 1
}

find_libtorch() {
  if [ -n "${LIBTORCH:-}" ]; then
    from_folder "$LIBTORCH" LIBTORCH && return
    echo "LIBTORCH=$LIBTORCH holds no lib/libtorch_cpu.so" >&2
    return 1
  fi
  if [ "${LIBTORCH_USE_PYTORCH:-0}" = 1 ]; then
    from_python LIBTORCH_USE_PYTORCH && return
    echo "LIBTORCH_USE_PYTORCH=1, but python3 on PATH has no torch package with headers" >&2
    return 1
  fi
  if command -v nvidia-smi >/dev/null && timeout 10 nvidia-smi -L >/dev/null 2>&1; then
    if from_python PyTorch && [ -n "$python_cuda" ]; then return; fi
  fi
  abi=1
  from_system
}

describe_libtorch() {
  local folder header
  IFS=: read -ra folders <<<"$includes"
  for folder in "${folders[@]}"; do
    header=$folder/torch/version.h
    [ -e "$header" ] || header=$folder/torch/headeronly/version.h
    if [ -z "$version" ] && [ -e "$header" ]; then
      version=$(sed -n 's/^#define TORCH_VERSION_\(MAJOR\|MINOR\|PATCH\) \([0-9]*\).*/\2/p' "$header" | paste -sd.)
    fi
  done
  if [ -e "$library/libtorch_cuda.so" ]; then cuda=yes; fi
}

key() { # everything that the result depends on
  {
    cat "$here"/*.cpp "$here"/*.h "${BASH_SOURCE[0]}"
    echo "$library $includes $version $abi $cuda"
    stat -c '%s %Y' "$(readlink -f "$library/libtorch_cpu.so")"
    "$compiler" --version | head -1
  } | sha256sum | cut -d' ' -f1
}

compile() { # output file
  local flags=(-std=c++20 -O2 -fPIC -shared -fvisibility=hidden -w -D_GLIBCXX_USE_CXX11_ABI="$abi") folder
  IFS=: read -ra folders <<<"$includes"
  for folder in "${folders[@]}"; do
    # The compiler's own folder must keep its place in the search order.
    if [ "$folder" != /usr/include ]; then flags+=(-isystem "$folder"); fi
  done
  # One header an operator, where they come that way: the shim needs five of three thousand.
  if [ -d "${folders[0]}/ATen/ops" ]; then flags+=(-DAT_PER_OPERATOR_HEADERS); fi
  local libraries=(-L"$library" -Wl,-rpath,"$library" -ltorch -ltorch_cpu -lc10 -ldl)
  if [ "$cuda" = yes ]; then libraries+=(-Wl,--no-as-needed -ltorch_cuda -lc10_cuda); fi
  "$compiler" "${flags[@]}" "$here/shim.cpp" -o "$1" "${libraries[@]}"
}

describe() {
  if find_libtorch; then describe_libtorch; fi
  echo "LIBTORCH_ORIGIN=$origin"
  echo "LIBTORCH_LIBRARY=$library"
  echo "LIBTORCH_INCLUDE=$includes"
  echo "LIBTORCH_VERSION=$version"
  echo "LIBTORCH_CUDA=$cuda"
  echo "LIBTORCH_CXX11_ABI=$abi"
  echo "COMPILER=$("$compiler" --version 2>/dev/null | head -1)"
  echo "INSTALL=$hint"
}

build() { # folder
  if ! find_libtorch; then
    echo "libtorch was not found; install it with: $hint" >&2
    exit 3
  fi
  if ! command -v "$compiler" >/dev/null; then
    echo "the compiler $compiler was not found; install it with: $hint" >&2
    exit 3
  fi
  describe_libtorch
  mkdir -p "$1"
  local wanted beside
  wanted=$(key)
  if [ -e "$1/libtorch-shim.so" ] && [ "$(cat "$1/libtorch-shim.key" 2>/dev/null)" = "$wanted" ]; then return; fi
  beside=$(mktemp -d "$1/.building.XXXXXX")
  # Expanded now: the name is out of scope when the trap runs.
  trap "rm -rf '$beside'" EXIT
  echo "compiling the torch shim against libtorch $version in $library ($origin)"
  compile "$beside/libtorch-shim.so"
  echo "$wanted" >"$beside/libtorch-shim.key"
  mv "$beside/libtorch-shim.so" "$1/libtorch-shim.so"
  mv "$beside/libtorch-shim.key" "$1/libtorch-shim.key"
}

case "${1:-}" in
  --describe) describe ;;
  --output) build "${2:?where to?}" ;;
  *)
    sed -n '2,14s/^# \{0,1\}//p' "${BASH_SOURCE[0]}"
    exit 2
    ;;
esac
