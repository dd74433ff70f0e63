#!/bin/sh
# Makes the dumps of a released version anew, written by that version's own code: crates/portico/tests/sql/upgrades/generate.sh 417314d
set -eu
version=$1
here=$(cd "$(dirname "$0")" && pwd)
tree=$(mktemp -d)
git -C "$here" worktree add --detach "$tree/source" "$version"
mkdir -p "$tree/source/crates/xtask/examples" "$tree/site" "$here/$version"
cp "$here/generate.rs" "$tree/source/crates/xtask/examples/generate.rs"
(cd "$tree/source" && CARGO_TARGET_DIR="${CARGO_TARGET_DIR:-$tree/target}" cargo run -p xtask --example generate -- "$tree/site")
cp "$tree/site/default.sql" "$tree/site/internal.sql" "$here/$version/"
git -C "$here" worktree remove --force "$tree/source"
rm -rf "$tree"
