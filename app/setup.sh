# SPDX-License-Identifier: EUPL-1.2
# What app/run and tests/run share: the packages of Debian 12, and one meson build folder.
# To be sourced by bash. All talk goes to stderr, so that the output of a program stays clean.
# shellcheck shell=bash

taal_root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)

# What building and running the program needs.
# shellcheck disable=SC2034  # read by who sources this
taal_build_packages=(
  build-essential pkg-config meson ninja-build gettext
  desktop-file-utils shared-mime-info libglib2.0-bin libxml2-utils
  libgtk-4-dev libadwaita-1-dev libsodium-dev libsqlite3-dev libxlsxwriter-dev libxml2-dev libyaml-dev libzip-dev
  zlib1g-dev libsoup-3.0-dev libcurl4-openssl-dev ca-certificates
  adwaita-icon-theme fonts-cantarell librsvg2-common
)

# Optimised, with the checks on: a verdict needs its checks.
taal_options=(-Dbuildtype=debugoptimized -Db_ndebug=false)

taal_say ()
{
  printf '%s\n' "$*" >&2
}

# taal_leave_sudo SCRIPT ARGS...: started through sudo, installs the packages (the array `packages`
# of the caller) as root and starts SCRIPT again as the user who called sudo, because neither a
# window nor the files of the build should belong to root. Does nothing otherwise.
taal_leave_sudo ()
{
  local script=$1 home runtime
  local -a session=()
  shift

  if [ "$(id -u)" -ne 0 ] || [ -z "${SUDO_USER:-}" ] || [ "$SUDO_USER" = root ]; then
    return 0
  fi
  if ! runuser -u "$SUDO_USER" -- test -w "$taal_root"; then
    taal_say "$script: $SUDO_USER may not write in $taal_root; start this without sudo."
    exit 2
  fi
  # shellcheck disable=SC2154  # set by who sources this
  taal_install "${packages[@]}"

  home=$(getent passwd "$SUDO_USER" | cut -d: -f6)
  runtime=/run/user/$(id -u "$SUDO_USER")
  [ ! -d "$runtime" ] || session=(XDG_RUNTIME_DIR="$runtime")
  exec runuser -u "$SUDO_USER" -- \
    env -u SUDO_USER -u SUDO_UID -u SUDO_GID -u SUDO_COMMAND \
    HOME="$home" USER="$SUDO_USER" LOGNAME="$SUDO_USER" "${session[@]}" \
    bash "$script" "$@"
}

# taal_install PACKAGE...: installs the packages that are missing; needs no network when none is.
taal_install ()
{
  local -a missing=() as_root=()
  local known package command

  if ! command -v dpkg-query > /dev/null || ! command -v apt-get > /dev/null; then
    taal_say "This installs what it needs with apt-get, and that is not here: it is made for Debian 12."
    exit 2
  fi

  known=$(dpkg-query -W -f '${db:Status-Status} ${Package}\n' "$@" 2> /dev/null || true)
  for package in "$@"; do
    if ! grep -qxF "installed $package" <<< "$known"; then
      missing+=("$package")
    fi
  done
  if [ ${#missing[@]} -eq 0 ]; then
    return 0
  fi

  command="apt-get install --no-install-recommends ${missing[*]}"
  if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo > /dev/null; then
      taal_say "Packages are missing and there is no sudo. Run as root, then start this again:"
      taal_say "  apt-get update && $command"
      exit 2
    fi
    if ! sudo -n true 2> /dev/null && ! { [ -t 0 ] && sudo -v; }; then
      taal_say "Packages are missing and sudo does not let you in. Run, then start this again:"
      taal_say "  sudo apt-get update && sudo $command"
      exit 2
    fi
    as_root=(sudo)
  fi

  taal_say "Installing ${#missing[@]} packages: ${missing[*]}"
  # An update that fails is no reason to stop: the lists may be fresh enough. The install decides.
  "${as_root[@]}" apt-get -q -o DPkg::Lock::Timeout=120 update >&2 || true
  if ! "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
         apt-get -q -y -o DPkg::Lock::Timeout=120 install --no-install-recommends \
         "${missing[@]}" < /dev/null >&2; then
    taal_say "These packages are missing and could not be installed: ${missing[*]}"
    taal_say "The reason stands above. Is there a network, and is this Debian 12?"
    exit 3
  fi
}

# taal_configure DIR OPTION...: makes the build folder DIR of the checkout, and makes it anew when it
# is broken, comes from another place or was made with other options. Without OPTIONs any good
# folder will do.
taal_configure ()
{
  local dir=$taal_root/$1
  shift
  local made_with=$dir/.taalnorm-options

  if [ -e "$dir" ]; then
    if [ ! -w "$dir" ]; then
      taal_say "$dir is not yours to write, perhaps left by root: remove it and start this again."
      return 1
    fi
    if [ -f "$dir/build.ninja" ] && [ -f "$dir/meson-private/coredata.dat" ] &&
       grep -qF "\"source\": \"$taal_root\"" "$dir/meson-info/meson-info.json" 2> /dev/null &&
       { [ $# -eq 0 ] || [ "$*" = "$(cat "$made_with" 2> /dev/null)" ]; }; then
      return 0
    fi
    rm -rf -- "$dir"
  fi

  meson setup "$dir" "$taal_root" "${taal_options[@]}" "$@" || return 1
  printf '%s\n' "$*" > "$made_with"
}

# taal_build DIR OPTION...: configures and compiles.
taal_build ()
{
  taal_configure "$@" && ninja -C "$taal_root/$1"
}
