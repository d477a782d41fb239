#include "schemas.hpp"

#include <fstream>
#include <stdexcept>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

using nlohmann::json;
using valijson::ValidationResults;
using valijson::adapters::NlohmannJsonAdapter;

namespace {

/// Takes "format" out of a schema: there it is an annotation, but valijson would check it.
void erase_formats(json &schema) {
  if (schema.is_object() && schema.contains("format") && schema["format"].is_string())
    schema.erase("format");
  for (auto &member : schema) {
    if (member.is_structured())
      erase_formats(member);
  }
}

filings::Problem problem(const ValidationResults::Error &error) {
  json::json_pointer pointer;
  for (auto part = error.context.begin() + 1; part != error.context.end(); ++part) {
    pointer /= part->substr(1, part->size() - 2); // without its brackets
  }
  const std::string unknown = "'additionalProperties' constraints: '";
  if (const auto found = error.description.find(unknown); found != std::string::npos) {
    const auto start = found + unknown.size();
    pointer /= error.description.substr(start, error.description.size() - start - 2);
  }
  return {pointer.to_string(), error.description};
}

} // namespace

std::string filings::schema_for(const json &record) {
  const auto type = record.at("recordType").get<std::string>();
  if (type == "form3" || type == "form8k")
    return type;
  if (type == "powerOfAttorney")
    return "power-of-attorney";
  throw std::invalid_argument("unknown recordType: " + type);
}

std::vector<filings::Problem> filings::problems(const std::string &name, const json &document) {
  auto source = json::parse(std::ifstream(SCHEMAS "/" + name + "/1.0/" + name + ".schema.json"));
  erase_formats(source);
  valijson::Schema schema;
  valijson::SchemaParser().populateSchema(NlohmannJsonAdapter(source), schema);

  ValidationResults results;
  valijson::Validator().validate(schema, NlohmannJsonAdapter(document), &results);
  std::vector<Problem> problems;
  for (const auto &error : results) {
    // A broken value is followed by all the values around it.
    if (!error.description.starts_with("Failed to validate "))
      problems.push_back(problem(error));
  }
  return problems;
}
