package main

import (
	"bytes"
	"errors"
	"fmt"
	"os"

	"filingschema/schemas"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

// read returns the record in a file, or an error with a line for everything
// that is wrong with it.
func read(file string) (schemas.FilingRecord, error) {
	data, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	schema, err := schemas.SchemaFor(data)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	var wrong []error
	for _, found := range validate(schema, data) {
		wrong = append(wrong, fmt.Errorf("%s: %s: %s", file, found.InstanceLocation, found.Error))
	}
	if wrong != nil {
		return nil, errors.Join(wrong...)
	}
	return schemas.Unmarshal(data)
}

// validate returns what is wrong with an instance.
func validate(schema, instance []byte) []jsonschema.OutputUnit {
	compiler := jsonschema.NewCompiler()
	if err := compiler.AddResource("schema.json", decode(schema)); err != nil {
		panic(err)
	}
	err := compiler.MustCompile("schema.json").Validate(decode(instance))
	if wrong, ok := err.(*jsonschema.ValidationError); ok {
		return leaves(*wrong.DetailedOutput())
	}
	return nil
}

// leaves returns what is wrong itself, without what contains it.
func leaves(unit jsonschema.OutputUnit) []jsonschema.OutputUnit {
	if len(unit.Errors) == 0 {
		return []jsonschema.OutputUnit{unit}
	}
	var found []jsonschema.OutputUnit
	for _, inner := range unit.Errors {
		found = append(found, leaves(inner)...)
	}
	return found
}

func decode(data []byte) any {
	value, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
	if err != nil {
		panic(err)
	}
	return value
}
