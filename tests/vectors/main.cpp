// vectors DIR: every *.json file of method vectors in a folder, held against the statistics module.
// A line for each failed case and each skipped file, and last "N passed, N failed[, N skipped]".
// Exit 0 when nothing failed, 1 otherwise, 2 when the folder cannot be used.
#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <fstream>

#include "vectors/adapters.h"
#include "vectors/compare.h"

namespace plumbline::vectors {
namespace {

struct Counts {
  std::size_t passed = 0;
  std::size_t failed = 0;
  std::size_t skipped = 0;
};

std::vector<std::filesystem::path> vector_files(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() == ".json") files.push_back(entry.path());
  }
  std::ranges::sort(files);
  return files;
}

std::optional<std::string> failure(Adapter answers, const Json& test_case, Tolerance tolerance) {
  try {
    return first_difference(test_case.at("expect"), answers(test_case), tolerance);
  } catch (const std::exception& error) {
    return error.what();
  }
}

void run(const std::string& name, const Json& file, Counts& counts) {
  const std::string method = file.at("method_id");
  const Json& cases = file.at("cases");
  const Adapter answers = adapter(method);
  if (answers == nullptr) {
    fmt::print("{}: skipped, method {} is not built\n", name, method);
    counts.skipped += cases.size();
    return;
  }
  const Tolerance tolerance = parse_tolerance(file.value("tolerance", ""));
  for (const Json& test_case : cases) {
    const auto found = failure(answers, test_case, tolerance);
    ++(found ? counts.failed : counts.passed);
    if (found) fmt::print("{}, case {}, {}\n", name, test_case.value("id", "without id"), *found);
  }
}

Counts run_all(const std::filesystem::path& folder) {
  Counts counts;
  for (const auto& path : vector_files(folder)) {
    const std::string name = path.filename().string();
    try {
      std::ifstream text(path);
      run(name, Json::parse(text), counts);
    } catch (const std::exception& error) {
      fmt::print("{}: not a file of method vectors: {}\n", name, error.what());
      ++counts.failed;
    }
  }
  return counts;
}

}  // namespace
}  // namespace plumbline::vectors

int main(int argc, char** argv) {
  if (argc != 2 || !std::filesystem::is_directory(argv[1])) {
    fmt::print(stderr, "Usage: vectors DIR\nDIR is a folder of method vector files (*.json).\n");
    return 2;
  }
  const auto counts = plumbline::vectors::run_all(argv[1]);
  fmt::print("{} passed, {} failed", counts.passed, counts.failed);
  if (counts.skipped > 0) fmt::print(", {} skipped", counts.skipped);
  fmt::print("\n");
  return counts.failed == 0 ? 0 : 1;
}
