import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "node:test";
import { Ajv2020, type ErrorObject } from "ajv/dist/2020.js";
import * as filingschema from "filingschema";
import type { FilingRecord, Form3Record, Form8KRecord, PowerOfAttorneyRecord, Schema } from "filingschema";
import form3 from "filingschema/form3/1.0/form3.schema.json" with { type: "json" };

const ROOT = new URL("../../../../", import.meta.url);
const CONFORMANCE = new URL("tests/conformance/", ROOT);
const SCHEMAS: { [folder: string]: Schema } = {
  form3: filingschema.form3,
  form8k: filingschema.form8k,
  "power-of-attorney": filingschema.powerOfAttorney,
  report: filingschema.report,
};

const ajv = new Ajv2020({ strict: true, allErrors: true, validateFormats: false });

function read(file: string, folder = CONFORMANCE): any {
  return JSON.parse(readFileSync(new URL(file, folder), "utf8"));
}

function list(folder: string, base = CONFORMANCE): string[] {
  const names = readdirSync(new URL(folder, base), { recursive: true, encoding: "utf8" });
  return names.filter((name) => name.endsWith(".json")).map((name) => `${folder}/${name}`);
}

function findPointers(schema: Schema | undefined, instance: unknown): string[] {
  const validate = ajv.compile(schema ?? false);
  return validate(instance) ? [] : validate.errors!.map(point);
}

/** Returns where an error is; for an unknown property that property. */
function point({ instancePath, keyword, params }: ErrorObject): string {
  return keyword === "additionalProperties" ? `${instancePath}/${params.additionalProperty}` : instancePath;
}

for (const [folder, schema] of Object.entries(SCHEMAS)) {
  test(`what is valid passes: ${folder}`, () => {
    const files = list(`${folder}/valid`);
    assert.ok(files.length >= 4);
    for (const file of files) assert.deepEqual(findPointers(schema, read(file)), [], file);
  });
}

test("what is invalid fails at the place that is expected", () => {
  const rows = readFileSync(new URL("expected.csv", CONFORMANCE), "utf8").trim().split("\n").slice(1);
  const files = rows.map((row) => {
    const [file, , , pointer] = row.split(",") as [string, string, string, string];
    assert.deepEqual(findPointers(SCHEMAS[file.split("/")[0]!], read(file)), [pointer], file);
    return file;
  });
  const folders = Object.keys(SCHEMAS).flatMap((folder) => list(`${folder}/invalid`));
  assert.deepEqual(files.sort(), folders.sort());
});

for (const folder of ["tests/__snapshots__", "examples/form3", "examples/form8k", "examples/power-of-attorney"]) {
  test(`every record is valid: ${folder}`, () => {
    const files = list(folder, ROOT).filter((file) => !file.endsWith("/broken.json"));
    assert.ok(files.length > 0);
    for (const file of files) {
      const record = read(file, ROOT);
      assert.deepEqual(findPointers(filingschema.schemaFor(record), record), [], file);
    }
  });
}

test("a record of each kind survives the round trip", () => {
  const records: [Form3Record, Form8KRecord, PowerOfAttorneyRecord] = [
    read("form3/valid/complete.json"),
    read("form8k/valid/complete.json"),
    read("power-of-attorney/valid/complete.json"),
  ];
  for (const record of records) assert.deepEqual(JSON.parse(JSON.stringify(record)), record);
});

test("every valid record is of its type", () => {
  const program = ['import type * as filingschema from "filingschema";'];
  for (const folder of ["form3", "form8k", "power-of-attorney"])
    for (const file of list(`${folder}/valid`)) {
      const type = SCHEMAS[folder]!.title;
      program.push(`export const r${program.length}: filingschema.${type} = ${JSON.stringify(read(file))};`);
    }
  writeFileSync("build/records.ts", program.join("\n"));
  const options = ["--noEmit", "--ignoreConfig", "--strict", "--module", "nodenext", "--types", "node"];
  const { stdout, status } = spawnSync("npx", ["tsc", ...options, "build/records.ts"], { encoding: "utf8" });
  assert.equal(status, 0, stdout);
});

test("the types are as narrow as the schemas", () => {
  const record: FilingRecord = read("form3/valid/complete.json");
  // @ts-expect-error: only a Form 3 has holdings
  assert.ok(record.nonDerivativeHoldings);
  assert.ok(record.recordType === "form3" && record.nonDerivativeHoldings);
  // @ts-expect-error: the element is called name here
  assert.equal(record.issuer?.issuerName, undefined);
  // @ts-expect-error: a code of another list
  record.documentType = "4";
});

test("ESM, CommonJS and the file itself give the same schema", () => {
  const require = createRequire(import.meta.url);
  assert.equal(require("filingschema").form3, filingschema.form3);
  assert.deepEqual(form3, filingschema.form3);
  assert.match(readFileSync(require.resolve("filingschema/codelists/8k-items.csv"), "utf8"), /^code,/);
});
