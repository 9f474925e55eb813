#!/bin/bash
# SPDX-License-Identifier: EUPL-1.2
# What app/setup.sh promises to who starts a script as root, with sudo, through sudo or without it.
# The commands that it asks and tells (id, dpkg-query, apt-get, sudo, getent, runuser) are played
# here: nothing else is on the PATH. Speaks TAP.
set -uo pipefail

setup=$TAAL_SOURCE_DIR/app/setup.sh
work=$(mktemp -d)
trap 'rm -rf -- "$work"' EXIT
mkdir "$work/bin" "$work/all"
for command in bash cat cut dirname env grep test true; do
  ln -s "$(type -P "$command")" "$work/bin/$command"
done

# play COMMAND < BODY: a command of the world that a case stands in; what it did goes to the log.
play ()
{
  { printf '#!/bin/bash\nwork=%q\n' "$work"; cat; } > "$work/all/$1"
  chmod +x "$work/all/$1"
}

play id << 'PLAY'
case $* in
  -u) cat "$work/uid" ;;
  '-u jan') echo 4711 ;;
  *) exit 1 ;;
esac
PLAY
play dpkg-query << 'PLAY'
shift 2 # -W -f
shift   # the format
for package in "$@"; do
  if grep -qxF "$package" "$work/installed"; then
    echo "installed $package"
  else
    echo "dpkg-query: no packages found matching $package" >&2
  fi
done
[ $# -eq "$(grep -c . "$work/installed")" ]
PLAY
play apt-get << 'PLAY'
[ "$(id -u)" = 0 ] || { echo "apt-get without the right to" >> "$work/log"; exit 100; }
for word in "$@"; do
  case $word in
    update) echo update >> "$work/log"; [ ! -e "$work/no-network" ]; exit ;;
    install) break ;;
  esac
done
while [ "$1" != --no-install-recommends ]; do shift; done
shift
echo "install $*" >> "$work/log"
[ ! -e "$work/no-package" ] || exit 100
printf '%s\n' "$@" >> "$work/installed"
PLAY
play sudo << 'PLAY'
if [ "$1" = -n ]; then
  [ ! -e "$work/password" ] || exit 1
  shift
fi
[ ! -e "$work/password" ] || { echo "sudo asked for a password" >> "$work/log"; exit 1; }
uid=$(cat "$work/uid")
echo 0 > "$work/uid"
"$@"
status=$?
echo "$uid" > "$work/uid"
exit $status
PLAY
play getent << 'PLAY'
[ "$*" = 'passwd jan' ] && echo 'jan:x:4711:4711:Jan:/home/jan de vries:/bin/bash'
PLAY
play runuser << 'PLAY'
[ "$1 $2 $3" = '-u jan --' ] || exit 1
shift 3
if [ "$1" = test ]; then
  [ ! -e "$work/not-yours" ]
  exit
fi
echo "as jan" >> "$work/log"
echo 4711 > "$work/uid"
exec "$@"
PLAY

cat > "$work/subject" << SUBJECT
source $(printf %q "$setup")
packages=(een twee drie)
taal_leave_sudo "\$BASH_SOURCE" "\$@"
taal_install "\${packages[@]}"
echo "runs for \$HOME, \${SUDO_USER-nobody}:\$(printf ' <%s>' "\$@")"
SUBJECT

n=0
bad=0

# world UID [FACT...]: everything is there and "een" is installed, seen by that user; FACT is a file
# that a command looks for, or -COMMAND for one that is not there.
world ()
{
  rm -f "$work"/{log,password,no-network,no-package,not-yours}
  cp "$work"/all/* "$work/bin/"
  echo "$1" > "$work/uid"
  echo een > "$work/installed"
  touch "$work/log"
  shift
  for fact in "$@"; do
    case $fact in
      -*) rm "$work/bin/${fact#-}" ;;
      *) touch "$work/$fact" ;;
    esac
  done
}

# start [NAME=VALUE...]: starts a script as app/run is, and keeps its status, output and complaint.
start ()
{
  env -i PATH="$work/bin" HOME=/home/wie "$@" bash "$work/subject" 'a b' '' \
    > "$work/output" 2> "$work/complaint" < /dev/null
  status=$?
}

# expect NAME STATUS OUTPUT LOG [COMPLAINT]: the log with its lines joined by "; ".
expect ()
{
  local log
  log=$(tr '\n' ';' < "$work/log")
  n=$((n + 1))
  if [ "$status" = "$2" ] && [ "$(cat "$work/output")" = "$3" ] && [ "$log" = "$4" ] &&
     grep -qF -- "${5-}" <(cat "$work/complaint"; echo); then
    echo "ok $n - $1"
  else
    bad=1
    echo "not ok $n - $1"
    sed 's/^/# /' << FOUND
status: $status
output: $(cat "$work/output")
log: $log
complaint: $(cat "$work/complaint")
FOUND
  fi
}

ran='runs for /home/wie, nobody: <a b> <>'
command='apt-get update && apt-get install --no-install-recommends twee drie'
sudo_command='sudo apt-get update && sudo apt-get install --no-install-recommends twee drie'

world 1000 -sudo
printf '%s\n' twee drie >> "$work/installed"
start
expect "nothing is missing: no network, no sudo" 0 "$ran" ''

world 0
start
expect "root installs what is missing" 0 "$ran" 'update;install twee drie;'

world 1000
start
expect "sudo without a password" 0 "$ran" 'update;install twee drie;'

world 1000 password
start
expect "sudo with a password, and nobody to ask" 2 '' '' "  $sudo_command"

world 1000 -sudo
start
expect "no sudo" 2 '' '' "  $command"

world 1000 -apt-get
start
expect "no apt-get" 2 '' '' 'Debian 12'

world 0 no-network
start
expect "old package lists will do" 0 "$ran" 'update;install twee drie;'

world 0 no-package
start
expect "a package that does not come" 3 '' 'update;install twee drie;' \
  'These packages are missing and could not be installed: twee drie'

world 0
start SUDO_USER=jan SUDO_UID=4711 SUDO_GID=4711 SUDO_COMMAND=app/run
expect "through sudo: installs, and goes on as the user" 0 \
  'runs for /home/jan de vries, nobody: <a b> <>' 'update;install twee drie;as jan;'

world 0 not-yours
start SUDO_USER=jan
expect "through sudo, in a folder that is not the user's" 2 '' '' 'start this without sudo'

world 0
start SUDO_USER=root
expect "root through sudo stays root" 0 'runs for /home/wie, root: <a b> <>' \
  'update;install twee drie;'

echo "1..$n"
exit "$bad"
