// Runs worked examples: case_runner [--update] FILE.case | FOLDER …
// --update rewrites the answers that differ; the difference is then read by a person.
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <vector>

#include "base/mapped_file.h"
#include "base/text.h"
#include "cases/answer.h"
#include "cases/case_file.h"
#include "cases/verbs.h"

namespace plumbline {
namespace {

namespace fs = std::filesystem;

struct Tally {
  std::size_t cases = 0;
  std::size_t wrong = 0;
};

std::vector<fs::path> case_files(const fs::path& path) {
  if (!fs::is_directory(path)) return {path};
  std::vector<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator(path)) {
    if (entry.path().extension() == ".case") files.push_back(entry.path());
  }
  std::ranges::sort(files);
  return files;
}

void show(const fs::path& file, const Case& example, const Asked& asked, std::string_view got) {
  fmt::print("{}:{}: {}\n", file.string(), asked.place + 1, example.name);
  for (const Given& given : example.given) fmt::print("    {}  {}\n", given.name, given.value);
  fmt::print("  {}\n    expected: {}\n    answered: {}\n\n", asked.line, asked.answer, got);
}

// How many answers differ; with `update`, `lines` is put right.
std::size_t run(const fs::path& file, const Case& example, bool update,
                std::vector<std::string>& lines) {
  std::size_t wrong = 0;
  for (const Asked& asked : example.asked) {
    const auto got = answer(example, asked);
    if (got && agrees(asked.answer, *got, asked.within)) continue;
    ++wrong;
    show(file, example, asked, got ? *got : text(got.error()));
    if (update && got) lines[asked.place] = written_like(asked.answer, *got);
  }
  return wrong;
}

Status run_file(const fs::path& file, bool update, Tally& tally) {
  const auto mapped = MappedFile::open(file);
  if (!mapped) return mapped.error();
  std::vector<std::string> lines = lines_of(mapped->bytes());
  const std::vector<std::string> before = lines;
  const auto cases = parse_cases(lines);
  if (!cases) return cases.error();
  for (const Case& example : *cases) tally.wrong += run(file, example, update, lines);
  tally.cases += cases->size();
  if (lines != before) std::ofstream(file) << join(lines, "\n") << '\n';
  return Done{};
}

int run_all(const std::vector<std::string>& arguments) {
  const bool update = std::ranges::find(arguments, "--update") != arguments.end();
  Tally tally;
  for (const std::string& argument : arguments) {
    if (argument == "--update") continue;
    for (const fs::path& file : case_files(argument)) {
      const Status ran = run_file(file, update, tally);
      if (ran) continue;
      fmt::print("{}: {}\n", file.string(), text(ran.error()));
      ++tally.wrong;
    }
  }
  fmt::print("{} cases, {} answers {}\n", tally.cases, tally.wrong,
             update ? "rewritten or in need of a look" : "differ");
  return tally.wrong == 0 || update ? 0 : 1;
}

}  // namespace
}  // namespace plumbline

int main(int count, char** words) { return plumbline::run_all({words + 1, words + count}); }
