#include "demo/likeness.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "base/text.h"
#include "demo/draws.h"
#include "demo/retelling.h"
#include "demo/typed_answer.h"
#include "measures/definitions.h"
#include "returns/answer_words.h"
#include "returns/typed_number.h"

namespace plumbline {
namespace {

bool is_date(const ItemDefinition& item) { return item.unit.kind == UnitKind::date; }
bool is_text(const ItemDefinition& item) { return item.unit.kind == UnitKind::text; }

// "RNC_W[CG=OP,CT=RES,PV=EXT]": the lead's cell that has the follower's members, and its own.
std::string lead_cell(std::string_view lead, const SeriesName& of, const Club& club) {
  const SeriesName named = split_series(lead);
  const auto item = std::ranges::find(club.items, named.code, &ItemDefinition::code);
  if (item == club.items.end() || item->dimensions.empty()) return std::string(lead);
  std::vector<Selection> chosen;
  for (const ItemDimension& dimension : item->dimensions) {
    for (const auto* members : {&named.members, &of.members}) {
      const auto found =
          std::ranges::find(*members, dimension.name, &std::pair<std::string, std::string>::first);
      if (found == members->end()) continue;
      chosen.push_back({dimension.name, {found->second}});
      break;
    }
  }
  return series_name(named.code, chosen);
}

// Small enough to be multiplied with any answer.
Lead coarser(Lead lead) {
  constexpr std::int64_t enough = 1'000'000'000;
  if (lead.now < enough && lead.before < enough) return lead;
  lead.now = scaled(lead.now, 1, thousand);
  lead.before = std::max<std::int64_t>(1, scaled(lead.before, 1, thousand));
  return lead;
}

class Likeness {
 public:
  explicit Likeness(const LikenessPlan& plan) : plan_(plan) {
    made_.club = plan.club->id;
    made_.authority = plan.authority;
    made_.year = plan.year;
    for (const auto& [group, keys] : plan.followed->rows) made_.rows[group] = keys;
    for (const auto& [group, rows] : plan.rows) {
      made_.rows[group].clear();
      for (const RowLike& row : rows) made_.rows[group].push_back(row.key);
    }
  }

  Return made() {
    for (const ItemDefinition& item : plan_.club->items) {
      const bool asked = item.asked && item.asked->as != AskedAs::derived &&
                         is_asked_in(*item.asked, plan_.year.year);
      if (asked) make(item);
    }
    return std::move(made_);
  }

 private:
  void make(const ItemDefinition& item) {
    if (!made_items_.insert(item.code).second) return;
    if (!item.asked->rows.empty()) {
      make_rows(item);
    } else if (!item.dimensions.empty()) {
      make_cells(item);
    } else {
      make_one(item, {item.code}, {item.code}, 0);
    }
  }

  void make_rows(const ItemDefinition& item) {
    const auto planned = plan_.rows.find(item.asked->rows);
    if (planned != plan_.rows.end()) {
      for (const RowLike& row : planned->second) {
        make_one(item, {item.code, row.key}, {item.code, row.after}, row.copy);
      }
      return;
    }
    for (const std::string& key : made_.rows[item.asked->rows]) {
      make_one(item, {item.code, key}, {item.code, key}, 0);
    }
  }

  void make_cells(const ItemDefinition& item) {
    const std::string begin = item.code + "[";
    // A table that was not asked for last year is made after the worked return's.
    const auto first = plan_.followed->answers.lower_bound({begin});
    const bool there =
        first != plan_.followed->answers.end() && first->first.series.starts_with(begin);
    const auto& all = there ? plan_.followed->answers : plan_.worked->answers;
    std::int64_t carried = 0;
    for (auto at = all.lower_bound({begin}); at != all.end() && at->first.series.starts_with(begin);
         ++at) {
      const Follower* follower = follower_of(item);
      const bool counted =
          item.asked->whole && follower != nullptr && plan_.leads.contains(follower->lead);
      if (counted) {
        count_cell(at->first, at->second, *follower, carried);
      } else {
        make_one(item, at->first, at->first, 0);
      }
    }
  }

