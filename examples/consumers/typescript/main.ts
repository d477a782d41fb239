import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { schemaFor, type FilingRecord } from "filingschema";

// Strict mode knows no format by itself, and formats are annotations here.
const ajv = new Ajv2020({ strict: true, allErrors: true, validateFormats: false });

function* lines(record: FilingRecord): Generator<string[]> {
  switch (record.recordType) {
    case "form3":
      for (const { securityTitle, ...holding } of record.nonDerivativeHoldings ?? []) {
        const amount = holding.sharesOwnedFollowingTransaction ?? holding.valueOwnedFollowingTransaction;
        yield [securityTitle?.value ?? "", amount?.value ?? ""];
      }
      for (const { securityTitle, underlyingSecurity } of record.derivativeHoldings ?? []) {
        const amount = underlyingSecurity?.shares ?? underlyingSecurity?.value;
        yield [securityTitle?.value ?? "", amount?.value ?? ""];
      }
      break;
    case "form8k":
      for (const { number, title } of record.items ?? []) yield [number, title ?? ""];
      break;
    case "powerOfAttorney":
      for (const { name, title } of record.attorneysInFact) yield [name ?? title ?? ""];
  }
}

for (const file of process.argv.slice(2)) {
  const record: unknown = JSON.parse(readFileSync(file, "utf8"));
  const validate = ajv.compile<FilingRecord>(schemaFor(record) ?? false);
  if (validate(record)) {
    for (const line of lines(record)) console.log(line.join("\t"));
  } else {
    for (const error of validate.errors ?? []) console.error(`${file}: ${error.instancePath}: ${error.message}`);
    process.exitCode = 1;
  }
}
