#include "returns/answer_rules.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "base/text.h"
#include "returns/answer_words.h"

namespace plumbline {
namespace {

class Rules {
 public:
  explicit Rules(ReturnFigures& figures) : now_(*figures.sources().now), figures_(figures) {}

  std::vector<ReturnFinding> broken(const Scope& scope) {
    for (const ItemDefinition* item : scope.items) {
      if (!is_asked_in(*item->asked, now_.year.year)) continue;
      if (item->asked->rows.empty()) {
        judge(*item, {});
        continue;
      }
      const auto keys = now_.rows.find(item->asked->rows);
      if (keys == now_.rows.end()) continue;
      for (row_ = 0; row_ < keys->second.size(); ++row_) judge(*item, keys->second[row_]);
    }
    return std::move(all_);
  }

 private:
  // One answer, or each cell of a cube.
  void judge(const ItemDefinition& item, const std::string& row) {
    if (item.asked->as == AskedAs::derived) {
      judge_override(item, row);
      return;
    }
    if (!item.dimensions.empty()) {
      judge_cells(item);
      return;
    }
    const Answer* answer = now_.find(item.code, row);
    const bool nothing = answer == nullptr || (answer->words.empty() && answer->comment.empty() &&
                                               !answer->figure.cell.is_number());
    const bool blank = answer == nullptr || answer->words.empty();
    if (blank && item.asked->required && (nothing || !has_reason(*answer))) {
      add("required", item, {item.code, row}, Severity::error,
          fmt::format("{} is left blank.", item.label),
          item.asked->choices.empty()
              ? "Every return needs it."
              : fmt::format("It can be {}.", listed_or(item.asked->choices)));
    }
    if (!blank) judge_given(item, row, *answer);
  }

  // What was typed over a figure that is worked out. Both are kept; the one worked out is used.
  void judge_override(const ItemDefinition& item, const std::string& row) {
    constexpr double apart_to_ask = 0.005;
    const Answer* typed = now_.find(item.code, row);
    if (typed == nullptr || !typed->figure.cell.is_number()) return;
    const Figure made = worked_out(item, row);
    if (!made.cell.is_number()) return;
    const double apart = std::abs(typed->figure.number - made.number);
    if (apart <= apart_to_ask * std::abs(made.number)) return;
    add("override", item, {item.code, row}, Severity::warning,
        fmt::format("{} is worked out, and another figure was entered in its place.",
                    label_of(item, {item.code, row})),
        "The figure worked out is used. Correct the figures it is made of, or say in the comment "
        "why yours differs.",
        {"T60"});
    all_.back().found =
        fmt::format("{} entered; {} worked out", in_unit(typed->figure.number, item),
                    in_unit(made.number, item));
  }

  Figure worked_out(const ItemDefinition& item, const std::string& row) {
    const auto program = figures_.sources().club->derived.find(item.code);
    if (program == figures_.sources().club->derived.end()) return {};
    if (row.empty()) return figures_.figure(program->second);
    if (rows_of_ != item.code) rows_ = figures_.rows(program->second);
    rows_of_ = item.code;
    return row_ < rows_.size() ? rows_.at(row_) : Figure();
  }

  static bool has_reason(const Answer& answer) {
    return !answer.figure.cell.is_number() && answer.figure.cell.missing() != Missing::left_blank;
  }

  void judge_cells(const ItemDefinition& item) {
    const std::string begin = item.code + "[";
    for (auto at = now_.answers.lower_bound({begin});
         at != now_.answers.end() && at->first.series.starts_with(begin); ++at) {
      if (!at->second.words.empty()) judge_number(item, at->first, at->second.figure);
    }
  }

  void judge_given(const ItemDefinition& item, const std::string& row, const Answer& answer) {
    if (item.asked->as == AskedAs::choice) {
      judge_choice(item, row, answer);
    } else if (item.asked->as == AskedAs::text) {
      judge_text(item, row, answer);
    } else {
      judge_number(item, {item.code, row}, answer.figure);
    }
  }

  void judge_choice(const ItemDefinition& item, const std::string& row, const Answer& answer) {
    const std::vector<std::string>& known = item.asked->choices;
    std::size_t given = 0;
    for (const std::string_view part : split(answer.words, ';')) {
      const std::string one(trim(part));
      if (one.empty()) continue;
      ++given;
      const auto same = [&](const std::string& choice) { return lower(choice) == lower(one); };
      if (std::ranges::any_of(known, same)) continue;
      const auto meant = nearest(one, known);
      add("choice", item, {item.code, row}, Severity::error,
          fmt::format("{}: {} is not one of the answers.", item.label, in_quotes(one)),
          (meant ? fmt::format("Did you mean {}? ", in_quotes(*meant)) : "") +
              fmt::format("It can be {}.", listed_or(known)));
    }
    if (given > 1 && !item.asked->several) {
      add("choice", item, {item.code, row}, Severity::error,
          fmt::format("{}: only one answer can be given.", item.label), "Choose one.");
    }
    judge_basis(item, row, answer);
  }

