use filings::{DecimalCell, Form3Record, Form8KRecord, TextCell, errors, schema_of};
use serde_json::{Value, from_slice, from_value};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    for file in std::env::args().skip(1) {
        let record: Value = from_slice(&std::fs::read(&file)?)?;
        let errors = errors(schema_of(&record).ok_or("unknown recordType")?, &record);
        for (pointer, message) in &errors {
            eprintln!("{file}: {pointer}: {message}");
        }
        if !errors.is_empty() {
            std::process::exit(1);
        } else if record["recordType"] == "form3" {
            let form3: Form3Record = from_value(record)?;
            for row in form3.non_derivative_holdings {
                let shares = row.shares_owned_following_transaction;
                let amount = shares.or(row.value_owned_following_transaction);
                print(row.security_title, amount);
            }
            for row in form3.derivative_holdings {
                let underlying = row.underlying_security.unwrap_or_default();
                print(row.security_title, underlying.shares.or(underlying.value));
            }
        } else if record["recordType"] == "form8k" {
            for item in from_value::<Form8KRecord>(record)?.items {
                println!("{}\t{}", item.number, item.title.unwrap_or_default());
            }
        }
    }
    Ok(())
}

fn print(title: Option<TextCell>, amount: Option<DecimalCell>) {
    let title = title.and_then(|cell| cell.value).unwrap_or_default();
    let amount = amount.and_then(|cell| cell.value).unwrap_or_default();
    println!("{title}\t{amount}");
}
