use leptos::prelude::*;

use super::*;

#[test]
fn texts_and_attributes_are_escaped() {
    let hostile = String::from("<script>alert(\"1\") & more</script>");
    let html = html! { <p title=hostile.clone()>{hostile}</p> };
    assert_eq!(
        html.to_html(),
        "<p title=\"&lt;script&gt;alert(&quot;1&quot;) &amp; more&lt;/script&gt;\">\
         &lt;script&gt;alert(&quot;1&quot;) &amp; more&lt;/script&gt;</p>"
    );
}

#[test]
fn what_is_none_or_false_is_left_out() {
    let none: Option<&'static str> = None;
    let html = html! { <input type="checkbox" checked=false disabled=true title=none/><br/> };
    assert_eq!(html.to_html(), "<input type=\"checkbox\" disabled=\"\"><br>");
}

#[test]
fn pieces_nest_and_what_reacts_stands_inside() {
    let items = ["a", "b"].into_iter().map(|item| html! { <li>{item}</li> });
    let html = html! { <ul>{items.collect_html()}</ul> {live(|| html! { <b>"now"</b> })} };
    assert_eq!(html.to_html(), "<ul><li>a</li><li>b</li></ul><b>now</b>");
}

#[test]
fn lengths_are_written_to_a_tenth() {
    let written = [0.0, 12.0, 12.34, 12.96, -0.04, -3.25, 1000.05].map(tenths);
    assert_eq!(written, ["0", "12", "12.3", "13", "0", "-3.3", "1000.1"]);
}
