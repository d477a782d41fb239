//! The files of tests/conformance: through the Rust types and back, and against the schemas.

use filings::*;
use serde::{Serialize, de::DeserializeOwned};
use serde_json::{Value, from_slice, from_value, to_value};
use std::{collections::BTreeMap, fs, path::Path};

const SUITE: &str = "../../../tests/conformance";

fn read(file: &str) -> Value {
    from_slice(&fs::read(Path::new(SUITE).join(file)).unwrap()).unwrap()
}

fn files(folder: &str) -> Vec<String> {
    let entries = fs::read_dir(Path::new(SUITE).join(folder)).unwrap();
    let names = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut files: Vec<_> = names.map(|name| format!("{folder}/{name}")).collect();
    files.sort();
    files
}

fn schema(kind: &str) -> &'static str {
    match kind {
        "form3" => FORM3,
        "form8k" => FORM8K,
        "power-of-attorney" => POWER_OF_ATTORNEY,
        "report" => REPORT,
        _ => panic!("no schema for {kind}"),
    }
}

fn passes_and_returns_unchanged<T: DeserializeOwned + Serialize>(kind: &str) {
    let files = files(&format!("{kind}/valid"));
    assert!(!files.is_empty());
    for file in files {
        let document = read(&file);
        assert_eq!(errors(schema(kind), &document), [], "{file}");
        let typed: T = from_value(document.clone()).unwrap_or_else(|why| panic!("{file}: {why}"));
        assert_eq!(to_value(typed).unwrap(), document, "{file}");
    }
}

#[test]
fn valid_form3_passes_and_returns_unchanged() {
    passes_and_returns_unchanged::<Form3Record>("form3");
}

#[test]
fn valid_form8k_passes_and_returns_unchanged() {
    passes_and_returns_unchanged::<Form8KRecord>("form8k");
}

#[test]
fn valid_power_of_attorney_passes_and_returns_unchanged() {
    passes_and_returns_unchanged::<PowerOfAttorneyRecord>("power-of-attorney");
}

#[test]
fn valid_report_passes_and_returns_unchanged() {
    passes_and_returns_unchanged::<ValidationReport>("report");
}

#[test]
fn invalid_file_fails_at_its_pointer_alone() {
    let expected = fs::read_to_string(Path::new(SUITE).join("expected.csv")).unwrap();
    let mut kinds = BTreeMap::<_, Vec<_>>::new();
    for line in expected.lines().skip(1) {
        let [file, _code, _keyword, pointer] = line.split(',').collect::<Vec<_>>()[..] else {
            panic!("four columns: {line}");
        };
        let (kind, _) = file.split_once('/').unwrap();
        let found = errors(schema(kind), &read(file));
        let pointers: Vec<_> = found.iter().map(|(pointer, _)| pointer).collect();
        assert_eq!(pointers, [pointer], "{file}: {found:?}");
        kinds.entry(kind).or_default().push(file);
    }
    for kind in ["form3", "form8k", "power-of-attorney", "report"] {
        assert_eq!(files(&format!("{kind}/invalid")), kinds[kind]);
    }
}
