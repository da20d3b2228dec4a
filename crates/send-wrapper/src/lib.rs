//! Values that belong to one thread, in places that ask for values of any thread: the interface of the crate
//! `send_wrapper` 0.6, which Leptos uses for everything of the page.
//!
//! That crate asks `std::thread::current()` at every access. In WebAssembly without atomics there is one thread, and no
//! need to ask; but asking brings the thread's handle and, to allocate it, a second allocator: some three kilobytes of
//! the compressed binary. So there the question is left out. On a host it is asked as before.

use std::fmt;
use std::mem::ManuallyDrop;
use std::ops::{Deref, DerefMut};

#[cfg(feature = "futures")]
mod futures;
#[cfg(any(not(target_arch = "wasm32"), target_feature = "atomics"))]
mod owner {
    /// The thread that a value belongs to.
    #[derive(Clone, Copy)]
    pub struct Owner(std::thread::ThreadId);

    impl Owner {
        /// The present thread.
        pub fn here() -> Owner {
            Owner(std::thread::current().id())
        }

        /// Whether that is the present thread.
        pub fn is_here(self) -> bool {
            self.0 == std::thread::current().id()
        }
    }
}
#[cfg(all(target_arch = "wasm32", not(target_feature = "atomics")))]
mod owner {
    /// The thread that a value belongs to: the only one.
    #[derive(Clone, Copy)]
    pub struct Owner;

    impl Owner {
        /// The present thread.
        pub fn here() -> Owner {
            Owner
        }

        /// Whether that is the present thread.
        pub fn is_here(self) -> bool {
            true
        }
    }
}

use owner::Owner;

/// A value that can be moved to another thread, but only be used on the one it was wrapped on.
pub struct SendWrapper<T> {
    value: ManuallyDrop<T>,
    owner: Owner,
}

// SAFETY: the value is reached by `Deref`, `DerefMut`, `take` and `drop` alone, each of which panics, before it touches
// the value, on any thread but the one that the value belongs to.
unsafe impl<T> Send for SendWrapper<T> {}
// SAFETY: as above.
unsafe impl<T> Sync for SendWrapper<T> {}

impl<T> SendWrapper<T> {
    /// Wraps a value, which belongs to this thread from now on.
    pub fn new(value: T) -> SendWrapper<T> {
        SendWrapper { value: ManuallyDrop::new(value), owner: Owner::here() }
    }

    /// Whether the value can be used on this thread.
    pub fn valid(&self) -> bool {
        self.owner.is_here()
    }

    /// Unwraps the value.
    ///
    /// # Panics
    /// On another thread than the value's.
    #[track_caller]
    pub fn take(self) -> T {
        self.check();
        let mut this = ManuallyDrop::new(self);
        // SAFETY: `this` is never dropped nor used again, so the value is taken once.
        unsafe { ManuallyDrop::take(&mut this.value) }
    }

    #[track_caller]
    fn check(&self) {
        assert!(self.valid(), "a value is used on another thread than the one it belongs to");
    }
}

impl<T> Deref for SendWrapper<T> {
    type Target = T;

    /// # Panics
    /// On another thread than the value's.
    #[track_caller]
    fn deref(&self) -> &T {
        self.check();
        &self.value
    }
}

impl<T> DerefMut for SendWrapper<T> {
    /// # Panics
    /// On another thread than the value's.
    #[track_caller]
    fn deref_mut(&mut self) -> &mut T {
        self.check();
        &mut self.value
    }
}

impl<T> Drop for SendWrapper<T> {
    /// # Panics
    /// On another thread than the value's, unless the value needs nothing done, or that thread is panicking already: then
    /// the value is leaked.
    #[track_caller]
    fn drop(&mut self) {
        if !std::mem::needs_drop::<T>() {
            return;
        }
        if self.valid() {
            // SAFETY: nothing uses the wrapper after this.
            unsafe { ManuallyDrop::drop(&mut self.value) }
        } else if !std::thread::panicking() {
            panic!("a value is dropped on another thread than the one it belongs to");
        }
    }
}

impl<T: fmt::Debug> fmt::Debug for SendWrapper<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("SendWrapper").field(&**self).finish()
    }
}

impl<T: Clone> Clone for SendWrapper<T> {
    fn clone(&self) -> SendWrapper<T> {
        SendWrapper::new((**self).clone())
    }
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;
    use std::thread;

    use super::*;

    #[test]
    fn a_value_is_used_on_its_own_thread() {
        let mut wrapped = SendWrapper::new(Rc::new(1));
        assert!(wrapped.valid());
        assert_eq!(**wrapped, 1);
        *wrapped = Rc::new(2);
        let other = wrapped.clone();
        assert_eq!(format!("{other:?}"), "SendWrapper(2)");
        assert_eq!(Rc::strong_count(&wrapped), 2);
        drop(other);
        assert_eq!(Rc::strong_count(&wrapped.take()), 1);
    }

    #[test]
    fn another_thread_cannot_use_it() {
        let wrapped = SendWrapper::new(Rc::new(1));
        let used = thread::spawn(move || {
            assert!(!wrapped.valid());
            // The value is leaked with the panic.
            let _value: &Rc<i32> = &wrapped;
        });
        assert!(used.join().is_err());
    }

    #[test]
    fn another_thread_cannot_drop_it_either() {
        let wrapped = SendWrapper::new(Rc::new(1));
        assert!(thread::spawn(move || drop(wrapped)).join().is_err());
        let plain = SendWrapper::new(1);
        assert!(thread::spawn(move || drop(plain)).join().is_ok(), "a number needs nothing done");
    }
}
