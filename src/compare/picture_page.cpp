// The whole picture of a club: every measure in a line of its own, and the services on one scale.
#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "compare/compare_frame.h"
#include "compare/compare_routes.h"
#include "compare/services_chart.h"
#include "documents/html.h"
#include "reports/profile_rows.h"

namespace plumbline {
namespace {

constexpr std::string_view services_title = "All services on one scale";
// With more ticks than this on its strips a page weighs too much.
constexpr std::size_t most_ticks = 4000;

StripTicks ticks_for(const ComparedClub& compared, std::size_t measures) {
  const std::size_t members = compared.figures->members(compared.view.year.year).size();
  return measures * members > most_ticks ? StripTicks::ends : StripTicks::all;
}

class PictureWriter {
 public:
  explicit PictureWriter(const ComparedClub& compared)
      : compared_(compared),
        tables_(club_tables(compared)),
        services_(services_of(compared, tables_)),
        ticks_(ticks_for(compared, tables_.size())),
        year_(text(compared.view.year)),
        whose_(compared.view.own ? name_of(compared.figures->authorities().at(*compared.view.own))
                                 : std::string()) {}

  Report write() {
    report_.kicker = fmt::format("{}, {}", compared_.club->title, year_);
    report_.title = whose_.empty() ? "The whole picture of all members"
                                   : fmt::format("{}: the whole picture", whose_);
    add_lead();
    const std::vector<std::string> all = groups();
    if (all.size() > 1) add_contents(all);
    for (std::size_t i = 0; i < all.size(); ++i) add_group(all[i], fmt::format("group-{}", i + 1));
    add_services();
    add_left_out();
    return std::move(report_);
  }

 private:
  // In the order in which the pack first names them.
  std::vector<std::string> groups() const {
    std::vector<std::string> all;
    for (const ClubTable& one : tables_) {
      const std::string& group = one.choice.measure->group;
      if (std::ranges::find(all, group) == all.end()) all.push_back(group);
    }
    return all;
  }

  void add_lead() {
    const auto outside = std::ranges::count_if(tables_, [](const ClubTable& one) {
      const auto cost = unit_cost(one);
      return cost && is_outside_middle_half(*cost);
    });
    const auto costs = std::ranges::count_if(
        tables_, [](const ClubTable& one) { return unit_cost(one).has_value(); });
    std::string words = fmt::format("{} beside {}.", counted(tables_.size(), "measure", "measures"),
                                    compared_.view.group.words);
    if (costs > 0) {
      words += fmt::format(" Of {} that can be judged, {} outside the middle half of the members.",
                           counted(static_cast<std::size_t>(costs), "unit cost", "unit costs"),
                           outside == 1 ? "1 lies" : fmt::format("{} lie", outside));
    }
    Paragraph lead = paragraph(std::move(words));
    lead.lead = true;
    report_.blocks.emplace_back(std::move(lead));
    if (is_own_signed(compared_) == false) {
      report_.blocks.emplace_back(
          paragraph(fmt::format("The return of {} is not signed off yet.", whose_)));
    }
    report_.blocks.emplace_back(paragraph(
        "On each line the diamond is this council, the grey band is the middle half of the "
        "members, and the upright line is the median. An arrow points to a figure beyond the line. "
        "High is not bad, and low is not good."));
  }

  // The headings, for pages that are long.
  void add_contents(const std::vector<std::string>& groups) {
    Paragraph contents{.spans = {{.text = "On this page: "}}};
    for (std::size_t i = 0; i < groups.size(); ++i) {
      if (i > 0) contents.spans.push_back({.text = ", "});
      contents.spans.push_back({.text = groups[i], .link = fmt::format("#group-{}", i + 1)});
    }
    if (!services_.empty()) {
      contents.spans.push_back({.text = ", "});
      contents.spans.push_back({.text = std::string(services_title), .link = "#services"});
    }
    contents.spans.push_back({.text = "."});
    report_.blocks.emplace_back(std::move(contents));
  }

  void add_group(const std::string& group, const std::string& id) {
    report_.blocks.emplace_back(Heading{.level = 2, .text = group, .id = id});
    Table table{.caption = fmt::format("{}, {}", group, year_),
                .columns = {{"Measure"},
                            {whose_.empty() ? "Figure" : whose_, true},
                            {"Median", true},
                            {"Rank from the highest"},
                            {"Among the members"}},
                .rows = {},
                .caption_hidden = true};
    for (const ClubTable& one : tables_) {
      if (one.choice.measure->group == group) table.rows.push_back(row(one));
    }
    report_.blocks.emplace_back(std::move(table));
  }

  TableRow row(const ClubTable& one) const {
    const MeasureTable& table = one.table;
    TableRow made;
    made.cells = {
        {.text = one.choice.variant->label,
         .link = measure_address(one.choice, compared_.view.words)},
        {.text = own_words(table)},
        {.text = table.summary.median ? in_full(*table.summary.median, table) : "not shown"},
        {.text = rank_words(table)},
        {.text = {}, .link = {}, .drawing = strip_of(table, {}, ticks_)}};
    return made;
  }

  void add_services() {
    const std::string source = compared_.figures->words_on_source(compared_.view.year.year) + ".";
    auto chart = services_chart(services_, whose_, source);
    if (!chart) return;
    report_.blocks.emplace_back(
        Heading{.level = 2, .text = std::string(services_title), .id = "services"});
    report_.blocks.emplace_back(paragraph(
        "What a service costs is set against how it performs. Neither is shown to be the cause of "
        "the other, and outcomes come later than spending: this is no measure of value for money. "
        "Services whose performance is told by the same measure stand at the same height. Near the "
        "middle, from 40 to 60 on either scale, no corner is named."));
    report_.blocks.emplace_back(*std::move(chart));
  }

  void add_left_out() {
    const std::size_t absent = compared_.club->measures.size() - tables_.size();
    if (absent == 0) return;
    Paragraph words =
        paragraph(fmt::format("Nobody has a figure for {} of the club in {}.",
                              counted(absent, "other measure", "other measures"), year_));
    words.soft = true;
    report_.blocks.emplace_back(std::move(words));
  }

  const ComparedClub& compared_;
  std::vector<ClubTable> tables_;
  std::vector<Service> services_;
  StripTicks ticks_;
  std::string year_, whose_;
  Report report_;
};

// The other years that the club has published.
void add_years(const ComparedClub& compared, Html& page) {
  const std::vector<std::int16_t>& years = compared.figures->years();
  if (years.size() < 2) return;
  page.add("<p class=\"govuk-body\">Other years:"_html);
  for (const std::int16_t year : years) {
    if (year == compared.view.year.year) continue;
    ComparedClub other = compared;
    other.view.words.year = text(Period{PeriodKind::financial_year, year});
    page.add(" <a class=\"govuk-link\" href=\""_html, club_address(other, ""), "\">"_html,
             other.view.words.year, "</a>"_html);
  }
  page.add("</p>\n"_html);
}

}  // namespace

Response picture_page(const Member& member, const ComparedClub& compared, const Request&) {
  const Report report = PictureWriter(compared).write();
  Page page = compare_frame(member, report.title);
  add_title(report, page.main);
  add_years(compared, page.main);
  add_blocks(report.blocks, "p", page.main);
  const ClubYear& year = compared.figures->editions().at(compared.view.year.year);
  add_edition(year, club_address(compared, ""),
              club_address(compared, std::to_string(year.edition.number)), page.main);
  return page_response(std::move(page));
}

}  // namespace plumbline
