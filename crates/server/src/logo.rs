//! A logo as somebody sends it, made into one that is safe to show: looked at, measured, decoded, scaled, written anew.
//!
//! What leaves here is our own PNG of pixels alone. Nothing of the file that came is kept or handed on.

use std::io::Cursor;

use image::imageops::FilterType;
use image::{DynamicImage, ImageError, ImageFormat, ImageReader, Limits};
use liaison_domain::company::LogoId;
use sha2::{Digest, Sha256};

use crate::random::hex;

/// The side of the square it fits into.
const SIDE: u32 = 256;
/// A side of the picture that is sent. It is read from the head of the file, before anything is decoded.
pub(crate) const SIDE_MOST: u32 = 4096;
/// What decoding may take. Four bytes for each pixel of the largest picture.
const MEMORY_MOST: u64 = 4 * (SIDE_MOST as u64) * (SIDE_MOST as u64);

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum NotALogo {
    /// Not one of the three formats by its own first bytes, or damaged.
    NotAPicture,
    TooLarge,
}

pub(crate) struct Logo {
    pub(crate) id: LogoId,
    pub(crate) png: Vec<u8>,
}

/// Takes some time: not for a thread that answers others.
pub(crate) fn read(bytes: &[u8]) -> Result<Logo, NotALogo> {
    let format = image::guess_format(bytes).map_err(|_| NotALogo::NotAPicture)?;
    if !matches!(format, ImageFormat::Png | ImageFormat::Jpeg | ImageFormat::WebP) {
        return Err(NotALogo::NotAPicture);
    }
    let (width, height) = reader(bytes, format).into_dimensions().map_err(refused)?;
    if width.max(height) > SIDE_MOST {
        return Err(NotALogo::TooLarge);
    }
    let picture = reader(bytes, format).decode().map_err(refused)?;
    let fitting = if width.max(height) > SIDE {
        picture.resize(SIDE, SIDE, FilterType::Lanczos3)
    } else {
        picture
    };
    let mut png = Vec::new();
    DynamicImage::ImageRgba8(fitting.into_rgba8())
        .write_to(&mut Cursor::new(&mut png), ImageFormat::Png)
        .map_err(refused)?;
    let id = LogoId::try_from(hex(&Sha256::digest(&png))).map_err(|_| NotALogo::NotAPicture)?;
    Ok(Logo { id, png })
}

fn refused(error: ImageError) -> NotALogo {
    match error {
        ImageError::Limits(_) => NotALogo::TooLarge,
        _ => NotALogo::NotAPicture,
    }
}

fn reader(bytes: &[u8], format: ImageFormat) -> ImageReader<Cursor<&[u8]>> {
    let mut limits = Limits::default();
    limits.max_image_width = Some(SIDE_MOST);
    limits.max_image_height = Some(SIDE_MOST);
    limits.max_alloc = Some(MEMORY_MOST);
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    reader.limits(limits);
    reader
}

#[cfg(test)]
mod tests {
    use image::{Rgba, RgbaImage};

    use super::*;

    fn file(width: u32, height: u32, format: ImageFormat) -> Vec<u8> {
        let picture = RgbaImage::from_pixel(width, height, Rgba([15, 91, 102, 255]));
        let picture = DynamicImage::ImageRgba8(picture);
        let mut bytes = Vec::new();
        let picture = match format {
            ImageFormat::Jpeg => DynamicImage::ImageRgb8(picture.into_rgb8()),
            _ => picture,
        };
        picture.write_to(&mut Cursor::new(&mut bytes), format).unwrap();
        bytes
    }

    #[test]
    fn what_leaves_is_a_png_that_fits() {
        for (format, width, height, expected) in [
            (ImageFormat::Png, 1024, 512, (256, 128)),
            (ImageFormat::Jpeg, 300, 600, (128, 256)),
            (ImageFormat::WebP, 64, 32, (64, 32)),
        ] {
            let logo = read(&file(width, height, format)).ok().unwrap();
            assert_eq!(image::guess_format(&logo.png).unwrap(), ImageFormat::Png);
            let shown = image::load_from_memory(&logo.png).unwrap();
            assert_eq!((shown.width(), shown.height()), expected, "{format:?}");
            assert_eq!(read(&file(width, height, format)).ok().unwrap().id, logo.id);
        }
    }

    /// A file of less than a hundred bytes that says it is a picture of sixteen thousand million pixels.
    #[test]
    fn a_bomb_is_refused_by_its_head() {
        let mut bomb = file(1, 1, ImageFormat::Png);
        bomb.splice(16..24, [0, 0, 0xff, 0xff, 0, 0, 0xff, 0xff]);
        // The sum of the head has to be right, or it would be refused for that.
        let sum = crc32(bomb.get(12..29).unwrap());
        bomb.splice(29..33, sum.to_be_bytes());
        assert_eq!(read(&bomb).err(), Some(NotALogo::TooLarge));
    }

    fn crc32(bytes: &[u8]) -> u32 {
        !bytes.iter().fold(!0_u32, |sum, byte| {
            (0..8).fold(sum ^ u32::from(*byte), |sum, _| {
                if sum & 1 == 1 {
                    (sum >> 1) ^ 0xedb8_8320
                } else {
                    sum >> 1
                }
            })
        })
    }

    #[test]
    fn anything_else_is_no_picture() {
        let mut torn = file(64, 64, ImageFormat::Jpeg);
        torn.truncate(torn.len() / 8);
        let svg = br#"<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>"#;
        let gif = b"GIF89a\x01\0\x01\0\0\0\0;";
        for bytes in [&b""[..], b"\x89PNG\r\n\x1a\n", svg, gif, &torn] {
            assert_eq!(read(bytes).err(), Some(NotALogo::NotAPicture));
        }
    }
}
