// Package schemas holds the JSON Schemas (draft 2020-12) and codelists of SEC
// Form 3, Form 8-K and powers of attorney, and their types.
package schemas

import (
	"embed"
	"encoding/json"
	"fmt"
)

// FS holds every schema and codelist under its path, such as
// "form3/1.0/form3.schema.json" and "codelists/8k-items.csv".
//
//go:embed */*/*.schema.json codelists/*.csv
var FS embed.FS

// Schema returns the text of a schema: Schema("form3", "1.0").
func Schema(name, version string) ([]byte, error) {
	return FS.ReadFile(name + "/" + version + "/" + name + ".schema.json")
}

// Codelist returns the text of a codelist: Codelist("8k-items").
func Codelist(name string) ([]byte, error) {
	return FS.ReadFile("codelists/" + name + ".csv")
}

// SchemaFor returns the text of the newest schema for a record in JSON, by its
// recordType.
func SchemaFor(data []byte) ([]byte, error) {
	record, err := newRecord(data)
	if err != nil {
		return nil, err
	}
	return record.schema()
}

// FilingRecord is a *Form3Record, a *Form8KRecord or a *PowerOfAttorneyRecord.
type FilingRecord interface {
	schema() ([]byte, error)
}

func (*Form3Record) schema() ([]byte, error)           { return Schema("form3", "1.0") }
func (*Form8KRecord) schema() ([]byte, error)          { return Schema("form8k", "1.0") }
func (*PowerOfAttorneyRecord) schema() ([]byte, error) { return Schema("power-of-attorney", "1.0") }

// Unmarshal returns a record, which is expected to be valid, as the type that
// its recordType names.
func Unmarshal(data []byte) (FilingRecord, error) {
	record, err := newRecord(data)
	if err != nil {
		return nil, err
	}
	return record, json.Unmarshal(data, record)
}

func newRecord(data []byte) (FilingRecord, error) {
	var record struct {
		RecordType string `json:"recordType"`
	}
	if err := json.Unmarshal(data, &record); err != nil {
		return nil, err
	}
	switch record.RecordType {
	case "form3":
		return new(Form3Record), nil
	case "form8k":
		return new(Form8KRecord), nil
	case "powerOfAttorney":
		return new(PowerOfAttorneyRecord), nil
	}
	return nil, fmt.Errorf("no schema for recordType %q", record.RecordType)
}