  // What rounding takes from one cell it gives to the next, so that totals keep their size.
  void count_cell(const AnswerKey& key, const Answer& before, const Follower& follower,
                  std::int64_t& carried) {
    const auto number = typed_in(before);
    if (!number) return;
    const Lead& lead = plan_.leads.find(follower.lead)->second;
    const std::int64_t exact =
        scaled(noisy(number->steps * thousand, follower, key), lead.now, lead.before) + carried;
    const std::int64_t count = std::max<std::int64_t>(0, scaled(exact, 1, thousand));
    carried = exact - count * thousand;
    if (count > 0) type({count, 0}, made_.answers[key]);
  }

  void make_one(const ItemDefinition& item, const AnswerKey& key, const AnswerKey& after,
                std::int64_t copy) {
    if (const auto given = plan_.given.find(key); given != plan_.given.end()) {
      type(given->second, made_.answers[key]);
      return;
    }
    const Answer* followed = plan_.followed->find(after.series, after.row);
    if (followed == nullptr) return;
    Answer& answer = made_.answers[key];
    answer.comment = retold(followed->comment, plan_);
    answer.figure = followed->figure;
    if (is_text(item)) {
      answer.words = text_of(item, key, *followed, copy);
    } else if (is_date(item)) {
      answer.words = same_day(followed->words, plan_.year);
      if (const auto day = parse_typed_date(answer.words))
        answer.figure = Figure::of(day_number(*day));
    } else if (const auto number = typed_in(*followed)) {
      number_of(item, key, after, *number, answer);
    }
  }

  std::string text_of(const ItemDefinition& item, const AnswerKey& key, const Answer& followed,
                      std::int64_t copy) {
    const Follower* follower = follower_of(item);
    const bool stays = follower != nullptr && follower->lead.empty();
    if (plan_.open_choices.contains(item.code) && !stays) {
      Random draws = plan_.draws(key.series + key.row);
      return chosen(item, followed.words, draws);
    }
    if (item.asked->as == AskedAs::choice) return followed.words;
    const bool names_row = !key.row.empty() && followed.words == row_followed(item, key);
    if (names_row) return key.row;
    const std::string words = retold(followed.words, plan_);
    if (key.row.empty()) return words;
    const bool first_year = plan_.followed == plan_.worked;
    return own_reference(words, first_year ? plan_.authority_number : 0, copy);
  }

  std::string row_followed(const ItemDefinition& item, const AnswerKey& key) const {
    const auto planned = plan_.rows.find(item.asked->rows);
    if (planned == plan_.rows.end()) return key.row;
    return std::ranges::find(planned->second, key.row, &RowLike::key)->after;
  }

  void number_of(const ItemDefinition& item, const AnswerKey& key, const AnswerKey& after,
                 TypedNumber before, Answer& answer) {
    const Follower* follower = follower_of(item);
    if (follower != nullptr && follower->lead.empty()) {
      answer.words = plan_.followed->find(after.series, after.row)->words;
      return;
    }
    Lead lead = follower == nullptr ? Lead{1, 1} : lead_of(*follower, key, after.row);
    if (lead.from_worked) {
      const Answer* worked = plan_.worked->find(after.series, after.row);
      const auto number = worked == nullptr ? std::nullopt : typed_in(*worked);
      if (number) before = *number;
    }
    const bool parted = !key.row.empty() && follower != nullptr && is_parted(*follower);
    if (parted) part_among_rows(item, lead);
    if (!item.asked->whole && exponent_of(item.unit, "fte") > 0) {
      before = in_places(before, std::max(before.places, 1));
    }
    const Follower none{};
    TypedNumber now = before;
    now.steps = scaled(noisy(before.steps, follower == nullptr ? none : *follower, key), lead.now,
                       lead.before);
    type(kept_in_range(item, now), answer);
  }

  // What follows something outside its row is parted among the rows.
  bool is_parted(const Follower& follower) const {
    const auto lead = std::ranges::find(plan_.club->items, follower.lead, &ItemDefinition::code);
    const bool of_rows = lead != plan_.club->items.end() && !lead->asked->rows.empty();
    return follower.lead != each_row && follower.lead != "rate" && !of_rows;
  }

