module filingschema/schemas

go 1.24
