// The files of tests/conformance: through the C++ types and back, and against the schemas.
#include "schemas.hpp"
#include "types.hpp"

#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <set>

using namespace filings;

namespace {

const std::filesystem::path SUITE = CONFORMANCE;

json read(const std::string &file) { return json::parse(std::ifstream(SUITE / file)); }

std::set<std::string> files(const std::string &folder) {
  std::set<std::string> files;
  for (const auto &entry : std::filesystem::directory_iterator(SUITE / folder))
    files.insert(folder + "/" + entry.path().filename().string());
  return files;
}

std::vector<std::string> pointers(const std::string &file) {
  std::vector<std::string> pointers;
  for (const auto &problem : problems(file.substr(0, file.find('/')), read(file)))
    pointers.push_back(problem.pointer);
  return pointers;
}

template <typename Record> void expect_unchanged(const std::string &name) {
  const auto valid = files(name + "/valid");
  EXPECT_GE(valid.size(), 4);
  for (const auto &file : valid)
    EXPECT_EQ(json(read(file).get<Record>()), read(file)) << file;
}

} // namespace

TEST(RoundTrip, Form3) { expect_unchanged<Form3Record>("form3"); }
TEST(RoundTrip, Form8K) { expect_unchanged<Form8KRecord>("form8k"); }
TEST(RoundTrip, PowerOfAttorney) { expect_unchanged<PowerOfAttorneyRecord>("power-of-attorney"); }
TEST(RoundTrip, Report) { expect_unchanged<ValidationReport>("report"); }

TEST(Conformance, ValidPasses) {
  for (const std::string name : {"form3", "form8k", "power-of-attorney", "report"}) {
    for (const auto &file : files(name + "/valid"))
      EXPECT_EQ(pointers(file), std::vector<std::string>()) << file;
  }
}

TEST(Conformance, InvalidFailsAtItsPointerAlone) {
  std::set<std::string> expected;
  std::ifstream rows(SUITE / "expected.csv");
  std::string row;
  std::getline(rows, row);
  while (std::getline(rows, row)) {
    const auto file = row.substr(0, row.find(','));
    EXPECT_EQ(pointers(file), std::vector{row.substr(row.rfind(',') + 1)}) << file;
    expected.insert(file);
  }
  std::set<std::string> present;
  for (const std::string name : {"form3", "form8k", "power-of-attorney", "report"})
    present.merge(files(name + "/invalid"));
  EXPECT_EQ(expected, present);
}
