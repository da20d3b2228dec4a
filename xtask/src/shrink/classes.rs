//! Taking out of the script the classes that nothing uses.
//!
//! A dependency of Leptos offers streams to scripts as classes. What they call in the binary is left out of it
//! ([`crate::split`]), so that they could not even be made.

/// How the names of those classes begin.
const UNUSED: &str = "IntoUnderlying";

/// The script without the items of its top level that are about an unused class: the class itself, and what is set up
/// for it. Items begin at the margin and go on while lines are indented or close them.
pub fn without_unused(script: &str) -> String {
    let mut kept = String::with_capacity(script.len());
    let mut is_kept = true;
    for line in script.split_inclusive('\n') {
        let begins = line.starts_with(|first: char| first.is_ascii_alphabetic() || first == '/');
        if begins {
            let declares = |word: &str| line.strip_prefix(word).is_some_and(|name| name.starts_with(UNUSED));
            let is_unused = ["export class ", "class ", "const ", "if (Symbol.dispose) "].into_iter().any(declares);
            is_kept = !is_unused;
        }
        if is_kept {
            kept.push_str(line);
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unused_classes_go_with_all_that_is_about_them() {
        let script = "export class IntoUnderlyingSink {\n    free() {\n        wasm.free(this);\n    }\n}\n\
                      if (Symbol.dispose) IntoUnderlyingSink.prototype[Symbol.dispose] = 1;\n\
                      function kept() {\n    return 1;\n}\n\
                      const IntoUnderlyingSinkFinalization = (typeof FinalizationRegistry === 'undefined')\n    ? {}\n    : 1;\n\
                      const other = 2;\n";
        assert_eq!(without_unused(script), "function kept() {\n    return 1;\n}\nconst other = 2;\n");
    }
}
