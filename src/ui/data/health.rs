//! The health of the open book, as measured on opening the page and on asking again.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::file_words::backup_words;
use super::health_rows::{Finding, findings};
use crate::session::{BookHealth, Session, use_session};
use crate::t;
use crate::ui::kit::{Button, ButtonKind, Icon, Note, Panel, Skeleton, Toasts, Tone, use_toasts};
use crate::ui::words::locale;

type Measured = Option<Result<BookHealth, String>>;

/// The list of findings.
#[component]
pub(super) fn HealthPanel() -> impl IntoView {
    let (session, toasts) = (use_session(), use_toasts());
    let measured = RwSignal::new(None::<Result<BookHealth, String>>);
    let busy = RwSignal::new(false);
    let measure = move || {
        busy.set(true);
        spawn_local(async move {
            let result = session.measure_health().await.map_err(|refusal| backup_words(&refusal));
            // The page may have been left meanwhile.
            let _gone = measured.try_set(Some(result));
            let _gone = busy.try_set(false);
        });
    };
    Effect::new(move |_| measure());
    let meta = move || {
        measured.with(|measured| match measured {
            Some(Ok(health)) => Some(t!("data-measured", when = locale().moment(health.measured_ms))),
            _ => None,
        })
    };
    view! {
        <Panel
            title=t!("data-health")
            meta=Signal::derive(meta)
            actions=move || view! { <Button small=true busy on_click=move |_| measure()>{t!("data-check-now")}</Button> }
        >
            {move || body(session, toasts, measured)}
        </Panel>
    }
}

fn body(session: Session, toasts: Toasts, measured: RwSignal<Measured>) -> AnyView {
    match measured.get() {
        None => view! { <Skeleton lines=6 /> }.into_any(),
        Some(Err(words)) => view! { <Note tone=Tone::Bad><p role="alert">{words}</p></Note> }.into_any(),
        Some(Ok(health)) => {
            let rows = findings(session, &health).into_iter().map(row).collect_view();
            let may_ask = health.browser.persisted == Some(false);
            let ask = move |_| {
                spawn_local(async move {
                    let answer = session.ask_persistence().await;
                    toasts.say(if answer == Some(true) { t!("data-kept") } else { t!("data-not-kept") });
                    let result = session.measure_health().await.map_err(|refusal| backup_words(&refusal));
                    let _gone = measured.try_set(Some(result));
                });
            };
            view! {
                <ul class="health">{rows}</ul>
                {may_ask.then(|| view! {
                    <p>
                        <Button kind=ButtonKind::Outline small=true on_click=ask>{t!("data-ask-persistence")}</Button>
                    </p>
                })}
            }
            .into_any()
        }
    }
}

fn row(finding: Finding) -> impl IntoView {
    let Finding { tone, what, value, detail } = finding;
    let class = match tone {
        Tone::Good => "ok",
        Tone::Bad => "ba",
        Tone::Warn => "wa",
        Tone::Plain | Tone::Info => "in",
    };
    view! {
        <li>
            <span class=class><Icon name=tone.icon() /></span>
            <span>{what}</span>
            <span class="r">{value}</span>
            <small>{detail}</small>
        </li>
    }
}
