#include "demo/lever.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "demo/draws.h"
#include "measures/definitions.h"

namespace plumbline {
namespace {

bool is_moved(const ItemDefinition& item) {
  const bool number = item.unit.kind != UnitKind::text && item.unit.kind != UnitKind::date;
  return item.asked && item.asked->as != AskedAs::derived && number;
}

// The places that all of a lane are counted in.
void count_alike(Lane& lane) {
  int places = 0;
  for (const TypedNumber& one : lane.before) places = std::max(places, one.places);
  for (TypedNumber& one : lane.before) one = in_places(one, places);
}

void add_key(const AnswerKey& key, const Return& made, Lane& lane) {
  const Answer* answer = made.find(key.series, key.row);
  const auto number = answer == nullptr ? std::nullopt : typed_in(*answer);
  if (!number) return;
  lane.keys.push_back(key);
  lane.before.push_back(*number);
}

Lane lane_of(const ItemDefinition& item, const std::vector<std::string>& series,
             const std::string& row, const Return& made) {
  Lane lane;
  const bool all_rows = !item.asked->rows.empty() && row.empty();
  const auto keys = made.rows.find(item.asked->rows);
  for (const std::string& one : series) {
    if (!all_rows) {
      add_key({one, item.asked->rows.empty() ? std::string() : row}, made, lane);
      continue;
    }
    if (keys == made.rows.end()) continue;
    for (const std::string& key : keys->second) add_key({one, key}, made, lane);
  }
  count_alike(lane);
  return lane;
}

// The sum at which the lane is on aim, from two sums and how far off they were.
struct Track {
  double total = 0, off = 0;  // the last that was tried
  double earlier_total = 0, earlier_off = 0;
};

class Pull {
 public:
  Pull(const Lever& lever, const CompiledCheck& check, const std::vector<BrokenRow>& rows,
       Return& made, ReturnFigures& figures)
      : lever_(lever),
        keys_(lever.keys()),
        check_(check),
        rows_(rows),
        made_(made),
        figures_(figures) {}

  std::optional<double> moved() {
    if (!begin()) return std::nullopt;
    constexpr int most_steps = 4;
    for (int step = 0; step < most_steps && !on_aim(); ++step) {
      if (!go_on()) return std::nullopt;
    }
    overshoot();
    return share();
  }

 private:
  // How far each lane's row is off.
  bool measure(std::vector<double>& off) {
    figures_.typed_anew(keys_);
    const auto all = off_aim(check_, rows_, figures_);
    off.clear();
    for (const auto& one : all) {
      if (!one) return false;
      off.push_back(*one);
    }
    return true;
  }

  void set(std::size_t lane, double total) {
    spread(lever_.lanes[lane], std::llround(total), made_);
  }

  // Where it stands, and what one step more does.
  bool begin() {
    std::vector<double> off;
    if (!measure(off)) return false;
    tracks_.resize(lever_.lanes.size());
    for (std::size_t i = 0; i < tracks_.size(); ++i) {
      const auto total = static_cast<double>(lever_.lanes[i].total());
      tracks_[i] = {.total = total + 1, .off = 0, .earlier_total = total, .earlier_off = off[i]};
      set(i, total + 1);
    }
    if (!measure(off)) return false;
    for (std::size_t i = 0; i < tracks_.size(); ++i) tracks_[i].off = off[i];
    return go_on();
  }

  bool go_on() {
    for (std::size_t i = 0; i < tracks_.size(); ++i) {
      Track& track = tracks_[i];
      const double slope = (track.off - track.earlier_off) / (track.total - track.earlier_total);
      if (track.total == track.earlier_total || slope == 0 || !std::isfinite(slope)) return false;
      const double next = std::round(track.total - track.off / slope);
      if (!std::isfinite(next) || std::abs(next) > farthest(i)) return false;
      if (next == track.total) continue;
      track.earlier_total = track.total;
      track.earlier_off = track.off;
      track.total = next;
      set(i, next);
    }
    std::vector<double> off;
    if (!measure(off)) return false;
    for (std::size_t i = 0; i < tracks_.size(); ++i) tracks_[i].off = off[i];
    return true;
  }

  // Within one step of it.
  bool on_aim() const {
    return std::ranges::all_of(tracks_, [](const Track& track) {
      if (track.total == track.earlier_total) return true;
      const double slope = (track.off - track.earlier_off) / (track.total - track.earlier_total);
      return std::abs(track.off) <= std::abs(slope) / 2;
    });
  }

