//! The browser's clock and time zone: the only place that asks what day it is.

use chrono::NaiveDate;
use js_sys::Date;

/// The local calendar day now. `None` only where the device's clock shows a year no calendar has.
#[must_use]
#[allow(clippy::cast_possible_wrap)]
pub fn today() -> Option<NaiveDate> {
    let now = Date::new_0();
    NaiveDate::from_ymd_opt(now.get_full_year() as i32, now.get_month() + 1, now.get_date())
}

/// Milliseconds since 1970 UTC. Information only: the clock may jump.
#[must_use]
#[allow(clippy::cast_possible_truncation)]
pub fn wall_ms() -> i64 {
    Date::now() as i64
}

/// The local offset from UTC now, in minutes east.
#[must_use]
#[allow(clippy::cast_possible_truncation)]
pub fn tz_offset_minutes() -> i32 {
    -(Date::new_0().get_timezone_offset() as i32)
}

/// Milliseconds until the local day ends, at least one second: when to ask [`today`] again.
#[must_use]
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
pub fn ms_until_tomorrow() -> u32 {
    let midnight = Date::new_0();
    midnight.set_hours(24);
    midnight.set_minutes(0);
    midnight.set_seconds(0);
    midnight.set_milliseconds(0);
    (midnight.get_time() - Date::now()).max(1_000.0) as u32
}

/// Milliseconds on a clock that never jumps, for measuring.
#[must_use]
pub fn monotonic_ms() -> f64 {
    web_sys::window().and_then(|window| window.performance()).map_or_else(Date::now, |clock| clock.now())
}
