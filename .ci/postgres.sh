#!/usr/bin/env bash
# Runs the test suite on a real PostgreSQL with pgvector: the one that DATABASE_URL names, else one of its own that is
# installed from Debian's packages where missing, listens on loopback only, and is stopped and removed at the end.
set -euo pipefail
cd "$(dirname "$0")/.."

if [ -n "${DATABASE_URL:-}" ]; then
  exec npx vitest run
fi

as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi; }
version=15
bin="/usr/lib/postgresql/$version/bin"
extension="/usr/share/postgresql/$version/extension/vector.control"
work="$(mktemp -d)"
chmod 755 "$work"

if [ ! -x "$bin/initdb" ]; then
  as_root apt-get update -qq
  # No cluster of the system's own is made: this script starts one for itself.
  as_root mkdir -p /etc/postgresql-common
  echo 'create_main_cluster = false' | as_root tee /etc/postgresql-common/createcluster.conf >/dev/null
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "postgresql-$version" "postgresql-contrib" >/dev/null
fi

if [ ! -f "$extension" ]; then
  # Debian's release has no pgvector: it is built from the source package of the next release, into which nothing else is installed.
  as_root apt-get update -qq
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "postgresql-server-dev-$version" build-essential dpkg-dev >/dev/null
  mkdir -p "$work/lists/partial" "$work/source"
  sed -e 's/^Types:.*/Types: deb-src/' -e 's/^Suites:.*/Suites: trixie/' -e 's/^Components:.*/Components: main/' \
    /etc/apt/sources.list.d/debian.sources | awk 'BEGIN { RS = ""; ORS = "\n\n" } NR == 1' >"$work/next.sources"
  apt_next=(-o "Dir::Etc::sourcelist=$work/next.sources" -o "Dir::Etc::sourceparts=-" -o "Dir::State::lists=$work/lists" -o APT::Sandbox::User=root)
  as_root apt-get "${apt_next[@]}" update -qq
  (cd "$work/source" && as_root apt-get "${apt_next[@]}" source --download-only -qq pgvector && as_root chmod a+r ./* && dpkg-source -x ./*.dsc tree >/dev/null)
  make -s -C "$work/source/tree" OPTFLAGS="" PG_CONFIG="/usr/lib/postgresql/$version/bin/pg_config" >/dev/null
  as_root make -s -C "$work/source/tree" install PG_CONFIG="/usr/lib/postgresql/$version/bin/pg_config" >/dev/null
fi

run_as=()
if [ "$(id -u)" = 0 ]; then
  id postgres >/dev/null 2>&1 || useradd --system postgres
  run_as=(setpriv --reuid=postgres --regid=postgres --clear-groups)
fi
cluster="$work/cluster"
install -d -m 700 "$cluster"
[ "$(id -u)" = 0 ] && chown -R postgres:postgres "$cluster"

stop() {
  "${run_as[@]}" "$bin/pg_ctl" -D "$cluster" -m immediate stop >/dev/null 2>&1 || true
  rm -rf "$work"
}
trap stop EXIT

port="$(node -e 'const s = require("node:net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); })')"
"${run_as[@]}" "$bin/initdb" -D "$cluster" -U postgres -A trust -E UTF8 --locale=C.UTF-8 >/dev/null
"${run_as[@]}" "$bin/pg_ctl" -D "$cluster" -w -l "$cluster/log" -o "-c listen_addresses=127.0.0.1 -c unix_socket_directories=$cluster -p $port -c fsync=off" start >/dev/null

DATABASE_URL="postgres://postgres@127.0.0.1:$port/postgres" npx vitest run
