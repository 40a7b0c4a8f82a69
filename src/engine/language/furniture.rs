//! What a page says around a release: section names, menus, share buttons, end marks.

/// The words by which the parts of a page are known.
#[derive(Clone, Copy, Debug)]
pub struct Furniture {}
