#include "documents/pdf.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "charts/columns.h"
#include "documents/pdf_rules.h"

namespace plumbline {
namespace {

Table long_table(int rows) {
  Table table{.caption = "Costs", .columns = {{"Authority"}, {"£ per child", true}}, .rows = {}};
  for (int i = 0; i < rows; ++i) {
    table.rows.push_back(
        {.cells = {{.text = fmt::format("Authority {}", i)}, {.text = fmt::format("£{},000", i)}},
         .own = i == 3});
  }
  return table;
}

Chart chart_of(std::size_t authorities) {
  ColumnsInput input{.words = {.title = "Cost per child",
                               .subtitle = "£ per child",
                               .description = "Northmere is in the middle.",
                               .coverage = "All have a figure.",
                               .source = "Source: none."},
                     .table = long_table(4),
                     .figures = {},
                     .median = 5000,
                     .quarters = Quarters{2000, 5000, 8000},
                     .median_label = "Median",
                     .low_end = "Lowest cost",
                     .high_end = "Highest cost",
                     .quarter_noun = "cost",
                     .axis_text = [](double value) { return fmt::format("£{:.0f}", value); }};
  for (std::size_t i = 0; i < authorities; ++i) {
    input.figures.push_back({.name = fmt::format("Authority {}", i),
                             .value = 100.0 * static_cast<double>(i),
                             .shown = "£",
                             .standout = i == 40       ? Standout::own
                                         : i % 20 == 0 ? Standout::group
                                                       : Standout::none,
                             .to_confirm = i % 30 == 1});
  }
  return columns_chart(std::move(input));
}

Report full_report() {
  Report report{.kicker = "Children looked after, 2012-13",
                .title = "Northmere spends more than 81% of authorities",
                .subject = "Northmere, 2012-13",
                .source = "Fictional",
                .fictional = true,
                .contents = true,
                .blocks = {}};
  report.blocks.emplace_back(
      paragraph("A sentence that says what follows, and is long enough to be broken into two lines "
                "when it is set on paper of this width."));
  report.blocks.emplace_back(
      KeyFacts{{{.label = "Northmere", .value = "£6,819", .detail = "per child", .own = true},
                {.label = "Median", .value = "£5,911"}}});
  report.blocks.emplace_back(Heading{.level = 2, .text = "Costs & <charts>", .id = "costs"});
  report.blocks.emplace_back(chart_of(150));
  report.blocks.emplace_back(
      Notice{.title = "2 things to look at",
             .items = {{{.text = "Weeks", .strong = true}, {.text = " look like days."}},
                       {{.text = "A total."}}}});
  report.blocks.emplace_back(Heading{.level = 2, .text = "Every authority", .id = "every"});
  report.blocks.emplace_back(long_table(120));
  report.blocks.emplace_back(Heading{.level = 3, .text = "Terms", .id = "terms"});
  report.blocks.emplace_back(Terms{{{"Median", "the middle one"}, {"Quarter", "a fourth part"}}});
  return report;
}

}  // namespace

TEST_CASE("a report keeps the rules of PDF/UA-1 that a program can judge") {
  const std::string file = pdf(full_report());
  CHECK(file.starts_with("%PDF-1.7"));
  for (const std::string& rule : broken_pdf_rules(file)) FAIL_CHECK(rule);
}

TEST_CASE("the same report gives the same bytes") {
  CHECK(pdf(full_report()) == pdf(full_report()));
}

TEST_CASE("a report with nothing in it but a title is a page") {
  const Report report{
      .kicker = {}, .title = "Nothing to show", .subject = "Nothing", .source = {}, .blocks = {}};
  const auto broken = broken_pdf_rules(pdf(report));
  // No heading, so no outline.
  CHECK(broken == std::vector<std::string>{"there is an outline"});
}

TEST_CASE("what is no PDF breaks a rule instead of the program") {
  CHECK_FALSE(broken_pdf_rules("not a PDF at all").empty());
  CHECK_FALSE(broken_pdf_rules("").empty());
}

TEST_CASE("words without end and words of other alphabets are set and stay inside the page") {
  Report report = full_report();
  report.blocks.emplace_back(paragraph(std::string(900, 'w')));
  report.blocks.emplace_back(paragraph("Łódź, Kraków – “quoted”, £5 → €6, ﬁ"));
  for (const std::string& rule : broken_pdf_rules(pdf(report))) FAIL_CHECK(rule);
}

}  // namespace plumbline
