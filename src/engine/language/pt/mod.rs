mod grammar;
mod naming;
pub use grammar::GRAMMAR;
pub use naming::NAMING;
