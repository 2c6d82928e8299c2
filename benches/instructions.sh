#!/usr/bin/env bash
# Counts the instructions of one comparison of the mid-size struct, by valgrind: a second witness that no noise reaches.
# What starting the program takes is subtracted: the count is the difference between 2,000 and 1,000 comparisons.
set -euo pipefail
cd "$(dirname "$0")"

echo '### Instructions of one comparison, two types, equal'
echo
if ! command -v valgrind > /dev/null; then
    echo 'skipped: valgrind is not installed'
    exit 0
fi
cargo build -q --release -p eq --bin instructions
program=target/release/instructions

count() { valgrind --tool=callgrind --callgrind-out-file=/dev/null "$program" "$1" "$2" 2>&1 | awk '/Collected/ { print $4 }'; }

echo "instructions, × those of the first row; \`./instructions.sh\`, $(valgrind --version)"
echo
echo '| | instructions | × |'
echo '|---|---:|---:|'
first=
"$program" | while read -r case; do
    each=$((($(count "$case" 2000) - $(count "$case" 1000)) / 1000))
    first=${first:-$each}
    echo "| $case | $each | $(awk "BEGIN { printf \"%.2f\", $each / $first }") |"
done
