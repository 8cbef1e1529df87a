#!/usr/bin/env bash
# Does on a bare Debian 12 what the devcontainer does when it is created: makes the system in a folder by debootstrap, brings
# in the .NET SDK (which a feature does there), clones this repository, runs postCreateCommand as it stands in
# .devcontainer/devcontainer.json, and executes a notebook by `course run` and, by nbclient, through the installed kernel.
# Not part of the tests: it takes root, debootstrap, 5 GB of disk and ten minutes. KEEP=1 leaves the folder.
#   tests/bare-debian.sh [FOLDER] [NOTEBOOK]
set -euo pipefail

repository=$(cd -- "$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")/.." && pwd -P)
folder=${1:-$(mktemp -d /var/tmp/bare-debian.XXXXXX)}
notebook=${2:-01}
sdk=${DOTNET_ROOT:-$(dirname -- "$(readlink -f -- "$(command -v dotnet)")")}
steps=$SECONDS

say() { printf '[%4d s] %s\n' "$((SECONDS - steps))" "$*" >&2; }

inside() {
  chroot "$folder" /usr/bin/env -i HOME=/root LANG=C.UTF-8 TERM=dumb DEBIAN_FRONTEND=noninteractive \
    PATH=/usr/share/dotnet:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin "${proxies[@]}" "$@"
}

# The bare system reaches the network in the way this one does.
proxies=()
for name in http_proxy https_proxy no_proxy HTTP_PROXY HTTPS_PROXY NO_PROXY SSL_CERT_FILE NUGET_CERT_REVOCATION_MODE; do
  [[ -z ${!name:-} ]] || proxies+=("$name=${!name}")
done

# What it takes to reach the registries from here, and no other setting of this machine.
copy_settings() {
  cp /etc/resolv.conf /etc/hosts "$folder/etc/"
  mkdir -p "$folder/root/.nuget/NuGet" "$folder/etc/apt/auth.conf.d" "$folder/usr/local/share/ca-certificates"
  apt-config dump | grep -E '^Acquire::(https?|Check|Retries|ForceIPv)' >"$folder/etc/apt/apt.conf.d/90network" || true
  copy_if_there /etc/apt/auth.conf.d/. "$folder/etc/apt/auth.conf.d/"
  copy_if_there /usr/local/share/ca-certificates/. "$folder/usr/local/share/ca-certificates/"
  copy_if_there "$HOME/.nuget/NuGet/NuGet.Config" "$folder/root/.nuget/NuGet/"
  inside update-ca-certificates >/dev/null 2>&1
}

copy_if_there() { [[ ! -e $1 ]] || cp -a -- "$1" "$2"; }

mirror() {
  grep -hoE '^(URIs: *|deb +(\[[^]]*\] +)?)https?://[^ ]+' /etc/apt/sources.list /etc/apt/sources.list.d/*.{list,sources} 2>/dev/null |
    grep -oE 'https?://[^ ]+' | grep -v security | head -n 1
}

cleanup() {
  for place in dev/pts dev/shm dev proc sys; do umount -l "$folder/$place" 2>/dev/null || true; done
  [[ -n ${KEEP:-} ]] || rm -rf --one-file-system -- "$folder"
}

trap cleanup EXIT
say "debootstrap into $folder"
mkdir -p "$folder"
debootstrap --variant=minbase --include=ca-certificates,git,libicu72,procps bookworm "$folder" "$(mirror)" >/dev/null
copy_settings
for place in proc sys dev; do mount --rbind "/$place" "$folder/$place" && mount --make-rslave "$folder/$place"; done
say "the .NET SDK"
cp -a "$sdk" "$folder/usr/share/dotnet"
say "clone"
git clone --quiet --no-hardlinks "$repository" "$folder/root/course"
command=$(sed -n 's/^ *"postCreateCommand": *"\(.*\)",*$/\1/p' "$repository/.devcontainer/devcontainer.json")
say "postCreateCommand: $command"
inside bash -c "cd /root/course && $command"
say "notebook $notebook"
inside bash -c "cd /root/course && ./course run $notebook"
say "notebook $notebook through the kernel that was installed"
inside apt-get -qq install -y --no-install-recommends python3-nbclient >/dev/null
inside bash -c "cd /root/course && jupyter-execute notebooks/$notebook*.ipynb"
say "done"
