export type * from "./types.js";

/** A JSON Schema, draft 2020-12, as an object. */
export interface Schema {
  readonly $id: string;
  readonly title: string;
  readonly [keyword: string]: unknown;
}

/** The newest version of each schema. */
export declare const form3: Schema;
export declare const form8k: Schema;
export declare const powerOfAttorney: Schema;
export declare const report: Schema;

/** The schema of a record, by its `recordType`; `undefined` if there is none for it. */
export declare function schemaFor(record: unknown): Schema | undefined;
