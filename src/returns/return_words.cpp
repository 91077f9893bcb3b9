#include "returns/return_words.h"

#include <algorithm>
#include <map>

#include "base/text.h"
#include "measures/group_words.h"
#include "returns/source_note.h"
#include "returns/text_pattern.h"
#include "returns/typed_number.h"

namespace plumbline {
namespace {

using Kind = Expression::Kind;

Figure truth(bool is_true) { return Figure::of(is_true ? 1 : 0); }

const Figure unknown = Figure::missing(Missing::left_blank);

std::string code_in(const Expression& name) {
  const auto point = name.word.rfind('.');
  const std::string code = point == std::string::npos ? name.word : name.word.substr(point + 1);
  return series_name(code, name.selections);
}

// An item outside repeating parts is the same for every row.
const Answer* answer_to(const Expression& name, const Return* from, const std::string& row) {
  if (from == nullptr || name.kind != Kind::name) return nullptr;
  const std::string code = code_in(name);
  const Answer* found = from->find(code, row);
  return found != nullptr ? found : from->find(code);
}

bool is_blank(const Answer* answer) { return answer == nullptr || answer->words.empty(); }

Figure compared(const Expression& asked, const Return* from, const std::string& row) {
  const Answer* answer = answer_to(asked.parts[0], from, row);
  if (is_blank(answer)) return unknown;
  const std::string& wanted = asked.parts[1].word;
  for (const std::string_view one : split(answer->words, ';')) {
    if (lower(trim(one)) == lower(wanted)) return truth(true);
  }
  return truth(false);
}

Figure matched(const Expression& asked, const Return* from, const std::string& row) {
  const Answer* answer = answer_to(asked.parts[0], from, row);
  if (is_blank(answer)) return unknown;
  thread_local std::map<std::string, TextPattern> patterns;  // made once: a pack has few
  const std::string& pattern = asked.parts[1].word;
  const auto known = patterns.try_emplace(pattern, pattern).first;
  return truth(known->second.found_in(answer->words).has_value());
}

// How many letters, not bytes.
Figure length_of(const Answer* answer) {
  if (answer == nullptr) return Figure::of(0);
  return Figure::of(static_cast<double>(std::ranges::count_if(answer->words, [](char letter) {
    return (static_cast<unsigned char>(letter) & 0xC0U) != 0x80U;
  })));
}

Figure year_of(const Answer* answer) {
  if (is_blank(answer)) return unknown;
  const auto date = parse_typed_date(answer->words);
  return date ? Figure::of(date->year) : Figure::missing(Missing::outside_domain);
}

Figure is_unique(const Expression& name, const Return* from) {
  if (from == nullptr) return unknown;
  const std::string code = code_in(name);
  std::set<std::string> seen;
  for (const auto& [key, answer] : from->answers) {
    if (key.series == code && !seen.insert(lower(answer.words)).second) return truth(false);
  }
  return truth(true);
}

Figure choices_in(const Answer* answer) {
  if (is_blank(answer)) return Figure::of(0);
  return Figure::of(static_cast<double>(std::ranges::count_if(
      split(answer->words, ';'), [](std::string_view one) { return !trim(one).empty(); })));
}

// Where an answer was prefilled from is no comment of anybody's.
bool is_confirmed(const Answer* answer) {
  return answer != nullptr && !own_words(answer->comment).empty();
}

}  // namespace

std::optional<Figure> figure_of_words(const Expression& asked, const ReturnSources& sources,
                                      const Return* from, const std::string& row) {
  if (asked.kind == Kind::binary) return compared(asked, from, row);
  if (asked.kind == Kind::name && asked.word == "round_year" && from != nullptr) {
    return Figure::of(from->year.year);
  }
  if (asked.kind != Kind::call) return std::nullopt;
  const std::string& call = asked.word;
  if (call == "param" && from != nullptr) {
    return parameter(text(asked.parts[0]), from->year.year, *sources.club->definitions);
  }
  if (call == "in_round") return truth(sources.others.contains(text(asked.parts[0])));
  if (call == "break_in_series") return truth(true);
  if (call == "unique") return is_unique(asked.parts[0], from);
  if (call == "matches") return matched(asked, from, row);
  const Answer* answer = asked.parts.empty() ? nullptr : answer_to(asked.parts[0], from, row);
  if (call == "blank") return truth(is_blank(answer));
  if (call == "has_comment" || call == "has_confirm") return truth(is_confirmed(answer));
  if (call == "len") return length_of(answer);
  if (call == "year") return year_of(answer);
  if (call == "count") return choices_in(answer);
  return std::nullopt;
}

}  // namespace plumbline
