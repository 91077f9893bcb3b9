#include "demo/keeping.h"

#include <algorithm>

#include "demo/draws.h"
#include "demo/lever.h"
#include "returns/pack_checks.h"

namespace plumbline {
namespace {

using Items = std::set<std::string, std::less<>>;
using Checks = std::set<const CompiledCheck*>;  // of one club, so in the order of its pack

// Answers after a lever was pulled.
struct Move {
  const ItemDefinition* item = nullptr;
  double share = 0;  // of what was there
  std::map<AnswerKey, TypedNumber> answers;
};

int weight_of(Severity severity) {
  constexpr int error = 100, warning = 10;
  if (severity == Severity::error) return error;
  return severity == Severity::warning ? warning : 0;
}

Move move_of(const Lever& lever, double share, const Return& made) {
  Move move{.item = lever.item, .share = share, .answers = {}};
  for (const Lane& lane : lever.lanes) {
    for (const AnswerKey& key : lane.keys) {
      move.answers.emplace(key, *typed_in(*made.find(key.series, key.row)));
    }
  }
  return move;
}

bool is_allowed(const Move& move) {
  constexpr double farthest = 0.5;
  if (move.share > farthest) return false;
  const AskedItem& asked = *move.item->asked;
  return std::ranges::all_of(move.answers, [&](const auto& one) {
    const TypedNumber& number = one.second;
    if (number.steps < 0 && !asked.may_be_negative) return false;
    if (asked.low && number.steps < nearest_steps(*asked.low, number.places).steps) return false;
    return !asked.high || number.steps <= nearest_steps(*asked.high, number.places).steps;
  });
}

class Keeping {
 public:
  Keeping(Return& made, const ReturnSources& sources, const ChecksByAnswer& checks,
          const Items& fixed)
      : made_(made), figures_(sources), club_(*sources.club), checks_(checks), fixed_(fixed) {
    for (const CompiledCheck& check : club_.checks) {
      const bool counts = weight_of(check.check->severity) > 0;
      if (counts && holds_in(*check.check, made.year.year)) all_.insert(&check);
    }
  }

  void keep() {
    constexpr int most_rounds = 6;
    Checks looked_at = all_;
    for (int round = 0; round < most_rounds && !looked_at.empty(); ++round) {
      Checks broken;
      for (const CompiledCheck* check : looked_at) {
        if (broken_among({check}, figures_) > 0) broken.insert(check);
      }
      touched_.clear();
      for (const CompiledCheck* check : broken) mend(*check, Depth::with_consequences);
      looked_at = touched_;
    }
  }

 private:
  enum class Depth : std::uint8_t { alone, with_consequences };

  // Whether it was mended, with no more broken than before.
  bool mend(const CompiledCheck& check, Depth depth) {
    const std::vector<BrokenRow> rows = broken_rows(check, figures_);
    if (rows.empty()) return false;
    const std::vector<Move> moves = moves_for(check, rows);
    for (const Move& move : moves) {
      if (is_better(move)) return true;
    }
    constexpr std::size_t most_tried = 3;
    if (depth == Depth::alone) return false;
    for (std::size_t i = 0; i < moves.size() && i < most_tried; ++i) {
      if (is_better_in_the_end(moves[i])) return true;
    }
    return false;
  }

  // The smallest first.
  std::vector<Move> moves_for(const CompiledCheck& check, const std::vector<BrokenRow>& rows) {
    const bool sided =
        std::ranges::all_of(rows, [](const BrokenRow& row) { return row.aim.has_value(); });
    std::vector<Move> moves;
    for (const Lever& lever : levers_of(check, rows, made_, club_, fixed_)) {
      if (sided) {
        add_pull(lever, check, rows, moves);
      } else {
        add_guesses(lever, moves);
      }
    }
    std::erase_if(moves, [](const Move& move) { return !is_allowed(move); });
    std::ranges::stable_sort(moves, {}, &Move::share);
    return moves;
  }

