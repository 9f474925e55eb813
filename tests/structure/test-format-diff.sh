#!/bin/bash
# SPDX-License-Identifier: EUPL-1.2
# What tests/structure/format-diff sees in a checkout, without history and without git. Speaks TAP.
set -uo pipefail

work=$(mktemp -d)
trap 'rm -rf -- "$work"' EXIT
tree=$work/'een map'
mkdir -p "$tree/app" "$tree/tests/structure"
cp "$TAAL_SOURCE_DIR/.clang-format" "$tree/"
cp "$TAAL_SOURCE_DIR/tests/structure/format-diff" "$tree/tests/structure/"
export HOME=$work
export GIT_AUTHOR_NAME=a GIT_AUTHOR_EMAIL=a@b GIT_COMMITTER_NAME=a GIT_COMMITTER_EMAIL=a@b
unset TAAL_BASE GIT_DIR GIT_WORK_TREE

n=0
bad=0

# expect NAME STATUS TEXT [ARG...]: what the checker answers, and a text in what it says.
expect ()
{
  local said status=0
  said=$(python3 "$tree/tests/structure/format-diff" "${@:4}" 2>&1) || status=$?
  n=$((n + 1))
  if [ "$status" = "$2" ] && grep -qF -- "$3" <<< "$said"; then
    echo "ok $n - $1"
  else
    bad=1
    echo "not ok $n - $1"
    printf '# status %s\n' "$status"
    printf '# %s\n' "${said//$'\n'/$'\n# '}"
  fi
}

# source_of FILE NAME: writes a file in the style of the house, long enough to outweigh what a case
# does wrong.
source_of ()
{
  {
    printf 'typedef struct\n{\n  int         een;\n  const char *twee; /* so */\n} %s;\n' "$2"
    for i in {1..40}; do
      printf '\nint\n%s_%d (int         een,\n%*sconst char *twee)\n{\n  return _("a");\n}\n' \
        "$2" "$i" $((${#2} + ${#i} + 3)) ''
    done
  } > "$1"
}

commit ()
{
  git -C "$tree" add -A && git -C "$tree" commit -qm "$1"
}

source_of "$tree/app/oud.c" oud
expect "no git" 0 'this is no git checkout'
printf 'int bad(void){return 1;}\n' >> "$tree/app/oud.c"
git -C "$tree" init -q
commit een
expect "no history: what is committed is left alone" 0 'no history here'
printf 'int slecht(void){return 1;}\n' >> "$tree/app/oud.c"
expect "no history: what is not committed counts" 1 '+slecht (void)'
git -C "$tree" checkout -q app/oud.c
source_of "$tree/app/nieuw.c" nieuw
expect "a new file in the style of the house" 0 ' 0 places'
printf 'int nieuw_two (int a, int b)\n{\n  return a;\n}\n' >> "$tree/app/nieuw.c"
expect "a new file that is not" 1 '+nieuw_two (int a, int b)'
commit twee
expect "the newest commit" 1 'the commit before the newest'
source_of "$tree/app/nieuw.c" nieuw
printf 'int\nnieuw_two (int a, int b)\n{\n  return a;\n}\n' >> "$tree/app/nieuw.c"
printf 'int\nlang (void)\n{\n  return een_functie_met_een_naam (%s, %s, %s, %s);\n}\n' \
  een_argument_met_een_naam nog_een_argument en_nog_een_argument en_een_laatste_argument \
  >> "$tree/app/nieuw.c"
expect "two parameters on a line" 1 '+           int b)'
expect "mend them" 1 ' 2 places' --fix
expect "mended" 0 ' 0 places'
source_of "$tree/app/nieuw.c" nieuw
expect "mended, not committed yet" 0 ' 0 places'
commit drie
git -C "$tree" update-ref refs/remotes/origin/HEAD HEAD~1
expect "what came since origin" 0 'where this branch left origin'
export TAAL_BASE=HEAD~2
expect "since a commit by name" 0 'compared with HEAD~2'
export TAAL_BASE=no-such
expect "no such commit" 1 'there is no commit no-such'
unset TAAL_BASE
for i in {1..60}; do
  printf 'int bad%d(void){return 1;}\n' "$i" >> "$tree/app/oud.c"
done
commit vier
printf '\n' >> "$tree/app/oud.c"
git -C "$tree" commit -qam vijf
expect "a .clang-format that is not that of the code" 1 'does not describe this code'

echo "1..$n"
exit "$bad"
