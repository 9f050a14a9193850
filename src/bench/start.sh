#!/usr/bin/env bash
# Measures what the README says of starting, by bin/newsfold of the package: time to the first page and to the whole first
# edition with an empty data folder, at whose end Java keeps its classes there; time to the first page with that folder, by
# java -jar without them and twice by bin/newsfold with them; and memory at rest (resident, the program and its PostgreSQL apart).
# Package first: mvn -DskipTests package. Then: src/bench/start.sh [runs]
set -eu
cd "$(dirname "$0")/../.."
runs=${1:-3}
lib=$PWD/target/quarkus-app
bin=$PWD/src/main/dist/bin
export NEWSFOLD_PORT=${NEWSFOLD_PORT:-8971}
[ -f "$lib/quarkus-run.jar" ] || { echo "not packaged: mvn -DskipTests package" >&2; exit 1; }
now() { date +%s%N; }
since() { awk -v a="$1" -v b="$(now)" 'BEGIN { printf "%.1f", (b - a) / 1e9 }'; }

start() {
  (cd "$folder" && exec "$@" >>"$folder/out.log" 2>&1) &
  pid=$!
  begun=$(now)
  until curl -sf -o /dev/null "http://localhost:$NEWSFOLD_PORT/"; do
    kill -0 "$pid" 2>/dev/null || { cat "$folder/out.log" >&2; exit 1; }
    sleep 0.05
  done
  page=$(since "$begun")
}

stop() {
  kill "$pid"
  wait "$pid" 2>/dev/null || true
}

echo "run  first page, empty folder  whole first edition  existing folder, java -jar  bin/newsfold  again  program MiB  PostgreSQL MiB"
for run in $(seq "$runs"); do
  folder=$(mktemp -d)
  mkdir "$folder/program"
  cp -r "$bin" "$folder/program/bin"
  ln -s "$lib" "$folder/program/lib"
  start program/bin/newsfold
  empty=$page
  until grep -q 'Newsfold is running' "$folder/out.log"; do sleep 0.05; done
  edition=$(since "$begun")
  stop
  start java -jar program/lib/quarkus-run.jar
  plain=$page
  sleep 3
  stop
  start program/bin/newsfold
  second=$page
  sleep 3
  stop
  start program/bin/newsfold
  again=$page
  sleep 20
  program=$(awk '/VmRSS/ { printf "%d", $2 / 1024 }' "/proc/$pid/status")
  # shared pages counted once: the proportional size where the system tells it
  postgres=$(for child in $(pgrep -f "$folder/data/postgres" || true); do
    awk '/^Pss:/ { print $2 }' "/proc/$child/smaps_rollup" 2>/dev/null || true
  done | awk '{ sum += $1 } END { printf "%d", sum / 1024 }')
  stop
  printf '%3s  %23ss  %18ss  %24ss  %11ss  %4ss  %11s  %14s\n' \
    "$run" "$empty" "$edition" "$plain" "$second" "$again" "$program" "$postgres"
  rm -rf "$folder"
done
