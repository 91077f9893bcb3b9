// The PDF job: for each IN/*.json the report it describes, through the product's own Report, charts
// and renderer, into OUT. bench_pdf IN OUT
#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <thread>

#include "charts/columns.h"
#include "documents/pdf.h"

namespace {

using namespace plumbline;
using Json = nlohmann::json;

std::string words(const Json& value) {
  return value.is_string() ? value.get<std::string>() : value.dump();
}

Chart chart_of(const Json& page, const std::string& name) {
  const auto number = [](const Json& text) {
    std::string digits;
    for (const char letter : text.get<std::string>()) {
      if (letter != ',') digits += letter;
    }
    return std::strtod(digits.c_str(), nullptr);
  };
  ColumnsInput input{
      .words = {.title = words(page["sub"]),
                .subtitle = "£ per unit of activity, 2024-25",
                .description = fmt::format("{} has £{}, ranked {} of {}.", name, words(page["own"]),
                                           words(page["rank"]), words(page["n"])),
                .coverage = fmt::format("{} authorities have a figure.", words(page["n"])),
                .source = "Source: generated figures of the benchmark."},
      .table = {},
      .figures = {},
      .median = number(page["p50"]),
      .quarters = Quarters{number(page["p25"]), number(page["p50"]), number(page["p75"])},
      .median_label = "Median",
      .low_end = "Lowest cost",
      .high_end = "Highest cost",
      .quarter_noun = "cost",
      .axis_text = [](double value) { return fmt::format("£{:.0f}", value); }};
  for (const Json& bar : page["bars"]) {
    const bool own = bar[1].get<bool>();
    input.figures.push_back({.name = own ? name : std::string(),
                             .value = bar[0].get<double>(),
                             .shown = own ? "£" + words(page["own"]) : std::string(),
                             .standout = own ? Standout::own : Standout::none});
  }
  return columns_chart(std::move(input));
}

void add_page(const Json& page, const std::string& name, Report& report) {
  report.blocks.emplace_back(
      Heading{.level = 2, .text = words(page["sub"]), .id = {}, .new_page = true});
  report.blocks.emplace_back(paragraph(fmt::format(
      "{}. {} spent £{} per unit, ranked {} of {} (percentile {}, quartile {}). The median of its "
      "statistical neighbours is £{}.",
      words(page["cat"]), name, words(page["own"]), words(page["rank"]), words(page["n"]),
      words(page["pct"]), words(page["quart"]), words(page["gm"]))));
  report.blocks.emplace_back(chart_of(page, name));
  Table quartiles{.caption = "Quartiles",
                  .columns = {{"Own"},
                              {"Lower quartile", true},
                              {"Median", true},
                              {"Upper quartile", true},
                              {"Neighbour median", true}},
                  .rows = {{.cells = {{.text = words(page["own"])},
                                      {.text = words(page["p25"])},
                                      {.text = words(page["p50"])},
                                      {.text = words(page["p75"])},
                                      {.text = words(page["gm"])}}}}};
  report.blocks.emplace_back(std::move(quartiles));
  Table near{.caption = "Statistical neighbours",
             .columns = {{"Neighbour"}, {"Unit cost (£)", true}, {"Rank", true}},
             .rows = {}};
  for (const Json& one : page["nb"]) {
    near.rows.push_back(
        {.cells = {{.text = words(one[0])}, {.text = words(one[1])}, {.text = words(one[2])}}});
  }
  report.blocks.emplace_back(std::move(near));
}

Report report_of(const Json& given) {
  const std::string name = given["name"].get<std::string>();
  Report report{.kicker = "Unit cost benchmarking report",
                .title = name + ": unit cost benchmarking report 2024-25",
                .subject = name + ", 2024-25",
                .source = "Generated figures of the benchmark",
                .blocks = {}};
  report.blocks.emplace_back(
      paragraph("Comparison with all authorities and with ten statistical neighbours."));
  for (const Json& page : given["pages"]) add_page(page, name, report);
  return report;
}

void make_one(const std::filesystem::path& from, const std::filesystem::path& folder) {
  std::ifstream in(from);
  const std::string bytes = pdf(report_of(Json::parse(in)));
  std::ofstream out(folder / from.filename().replace_extension(".pdf"), std::ios::binary);
  out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  if (!out.flush()) throw std::runtime_error("cannot write " + folder.string());
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 3) {
    std::fputs("bench_pdf IN OUT: a PDF in OUT for each IN/*.json\n", stderr);
    return 2;
  }
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(arguments[1])) {
    if (entry.path().extension() == ".json") files.push_back(entry.path());
  }
  std::filesystem::create_directories(arguments[2]);
  std::atomic<std::size_t> next = 0;
  std::atomic<bool> failed = false;
  const auto work = [&] {
    for (std::size_t at = next++; at < files.size(); at = next++) {
      try {
        make_one(files[at], arguments[2]);
      } catch (const std::exception& failure) {
        fmt::print(stderr, "{}: {}\n", files[at].string(), failure.what());
        failed = true;
      }
    }
  };
  std::vector<std::jthread> threads;
  const unsigned cores = std::max(1U, std::thread::hardware_concurrency());
  for (unsigned i = 0; i < cores; ++i) threads.emplace_back(work);
  threads.clear();
  fmt::print("{} reports\n", files.size());
  return failed ? 1 : 0;
}
