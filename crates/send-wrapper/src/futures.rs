//! Futures and streams that belong to one thread.

use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll};

use futures_core::Stream;

use super::SendWrapper;

/// What is wrapped, pinned as its wrapper is.
fn inner<T>(wrapper: Pin<&mut SendWrapper<T>>) -> Pin<&mut T> {
    // SAFETY: the value is not moved as long as its wrapper is pinned: `DerefMut` needs a wrapper that may be moved,
    // `take` the wrapper itself.
    unsafe { wrapper.map_unchecked_mut(|wrapper| &mut **wrapper) }
}

impl<F: Future> Future for SendWrapper<F> {
    type Output = F::Output;

    /// # Panics
    /// On another thread than the future's.
    #[track_caller]
    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<F::Output> {
        inner(self).poll(context)
    }
}

impl<S: Stream> Stream for SendWrapper<S> {
    type Item = S::Item;

    /// # Panics
    /// On another thread than the stream's.
    #[track_caller]
    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<S::Item>> {
        inner(self).poll_next(context)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (**self).size_hint()
    }
}

#[cfg(test)]
mod tests {
    use std::future::{Ready, ready};
    use std::pin::pin;
    use std::rc::Rc;
    use std::thread;

    use super::*;

    /// Counts down.
    struct Numbers(u32);

    impl Stream for Numbers {
        type Item = u32;

        fn poll_next(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<u32>> {
            let now = self.0;
            self.0 = now.saturating_sub(1);
            Poll::Ready((now > 0).then_some(now))
        }

        fn size_hint(&self) -> (usize, Option<usize>) {
            (self.0 as usize, Some(self.0 as usize))
        }
    }

    fn context() -> Context<'static> {
        Context::from_waker(std::task::Waker::noop())
    }

    #[test]
    fn what_is_wrapped_is_polled() {
        let mut future = pin!(SendWrapper::new(ready(Rc::new(1))));
        assert_eq!(future.as_mut().poll(&mut context()), Poll::Ready(Rc::new(1)));
        let mut stream = pin!(SendWrapper::new(Numbers(1)));
        assert_eq!(stream.size_hint(), (1, Some(1)));
        assert_eq!(stream.as_mut().poll_next(&mut context()), Poll::Ready(Some(1)));
        assert_eq!(stream.as_mut().poll_next(&mut context()), Poll::Ready(None));
    }

    #[test]
    fn another_thread_cannot_poll_it() {
        let mut future: SendWrapper<Ready<i32>> = SendWrapper::new(ready(1));
        let polled = thread::spawn(move || Pin::new(&mut future).poll(&mut context()).is_ready());
        assert!(polled.join().is_err());
    }
}
