#include "documents/pdf.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <functional>

#include "charts/columns.h"
#include "documents/pdf_rules.h"
#include "documents/qpdf.h"

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

using Spoil = std::function<void(QPDF&)>;

// Does it to every tag of this kind.
Spoil each_tag(const std::string& kind, const std::function<void(QPDFObjectHandle)>& spoil) {
  return [=](QPDF& file) {
    for (QPDFObjectHandle object : file.getAllObjects()) {
      if (!object.isDictionary()) continue;
      QPDFObjectHandle name = object.getKey("/S");
      if (name.isName() && name.getName() == kind) spoil(object);
    }
  };
}

Spoil renamed(const std::string& kind, const std::string& other) {
  return each_tag(kind, [other](QPDFObjectHandle tag) {
    tag.replaceKey("/S", QPDFObjectHandle::newName(other));
  });
}

Spoil without(const std::string& kind, const std::string& key) {
  return each_tag(kind, [key](QPDFObjectHandle tag) { tag.removeKey(key); });
}

// The rule that is broken, and how.
std::vector<std::pair<std::string, Spoil>> spoilers() {
  const auto last_page = [](QPDF& file) { return file.getAllPages().back(); };
  return {
      {"the language is stated", [](QPDF& file) { file.getRoot().removeKey("/Lang"); }},
      {"the window shows the title",
       [](QPDF& file) { file.getRoot().removeKey("/ViewerPreferences"); }},
      {"there is XMP metadata", [](QPDF& file) { file.getRoot().removeKey("/Metadata"); }},
      {"a heading of level 4 follows", renamed("/H3", "/H4")},
      {"there is one title", renamed("/H1", "/P")},
      {"every picture has words", without("/Figure", "/Alt")},
      {"every row and column of a table has a heading", renamed("/TH", "/TD")},
      {"every heading of a table has its scope", without("/TH", "/A")},
      {"/P stands in /TR", renamed("/TD", "/P")},
      {"a row of a table is split between pages",
       [=](QPDF& file) {
         each_tag("/TD",
                  [&](QPDFObjectHandle cell) { cell.replaceKey("/Pg", last_page(file)); })(file);
       }},
      {"a heading is parted from its text",
       [=](QPDF& file) {
         each_tag("/H2",
                  [&](QPDFObjectHandle tag) { tag.replaceKey("/Pg", last_page(file)); })(file);
       }},
      {"the order of tabs is that of the tags",
       [=](QPDF& file) { last_page(file).removeKey("/Tabs"); }},
  };
}

std::string spoiled(const std::string& whole, const Spoil& spoil) {
  QPDF file;
  file.processMemoryFile("whole", whole.data(), whole.size());
  spoil(file);
  QPDFWriter writer(file);
  writer.setOutputMemory();
  writer.write();
  const auto bytes = writer.getBufferSharedPointer();
  return {reinterpret_cast<const char*>(bytes->getBuffer()), bytes->getSize()};
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

TEST_CASE("pages break between rows, and no heading is left behind, wherever they break") {
  for (int rows = 1; rows <= 70; ++rows) {
    Report report{
        .kicker = {}, .title = "Breaks", .subject = "Breaks", .source = "None", .blocks = {}};
    for (int section = 0; section < 4; ++section) {
      report.blocks.emplace_back(
          Heading{.level = 2, .text = "A section", .id = fmt::format("s{}", section)});
      report.blocks.emplace_back(long_table(rows));
      report.blocks.emplace_back(Heading{.level = 3, .text = "A part", .id = ""});
      report.blocks.emplace_back(paragraph("A sentence."));
    }
    CAPTURE(rows);
    for (const std::string& rule : broken_pdf_rules(pdf(report))) FAIL_CHECK(rule);
  }
}

TEST_CASE("a report about one long chart ends with every figure of it, one about many does not") {
  const auto pages = [](std::size_t charts) {
    Report report{
        .kicker = {}, .title = "Charts", .subject = "Charts", .source = "None", .blocks = {}};
    for (std::size_t i = 0; i < charts; ++i) {
      Chart chart = chart_of(150);
      chart.table = long_table(150);
      report.blocks.emplace_back(std::move(chart));
    }
    const std::string file = pdf(report);
    CHECK(broken_pdf_rules(file) == (charts == 1
                                         ? std::vector<std::string>{}
                                         : std::vector<std::string>{"there is an outline"}));
    QPDF read;
    read.processMemoryFile("file", file.data(), file.size());
    return read.getAllPages().size();
  };
  CHECK(pages(1) > 3);
  CHECK(pages(2) < pages(1));
}

TEST_CASE("a file spoiled on purpose breaks the rule that it should") {
  const std::string file = pdf(full_report());
  for (const auto& [rule, spoil] : spoilers()) {
    CAPTURE(rule);
    const auto broken = broken_pdf_rules(spoiled(file, spoil));
    const bool told = std::ranges::any_of(
        broken, [&](const std::string& one) { return one.find(rule) != std::string::npos; });
    CHECK(told);
  }
}

TEST_CASE("words without end and words of other alphabets are set and stay inside the page") {
  Report report = full_report();
  report.blocks.emplace_back(paragraph(std::string(900, 'w')));
  report.blocks.emplace_back(paragraph("Łódź, Kraków – “quoted”, £5 → €6, ﬁ"));
  for (const std::string& rule : broken_pdf_rules(pdf(report))) FAIL_CHECK(rule);
}

}  // namespace plumbline
