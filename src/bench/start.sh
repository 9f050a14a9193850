#!/usr/bin/env bash
# Measures what the README says of starting, by bin/newsfold of the package: time to the first page and to the whole first
# edition with an empty data folder, time to the first page with an existing one, at the second start (plain, Java's archive of
# classes is written at its end) and at the third (with it), and memory at rest (resident, the program and its PostgreSQL apart).
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
  (cd "$folder" && exec program/bin/newsfold >>"$folder/out.log" 2>&1) &
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

echo "run  first page, empty folder  whole first edition  existing folder, second start  third start  program MiB  PostgreSQL MiB"
for run in $(seq "$runs"); do
  folder=$(mktemp -d)
  mkdir "$folder/program"
  cp -r "$bin" "$folder/program/bin"
  ln -s "$lib" "$folder/program/lib"
  start
  empty=$page
  until grep -q 'Newsfold is running' "$folder/out.log"; do sleep 0.05; done
  edition=$(since "$begun")
  stop
  : >"$folder/out.log"
  start
  second=$page
  sleep 3
  stop
  start
  third=$page
  sleep 20
  program=$(awk '/VmRSS/ { printf "%d", $2 / 1024 }' "/proc/$pid/status")
  # shared pages counted once: the proportional size where the system tells it
  postgres=$(for child in $(pgrep -f "$folder/data/postgres" || true); do
    awk '/^Pss:/ { print $2 }' "/proc/$child/smaps_rollup" 2>/dev/null || true
  done | awk '{ sum += $1 } END { printf "%d", sum / 1024 }')
  stop
  printf '%3s  %23ss  %18ss  %28ss  %10ss  %11s  %14s\n' "$run" "$empty" "$edition" "$second" "$third" "$program" "$postgres"
  rm -rf "$folder"
done
