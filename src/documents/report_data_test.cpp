#include "documents/report_data.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

using namespace plumbline;

namespace {

Report spending_report() {
  Report report{.kicker = {},
                .title = "Ashmarrow spends more",
                .subject = "Ashmarrow, 2012-13",
                .source = "Invented",
                .fictional = true,
                .blocks = {}};
  report.blocks.emplace_back(Heading{.level = 2, .text = "Spending"});
  report.blocks.emplace_back(paragraph("Beside all authorities."));
  report.blocks.emplace_back(Table{.caption = "Per head",
                                   .columns = {{"Service"}, {"£", true}},
                                   .rows = {{.cells = {{.text = "Fostering"}, {.text = "-1,200"}}},
                                            {.cells = {{.text = "=1+1"}, {.text = "12"}}}}});
  return report;
}

}  // namespace

TEST_CASE("a report as CSV has a line for each cell, and no cell that a spreadsheet would run") {
  CHECK(csv(spending_report()) ==
        "section,table,row,column,value\r\n"
        "Spending,Per head,Fostering,£,\"-1,200\"\r\n"
        "Spending,Per head,'=1+1,£,12\r\n");
}

TEST_CASE("a report as JSON says who, from where, that it is fictional, and every block") {
  const auto made = nlohmann::json::parse(json(spending_report()));
  CHECK(made["title"] == "Ashmarrow spends more");
  CHECK(made["fictional"] == true);
  CHECK(made["blocks"].size() == 3);
  CHECK(made["blocks"][2]["rows"][0][1] == "-1,200");
}
