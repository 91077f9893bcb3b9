#include "returns/typed_answer.h"

#include <array>
#include <utility>

#include "base/text.h"
#include "returns/typed_number.h"

namespace plumbline {
namespace {

constexpr std::array<std::pair<std::string_view, Missing>, 7> short_reasons = {
    {{"z", Missing::not_applicable},
     {"n/a", Missing::not_applicable},
     {"na", Missing::not_applicable},
     {"x", Missing::not_available},
     {"c", Missing::suppressed},
     {"u", Missing::unreliable},
     {"not known", Missing::not_available}}};

// A dash alone is how a finance system writes nothing at all; it is asked about, never taken for 0.
std::optional<Missing> reason_in(std::string_view typed) {
  std::string folded = lower(typed);
  if (folded.size() > 2 && folded.front() == '[' && folded.back() == ']') {
    folded = folded.substr(1, folded.size() - 2);
  }
  for (const auto& [written, reason] : short_reasons) {
    if (folded == written) return reason;
  }
  return parse_missing(folded);
}

}  // namespace

Result<Answer> typed_answer(const ItemDefinition& item, std::string_view typed) {
  Answer answer;
  answer.words = std::string(trim(typed));
  if (answer.words.empty() || item.unit.kind == UnitKind::text) return answer;
  if (item.unit.kind == UnitKind::date) {
    const auto date = parse_typed_date(answer.words);
    if (!date) return date.error();
    answer.figure = Figure::of(day_number(*date));
    return answer;
  }
  const auto number = parse_typed_number(answer.words, item.unit);
  if (!number) return number.error();
  answer.figure = Figure::of(*number);
  return answer;
}

Result<Answer> typed_answer_or_reason(const ItemDefinition& item, std::string_view typed) {
  const auto reason = reason_in(trim(typed));
  const bool takes_reason = item.unit.kind != UnitKind::text;
  if (!reason || !takes_reason) return typed_answer(item, typed);
  Answer answer;
  answer.figure = Figure::missing(*reason);
  return answer;
}

std::string_view shown_words(const Answer& answer) {
  if (!answer.words.empty() || answer.figure.cell.is_number()) return answer.words;
  const Missing reason = answer.figure.cell.missing();
  return reason == Missing::left_blank ? std::string_view() : words(reason);
}

}  // namespace plumbline
