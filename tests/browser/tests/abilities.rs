//! Says which engine is tested, and what it lacks; no test harness hides it.

use plenary_e2e::engine::Engine;

fn main() {
    let engine = Engine::chosen();
    println!("\nengine: {}, at {}, driven by {}", engine.name, engine.browser.path(), engine.driver.path());
    for (ability, why) in engine.lacks {
        println!("left out, {ability:?}: {why}");
    }
    for (remark, why) in engine.remarks {
        println!("left out, the console's {remark:?}: {why}");
    }
}
