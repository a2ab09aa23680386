//! A folder with a database for the program, gone when the test ends.

use std::path::PathBuf;

use liaison_server::random;

pub(crate) struct Place(pub(crate) PathBuf);

impl Drop for Place {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

impl Place {
    pub(crate) fn new() -> Self {
        let name: [u8; 8] = random::bytes().unwrap();
        let folder = std::env::temp_dir().join(format!("liaison-{}", random::hex(&name)));
        std::fs::create_dir_all(&folder).unwrap();
        Self(folder)
    }

    pub(crate) fn url(&self) -> String {
        format!("sqlite://{}", self.0.join("liaison.db").display())
    }
}
