#include "releases/line_meaning.h"

#include <fmt/format.h>

#include "base/number.h"
#include "base/text.h"

namespace plumbline {
namespace {

// In the words of the file: only doubled quotation marks become single.
std::string unmarked(std::string_view word) {
  std::string buffer;
  const CsvField field{
      .raw = word, .quoted = true, .has_marks = word.find("\"\"") != std::string_view::npos};
  return std::string(field.text(buffer));
}

Finding not_known(const Key& key, const std::string& text, const std::string& heading) {
  std::vector<std::string> known;
  for (const WordMeaning& one : key.meanings) known.push_back(one.text);
  const auto meant = nearest(text, known);
  return {.row = 0,
          .column = 0,
          .what = fmt::format("{} in column {} is not a line that this layout knows.",
                              in_quotes(text, 120), in_quotes(heading)),
          .hint = meant ? fmt::format("The nearest is {}.", in_quotes(*meant, 120))
                        : "Files of another year need a layout of their own."};
}

Finding other_number(const std::string& text, int wanted, std::optional<int> found) {
  return {.row = 0,
          .column = 0,
          .what = fmt::format("{} is line {} in this layout; {}.", in_quotes(text, 120), wanted,
                              found ? fmt::format("the file numbers it {}", *found)
                                    : "the file gives it no number"),
          .hint = "Files of another year need a layout of their own."};
}

void read_year_of(std::string_view word, const KeyColumn& key, const Plan& plan,
                  LineMeaning& result, std::vector<Finding>& faults) {
  result.year = read_year(word, plan.layout->year_shift);
  if (result.year) return;
  faults.push_back({.row = 0,
                    .column = key.index + 1,
                    .what = fmt::format("{} is not a year.", in_quotes(word)),
                    .hint = "Years are written like 2012-13, 201213 or 2013."});
}

void add(const WordMeaning& meaning, const std::string& key, LineMeaning& result) {
  result.leave_out |= meaning.leave_out;
  result.parts[key] = meaning.code;
  if (meaning.kind) result.kind = meaning.kind;
  if (!meaning.unit.empty()) result.unit = meaning.unit;
  result.scale *= meaning.scale;
  if (meaning.rounded_to) result.rounded_to = meaning.rounded_to;
  if (meaning.least) result.least = meaning.least;
  if (meaning.most) result.most = meaning.most;
}

}  // namespace

LineMeaning meaning_of(const LineTable& lines, std::uint32_t line, const Plan& plan,
                       const Headings& headings, std::vector<Finding>& faults) {
  LineMeaning result;
  std::size_t word = 0;
  for (const KeyColumn& key : plan.keys) {
    if (key.key == nullptr) {
      read_year_of(lines.word(line, word++), key, plan, result, faults);
      continue;
    }
    const std::string text = unmarked(lines.word(line, word++));
    std::optional<int> number;
    if (key.number_index) number = parse_whole(trim(lines.word(line, word++)));
    result.words += (result.words.empty() ? "" : " | ") + text;
    const WordMeaning* meaning = find_meaning(*key.key, text, number);
    if (meaning != nullptr) {
      if (key.number_index && meaning->number && number != meaning->number) {
        faults.push_back(other_number(text, *meaning->number, number));
      }
      add(*meaning, key.key->name, result);
    } else if (key.key->unknown == Unknown::leave_out) {
      result.leave_out = true;
    } else if (key.key->unknown == Unknown::make_code) {
      result.parts[key.key->name] = made_code(text);
    } else {
      faults.push_back(not_known(*key.key, text, headings.columns[key.index]));
    }
  }
  return result;
}

}  // namespace plumbline
