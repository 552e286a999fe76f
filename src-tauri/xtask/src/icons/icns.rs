//! Apple's icon container: a header, then PNG pictures each behind its kind and length.

/// Kinds that hold PNG, and the pixels of each: 32 and 64 are 16 and 32 at double density.
pub(crate) const KINDS: [([u8; 4], u32); 7] = [
    (*b"ic11", 32),
    (*b"ic12", 64),
    (*b"ic07", 128),
    (*b"ic13", 256),
    (*b"ic08", 256),
    (*b"ic14", 512),
    (*b"ic10", 1024),
];

/// Kind and length of every block, the file's own included.
const HEADER: usize = 8;

/// The file's bytes. Lengths are big-endian and count their own header.
pub(crate) fn container(pictures: &[([u8; 4], Vec<u8>)]) -> Vec<u8> {
    let mut body = Vec::new();
    for (kind, picture) in pictures {
        block(&mut body, *kind, picture);
    }
    let mut file = Vec::new();
    block(&mut file, *b"icns", &body);
    file
}

fn block(into: &mut Vec<u8>, kind: [u8; 4], content: &[u8]) {
    let length = u32::try_from(content.len() + HEADER).unwrap_or(u32::MAX);
    into.extend(kind);
    into.extend(length.to_be_bytes());
    into.extend(content);
}

#[cfg(test)]
mod tests {
    use super::container;

    #[test]
    fn every_length_counts_its_header() {
        let file = container(&[(*b"ic07", vec![1, 2, 3])]);
        assert_eq!(
            file,
            [
                b"icns".as_slice(),
                &[0, 0, 0, 19],
                b"ic07",
                &[0, 0, 0, 11],
                &[1, 2, 3]
            ]
            .concat(),
            "8 for the file, 8 for the picture, 3 of content"
        );
    }
}
