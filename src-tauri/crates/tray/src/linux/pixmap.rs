//! The pictures as a panel wants them: 32 bits a pixel, alpha first.

use std::io::Cursor;

use ksni::Icon;
use png::{ColorType, Decoder, Transformations};

use super::NotPut;
use crate::Picture;

/// Every picture in every size.
pub(super) struct Pixmaps {
    calm: Vec<Icon>,
    due: Vec<Icon>,
    trouble: Vec<Icon>,
}

impl Pixmaps {
    pub(super) fn read() -> Result<Self, NotPut> {
        Ok(Self {
            calm: icons(Picture::Calm)?,
            due: icons(Picture::Due)?,
            trouble: icons(Picture::Trouble)?,
        })
    }

    /// All sizes of one picture; the panel takes the one that fits.
    pub(super) fn of(&self, picture: Picture) -> Vec<Icon> {
        let icons = match picture {
            Picture::Calm => &self.calm,
            Picture::Due => &self.due,
            Picture::Trouble => &self.trouble,
        };
        icons.clone()
    }
}

fn icons(picture: Picture) -> Result<Vec<Icon>, NotPut> {
    let icons = picture.pngs().into_iter().map(icon);
    icons.collect()
}

fn icon(file: &[u8]) -> Result<Icon, NotPut> {
    let broken = |error: png::DecodingError| NotPut::Other(error.to_string());
    let unusual = || NotPut::Other("a picture is not what it should be".to_owned());
    let mut decoder = Decoder::new(Cursor::new(file));
    decoder.set_transformations(Transformations::normalize_to_color8() | Transformations::ALPHA);
    let mut reader = decoder.read_info().map_err(broken)?;
    let size = reader.output_buffer_size().ok_or_else(unusual)?;
    let mut data = vec![0; size];
    let frame = reader.next_frame(&mut data).map_err(broken)?;
    if frame.color_type != ColorType::Rgba {
        return Err(unusual());
    }
    data.truncate(frame.buffer_size());
    for pixel in data.chunks_exact_mut(4) {
        // Red, green, blue, alpha becomes alpha, red, green, blue.
        pixel.rotate_right(1);
    }
    let side = |pixels| i32::try_from(pixels).map_err(|_| unusual());
    Ok(Icon {
        width: side(frame.width)?,
        height: side(frame.height)?,
        data,
    })
}
