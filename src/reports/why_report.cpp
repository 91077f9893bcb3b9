#include "reports/why_report.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "base/text.h"
#include "reports/finding.h"
#include "reports/rank_stability.h"
#include "reports/words.h"

namespace plumbline {
namespace {

std::string year_words(std::int16_t year) { return text(Period{PeriodKind::financial_year, year}); }

// "6th", "6th or 7th", "6th to 8th".
std::string range_words(const RankRange& range) {
  if (range.best == range.worst) return ordinal(range.best);
  return fmt::format("{} {} {}", ordinal(range.best), range.worst - range.best == 1 ? "or" : "to",
                     ordinal(range.worst));
}

class WhyWriter {
 public:
  explicit WhyWriter(const WhyView& view)
      : view_(view),
        table_(*view.table),
        group_(table_.group),
        addresses_(table_.measure.asked, view.words) {}

  Report write() {
    report_.kicker =
        fmt::format("{}, {}", table_.measure.asked.variant->label, year_words(table_.year));
    report_.title = "Why these authorities: " + group_.words;
    report_.subject = report_.title;
    report_.fictional = view_.fictional;
    if (view_.nearness) {
      add_nearest();
    } else if (!view_.neighbours.empty()) {
      add_neighbours();
    } else {
      add_sharing();
    }
    add_notes();
    add_stability();
    return std::move(report_);
  }

 private:
  const Authority& at(AuthorityId id) const { return view_.authorities->at(id); }
  std::string own_name() const { return table_.own ? name_of(at(table_.own->authority)) : ""; }

  void say(std::string words, bool lead = false) {
    Paragraph made = paragraph(std::move(words));
    made.lead = lead;
    report_.blocks.emplace_back(std::move(made));
  }

  TableCell linked(AuthorityId id) const {
    return {.text = name_of(at(id)), .link = addresses_.of(at(id))};
  }

  // All, region, type, and those whom somebody chose: what each is says why.
  void add_sharing() {
    const std::size_t many = group_.members.size();
    const std::string own = own_name();
    if (group_.name == "all") {
      say(fmt::format("They are {} of {}, {} in all.", group_.words, year_words(table_.year), many),
          true);
    } else if (group_.name == "region") {
      say(fmt::format("They are in the region of {}: {}.", own, at(table_.own->authority).region),
          true);
    } else if (group_.name == "type") {
      say(fmt::format("They are {}, as {} is.", group_.words, own), true);
    } else {
      say(fmt::format("They were chosen by name: {}.", counted(many, "authority", "authorities")),
          true);
    }
    Table table{.caption = "Who is in the group",
                .columns = {{"Authority"}, {"Region"}, {"Type"}},
                .rows = {}};
    for (const AuthorityId id : group_.members) {
      table.rows.push_back({.cells = {linked(id),
                                      {.text = at(id).region},
                                      {.text = with_capital(type_words(at(id).type))}},
                            .own = table_.own && table_.own->authority == id});
    }
    report_.blocks.emplace_back(std::move(table));
  }

  void add_neighbours() {
    const auto dash = group_.name.find('-');
    const std::string model = dash == std::string::npos
                                  ? "the model that is loaded"
                                  : "the model of " + group_.name.substr(dash + 1);
    say(fmt::format("They are on the list of {} in {}, the most alike first, as it was published.",
                    own_name(), model),
        true);
    Table table{.caption = fmt::format("The list of {} in {}", own_name(), model),
                .columns = {{"Authority"},
                            {"Place in the list", true},
                            {"How close, by the model"},
                            {fmt::format("Is {} in its list?", own_name())}},
                .rows = {}};
    std::vector<std::string> one_way;
    for (const ListedNeighbour& one : view_.neighbours) {
      if (!one.back) one_way.push_back(name_of(at(one.id)));
      table.rows.push_back(
          {.cells = {linked(one.id),
                     {.text = std::to_string(one.place)},
                     {.text = std::string(words(one.closeness))},
                     {.text = one.back ? fmt::format("Yes, {}",
                                                     ordinal(static_cast<std::uint32_t>(*one.back)))
                                       : "No"}}});
    }
    say_mutual(one_way, "on the list of");
    report_.blocks.emplace_back(std::move(table));
  }

  void say_mutual(const std::vector<std::string>& one_way, std::string_view where) {
    if (one_way.empty()) {
      say(fmt::format("{} is {} each of them, which need not be so.", own_name(), where));
    } else {
      say(fmt::format("To be alike is mutual, to be among the most alike is not: {} is not {} {}.",
                      own_name(), where, listed_or(one_way)));
    }
  }

