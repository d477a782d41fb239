#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace filings {

/// A value that breaks the schema, by its JSON Pointer, and what is wrong with it.
struct Problem {
  std::string pointer;
  std::string message;
};

/// Returns the name of the schema of a record.
std::string schema_for(const nlohmann::json &record);

/// Checks a document against the schema of that name.
std::vector<Problem> problems(const std::string &name, const nlohmann::json &document);

} // namespace filings
