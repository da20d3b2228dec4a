//! The steps that are a call of cargo.

use std::process::Command;

use crate::process::cargo;
use crate::workspace::Workspace;

/// What a step's output is good for.
#[derive(Clone, Copy)]
pub enum Kind {
    /// It succeeds or fails.
    Check,
    /// It runs test binaries, whose results are counted.
    Tests,
}

/// A call of cargo.
pub struct Step {
    /// What it is called in the log.
    pub name: &'static str,
    /// What it does.
    pub kind: Kind,
    args: &'static [&'static str],
    env: Option<(&'static str, &'static str)>,
}

impl Step {
    /// The call.
    pub fn command(&self, workspace: &Workspace) -> Command {
        let mut command = cargo();
        command.args(self.args).envs(self.env).current_dir(&workspace.root);
        command
    }
}

/// The steps before the release build, the quick ones first.
pub const STEPS: &[Step] = &[
    Step { name: "formatting", kind: Kind::Check, args: &["fmt", "--all", "--check"], env: None },
    Step {
        name: "lints, host",
        kind: Kind::Check,
        args: &[
            "clippy",
            "--quiet",
            "--locked",
            "--workspace",
            "--all-targets",
            "--features",
            "plenary/ssr",
            "--",
            "-D",
            "warnings",
        ],
        env: None,
    },
    Step {
        name: "lints, browser",
        kind: Kind::Check,
        args: &[
            "clippy",
            "--quiet",
            "--locked",
            "--package",
            "plenary",
            "--package",
            "plenary-core",
            "--package",
            "plenary-bench-core",
            "--lib",
            "--bins",
            "--no-default-features",
            "--features",
            "plenary/csr",
            "--target",
            "wasm32-unknown-unknown",
            "--",
            "-D",
            "warnings",
        ],
        env: None,
    },
    Step {
        name: "documentation",
        kind: Kind::Check,
        args: &[
            "doc",
            "--quiet",
            "--locked",
            "--workspace",
            "--no-deps",
            "--document-private-items",
            "--features",
            "plenary/ssr",
        ],
        env: Some(("RUSTDOCFLAGS", "-D warnings")),
    },
    Step {
        name: "tests of the core, and of the other crates",
        kind: Kind::Tests,
        args: &[
            "test",
            "--quiet",
            "--locked",
            "--no-fail-fast",
            "--package",
            "plenary-core",
            "--package",
            "plenary-congress",
            "--package",
            "plenary-bench-core",
            "--package",
            "send_wrapper",
            "--all-features",
        ],
        env: None,
    },
    Step {
        name: "tests of the app on the host",
        kind: Kind::Tests,
        args: &[
            "test",
            "--quiet",
            "--locked",
            "--no-fail-fast",
            "--package",
            "plenary",
            "--no-default-features",
            "--features",
            "ssr",
        ],
        env: None,
    },
    Step {
        name: "tests of the developer tasks",
        kind: Kind::Tests,
        args: &["test", "--quiet", "--locked", "--no-fail-fast", "--package", "xtask"],
        env: None,
    },
];

/// The suite of the browsers: needs a release build and an engine, told by environment variables.
pub fn browser(workspace: &Workspace) -> Command {
    let mut command = cargo();
    command
        .args(["test", "--quiet", "--locked", "--no-fail-fast", "--package", "plenary-e2e"])
        .current_dir(&workspace.root);
    command
}
