#include "web/measure_body.h"

#include <algorithm>
#include <span>

#include "documents/html.h"

namespace plumbline {

void link_chart_files(const MeasureChoice& choice, const ViewWords& words, Report& report) {
  for (Chart* chart : charts_of(report)) {
    if (chart->name.empty()) continue;
    chart->files = {{"Chart as SVG", measure_file_address(choice, words, chart->name + ".svg")},
                    {"Chart as PNG", measure_file_address(choice, words, chart->name + ".png")}};
  }
}

void add_measure_body(const MeasureBody& body, Html& page) {
  add_title(*body.report, page);
  const Choosing choosing{.source = body.source,
                          .choice = body.choice,
                          .view = &body.made->asked,
                          .years = &body.made->years};
  add_choices(choosing, page);
  // The switch of groups stands over the chart, what can be taken away below it.
  const std::span<const Block> blocks = body.report->blocks;
  const auto chart = std::ranges::find_if(
      blocks, [](const Block& block) { return std::holds_alternative<Chart>(block); });
  const auto above = chart == blocks.end() ? 0 : static_cast<std::size_t>(chart - blocks.begin());
  const std::size_t shown = chart == blocks.end() ? 0 : 1;
  add_blocks(blocks.first(above), "f", page);
  add_group_links(choosing, page);
  add_blocks(blocks.subspan(above, shown), "c", page);
  const auto file = [&](std::string_view name) {
    return measure_file_address(body.choice, body.made->asked.words, name);
  };
  add_downloads({{"PDF", file("measure.pdf")},
                 {"Excel workbook", file("measure.xlsx")},
                 {"CSV for Excel", file("measure.csv") + "&bom=1"},
                 {"CSV", file("measure.csv")},
                 {"JSON", file("measure.json")},
                 {"All years, one row each (CSV)", file("measure-long.csv")},
                 {"Its columns (CSV)", file("measure-long.meta.csv")},
                 {"Its columns (Data Package)", file("datapackage.json")}},
                page);
  add_blocks(blocks.subspan(above + shown), "m", page);
}

}  // namespace plumbline
