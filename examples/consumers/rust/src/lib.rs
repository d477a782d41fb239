//! The schemas, a check against them, and the types that build.rs makes of them.

use jsonschema::error::ValidationErrorKind::AdditionalProperties;
use serde_json::Value;

#[allow(clippy::all)]
mod types {
    include!(concat!(env!("OUT_DIR"), "/types.rs"));
}
pub use types::*;

pub const FORM3: &str = include_str!("../../../../schemas/form3/1.0/form3.schema.json");
pub const FORM8K: &str = include_str!("../../../../schemas/form8k/1.0/form8k.schema.json");
pub const POWER_OF_ATTORNEY: &str =
    include_str!("../../../../schemas/power-of-attorney/1.0/power-of-attorney.schema.json");
pub const REPORT: &str = include_str!("../../../../schemas/report/1.0/report.schema.json");

/// Returns the schema of a record by its `recordType`.
pub fn schema_of(record: &Value) -> Option<&'static str> {
    match record["recordType"].as_str()? {
        "form3" => Some(FORM3),
        "form8k" => Some(FORM8K),
        "powerOfAttorney" => Some(POWER_OF_ATTORNEY),
        _ => None,
    }
}

/// Returns the JSON Pointer of each value that breaks the schema, and what is wrong with it.
pub fn errors(schema: &str, document: &Value) -> Vec<(String, String)> {
    let schema = serde_json::from_str(schema).expect("a schema is JSON");
    let validator = jsonschema::validator_for(&schema).expect("a schema is valid");
    let mut errors = Vec::new();
    for error in validator.iter_errors(document) {
        let pointer = error.instance_path().to_string();
        if let AdditionalProperties { unexpected } = error.kind() {
            errors.extend(unexpected.iter().map(|name| {
                let escaped = name.replace('~', "~0").replace('/', "~1");
                (
                    format!("{pointer}/{escaped}"),
                    "unknown property".to_owned(),
                )
            }));
        } else {
            errors.push((pointer, error.to_string()));
        }
    }
    errors
}