  void add_nearest() {
    const Nearness& near = *view_.nearness;
    say(fmt::format("They are those whose context is most like that of {}. What they spend is not "
                    "looked at.",
                    own_name()),
        true);
    say(
        fmt::format("Distances are worked out over {} authorities: each variable is counted in "
                    "standard deviations, differences are squared, weighed and added up (M11). "
                    "In brackets stands by how many standard deviations an authority has more or "
                    "less than {}. How close that is, is said on Plumbline's own scale: among the "
                    "nearest 1% of all pairs is extremely close, 10% very close, 25% close, 50% "
                    "somewhat close.",
                    near.compared, own_name()));
    std::vector<std::string> one_way;
    for (const NearOther& one : near.nearest) {
      if (!one.is_mutual) one_way.push_back(name_of(at(one.id)));
    }
    say_mutual(one_way, fmt::format("among the {} nearest to", near.nearest.size()));
    report_.blocks.emplace_back(nearest_table(near));
  }

  Table nearest_table(const Nearness& near) const {
    Table table{.caption = "How near, and in what",
                .columns = {{"Authority"}, {"Distance", true}, {"How close"}},
                .rows = {}};
    for (const NearnessVariable& one : near.variables) {
      table.columns.push_back({fmt::format("{} ({}){}", one.choice.variant->label,
                                           year_words(one.year), weight_words(one)),
                               true});
    }
    TableRow own{.cells = {linked(table_.own->authority), {.text = "–"}, {.text = ""}},
                 .own = true};
    for (std::size_t i = 0; i < near.variables.size(); ++i) {
      own.cells.push_back({.text = value_words(near.variables[i], near.own[i])});
    }
    table.rows.push_back(std::move(own));
    for (const NearOther& one : near.nearest) {
      TableRow row{.cells = {linked(one.id),
                             {.text = fmt::format("{:.2f}", one.distance)},
                             {.text = with_capital(std::string(one.closeness))}}};
      for (std::size_t i = 0; i < near.variables.size(); ++i) {
        std::string cell = value_words(near.variables[i], one.values[i]);
        if (one.apart[i]) cell += fmt::format(" ({})", signed_words(*one.apart[i]));
        row.cells.push_back({.text = std::move(cell)});
      }
      table.rows.push_back(std::move(row));
    }
    return table;
  }

  static std::string weight_words(const NearnessVariable& one) {
    std::string words;
    if (one.variable->by_log) words += ", compared by its logarithm";
    if (one.weight != 1) words += fmt::format(", weight {}", one.weight);
    return words;
  }

  static std::string value_words(const NearnessVariable& variable,
                                 const std::optional<double>& value) {
    if (!value) return "not known";
    return shown(*value, variable.choice.variant->unit_text, variable.choice.measure->decimals);
  }

  static std::string signed_words(double apart) {
    const std::string size = fmt::format("{:.1f}", std::abs(apart));
    if (size == "0.0") return size;
    return (apart < 0 ? "−" : "+") + size;
  }

  void add_notes() {
    BulletList list;
    for (const std::string& note : group_.notes) list.items.push_back({{.text = note}});
    if (table_.own) {
      list.items.push_back({{.text = own_counts_words(table_, *view_.authorities)}});
    }
    if (!list.items.empty()) report_.blocks.emplace_back(std::move(list));
  }

  void add_stability() {
    const auto found = rank_stability(table_);
    if (!found) return;
    report_.blocks.emplace_back(
        Heading{.level = 2, .text = "How much the rank hangs on any one", .id = "rank"});
    const std::size_t left = found->of - 1;
    say(fmt::format(
        "{} is {} of {} from the highest. When any one of the others is left out, it is "
        "{} of {}.",
        own_name(), ordinal(found->rank), found->of, range_words(found->without_one), left));
    if (found->open) {
      say(found->open->best == found->open->worst
              ? "Rounded and hidden figures leave this rank as it is."
              : fmt::format(
                    "Figures that were rounded or hidden leave open anything from {} of {}.",
                    range_words(*found->open), found->of));
    }
  }

  const WhyView& view_;
  const MeasureTable& table_;
  const Group& group_;
  const MeasureAddresses addresses_;
  Report report_;
};

}  // namespace

Report why_report(const WhyView& view) { return WhyWriter(view).write(); }

}  // namespace plumbline
