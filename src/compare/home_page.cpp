// A member's own page: what matters most in all clubs, and where each of them is shown.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "base/text.h"
#include "compare/club_tables.h"
#include "compare/compare_frame.h"
#include "compare/compare_routes.h"
#include "documents/html.h"
#include "reports/finding.h"
#include "reports/profile_rows.h"

namespace plumbline {
namespace {

constexpr std::size_t most_listed = 5;  // unit costs of a club

// A club with its measures; a unit cost names its club and measure by their places.
struct OwnClub {
  const ComparedClub* compared = nullptr;
  std::vector<ClubTable> tables;
};
struct OwnCost {
  const OwnClub* club = nullptr;
  const ClubTable* table = nullptr;
};

std::string address_of(const OwnCost& cost) {
  return measure_address(cost.table->choice, cost.club->compared->view.words);
}

std::string_view bounds_words(Unusual unusual) {
  if (unusual == Unusual::no) return "outside the middle half";
  const bool far = unusual == Unusual::far_below || unusual == Unusual::far_above;
  return far ? "far outside the usual bounds" : "outside the usual bounds";
}

std::string sureness_words(const OwnCost& cost, const UnitCost& values) {
  const ComparedClub& compared = *cost.club->compared;
  return fmt::format("{} from the highest, {} of the members. {}{}.", rank_words(cost.table->table),
                     bounds_words(values.unusual),
                     is_own_signed(compared) == false ? "Your return is not signed off yet. " : "",
                     compared.figures->words_on_source(compared.view.year.year));
}

// One sentence, and how sure it is.
void add_finding(const OwnCost& cost, const UnitCost& values, Html& page) {
  const MeasureTable& table = cost.table->table;
  const bool above = values.yearly_gap > 0;
  page.add("<li><a class=\"govuk-link\" href=\""_html, address_of(cost), "\">"_html,
           cost.table->choice.variant->label, "</a> is "_html,
           in_full(table.own->figure.number, table), above ? ", above"_html : ", below"_html,
           " the median of "_html, in_full(*table.summary.median, table),
           "; at your activity that is <strong>"_html, money_in_prose(std::abs(values.yearly_gap)),
           above ? " a year more"_html : " a year less"_html,
           "</strong>.\n<p class=\"app-note\">"_html, sureness_words(cost, values),
           "</p></li>\n"_html);
}

std::string heading_of(std::size_t findings) {
  static constexpr std::array words = {"Findings", "One finding that matters most",
                                       "Two findings that matter most",
                                       "Three findings that matter most"};
  return words.at(findings);
}

std::string in_words(std::size_t number) { return number == 0 ? "none" : std::to_string(number); }
std::string about(double number) { return fmt::format("{:.0f}", number); }

class HomeWriter {
 public:
  explicit HomeWriter(const std::vector<ComparedClub>& clubs) {
    for (const ComparedClub& one : clubs) clubs_.push_back({&one, club_tables(one)});
    for (const OwnClub& club : clubs_) {
      for (const ClubTable& table : club.tables) {
        auto cost = unit_cost(table);
        if (!cost) continue;
        values_.push_back(*std::move(cost));
        costs_.push_back({&club, &table});
      }
    }
  }

  void write(Html& page) {
    if (!costs_.empty()) add_findings(page);
    blocks_.emplace_back(Heading{.level = 2, .text = "Your clubs"});
    for (const OwnClub& club : clubs_) add_club(club);
    add_blocks(blocks_, "m", page);
  }

 private:
  void add_findings(Html& page) {
    const ChosenFindings chosen = choose_findings(values_);
    page.add("<h2 class=\"govuk-heading-m\">"_html, heading_of(chosen.told.size()), "</h2>\n"_html);
    if (!chosen.told.empty()) {
      page.add("<ol class=\"govuk-list govuk-list--number govuk-list--spaced app-alone\">\n"_html);
      for (const std::size_t one : chosen.told) add_finding(costs_[one], values_[one], page);
      page.add("</ol>\n"_html);
    } else {
      page.add(
          "<p class=\"govuk-body\">None of your unit costs lies outside the middle half of enough members to be told.</p>\n"_html);
    }
    add_to_check(chosen.to_check);
    blocks_.emplace_back(paragraph(chance_words()));
    blocks_.emplace_back(paragraph(fmt::format(
        "Chosen are the unit costs with the most pounds a year between you and the median, of "
        "those "
        "outside the middle half of at least {} members. The same money is told once. High is not "
        "bad and low is not good: each is a place to ask why.",
        told_from)));
  }

