//! The interface: a Yew app. State is one reducer without side effects; `browser` is their only home.
