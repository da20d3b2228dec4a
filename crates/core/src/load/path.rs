//! Where in a JSON text one is.

/// A chain of steps from the root, printed only when there is something to tell.
#[derive(Clone, Copy)]
pub(crate) enum Path<'a> {
    Root,
    Key(&'a Path<'a>, &'a str),
    Index(&'a Path<'a>, usize),
}

impl Path<'_> {
    /// The JSON pointer (RFC 6901). The root is written `/`, since an empty word helps nobody in a message.
    pub(crate) fn pointer(&self) -> String {
        match self {
            Path::Root => "/".to_owned(),
            _ => self.print(),
        }
    }

    fn print(&self) -> String {
        match self {
            Path::Root => String::new(),
            Path::Key(parent, key) => {
                let mut pointer = parent.print();
                pointer.push('/');
                for letter in key.chars() {
                    match letter {
                        '~' => pointer.push_str("~0"),
                        '/' => pointer.push_str("~1"),
                        _ => pointer.push(letter),
                    }
                }
                pointer
            }
            Path::Index(parent, index) => format!("{}/{index}", parent.print()),
        }
    }
}
