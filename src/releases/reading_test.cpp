#include "releases/reading_test.h"

#include <doctest/doctest.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>

#include "base/embedded.h"

namespace plumbline {
namespace {

const Register& england() {
  static const Register authorities = Register::built_in();
  return authorities;
}

}  // namespace

TypedFile::TypedFile(std::string name, std::string_view content) {
  std::string folder = (std::filesystem::temp_directory_path() / "plumbline-XXXXXX").string();
  REQUIRE(mkdtemp(folder.data()) != nullptr);
  path_ = std::filesystem::path(folder) / std::move(name);
  std::ofstream(path_, std::ios::binary) << content;
}

TypedFile::~TypedFile() {
  std::error_code ignored;
  std::filesystem::remove_all(path_.parent_path(), ignored);
}

Layout typed_layout(std::string_view toml) {
  LayoutPack pack = read_layout(toml, "typed.toml");
  for (const Error& error : pack.errors) FAIL_CHECK(text(error));
  return std::move(pack.layout);
}

const std::vector<Layout>& built_in_layouts() {
  static const std::vector<Layout> layouts = [] {
    std::vector<Layout> all;
    for (const EmbeddedFile& file : embedded_files("releases/")) {
      LayoutPack pack = read_layout(file.text, file.path);
      for (const Error& error : pack.errors) FAIL_CHECK(text(error));
      all.push_back(std::move(pack.layout));
    }
    return all;
  }();
  return layouts;
}

ReadOutcome read_path(const std::filesystem::path& path, const std::vector<Layout>& layouts,
                      const ReadOptions& options) {
  auto file = SourceFile::open(path);
  if (!file) {
    ReadOutcome outcome;
    outcome.errors.push_back(file.error());
    return outcome;
  }
  return read_release(*file, layouts, england(),
                      {.options = options, .layout = {}, .threads = 2, .with_checksum = false});
}

ReadOutcome read_typed(std::string_view content, std::string_view layout, const std::string& name,
                       const ReadOptions& options) {
  const TypedFile file(name, content);
  const std::vector<Layout> layouts = {typed_layout(layout)};
  ReadOutcome outcome = read_path(file.path(), layouts, options);
  outcome.layout = nullptr;  // it lived here only
  return outcome;
}

std::optional<double> figure(const ReadOutcome& outcome, std::string_view item,
                             std::string_view dfe_number, std::int16_t year) {
  REQUIRE(outcome.edition.has_value());
  for (const Series& series : outcome.edition->series) {
    if (series.info.name != item) continue;
    for (std::size_t i = 0; i < outcome.edition->places.size(); ++i) {
      const plumbline::Place& place = outcome.edition->places[i];
      const std::string who =
          place.authority == england_id ? "England" : england().at(place.authority).dfe_number;
      if (who != dfe_number || place.year != year) continue;
      if (!series.cell[i].is_number()) return std::nullopt;
      return series.number[i];
    }
  }
  return std::nullopt;
}

const SeriesInfo* series_info(const ReadOutcome& outcome, std::string_view item) {
  REQUIRE(outcome.edition.has_value());
  const auto found = std::ranges::find(outcome.edition->series, item, [](const Series& series) {
    return std::string_view(series.info.name);
  });
  return found == outcome.edition->series.end() ? nullptr : &found->info;
}

std::string errors(const ReadOutcome& outcome) {
  std::string all;
  for (const Error& error : outcome.errors) all += text(error) + "\n";
  return all;
}

}  // namespace plumbline