  void add_to_check(const std::vector<std::size_t>& places) {
    if (places.empty()) return;
    Notice notice{.title = places.size() == 1
                               ? "1 figure to check first"
                               : fmt::format("{} figures to check first", places.size()),
                  .items = {}};
    for (const std::size_t one : places) {
      const MeasureTable& table = costs_[one].table->table;
      notice.items.push_back(
          {{.text = table.measure.used.variant->label, .link = address_of(costs_[one])},
           {.text = fmt::format(
                " is {}, beside a median of {}. It may be a slip, such as weeks written for "
                "days, and is left out of the findings until it is checked.",
                own_words(table), in_full(*table.summary.median, table))}});
    }
    blocks_.emplace_back(std::move(notice));
  }

  std::string chance_words() const {
    const ByChance chance = by_chance(values_);
    return fmt::format(
        "Of the {} looked at, {} of yours lie outside the middle half and {} outside the usual "
        "bounds; chance alone would put about {} and {} there, as often as members’ figures lie "
        "there.",
        counted(chance.looked_at, "unit cost", "unit costs"), in_words(chance.outside_half),
        in_words(chance.outside_usual), about(chance.half_by_chance),
        about(chance.usual_by_chance));
  }

  void add_club(const OwnClub& club) {
    const ComparedClub& compared = *club.compared;
    const ClubFigures& figures = *compared.figures;
    const std::int16_t year = compared.view.year.year;
    blocks_.emplace_back(
        Heading{.level = 3, .text = compared.club->title, .id = compared.club->id});
    const bool is_unsigned = is_own_signed(compared) == false;
    const auto told = fmt::format("{}: {}.{} ", with_capital(figures.words_on_source(year)),
                                  counted(figures.members(year).size(), "member", "members"),
                                  is_unsigned ? " Your return is not signed off yet." : "");
    Paragraph words;
    words.spans = {{.text = told},
                   {.text = fmt::format("The whole picture: {}",
                                        counted(club.tables.size(), "measure", "measures")),
                    .link = club_address(compared, "")}};
    blocks_.emplace_back(std::move(words));
    add_short_list(club);
  }

  void add_short_list(const OwnClub& club) {
    Table table{
        .caption = fmt::format("First unit costs of {}", club.compared->club->title),
        .columns = {{"Unit cost"}, {"Yours", true}, {"Median", true}, {"Rank from the highest"}},
        .rows = {},
        .caption_hidden = true};
    for (const ClubTable& one : club.tables) {
      if (table.rows.size() == most_listed) break;
      const auto& own = one.table.own;
      if (!is_unit_cost(one) || (own && !own->figure.cell.is_number())) continue;
      const auto& median = one.table.summary.median;
      TableRow row;
      row.cells = {{.text = one.choice.variant->label, .link = address_of({&club, &one})},
                   {.text = own_words(one.table)},
                   {.text = median ? in_full(*median, one.table) : "not shown"},
                   {.text = rank_words(one.table)}};
      table.rows.push_back(std::move(row));
    }
    if (!table.rows.empty()) blocks_.emplace_back(std::move(table));
  }

  std::vector<OwnClub> clubs_;
  std::vector<UnitCost> values_;  // as long as the next
  std::vector<OwnCost> costs_;
  std::vector<Block> blocks_;
};

}  // namespace

Response compare_home(const CompareState& state, const Member& member, const Request&) {
  const std::vector<ComparedClub> clubs = clubs_of(state, member);
  const std::string title = clubs.empty() || member.authority_name.empty()
                                ? std::string("Compare")
                                : fmt::format("What stands out for {}", member.authority_name);
  Page page = compare_frame(member, title);
  page.main.add("<h1 class=\"govuk-heading-l\">"_html, title, "</h1>\n"_html);
  if (clubs.empty()) {
    page.main.add(
        "<p class=\"govuk-body\">None of your council’s clubs has published figures yet. While returns are collected, you see your unit costs beside the others’ on the pages of <a class=\"govuk-link\" href=\"/returns\">your returns</a>.</p>\n"_html);
  } else {
    HomeWriter(clubs).write(page.main);
  }
  page.main.add(
      "<p class=\"govuk-body\">What everybody may see, from published files, stands under <a class=\"govuk-link\" href=\"/measures\">Measures</a>.</p>\n"_html);
  return page_response(std::move(page));
}

}  // namespace plumbline
