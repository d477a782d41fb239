"use strict";

exports.form3 = require("./form3/1.0/form3.schema.json");
exports.form8k = require("./form8k/1.0/form8k.schema.json");
exports.powerOfAttorney = require("./power-of-attorney/1.0/power-of-attorney.schema.json");
exports.report = require("./report/1.0/report.schema.json");

const records = [exports.form3, exports.form8k, exports.powerOfAttorney];

exports.schemaFor = (record) =>
  records.find((schema) => schema.properties.recordType.const === record?.recordType);
