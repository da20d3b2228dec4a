//! What reacts, for as long as it is kept and no longer.
//!
//! Leptos takes an effect or memo that is gone off no signal's list of subscribers. Of signals that change seldom or live
//! as long as the page, such as the location, the lists would grow with each page that was shown, and each change would
//! walk through all of them. So what is made here leaves its signals when it goes.

use leptos::prelude::*;
use leptos::reactive::graph::{AnySubscriber, Subscriber, ToAnySubscriber};
use leptos::tachys::renderer::types;

use super::Html;
use super::reactive::Content;
use super::render::HtmlState;

/// An effect on the page; it ends when it is dropped.
pub(super) struct Kept<T: 'static>(RenderEffect<T>);

impl<T: 'static> Drop for Kept<T> {
    fn drop(&mut self) {
        leave(&self.0.to_any_subscriber());
        // The task of an effect keeps what was made until it is polled once more; what is within must not run till then.
        drop(self.0.take_value());
    }
}

#[inline(never)]
fn leave(subscriber: &AnySubscriber) {
    subscriber.clear_sources(subscriber);
}

/// Runs something now and whenever the signals change that it looked at.
#[inline(never)]
pub(super) fn keep(run: Box<dyn Fn()>) -> Kept<()> {
    Kept(RenderEffect::new(move |_| run()))
}

/// Content on the page that is made anew when the signals change that it was made from.
pub(super) struct Region(Kept<HtmlState>);

impl Region {
    #[inline(never)]
    pub(super) fn new(content: Content) -> Region {
        Region(Kept(RenderEffect::new(move |before: Option<HtmlState>| {
            let html: Html = content();
            match before {
                Some(mut state) => {
                    html.rebuild(&mut state);
                    state
                }
                None => html.build(),
            }
        })))
    }

    fn state<T>(&self, look: impl FnOnce(&mut HtmlState) -> T) -> Option<T> {
        self.0.0.with_value_mut(look)
    }
}

impl Mountable for Region {
    fn unmount(&mut self) {
        self.state(HtmlState::unmount);
    }

    fn mount(&mut self, parent: &types::Element, marker: Option<&types::Node>) {
        self.state(|state| state.mount(parent, marker));
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        self.state(|state| state.insert_before_this(child)).unwrap_or(false)
    }

    fn elements(&self) -> Vec<types::Element> {
        self.state(|state| state.elements()).unwrap_or_default()
    }
}

/// Runs something after the page has been rendered and whenever the signals change that it looked at, as long as what it
/// was made in stands.
#[inline(never)]
pub fn effect(run: Box<dyn FnMut()>) {
    let mut run = run;
    let effect = Effect::new(move |_| run());
    // A host runs none.
    if cfg!(target_arch = "wasm32") {
        leave_in_time(effect.to_any_subscriber());
    }
}

/// Numbers that follow signals, and tell only when they change.
#[inline(never)]
pub fn memo(key: Box<dyn Fn() -> Vec<usize> + Send + Sync>) -> Memo<Vec<usize>> {
    memo_of(key)
}

/// A value that follows signals, and tells only when it changes. Each type of them takes two kilobytes.
pub fn memo_of<T: PartialEq + Send + Sync + 'static>(value: impl Fn() -> T + Send + Sync + 'static) -> Memo<T> {
    let memo = ArcMemo::new(move |_| value());
    leave_in_time(memo.to_any_subscriber());
    memo.into()
}

#[inline(never)]
fn leave_in_time(subscriber: AnySubscriber) {
    on_cleanup(move || leave(&subscriber));
}
