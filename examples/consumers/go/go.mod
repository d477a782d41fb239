module consumer

go 1.24

require (
	filingschema/schemas v0.0.0
	github.com/santhosh-tekuri/jsonschema/v6 v6.0.3
)

require golang.org/x/text v0.14.0 // indirect

replace filingschema/schemas => ../../../schemas
