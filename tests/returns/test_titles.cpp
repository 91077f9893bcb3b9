#include "returns/test_titles.h"

#include <vector>

#include "base/text.h"
#include "returns/case_clubs.h"

namespace plumbline {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> files_under(const fs::path& folder, std::string_view end) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.path().filename().string().ends_with(end)) files.push_back(entry.path());
  }
  return files;
}

// TEST_CASE("title")
void add_unit_tests(const std::string& source, std::set<std::string>& titles) {
  constexpr std::string_view mark = "TEST_CASE(\"";
  for (std::size_t at = source.find(mark); at != std::string::npos; at = source.find(mark, at)) {
    at += mark.size();
    titles.insert(source.substr(at, source.find("\")", at) - at));
  }
}

// "# A title" over one line or several.
void add_headed_tests(const std::string& content, std::set<std::string>& titles) {
  std::string title;
  for (const std::string_view line : split(content, '\n')) {
    if (line.starts_with("# ")) {
      title += (title.empty() ? "" : " ") + std::string(trim(line.substr(2)));
    } else if (!title.empty()) {
      titles.insert(title);
      title.clear();
    }
  }
}

}  // namespace

std::set<std::string> test_titles(const fs::path& top) {
  std::set<std::string> titles;
  for (const fs::path& file : files_under(top / "src", "_test.cpp")) {
    add_unit_tests(content_of(file), titles);
  }
  for (const fs::path& file : files_under(top / "tests" / "console", ".test")) {
    add_headed_tests(content_of(file), titles);
  }
  for (const fs::path& file : files_under(top / "cases", ".case")) {
    add_headed_tests(content_of(file), titles);
  }
  return titles;
}

std::string program_words(const fs::path& top) {
  std::string all;
  for (const fs::path& file : files_under(top / "src", ".cpp")) {
    if (!file.filename().string().ends_with("_test.cpp")) all += content_of(file);
  }
  return all;
}

}  // namespace plumbline
