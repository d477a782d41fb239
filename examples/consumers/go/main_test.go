package main

import (
	"encoding/csv"
	"encoding/json"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"filingschema/schemas"

	"github.com/santhosh-tekuri/jsonschema/v6/kind"
)

const conformance = "../../../tests/conformance/"

var folders = []string{"form3", "form8k", "power-of-attorney", "report"}

// findPointers returns where an instance breaks a schema; for an unknown
// property that property.
func findPointers(t *testing.T, name, file string) []string {
	t.Helper()
	schema, err := schemas.Schema(name, "1.0")
	if err != nil {
		t.Fatal(err)
	}
	pointers := []string{}
	for _, found := range validate(schema, readFile(t, file)) {
		pointer := found.InstanceLocation
		if unknown, ok := found.Error.Kind.(*kind.AdditionalProperties); ok {
			pointer += "/" + strings.Join(unknown.Properties, ",")
		}
		pointers = append(pointers, pointer)
	}
	return pointers
}

func readFile(t *testing.T, file string) []byte {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func glob(t *testing.T, pattern string) []string {
	t.Helper()
	files, err := filepath.Glob(pattern)
	if err != nil || len(files) < 4 {
		t.Fatalf("%s: %v %v", pattern, files, err)
	}
	return files
}

func TestValidPasses(t *testing.T) {
	for _, folder := range folders {
		for _, file := range glob(t, conformance+folder+"/valid/*.json") {
			if found := findPointers(t, folder, file); len(found) > 0 {
				t.Errorf("%s: %q", file, found)
			}
		}
	}
}

func TestInvalidFailsAtThePlaceThatIsExpected(t *testing.T) {
	rows, err := csv.NewReader(strings.NewReader(string(readFile(t, conformance+"expected.csv")))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	tested := []string{}
	for _, row := range rows[1:] {
		file, pointer := row[0], row[3]
		folder, _, _ := strings.Cut(file, "/")
		if found := findPointers(t, folder, conformance+file); !slices.Equal(found, []string{pointer}) {
			t.Errorf("%s: %q instead of %q", file, found, pointer)
		}
		tested = append(tested, filepath.Clean(conformance+file))
	}
	if present := glob(t, conformance+"*/invalid/*.json"); !slices.Equal(tested, present) {
		t.Errorf("expected.csv has %d rows for %d files", len(tested), len(present))
	}
}

func TestRoundTrip(t *testing.T) {
	types := map[string]reflect.Type{
		"form3":             reflect.TypeFor[*schemas.Form3Record](),
		"form8k":            reflect.TypeFor[*schemas.Form8KRecord](),
		"power-of-attorney": reflect.TypeFor[*schemas.PowerOfAttorneyRecord](),
	}
	for folder, want := range types {
		for _, file := range glob(t, conformance+folder+"/valid/*.json") {
			data := readFile(t, file)
			record, err := schemas.Unmarshal(data)
			if err != nil {
				t.Fatalf("%s: %v", file, err)
			}
			if got := reflect.TypeOf(record); got != want {
				t.Errorf("%s: %v instead of %v", file, got, want)
			}
			written, err := json.Marshal(record)
			if err != nil {
				t.Fatalf("%s: %v", file, err)
			}
			if !reflect.DeepEqual(decode(written), decode(data)) {
				t.Errorf("%s is not what it was: %s", file, written)
			}
		}
	}
}

func TestCodelist(t *testing.T) {
	codelist, err := schemas.Codelist("8k-items")
	if err != nil || !strings.HasPrefix(string(codelist), "code,") {
		t.Error(err)
	}
}

func TestNoSchemaForAnotherRecordType(t *testing.T) {
	if _, err := schemas.SchemaFor([]byte(`{"recordType": "form4"}`)); err == nil {
		t.Error("no error")
	}
}
