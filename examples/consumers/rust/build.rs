//! Makes Rust types from the schemas: one per title.

use serde_json::{Map, Value, json};
use std::{env, fs, path::Path};
use typify::{TypeSpace, TypeSpaceSettings};

const SCHEMAS: [&str; 4] = ["form3", "form8k", "power-of-attorney", "report"];

fn main() {
    let mut definitions = Map::new();
    for name in SCHEMAS {
        let path = format!("../../../schemas/{name}/1.0/{name}.schema.json");
        println!("cargo::rerun-if-changed={path}");
        let mut schema: Map<String, Value> =
            serde_json::from_slice(&fs::read(path).unwrap()).unwrap();
        // What two schemas both define is the same in both.
        if let Some(Value::Object(shared)) = schema.remove("$defs") {
            definitions.extend(shared);
        }
        let title = schema["title"].as_str().unwrap().to_owned();
        definitions.insert(title, schema.into());
    }
    let mut bundle = json!({ "definitions": definitions });
    free_strings(&mut bundle);

    let mut types = TypeSpace::new(&TypeSpaceSettings::default());
    types
        .add_root_schema(serde_json::from_value(bundle).unwrap())
        .unwrap();
    let file = Path::new(&env::var("OUT_DIR").unwrap()).join("types.rs");
    fs::write(file, types.to_stream().to_string()).unwrap();
}

/// Makes a plain `String` of every string that has no title: to check patterns and lengths is
/// the validator's task, and each would become a type of its own.
fn free_strings(schema: &mut Value) {
    match schema {
        Value::Object(members) => {
            if members.get("type") == Some(&json!("string")) && !members.contains_key("title") {
                members.retain(|key, _| key == "type" || key == "description");
            }
            members.values_mut().for_each(free_strings);
        }
        Value::Array(items) => items.iter_mut().for_each(free_strings),
        _ => {}
    }
}
