//! The assumptions as settings of the address, so that a what-if can be shared and come back to. Pure.
//!
//! `discount=2.5&days=10&take-up=40&money=12&year=360`; without `take-up`, each customer's own share counts and
//! `own-money=8` is what the customers' money is taken to cost. A setting that stands as in [`defaults`] is left out.

use std::collections::BTreeMap;

use receivables::analytics::formula::YearBasis;
use receivables::whatif::{BasisPoints, DiscountSettings, Step, TakeUp};

use crate::ui::kit::scaled_text::{read_scaled, write_scaled};

const DISCOUNT: &str = "discount";
const WINDOW: &str = "days";
const TAKE_UP: &str = "take-up";
const CUSTOMERS_MONEY: &str = "own-money";
const COST_OF_MONEY: &str = "money";
const YEAR: &str = "year";
/// How the curve is cut.
const STEP: &str = "step";

type Options = BTreeMap<String, String>;

/// The assumptions the page opens with: 2 % within 10 days, taken by each customer as it paid so far, money at 12 %.
#[must_use]
pub fn defaults() -> DiscountSettings {
    DiscountSettings { take_up: TakeUp::per_customer(), ..DiscountSettings::default() }
}

/// The assumptions an address names. What can't be read, or is out of range, stands as in [`defaults`].
#[must_use]
pub fn read(options: &Options) -> DiscountSettings {
    let mut settings = defaults();
    // One by one, so that one bad setting spoils no other.
    let mut set = |change: &dyn Fn(&mut DiscountSettings)| {
        let mut changed = settings;
        change(&mut changed);
        settings = changed.checked().unwrap_or(settings);
    };
    let percent = |name: &str| options.get(name).and_then(|text| basis_points(text));
    if let Some(discount) = percent(DISCOUNT) {
        set(&|settings| settings.discount = discount);
    }
    if let Some(days) = options.get(WINDOW).and_then(|text| text.parse().ok()) {
        set(&|settings| settings.window_days = days);
    }
    if let Some(customers_money) = percent(CUSTOMERS_MONEY) {
        set(&|settings| settings.take_up = TakeUp::PerCustomer { customers_money });
    }
    if let Some(share) = percent(TAKE_UP) {
        set(&|settings| settings.take_up = TakeUp::OneShare(share));
    }
    if let Some(cost_of_money) = percent(COST_OF_MONEY) {
        set(&|settings| settings.cost_of_money = cost_of_money);
    }
    if options.get(YEAR).is_some_and(|text| text == "360") {
        set(&|settings| settings.year = YearBasis::Days360);
    }
    settings
}

/// Writes the assumptions into an address's settings; those that stand as in [`defaults`] are taken out.
pub fn write(settings: DiscountSettings, options: &mut Options) {
    let own = defaults();
    let mut set = |name: &str, text: String, differs: bool| {
        if differs {
            options.insert(name.to_owned(), text);
        } else {
            options.remove(name);
        }
    };
    set(DISCOUNT, written(settings.discount), settings.discount != own.discount);
    set(WINDOW, settings.window_days.to_string(), settings.window_days != own.window_days);
    set(COST_OF_MONEY, written(settings.cost_of_money), settings.cost_of_money != own.cost_of_money);
    set(YEAR, "360".to_owned(), settings.year == YearBasis::Days360);
    let differs = settings.take_up != own.take_up;
    let (share, money) = match settings.take_up {
        TakeUp::OneShare(share) => (Some(share), None),
        TakeUp::PerCustomer { customers_money } => (None, Some(customers_money).filter(|_| differs)),
    };
    set(TAKE_UP, share.map(written).unwrap_or_default(), share.is_some());
    set(CUSTOMERS_MONEY, money.map(written).unwrap_or_default(), money.is_some());
}

/// How the curve is cut.
#[must_use]
pub fn step(options: &Options) -> Step {
    match options.get(STEP).map(String::as_str) {
        Some("months") => Step::Months,
        _ => Step::Weeks,
    }
}

/// Writes how the curve is cut.
pub fn write_step(step: Step, options: &mut Options) {
    match step {
        Step::Weeks => drop(options.remove(STEP)),
        Step::Months => drop(options.insert(STEP.to_owned(), "months".to_owned())),
    }
}

fn basis_points(text: &str) -> Option<BasisPoints> {
    u32::try_from(read_scaled(text, 2)?).ok().map(BasisPoints)
}

fn written(points: BasisPoints) -> String {
    write_scaled(i64::from(points.0), 2, '.')
}

#[cfg(test)]
mod test {
    use super::*;

    fn options(pairs: &[(&str, &str)]) -> Options {
        pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
    }

    #[test]
    fn an_empty_address_is_the_defaults_and_the_defaults_leave_it_empty() {
        assert_eq!(read(&Options::new()), defaults());
        let mut written = options(&[("discount", "3"), ("take-up", "1"), ("year", "360"), ("known", "2026-01-01")]);
        write(defaults(), &mut written);
        assert_eq!(written, options(&[("known", "2026-01-01")]));
    }

    #[test]
    fn every_setting_comes_back() {
        for take_up in [
            TakeUp::OneShare(BasisPoints(0)),
            TakeUp::OneShare(BasisPoints(4_150)),
            TakeUp::per_customer(),
            TakeUp::PerCustomer { customers_money: BasisPoints(1_025) },
        ] {
            for year in [YearBasis::Days360, YearBasis::Days365] {
                let settings = DiscountSettings {
                    discount: BasisPoints(25),
                    window_days: 0,
                    take_up,
                    cost_of_money: BasisPoints(0),
                    year,
                };
                let mut address = Options::new();
                write(settings, &mut address);
                assert_eq!(read(&address), settings, "{address:?}");
            }
        }
    }

    #[test]
    fn a_bad_setting_stands_as_in_the_defaults_and_spoils_no_other() {
        let read = read(&options(&[("discount", "100"), ("days", "soon"), ("money", "6"), ("take-up", "101")]));
        assert_eq!(read, DiscountSettings { cost_of_money: BasisPoints(600), ..defaults() });
    }

    #[test]
    fn the_step_comes_back() {
        for given in [Step::Weeks, Step::Months] {
            let mut address = options(&[("step", "days")]);
            write_step(given, &mut address);
            assert_eq!(step(&address), given);
        }
    }
}