  void add_pull(const Lever& lever, const CompiledCheck& check, const std::vector<BrokenRow>& rows,
                std::vector<Move>& moves) {
    const auto share = pull(lever, check, rows, made_, figures_);
    if (share) moves.push_back(move_of(lever, *share, made_));
    put_back(lever, made_);
    figures_.typed_anew(lever.keys());
  }

  // Where nothing says how far: a little more or less, more than that, nothing.
  void add_guesses(const Lever& lever, std::vector<Move>& moves) {
    constexpr std::int64_t factors[] = {970, 1030, 920, 1080, 850, 1150, 700, 1400, 0};
    for (const std::int64_t factor : factors) {
      for (const Lane& lane : lever.lanes) spread(lane, scaled(lane.total(), factor), made_);
      const std::int64_t away = factor < thousand ? thousand - factor : factor - thousand;
      moves.push_back(
          move_of(lever, static_cast<double>(away) / static_cast<double>(thousand), made_));
    }
    put_back(lever, made_);
  }

  bool is_better(const Move& move) {
    const Checks concerned = concerned_by(move);
    const int before = broken_weight(concerned);
    const std::size_t mark = undo_.size();
    make(move);
    if (broken_weight(concerned) < before) {
      touched_.insert(concerned.begin(), concerned.end());
      return true;
    }
    go_back_to(mark);
    return false;
  }

  // The move, and then what it breaks mended without moving the same item again.
  bool is_better_in_the_end(const Move& move) {
    const int before = broken_weight(all_);
    const std::size_t mark = undo_.size();
    const Checks touched_before = touched_, concerned = concerned_by(move);
    make(move);
    const bool locked = fixed_.insert(move.item->code).second;
    for (const CompiledCheck* check : concerned) mend(*check, Depth::alone);
    if (locked) fixed_.erase(move.item->code);
    if (broken_weight(all_) < before) {
      touched_.insert(concerned.begin(), concerned.end());
      return true;
    }
    touched_ = touched_before;
    go_back_to(mark);
    return false;
  }

  void make(const Move& move) {
    std::vector<AnswerKey> keys;
    for (const auto& [key, number] : move.answers) {
      Answer& answer = made_.answers[key];
      undo_.emplace_back(key, *typed_in(answer));
      type(number, answer);
      keys.push_back(key);
    }
    figures_.typed_anew(keys);
  }

  void go_back_to(std::size_t mark) {
    std::vector<AnswerKey> keys;
    for (; undo_.size() > mark; undo_.pop_back()) {
      type(undo_.back().second, made_.answers[undo_.back().first]);
      keys.push_back(undo_.back().first);
    }
    figures_.typed_anew(keys);
  }

  Checks concerned_by(const Move& move) const {
    Checks concerned;
    for (const auto& [key, number] : move.answers) {
      for (const CompiledCheck* check : checks_.with(key.series)) {
        if (all_.contains(check)) concerned.insert(check);
      }
    }
    return concerned;
  }

  int broken_weight(const Checks& checks) {
    int weight = 0;
    for (const CompiledCheck* check : checks) {
      weight +=
          weight_of(check->check->severity) * static_cast<int>(broken_among({check}, figures_));
    }
    return weight;
  }

  Return& made_;
  ReturnFigures figures_;
  const CompiledClub& club_;
  const ChecksByAnswer& checks_;
  Items fixed_;
  Checks all_;                                           // that count in the year
  Checks touched_;                                       // by the moves of this round
  std::vector<std::pair<AnswerKey, TypedNumber>> undo_;  // what stood there before each move
};

}  // namespace

ChecksByAnswer::ChecksByAnswer(const CompiledClub& club) {
  for (const CompiledCheck& check : club.checks) {
    for (const std::string& series : check.answers) checks_[series].push_back(&check);
  }
}

const std::vector<const CompiledCheck*>& ChecksByAnswer::with(const std::string& series) const {
  static const std::vector<const CompiledCheck*> none;
  const auto found = checks_.find(series);
  return found == checks_.end() ? none : found->second;
}

void keep_to_checks(Return& made, const ReturnSources& sources, const ChecksByAnswer& checks,
                    const std::set<std::string, std::less<>>& fixed) {
  Keeping(made, sources, checks, fixed).keep();
}

}  // namespace plumbline
