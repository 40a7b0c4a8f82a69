//! The keyboard: a key in, what it asks for out.

/// What a key asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Command {
    /// Choose files.
    Open,
    /// The dialog to paste into.
    Paste,
    /// The release that is so many further.
    Step(isize),
    /// The place of the marked statement that is so many further.
    Turn(isize),
    /// Back to the card, or unmark.
    Escape,
    /// Look for something in the list.
    Search,
    /// Show the keys.
    Help,
    /// Take the last correction back.
    Undo,
    /// Make it again.
    Redo,
}

/// A key as it was pressed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Stroke<'a> {
    /// Its name, as the browser gives it.
    pub key: &'a str,
    /// With Alt.
    pub alt: bool,
    /// With Ctrl or ⌘.
    pub control: bool,
    /// With Shift.
    pub shift: bool,
    /// While a text field has the focus.
    pub in_field: bool,
}

/// What `stroke` asks for. Single characters only where they are `allowed`: speech input types them.
pub fn command(stroke: Stroke<'_>, allowed: bool) -> Option<Command> {
    match stroke {
        // A field has its own history.
        Stroke { control: true, in_field: true, .. } => None,
        Stroke { control: true, alt: false, shift, key, .. } => match key {
            // On an Arabic keyboard the same key writes another letter.
            "z" | "Z" | "ئ" if shift => Some(Command::Redo),
            "z" | "Z" | "ئ" => Some(Command::Undo),
            "y" | "Y" if !shift => Some(Command::Redo),
            _ => None,
        },
        Stroke { control: true, .. } => None,
        Stroke { key: "Escape", .. } => Some(Command::Escape),
        Stroke { key: "ArrowDown", alt: true, .. } => Some(Command::Step(1)),
        Stroke { key: "ArrowUp", alt: true, .. } => Some(Command::Step(-1)),
        Stroke { in_field: true, .. } | Stroke { alt: true, .. } => None,
        _ if !allowed => None,
        Stroke { key, .. } => match key {
            "o" => Some(Command::Open),
            "p" => Some(Command::Paste),
            "j" => Some(Command::Step(1)),
            "k" => Some(Command::Step(-1)),
            "n" => Some(Command::Turn(1)),
            "N" => Some(Command::Turn(-1)),
            "/" => Some(Command::Search),
            "?" | "؟" => Some(Command::Help),
            _ => None,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(stroke: Stroke<'_>, allowed: bool, expected: Option<Command>) {
        assert_eq!(command(stroke, allowed), expected);
    }

    #[test]
    fn single_letters_can_be_turned_off() {
        let key = Stroke { key: "j", ..Stroke::default() };
        check(key, true, Some(Command::Step(1)));
        check(key, false, None);
    }

    #[test]
    fn typing_is_no_command() {
        check(Stroke { key: "o", in_field: true, ..Stroke::default() }, true, None);
        check(Stroke { key: "p", control: true, ..Stroke::default() }, true, None);
    }

    #[test]
    fn control_z_undoes_and_with_shift_redoes_even_without_letters() {
        let key = Stroke { key: "z", control: true, ..Stroke::default() };
        check(key, false, Some(Command::Undo));
        check(Stroke { key: "Z", shift: true, ..key }, false, Some(Command::Redo));
        check(Stroke { key: "y", ..key }, false, Some(Command::Redo));
        check(Stroke { in_field: true, ..key }, true, None);
    }

    #[test]
    fn arrows_with_alt_always_work() {
        check(Stroke { key: "ArrowDown", alt: true, ..Stroke::default() }, false, Some(Command::Step(1)));
    }

    #[test]
    fn the_arabic_question_mark_is_one_too() {
        check(Stroke { key: "؟", ..Stroke::default() }, true, Some(Command::Help));
    }
}
