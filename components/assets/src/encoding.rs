//! Which of the encodings that the build made a client would rather have (RFC 9110, 12.5.3).

/// An encoding of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// Brotli, RFC 7932.
    Brotli,
    /// Gzip, RFC 1952.
    Gzip,
    /// As it is.
    Identity,
}

/// Smallest first: the order among those that a client likes equally.
const ALL: [Encoding; 3] = [Encoding::Brotli, Encoding::Gzip, Encoding::Identity];

impl Encoding {
    /// Its name in `Content-Encoding`, and `None` for [`Encoding::Identity`].
    pub fn name(self) -> Option<&'static str> {
        match self {
            Encoding::Brotli => Some("br"),
            Encoding::Gzip => Some("gzip"),
            Encoding::Identity => None,
        }
    }

    /// What the build adds to the file's name.
    pub fn suffix(self) -> &'static str {
        match self {
            Encoding::Brotli => ".br",
            Encoding::Gzip => ".gz",
            Encoding::Identity => "",
        }
    }
}

/// The encodings that an `Accept-Encoding` takes, best first. Last comes the plain file, also for who refuses it: it is better than nothing.
pub fn preferred(accept: &str) -> Vec<Encoding> {
    let mut taken: Vec<(Encoding, f32)> =
        ALL.into_iter().map(|encoding| (encoding, weight(accept, encoding))).filter(|(_, weight)| *weight > 0.0).collect();
    taken.sort_by(|a, b| b.1.total_cmp(&a.1));
    let mut order: Vec<Encoding> = taken.into_iter().map(|(encoding, _)| encoding).collect();
    if !order.contains(&Encoding::Identity) {
        order.push(Encoding::Identity);
    }
    order
}

fn weight(accept: &str, encoding: Encoding) -> f32 {
    let name = encoding.name().unwrap_or("identity");
    let mut any = None;
    for entry in accept.split(',') {
        let (coding, parameters) = entry.split_once(';').unwrap_or((entry, ""));
        let coding = coding.trim();
        if coding.eq_ignore_ascii_case(name) {
            return quality(parameters);
        }
        if coding == "*" {
            any = Some(quality(parameters));
        }
    }
    // What is not mentioned is not taken, but for the plain file, which is liked least.
    any.unwrap_or(if encoding == Encoding::Identity { 0.001 } else { 0.0 })
}

fn quality(parameters: &str) -> f32 {
    let Some((name, value)) = parameters.split(';').next().and_then(|parameter| parameter.split_once('=')) else { return 1.0 };
    if name.trim().eq_ignore_ascii_case("q") { value.trim().parse().unwrap_or(0.0) } else { 1.0 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Encoding::{Brotli, Gzip, Identity};

    #[test]
    fn the_best_encoding_that_is_taken_comes_first() {
        assert_eq!(preferred("gzip, deflate, br, zstd"), [Brotli, Gzip, Identity]);
        assert_eq!(preferred("gzip"), [Gzip, Identity]);
        assert_eq!(preferred("br;q=0.5, gzip;q=0.8"), [Gzip, Brotli, Identity]);
        assert_eq!(preferred("br;q=0, *"), [Gzip, Identity]);
        assert_eq!(preferred("identity, br;q=0.2"), [Identity, Brotli]);
        assert_eq!(preferred(""), [Identity]);
        assert_eq!(preferred("identity;q=0"), [Identity]);
    }
}
