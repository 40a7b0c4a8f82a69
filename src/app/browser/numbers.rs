//! Numbers and dates as a language writes them: the browser knows how.

use crate::app::wording::Tongue;
use js_sys::{Array, Date, Intl, Number};
use wasm_bindgen::JsValue;

/// A whole number.
pub fn number(n: usize, tongue: Tongue) -> String {
    Number::from(n as f64).to_locale_string(tongue.code()).into()
}

/// A size in bytes, in megabytes.
pub fn megabytes(bytes: usize, tongue: Tongue) -> String {
    let options = Intl::NumberFormatOptions::new();
    options.set_style(Intl::NumberFormatStyle::Unit);
    options.set_unit("megabyte");
    options.set_maximum_fraction_digits(1);
    written(&options, bytes as f64 / 1e6, tongue)
}

/// A share of one, in percent.
pub fn percent(share: f64, tongue: Tongue) -> String {
    let options = Intl::NumberFormatOptions::new();
    options.set_style(Intl::NumberFormatStyle::Percent);
    written(&options, share, tongue)
}

/// A day in ISO 8601, in words; as it stands where it is no day.
pub fn date(iso: &str, tongue: Tongue) -> String {
    let day = Date::new(&iso.into());
    if day.get_time().is_nan() {
        return iso.to_owned();
    }
    let options = Intl::DateTimeFormatOptions::new();
    options.set_date_style(Intl::DateTimeStyle::Long);
    options.set_time_zone("UTC");
    // As the interface's English writes: the day before the month.
    let locale = if tongue == Tongue::English { "en-GB" } else { tongue.code() };
    day.to_locale_date_string(locale, &options).into()
}

/// A month such as `2024-05`, in words.
pub fn month(iso: &str, tongue: Tongue) -> String {
    let day = Date::new(&iso.into());
    if day.get_time().is_nan() {
        return iso.to_owned();
    }
    let options = Intl::DateTimeFormatOptions::new();
    options.set_year(Intl::YearFormat::Numeric);
    options.set_month(Intl::MonthFormat::Long);
    options.set_time_zone("UTC");
    day.to_locale_date_string(tongue.code(), &options).into()
}

/// The name of the language with this code; the code, where the browser does not know it.
pub fn language(code: &str, tongue: Tongue) -> String {
    let options = Intl::DisplayNamesOptions::new();
    options.set_type(Intl::DisplayNamesType::Language);
    let names = Intl::DisplayNames::new(&Array::of1(&tongue.code().into()), &options);
    names.of(code).map_or_else(|| code.to_owned(), String::from)
}

fn written(options: &Intl::NumberFormatOptions, number: f64, tongue: Tongue) -> String {
    let locales = Array::of1(&tongue.code().into());
    let format = Intl::NumberFormat::new(&locales, options).format();
    let written = format.call1(&JsValue::UNDEFINED, &number.into());
    written.ok().and_then(|written| written.as_string()).unwrap_or_default()
}