  // As many as there were, in more rows or fewer.
  void part_among_rows(const ItemDefinition& item, Lead& lead) const {
    const auto before = plan_.followed->rows.find(item.asked->rows);
    const auto now = made_.rows.find(item.asked->rows);
    if (before == plan_.followed->rows.end() || now->second.empty()) return;
    lead.now *= static_cast<std::int64_t>(before->second.size());
    lead.before *= static_cast<std::int64_t>(now->second.size());
  }

  static TypedNumber kept_in_range(const ItemDefinition& item, TypedNumber number) {
    if (item.asked->low) {
      number.steps = std::max(number.steps, nearest_steps(*item.asked->low, number.places).steps);
    }
    if (item.asked->high) {
      number.steps = std::min(number.steps, nearest_steps(*item.asked->high, number.places).steps);
    }
    return number;
  }

  const Follower* follower_of(const ItemDefinition& item) const {
    const auto found = std::ranges::find_if(plan_.followers, [&](const Follower& one) {
      return std::ranges::any_of(split(one.items, ' '), [&](std::string_view glob) {
        return matches_glob(item.code, glob);
      });
    });
    return found == plan_.followers.end() ? nullptr : &*found;
  }

  std::int64_t noisy(std::int64_t steps, const Follower& follower, const AnswerKey& key) const {
    const std::int64_t noise = scaled(follower.noise, plan_.of_noise);
    if (noise == 0 || follower.lead == each_row) return steps;
    Random draws = plan_.draws(key.series + key.row);
    return scaled(steps, thousand + bell(draws, noise));
  }

  Lead lead_of(const Follower& follower, const AnswerKey& key, const std::string& after) {
    if (follower.lead == each_row) {
      Random draws = plan_.draws(std::string(each_row) + key.row);
      const Lead& all = plan_.leads.find(prices)->second;
      return {scaled(all.now, thousand + bell(draws, scaled(follower.noise, plan_.of_noise))),
              all.before};
    }
    const auto planned = plan_.leads.find(follower.lead);
    if (planned != plan_.leads.end()) return planned->second;
    constexpr std::string_view priced = " £";
    if (follower.lead.ends_with(priced)) {
      Follower counted = follower;
      counted.lead.remove_suffix(priced.size());
      Lead lead = lead_of(counted, key, after);
      const Lead& price = plan_.leads.find(prices)->second;
      lead.now = scaled(lead.now, price.now, price.before);
      return lead;
    }
    return lead_of_item(lead_cell(follower.lead, split_series(key.series), *plan_.club), key.row,
                        after);
  }

  // Of an item in the same row, where it is asked in rows.
  Lead lead_of_item(const std::string& series, const std::string& row, const std::string& after) {
    const std::string code = split_series(series).code;
    const auto item = std::ranges::find(plan_.club->items, code, &ItemDefinition::code);
    if (item == plan_.club->items.end()) return {0, 1};
    make(*item);
    const bool of_rows = !item->asked->rows.empty();
    const auto steps = [&](const Return& from, int places) {
      const Answer* answer = from.find(series, !of_rows ? "" : &from == &made_ ? row : after);
      const auto number = answer == nullptr ? std::nullopt : typed_in(*answer);
      return number ? in_places(*number, places).steps : 0;
    };
    constexpr int fine = 4;
    const std::int64_t now = steps(made_, fine), before = steps(*plan_.followed, fine);
    if (before > 0) return coarser({now, before});
    const std::int64_t worked = steps(*plan_.worked, fine);
    return worked > 0 ? coarser({now, worked, true}) : Lead{0, 1};
  }

  const LikenessPlan& plan_;
  Return made_;
  std::set<std::string> made_items_;
};

}  // namespace

Return made_after(const LikenessPlan& plan) { return Likeness(plan).made(); }

std::string key_of_copy(const std::string& key, std::int64_t copy) {
  return copy == 0 ? key : fmt::format("{}-{}", key, copy + 1);
}

}  // namespace plumbline
