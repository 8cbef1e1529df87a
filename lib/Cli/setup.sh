#!/usr/bin/env bash
# Installs the system packages that the course needs and this machine lacks; does nothing when all
# is there. Where it may not install (no root, sudo asks for a password, or COURSE_NO_INSTALL is
# set) it prints the commands and stops.
#
#   lib/Cli/setup.sh run     what it takes to build the course and run its notebooks
#   lib/Cli/setup.sh test    that, and what the tests use beside it
set -euo pipefail

purpose=${1:-run}
here=$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")
packages=()
reasons=()

say() { printf '%s\n' "$*" >&2; }

need() {
  packages+=("$1")
  reasons+=("$2")
}

has_library() { compgen -G "/usr/lib/*/$1" >/dev/null || compgen -G "/usr/lib/$1" >/dev/null || compgen -G "/usr/local/lib/$1" >/dev/null; }
# The system's Python, which apt's packages belong to.
has_python() { "${COURSE_PYTHON:-/usr/bin/python3}" -c "import importlib.util as u, sys; sys.exit(not u.find_spec('$1'))" 2>/dev/null; }
has_libtorch() { [[ $("$here/../TorchSharp/native/build.sh" --describe 2>/dev/null) == *LIBTORCH_LIBRARY=/* ]]; }
uses_own_libtorch() { [[ -n ${LIBTORCH:-} || ${LIBTORCH_USE_PYTORCH:-} == 1 ]]; }

# Debian and Ubuntu call it by two names.
turbojpeg_package() { if grep -qs '^ID=ubuntu' /etc/os-release; then echo libturbojpeg; else echo libturbojpeg0; fi; }

# Somebody who names a libtorch gets that one or its error, never another one instead.
require_own_libtorch() {
  has_libtorch && return
  "$here/../TorchSharp/native/build.sh" --describe 2>&1 >/dev/null | sed 's/^/course: /' >&2
  say "Name a folder that holds include/ and lib/, or unset LIBTORCH and LIBTORCH_USE_PYTORCH to use the system's libtorch."
  exit 1
}

find_what_is_missing() {
  [[ -n ${CXX:-} ]] || command -v g++ >/dev/null || need g++ "the compiler for the small bridge between C# and libtorch"
  if uses_own_libtorch; then
    require_own_libtorch
  else
    has_libtorch || need libtorch-dev "libtorch: tensors, automatic differentiation, training"
    has_library openblas-pthread/libblas.so.3 ||
      need libopenblas0-pthread "fast matrix products; without it training takes two to three times as long"
  fi
  has_library libzmq.so.5 || need libzmq5 "the messages between Jupyter and the C# kernel"
  if [[ $purpose == test ]]; then
    command -v chromium >/dev/null || need chromium "the tests look at charts and pages in a real browser"
    has_python notebook || need jupyter-notebook "the tests open notebooks in it; it brings nbclient, nbconvert and ipykernel too"
    has_python jupyter_console || need python3-jupyter-console "the tests type into it"
    has_python jupyter_kernel_test || need python3-jupyter-kernel-test "Jupyter's own tests for kernels"
    has_library libturbojpeg.so.0 || need "$(turbojpeg_package)" "the tests read and write JPEG pictures"
    command -v node >/dev/null || need nodejs "the tests speak to the kernel as VS Code does"
    command -v npm >/dev/null || need npm "brings the client library of VS Code and JupyterLab"
  fi
}

explain() {
  local i
  say "The course needs packages that this machine lacks:"
  for i in "${!packages[@]}"; do
    printf '  %-22s %s\n' "${packages[i]}" "${reasons[i]}" >&2
  done
}

# Sets `as_root` to what goes before a command that installs, or `obstacle` to why none may.
may_install() {
  obstacle=
  if [[ -n ${COURSE_NO_INSTALL:-} ]]; then
    obstacle="COURSE_NO_INSTALL is set"
  elif [[ $EUID -eq 0 ]]; then
    as_root=(env)
  elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then
    as_root=(sudo -n)
  else
    obstacle="that takes root, or sudo without a password"
  fi
  [[ -z $obstacle ]]
}

print_commands() {
  local sudo=sudo
  [[ $EUID -eq 0 ]] && sudo=
  say "They are not installed for you here ($1). Run"
  say "  ${sudo:+$sudo }apt-get update"
  say "  ${sudo:+$sudo }apt-get install --no-install-recommends ${packages[*]}"
  say "and start again."
}

apt() { "${as_root[@]}" DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=600 "$@" </dev/null; }

install_packages() {
  local log started=$SECONDS
  log=$(mktemp)
  say "Installing them with apt..."
  if ! apt update >"$log" 2>&1 || ! apt install -y --no-install-recommends "${packages[@]}" >>"$log" 2>&1; then
    tail -n 15 "$log" >&2
    rm -f -- "$log"
    no_libtorch_package && explain_pytorch
    print_commands "apt failed, as shown above"
    exit 1
  fi
  rm -f -- "$log"
  say "Installed in $((SECONDS - started)) s."
}

no_libtorch_package() {
  [[ " ${packages[*]} " == *" libtorch-dev "* ]] && ! apt-cache show libtorch-dev >/dev/null 2>&1
}

explain_pytorch() {
  say "This distribution has no libtorch-dev. The libtorch inside PyTorch serves as well:"
  say "  python3 -m venv ~/.pytorch && ~/.pytorch/bin/pip install torch"
  say "  export LIBTORCH=\$(~/.pytorch/bin/python -c 'import torch, os; print(os.path.dirname(torch.__file__))')"
}

find_what_is_missing
[[ ${#packages[@]} -gt 0 ]] || exit 0
explain
if ! command -v apt-get >/dev/null; then
  say "There is no apt here: install them with this system's own package manager (on macOS: brew install pytorch zeromq)."
  exit 1
elif may_install; then
  install_packages
else
  print_commands "$obstacle"
  exit 1
fi
