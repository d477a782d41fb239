#include "schemas.hpp"
#include "types.hpp"

#include <fstream>
#include <iostream>
#include <span>

using namespace filings;

template <typename T> T get(const std::optional<T> &value) { return value.value_or(T()); }

void print(const std::optional<TextCell> &title, const std::optional<DecimalCell> &amount) {
  std::cout << get(get(title).value) << '\t' << get(get(amount).value) << '\n';
}

int main(int argc, char **argv) {
  for (const std::string file : std::span(argv + 1, argc - 1)) {
    const auto record = json::parse(std::ifstream(file));
    const auto found = problems(schema_for(record), record);
    for (const auto &[pointer, message] : found)
      std::cerr << file << ": " << pointer << ": " << message << '\n';
    if (!found.empty())
      return 1;
    if (record["recordType"] == "form3") {
      const auto form3 = record.get<Form3Record>();
      for (const auto &row : get(form3.non_derivative_holdings)) {
        const auto &shares = row.shares_owned_following_transaction;
        print(row.security_title, shares ? shares : row.value_owned_following_transaction);
      }
      for (const auto &row : get(form3.derivative_holdings)) {
        const auto underlying = get(row.underlying_security);
        print(row.security_title, underlying.shares ? underlying.shares : underlying.value);
      }
    } else if (record["recordType"] == "form8k") {
      for (const auto &item : get(record.get<Form8KRecord>().items))
        std::cout << item.number << '\t' << get(item.title) << '\n';
    }
  }
}
