# shellcheck shell=bash
# What scripts/quickstart and scripts/test share; sourced, never run.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd) || exit 2
logs=$root/build/logs

# What building takes, and what testing takes on top. Node is in neither list: whoever has one from elsewhere keeps it.
# shellcheck disable=SC2034  # used by those who source this
build_packages=(
  build-essential cmake ninja-build ccache pkg-config
  libcmark-gfm-dev libcmark-gfm-extensions-dev libre2-dev libsimdjson-dev libcli11-dev libfmt-dev libutf8proc-dev
  libtomlplusplus-dev nlohmann-json3-dev libdtl-dev libxxhash-dev
)
# shellcheck disable=SC2034
test_packages=(
  catch2 cmark-gfm fish git groff-base libxml2-utils lintian man-db neovim parallel patch pre-commit python3 python3-jsonschema zsh
)

say() { printf '==> %s\n' "$*"; }

die() {
  printf 'error: %s\n' "$*" >&2
  exit 2
}

# logged NAME COMMAND…: runs it with its output in a log, $log, and gives its exit code.
logged() {
  log=$logs/$1.log
  shift
  { mkdir -p "$logs" && : >"$log"; } 2>/dev/null || die "can't write $log; who owns $root/build?"
  "$@" >"$log" 2>&1 </dev/null
}

# quietly NAME COMMAND…: only a command that fails is worth reading, and then its end.
quietly() {
  logged "$@" && return
  tail -n 25 "$log" >&2
  die "\`${*:2}\` failed; the whole log is $log"
}

# The packages among "$@" that aren't there. dpkg-query exits 1 for names that it has never heard of, and leaves them out.
missing_packages() {
  local installed
  installed=" $(dpkg-query --show --showformat '${Package}=${db:Status-Status}\n' "$@" 2>/dev/null |
    sed -n 's/=installed$//p' | tr '\n' ' ')"
  local package
  for package in "$@"; do
    [[ $installed == *" $package "* ]] || printf '%s\n' "$package"
  done
}

# install_packages PACKAGE…: asks apt, and for root's rights, only if one is missing.
install_packages() {
  { command -v dpkg-query && command -v apt-get; } >/dev/null ||
    die "this isn't Debian: there is no apt here. Install what README.md lists under \"Other systems\" by hand, then run cmake"
  local missing
  mapfile -t missing < <(missing_packages "$@")
  ((${#missing[@]})) || return 0

  local as_root=()
  if ((EUID != 0)); then
    # Without a terminal there is nobody to type a password, and sudo would wait or fail in words of its own.
    if command -v sudo >/dev/null && { sudo -n true 2>/dev/null || [[ -t 0 ]]; }; then
      as_root=(sudo)
    else
      die "installing needs root or sudo. As root: apt-get install ${missing[*]}"
    fi
  fi
  say "Installing ${#missing[@]} packages with apt: ${missing[*]}"
  [[ ${as_root[*]} == '' ]] || sudo -v || die "sudo refused; as root: apt-get install ${missing[*]}"
  # Another apt may be at work on a machine that has just started: wait for it rather than fail.
  local apt=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=300)
  # A source of packages that doesn't answer need not be the one that we want: only installing decides.
  logged apt-update "${apt[@]}" update || :
  logged apt-install "${apt[@]}" install --yes --no-install-recommends "${missing[@]}" ||
    die "apt can't install them: $(sed -n 's/^E: //p' "$log" | head -n 1); is this Debian 12, and is the network up? The whole log is $log"
}

# install_npm_packages PACKAGE.JSON…: the packages that these name, into build/npm, where tests look for the clients that they
# drive. Without npm or the network those tests are skipped, by name.
install_npm_packages() {
  command -v npm >/dev/null || { say "There is no npm: tests that drive clients from npm will be skipped"; return 0; }
  local wanted
  mapfile -t wanted < <(node -e '
    for (const file of process.argv.slice(1))
      for (const [name, version] of Object.entries(JSON.parse(fs.readFileSync(file)).dependencies)) console.log(`${name}@${version}`);
  ' "$@")
  [[ $(cat build/npm/installed 2>/dev/null) != "${wanted[*]}" ]] || return 0
  say "Installing with npm, into build/npm: ${wanted[*]}"
  if logged npm npm install --prefix build/npm --no-save --no-package-lock --no-audit --no-fund "${wanted[@]}"; then
    printf '%s' "${wanted[*]}" >build/npm/installed
  else
    say "npm can't install them, and the tests that need them will be skipped; the whole log is $log"
  fi
}