  // A bound that rounding missed is passed by one step more.
  void overshoot() {
    figures_.typed_anew(keys_);
    const std::vector<BrokenRow> still = broken_rows(check_, figures_);
    for (std::size_t i = 0; i < tracks_.size(); ++i) {
      if (std::ranges::find(still, rows_[i].row, &BrokenRow::row) == still.end()) continue;
      const Track& track = tracks_[i];
      set(i, track.total < static_cast<double>(lever_.lanes[i].total()) ? track.total - 1
                                                                        : track.total + 1);
    }
    figures_.typed_anew(keys_);
  }

  double share() const {
    double before = 0, moved = 0;
    for (std::size_t i = 0; i < tracks_.size(); ++i) {
      const auto total = static_cast<double>(lever_.lanes[i].total());
      before += std::abs(total);
      moved += std::abs(tracks_[i].total - total);
    }
    // A few more or fewer are never far, and where there was nothing all are as far.
    constexpr double few = 10, from_nothing = 0.5;
    return before == 0 ? std::min(from_nothing, moved) : moved / std::max(few, before);
  }

  // What is asked for beyond it is no return that anybody would take for one.
  double farthest(std::size_t lane) const {
    constexpr double times = 20, least = 50;
    return times * std::max(least, std::abs(static_cast<double>(lever_.lanes[lane].total())));
  }

  const Lever& lever_;
  std::vector<AnswerKey> keys_;
  const CompiledCheck& check_;
  const std::vector<BrokenRow>& rows_;
  Return& made_;
  ReturnFigures& figures_;
  std::vector<Track> tracks_;
};

}  // namespace

std::int64_t Lane::total() const {
  std::int64_t sum = 0;
  for (const TypedNumber& one : before) sum += one.steps;
  return sum;
}

std::vector<AnswerKey> Lever::keys() const {
  std::vector<AnswerKey> all;
  for (const Lane& lane : lanes) all.insert(all.end(), lane.keys.begin(), lane.keys.end());
  return all;
}

std::vector<Lever> levers_of(const CompiledCheck& check, const std::vector<BrokenRow>& rows,
                             const Return& made, const CompiledClub& club,
                             const std::set<std::string, std::less<>>& fixed) {
  std::map<std::string, std::vector<std::string>> by_item;
  for (const std::string& series : check.answers) {
    by_item[split_series(series).code].push_back(series);
  }
  const std::string& group = check.program.row_group();
  std::vector<Lever> levers;
  for (const auto& [code, series] : by_item) {
    const auto item = std::ranges::find(club.club->items, code, &ItemDefinition::code);
    if (item == club.club->items.end() || !is_moved(*item) || fixed.contains(code)) continue;
    if (!group.empty() && item->asked->rows != group) continue;
    Lever lever{.item = &*item, .lanes = {}};
    for (const BrokenRow& row : rows) lever.lanes.push_back(lane_of(*item, series, row.row, made));
    const bool whole_lever =
        std::ranges::none_of(lever.lanes, [](const Lane& lane) { return lane.keys.empty(); });
    if (whole_lever) levers.push_back(std::move(lever));
  }
  return levers;
}

void spread(const Lane& lane, std::int64_t total, Return& made) {
  const std::int64_t before = lane.total();
  std::int64_t sum_before = 0, sum_now = 0;
  for (std::size_t i = 0; i < lane.keys.size(); ++i) {
    TypedNumber number = lane.before[i];
    sum_before += number.steps;
    // Running totals are rounded, so that the last one is the whole.
    const std::int64_t up_to_here = before == 0
                                        ? scaled(total, static_cast<std::int64_t>(i + 1),
                                                 static_cast<std::int64_t>(lane.keys.size()))
                                        : scaled(sum_before, total, before);
    number.steps = up_to_here - sum_now;
    sum_now = up_to_here;
    type(number, made.answers[lane.keys[i]]);
  }
}

void put_back(const Lever& lever, Return& made) {
  for (const Lane& lane : lever.lanes) {
    for (std::size_t i = 0; i < lane.keys.size(); ++i) {
      type(lane.before[i], made.answers[lane.keys[i]]);
    }
  }
}

std::optional<double> pull(const Lever& lever, const CompiledCheck& check,
                           const std::vector<BrokenRow>& rows, Return& made,
                           ReturnFigures& figures) {
  return Pull(lever, check, rows, made, figures).moved();
}

}  // namespace plumbline