  // Of the item that asks what the money is: clubs compare what was spent.
  void judge_basis(const ItemDefinition& item, const std::string& row, const Answer& answer) {
    const bool asks =
        std::ranges::find(item.asked->choices, "outturn") != item.asked->choices.end();
    if (!asks || lower(answer.words) != "budget") return;
    add("basis", item, {item.code, row}, Severity::warning,
        fmt::format("{}: a budget stands beside what others spent.", item.label),
        "Budgets are mostly below what is spent in the end. Enter what was spent, or say in the "
        "comment why that is not known.",
        {"T12"});
  }

  void judge_text(const ItemDefinition& item, const std::string& row, const Answer& answer) {
    constexpr double longest = 4000;
    const double most = item.asked->high.value_or(longest);
    const auto letters = static_cast<double>(std::ranges::count_if(
        answer.words, [](char one) { return (static_cast<unsigned char>(one) & 0xC0U) != 0x80U; }));
    if (letters > most) {
      add("length", item, {item.code, row}, Severity::error,
          fmt::format("{} is {} characters too long.", item.label, letters - most),
          fmt::format("Keep it to {} characters.", most));
    }
    if (item.asked->names_people) return;
    if (const std::string person = person_named_in(answer.words); !person.empty()) {
      add("names", item, {item.code, row}, Severity::warning,
          fmt::format("{} may name a person: {}.", item.label, in_quotes(person)),
          "Leave out names, dates of birth and numbers of children and clients.", {"T40"});
    }
  }

  void judge_number(const ItemDefinition& item, const AnswerKey& key, const Figure& figure) {
    if (!figure.cell.is_number() || item.unit.kind == UnitKind::date) return;
    const double number = figure.number;
    if (number < 0 && !item.asked->may_be_negative) {
      add("negative", item, key, Severity::error,
          fmt::format("{} is below nothing: {}.", label_of(item, key), in_unit(number, item)),
          item.asked->role == ItemRole::income
              ? "Enter income without a sign: it is taken off where it has to be."
              : "Enter amounts without a sign.",
          {"T03"});
      all_.back().repairs = {sign_repair(item, key, number)};
    }
    if (item.asked->whole && number != std::round(number)) {
      add("whole", item, key, Severity::error,
          fmt::format("{} is not a whole number: {}.", label_of(item, key), in_unit(number, item)),
          "Things that are counted cannot be parted.");
    }
    judge_range(item, key, number);
  }

  static Repair sign_repair(const ItemDefinition& item, const AnswerKey& key, double number) {
    return {.item = key.series,
            .row = key.row,
            .from = number,
            .to = -number,
            .words = fmt::format("Without the sign it is {}.", in_unit(-number, item))};
  }

  void judge_range(const ItemDefinition& item, const AnswerKey& key, double number) {
    const auto& [low, high] = std::pair(item.asked->low, item.asked->high);
    const bool below = low && number < *low;
    const bool above = high && number > *high;
    if (!below && !above) return;
    const bool is_fraction =
        item.unit.kind == UnitKind::percent && number > 0 && number <= 1 && low && *low > 1;
    add("range", item, key, Severity::warning,
        fmt::format("{} is {} than most authorities report.", label_of(item, key),
                    below ? "lower" : "higher"),
        is_fraction ? "A share is entered as a percentage: 85, not 0.85."
                    : "If it is right, say why in the comment.",
        is_fraction ? std::vector<std::string>{"T61"} : std::vector<std::string>{});
    all_.back().found = fmt::format("{}; {}", in_unit(number, item), expected_range(item));
    if (is_fraction) {
      all_.back().repairs = {
          {.item = key.series,
           .row = key.row,
           .from = number,
           .to = 100 * number,
           .words = fmt::format("As a percentage it is {}.", in_unit(100 * number, item))}};
    }
  }

  void add(std::string_view rule, const ItemDefinition& item, const AnswerKey& key,
           Severity severity, std::string message, std::string hint,
           std::vector<std::string> trap = {}) {
    all_.push_back({.check = fmt::format("{} {}", rule, item.code),
                    .severity = severity,
                    .item = item.code,
                    .row = key.row,
                    .message = std::move(message),
                    .found = {},
                    .hint = std::move(hint),
                    .repairs = {},
                    .trap = std::move(trap),
                    .explained = is_explained(now_, key),
                    .moves = 0});
  }

  const Return& now_;
  ReturnFigures& figures_;
  std::size_t row_ = 0;   // of the item that is being judged
  FigureColumn rows_{0};  // what is worked out for each row of the item `rows_of_`
  std::string rows_of_;
  std::vector<ReturnFinding> all_;
};

}  // namespace

std::vector<ReturnFinding> broken_answer_rules(ReturnFigures& figures, const Scope& scope) {
  return Rules(figures).broken(scope);
}

}  // namespace plumbline
