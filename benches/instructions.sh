#!/usr/bin/env bash
# Counts the instructions of one comparison of the mid-size struct, and of hashing one, by valgrind: a second witness that no noise reaches.
# What starting the program takes is subtracted: the count is the difference between 2,000 and 1,000 times the work.
set -euo pipefail
cd "$(dirname "$0")"

if ! command -v valgrind > /dev/null; then
    echo '### Instructions'
    echo
    echo 'skipped: valgrind is not installed'
    exit 0
fi
cargo build -q --release -p eq --bin instructions
program=target/release/instructions

count() { valgrind --tool=callgrind --callgrind-out-file=/dev/null "$program" "$1" "$2" "$3" 2>&1 | awk '/Collected/ { print $4 }'; }

table() {
    echo "### Instructions of $2"
    echo
    echo "instructions, × those of the first row; \`./instructions.sh\`, $(valgrind --version)"
    echo
    echo '| | instructions | × |'
    echo '|---|---:|---:|'
    first=
    "$program" "$1" | while read -r case; do
        each=$((($(count "$1" "$case" 2000) - $(count "$1" "$case" 1000)) / 1000))
        first=${first:-$each}
        echo "| $case | $each | $(awk "BEGIN { printf \"%.2f\", $each / $first }") |"
    done
}

table eq 'one comparison, two types, equal'
echo
table hash 'one hash of a struct without floats, into the `DefaultHasher`'
