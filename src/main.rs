//! The program that the browser downloads.

fn main() {
    liaison::run();
}
