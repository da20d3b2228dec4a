//! The `html!` macro: markup written as in Leptos' `view!`, built as one plain tree.
//!
//! `view!` gives every piece of markup a type of its own, made of the types of its children, and each such type its own
//! machine code to build, rebuild, mount and unmount it. That is what makes fine-grained updates fast, and is paid for in
//! bytes. Most of a programme never changes once it is on the page: for that, `html!` makes a few plain calls per element,
//! which write one list of steps (`crate::html::Html`).
//!
//! There are elements, attributes (`name=expression`; an `Option` that is `None` and a `false` leave the attribute out),
//! texts, and expressions in braces; events (`on:click=handler`), attributes and properties that follow signals
//! (`live:hidden=closure`, `prop:value=closure`), each of one type whatever is behind it. There are no components.

use proc_macro2::{Span, TokenStream};
use quote::quote;
use rstml::Infallible;
use rstml::node::{Node, NodeAttribute, NodeElement};
use syn::{LitStr, Stmt};

/// Markup as one tree; see the crate's documentation.
#[proc_macro]
pub fn html(tokens: proc_macro::TokenStream) -> proc_macro::TokenStream {
    let steps = rstml::parse2(tokens.into()).and_then(|nodes| nodes.iter().map(node).collect::<syn::Result<Vec<_>>>());
    match steps {
        Ok(steps) => quote! {{
            let mut html = crate::html::Html::new();
            #(#steps)*
            html
        }},
        Err(error) => error.to_compile_error(),
    }
    .into()
}

/// The steps that write a node.
fn node(node: &Node) -> syn::Result<TokenStream> {
    match node {
        Node::Element(element) => self::element(element),
        Node::Text(text) => {
            let text = &text.value;
            Ok(quote! { crate::html::IntoHtml::put(#text, &mut html); })
        }
        Node::Block(block) => {
            let inner = match block.try_block().map(|block| block.stmts.as_slice()) {
                Some([Stmt::Expr(expression, None)]) => quote! { #expression },
                _ => quote! { #block },
            };
            Ok(quote! { crate::html::IntoHtml::put(#inner, &mut html); })
        }
        other => Err(syn::Error::new_spanned(other, "an element, a text or an expression in braces is expected")),
    }
}

fn element(element: &NodeElement<Infallible>) -> syn::Result<TokenStream> {
    let tag = LitStr::new(&element.name().to_string(), Span::call_site());
    let attributes = element.attributes().iter().map(attribute).collect::<syn::Result<Vec<_>>>()?;
    let children = element.children.iter().map(node).collect::<syn::Result<Vec<_>>>()?;
    Ok(quote! {
        html.open(#tag);
        #(#attributes)*
        #(#children)*
        html.close();
    })
}

fn attribute(attribute: &NodeAttribute) -> syn::Result<TokenStream> {
    let NodeAttribute::Attribute(attribute) = attribute else {
        return Err(syn::Error::new_spanned(attribute, "an attribute is written name=expression"));
    };
    // The key is printed with spaces around a colon.
    let name: String = attribute.key.to_string().split_whitespace().collect();
    let (kind, name) = name.split_once(':').unwrap_or(("", &name));
    let name = LitStr::new(name, Span::call_site());
    Ok(match (kind, attribute.value()) {
        ("", Some(value)) => quote! { crate::html::Value::set(#value, #name, &mut html); },
        ("", None) => quote! { crate::html::Value::set(true, #name, &mut html); },
        ("on", Some(handler)) => quote! { html.on(#name, ::std::boxed::Box::new(#handler)); },
        ("live", Some(value)) => quote! {{
            let value = #value;
            html.follow(#name, ::std::boxed::Box::new(move || crate::html::LiveValue::text(value())));
        }},
        ("prop", Some(value)) => quote! {{
            let value = #value;
            html.property(#name, ::std::boxed::Box::new(move || ::std::convert::Into::into(value())));
        }},
        _ => return Err(syn::Error::new_spanned(attribute, "on:, live: or prop: with a value is expected")),
    })
}
