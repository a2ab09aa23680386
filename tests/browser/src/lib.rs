//! What only a browser can tell: its database, its locks, its channels. `cargo xtask test browser` runs `tests/`.
