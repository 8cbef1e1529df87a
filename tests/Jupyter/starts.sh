#!/usr/bin/env bash
# Starts the installed C# kernel many times in a row as VS Code does, and says how many hung, how many did not end on
# SIGTERM, and how long the starts took. Not part of the tests: they make ten starts.
#   tests/Jupyter/starts.sh [200]
set -euo pipefail

here=$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")
spec=${JUPYTER_DATA_DIR:-$HOME/.local/share/jupyter}/kernels/.net-csharp/kernel.json
[[ -f $spec ]] || { echo "No kernel at $spec: call ./course kernel install." >&2; exit 1; }
work=$(mktemp -d)
trap 'rm -rf -- "$work"' EXIT
cp -- "$here"/Clients/{package.json,vscode.mjs} "$work"
npm install --prefix "$work" --no-audit --no-fund --no-package-lock --loglevel=error >&2
node "$work/vscode.mjs" "$spec" "${1:-200}" --only-start | node -e '
  const run = JSON.parse(require("fs").readFileSync(0, "utf8"));
  const times = run.milliseconds.sort((a, b) => a - b);
  const at = part => times[Math.floor(part * (times.length - 1))];
  console.log(`${times.length} started, ${run.hung} hung, ${run.orphans} did not end; median ${at(0.5)} ms, slowest ${at(1)} ms`);'
