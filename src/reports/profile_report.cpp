#include "reports/profile_report.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/number.h"
#include "base/text.h"
#include "reports/finding.h"
#include "reports/measure_chart.h"
#include "reports/profile_rows.h"
#include "reports/words.h"

namespace plumbline {
namespace {

std::string year_words(std::int16_t year) { return text(Period{PeriodKind::financial_year, year}); }

// Lower case but for names that begin with a capital inside: good enough for ids of sections.
std::string id_of_words(const std::string& words) {
  std::string id;
  for (const char letter : lower(words)) {
    const bool plain = (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
    if (plain) {
      id += letter;
    } else if (!id.empty() && id.back() != '-') {
      id += '-';
    }
  }
  return id;
}

class ProfileWriter {
 public:
  explicit ProfileWriter(const ProfileView& view)
      : view_(view),
        profile_(*view.profile),
        name_(name_of(view.authorities->at(profile_.authority))) {}

  Report write() {
    const std::string year = year_words(profile_.year);
    report_.kicker = fmt::format("{}, {}", profile_.title, year);
    report_.title = fmt::format("{}: what services cost, {}", name_, year);
    if (const MeasureTable* first = first_compared())
      report_.title = fmt::format("{}: {}", topic(*first), finding(*first, *view_.authorities));
    report_.subject = fmt::format("{}, {}: {}", name_, year, profile_.title);
    report_.source = "Plumbline, from published returns; sources on the last page";
    report_.fictional = view_.fictional;
    report_.contents = true;
    Paragraph lead = paragraph(headline(profile_, name_));
    lead.lead = true;
    report_.blocks.emplace_back(std::move(lead));
    report_.blocks.emplace_back(
        paragraph(fmt::format("Beside {}{}.", profile_.group.words, expenditure_words(profile_))));
    add_facts();
    add_findings();
    if (!profile_.money.empty()) add_money();
    for (const std::string& note : profile_.notes) soft(note);
    for (const ProfilePanel& panel : profile_.panels) add_panel(panel);
    add_notes();
    return std::move(report_);
  }

 private:
  void heading(int level, std::string words, bool new_page = false) {
    const std::string id = id_of_words(words);
    report_.blocks.emplace_back(
        Heading{.level = level, .text = std::move(words), .id = id, .new_page = new_page});
  }

  const MeasureTable* first_compared() const {
    for (const ProfilePanel& panel : profile_.panels) {
      for (const ProfileFigure& figure : panel.figures) {
        if (beyond(figure.table)) return &figure.table;
      }
    }
    return nullptr;
  }

  void add_facts() {
    constexpr std::size_t most = 4;
    KeyFacts facts;
    for (const ProfilePanel& panel : profile_.panels) {
      for (const ProfileFigure& figure : panel.figures) {
        const MeasureTable& table = figure.table;
        if (facts.facts.size() == most || !table.own || !table.own->figure.cell.is_number())
          continue;
        const MeasureVariant& variant = *table.measure.used.variant;
        facts.facts.push_back({.label = variant.label,
                               .value = shown(table.own->figure, variant.unit_text,
                                              table.measure.used.measure->decimals),
                               .detail = fact_detail(table),
                               .own = true});
      }
    }
    if (!facts.facts.empty()) report_.blocks.emplace_back(std::move(facts));
  }

  void add_findings() {
    if (profile_.findings.empty()) return;
    heading(2, "What does not add up");
    Notice notice{.title = profile_.findings.size() == 1
                               ? "1 thing to look at"
                               : fmt::format("{} things to look at", profile_.findings.size()),
                  .items = {}};
    for (const ProfileFinding& finding : profile_.findings) {
      const std::string worked = finding.worked.empty() ? "" : " " + finding.worked + ".";
      notice.items.push_back(
          {{.text = finding.message, .strong = true}, {.text = worked + " " + finding.hint}});
    }
    report_.blocks.emplace_back(std::move(notice));
  }

  void add_money() {
    heading(2, "Spending");
    Table table{.caption = fmt::format("Spending of {}, {}, and per head aged 0 to 17", name_,
                                       year_words(profile_.year)),
                .columns = {{"Service"},
                            {"£", true},
                            {"£ per head", true},
                            {"Average", true},
                            {"Median", true},
                            {"Rank from the highest", true},
                            {"Among the others"}},
                .rows = {}};
    for (const ProfileMoney& money : profile_.money) {
      const MeasureTable& per_head = money.per_head.table;
      TableRow row;
      row.total = &money == &profile_.money.back();
      row.cells = {
          {.text = money.label, .link = measure_address(per_head.measure.asked, view_.words)},
          {.text = shown(money.spending, "", 0)},
          {.text = per_head.own ? shown(per_head.own->figure, "", 2) : ""},
          {.text = per_head.summary.mean ? with_commas(*per_head.summary.mean, 2) : "not shown"},
          {.text =
               per_head.summary.median ? with_commas(*per_head.summary.median, 2) : "not shown"},
          {.text = rank_words(per_head)},
          {.text = {}, .link = {}, .drawing = strip_of(per_head, {})}};
      table.rows.push_back(std::move(row));
    }
    report_.blocks.emplace_back(std::move(table));
  }

  void add_panel(const ProfilePanel& panel) {
    heading(2, panel.title);
    for (const ProfileFigure& figure : panel.figures) {
      const MeasureTable& table = figure.table;
      heading(3, table.measure.used.variant->label);
      if (const std::string why = not_loaded(table); !why.empty()) {
        report_.blocks.emplace_back(paragraph(why));
        continue;
      }
      add_figure(figure);
    }
  }

  void add_figure(const ProfileFigure& figure) {
    const MeasureTable& table = figure.table;
    const std::vector<TrendYear> years = view_.years(table.measure.used);
    std::optional<double> last_year;
    for (const TrendYear& year : years) {
      const bool before = year.year == table.year - 1 && year.own && year.own->cell.is_number() &&
                          means_the_same(figure.breaks, year.year, table.year);
      if (before) last_year = year.own->number;
    }
    if (!figure.denominator.empty()) {
      report_.blocks.emplace_back(
          paragraph(fmt::format("{} over {}.", figure.numerator, figure.denominator)));
    }
    Table made{.caption = table.measure.used.variant->label,
               .columns = {{"Beside"},
                           {name_, true},
                           {"Lower quartile", true},
                           {"Median", true},
                           {"Upper quartile", true},
                           {"Average", true},
                           {"Rank from the highest", true},
                           {"Among the others"}},
               .rows = {profile_row(table, last_year)},
               .caption_hidden = true};
    if (const auto near = view_.beside_neighbours(table.measure.used)) {
      made.rows.push_back(profile_row(*near, last_year));
    }
    made.rows.front().cells.front().link = measure_address(table.measure.asked, view_.words);
    report_.blocks.emplace_back(std::move(made));
    for (const std::string& note : table.measure.notes) soft(note);
    for (const std::string& note : table.summary.notes) soft(note);
    add_years(table, years, figure.breaks);
  }

  void soft(const std::string& words) {
    Paragraph note = paragraph(words);
    note.soft = true;
    report_.blocks.emplace_back(std::move(note));
  }

  void add_years(const MeasureTable& table, const std::vector<TrendYear>& years,
                 const std::vector<std::int16_t>& breaks) {
    const MeasureView of_measure{.measure = nullptr,
                                 .table = &table,
                                 .outcome = nullptr,
                                 .authorities = view_.authorities,
                                 .breaks = breaks,
                                 .break_notes = {},
                                 .years = years,
                                 .pointed_out = {},
                                 .story = nullptr,
                                 .words = view_.words,
                                 .fictional = view_.fictional};
    if (auto chart = years_chart(of_measure)) report_.blocks.emplace_back(*std::move(chart));
  }

  void add_notes() {
    heading(2, "How to read this");
    BulletList list;
    for (const char* words :
         {"The average is the mean of authorities, each weighing the same. The City of London and "
          "the Isles of Scilly are left out of averages.",
          "Quarters are by the quartiles of the authorities counted (type 7). On a strip the "
          "shaded part is the middle half, the upright line the median, the diamond this "
          "authority, the hollow circle its year before.",
          "A star marks a figure in which another year or source stands in.",
          "High is not bad and low is not good: a cost can differ because of need and local "
          "prices, because of choices, and because of how the form was filled in."}) {
      list.items.push_back({{.text = words}});
    }
    report_.blocks.emplace_back(std::move(list));
    heading(2, "Where the figures come from");
    BulletList sources;
    for (const std::string& source : profile_.sources) sources.items.push_back({{.text = source}});
    report_.blocks.emplace_back(std::move(sources));
  }

  const ProfileView& view_;
  const Profile& profile_;
  std::string name_;
  Report report_;
};

}  // namespace

Report profile_report(const ProfileView& view) { return ProfileWriter(view).write(); }

}  // namespace plumbline
