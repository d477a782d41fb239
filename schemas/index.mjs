export { form3, form8k, powerOfAttorney, report, schemaFor } from "./index.js";
