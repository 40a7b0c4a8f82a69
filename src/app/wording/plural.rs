//! The forms that a counted noun takes: a language and a number in, the form out. The rules are
//! those of Unicode's CLDR for whole numbers.

use super::Tongue;

/// A plural category of CLDR.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "CLDR's names")]
pub enum Form {
    Zero,
    One,
    Two,
    Few,
    Many,
    Other,
}

/// A text in all its forms; `{n}` stands for the number.
#[derive(Clone, Copy, Debug)]
#[expect(missing_docs, reason = "CLDR's names")]
pub struct Counted {
    pub zero: &'static str,
    pub one: &'static str,
    pub two: &'static str,
    pub few: &'static str,
    pub many: &'static str,
    pub other: &'static str,
}

impl Form {
    /// The form that `tongue` uses with `n`.
    pub fn of(tongue: Tongue, n: usize) -> Form {
        match (tongue, n) {
            (Tongue::French, 0 | 1) | (Tongue::English, 1) => Form::One,
            (Tongue::French | Tongue::English, _) => Form::Other,
            (Tongue::Arabic, 0) => Form::Zero,
            (Tongue::Arabic, 1) => Form::One,
            (Tongue::Arabic, 2) => Form::Two,
            (Tongue::Arabic, n) => match n % 100 {
                3..=10 => Form::Few,
                11..=99 => Form::Many,
                _ => Form::Other,
            },
        }
    }
}

impl Counted {
    /// A text of a language that knows singular and plural.
    pub const fn simple(one: &'static str, other: &'static str) -> Counted {
        Counted { zero: other, one, two: other, few: other, many: other, other }
    }

    /// The text in one form.
    pub fn of(&self, form: Form) -> &'static str {
        match form {
            Form::Zero => self.zero,
            Form::One => self.one,
            Form::Two => self.two,
            Form::Few => self.few,
            Form::Many => self.many,
            Form::Other => self.other,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(tongue: Tongue, numbers: &[usize], form: Form) {
        for &n in numbers {
            assert_eq!(Form::of(tongue, n), form, "{n}");
        }
    }

    #[test]
    fn french_has_a_singular_zero() {
        check(Tongue::French, &[0, 1], Form::One);
        check(Tongue::French, &[2, 100], Form::Other);
    }

    #[test]
    fn english_has_a_plural_zero() {
        check(Tongue::English, &[1], Form::One);
        check(Tongue::English, &[0, 2, 21], Form::Other);
    }

    #[test]
    fn arabic_has_six_forms() {
        check(Tongue::Arabic, &[0], Form::Zero);
        check(Tongue::Arabic, &[1], Form::One);
        check(Tongue::Arabic, &[2], Form::Two);
        check(Tongue::Arabic, &[3, 10, 103], Form::Few);
        check(Tongue::Arabic, &[11, 99, 111], Form::Many);
        check(Tongue::Arabic, &[100, 102, 200], Form::Other);
    }
}
