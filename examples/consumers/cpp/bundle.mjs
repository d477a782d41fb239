// Prints the schemas as one, from which quicktype makes a type for each title.
import { readFileSync } from "node:fs";

const $defs = {};
for (const file of process.argv.slice(2)) {
  const { $defs: shared, ...root } = JSON.parse(readFileSync(file, "utf8"), dropConst);
  // What two schemas both define is the same in both.
  Object.assign($defs, shared, { [root.title]: root });
}
console.log(JSON.stringify({ $defs }));

/** Makes a string of what would become an enum of one value, with a name of its own. */
function dropConst(key, value) {
  return key === "const" ? undefined : value;
}
