// Pairs of sources that are held against each other, as packs write them.
#include <fmt/format.h>

#include "base/text.h"
#include "club/item_reader.h"
#include "club/measure_reader.h"
#include "statutory/pack_words.h"

namespace plumbline {
namespace {

std::vector<KnownDifference> read_differences(TomlReader& reader, std::string_view key,
                                              std::string_view formula) {
  std::vector<KnownDifference> all;
  for (TomlReader& one : reader.tables(key)) {
    all.push_back(
        {.formula = one.required_text(formula), .why = one.required_text("why"), .expression = {}});
    one.refuse_the_rest();
  }
  return all;
}

SourcePair with_line(SourcePair pair, const std::string& line, const std::string& words,
                     TomlReader& reader) {
  const Values values = {{"LINE", line}};
  for (std::string* text : {&pair.item, &pair.ours, &pair.theirs}) {
    *text = with_values(*text, values);
  }
  if (const auto at = pair.label.find("{line}"); at != std::string::npos) {
    pair.label.replace(at, std::string("{line}").size(), words);
  }
  pair.ours_expression = read_formula(reader, pair.ours);
  pair.theirs_expression = read_formula(reader, pair.theirs);
  for (std::vector<KnownDifference>* all : {&pair.scope, &pair.timing}) {
    for (KnownDifference& one : *all) {
      one.formula = with_values(one.formula, values);
      one.expression = read_formula(reader, one.formula);
    }
  }
  return pair;
}

}  // namespace

void read_pairs(TomlReader& reader, std::vector<SourcePair>& pairs) {
  for (TomlReader& one : reader.tables("pair")) {
    SourcePair pair{.item = one.required_text("item"),
                    .label = one.required_text("label"),
                    .unit_text = one.required_text("unit"),
                    .ours = one.required_text("ours"),
                    .ours_from = one.required_text("ours_from"),
                    .theirs = one.required_text("theirs"),
                    .theirs_from = one.required_text("theirs_from"),
                    .rounded_to = one.number("rounded_to", 0),
                    .scope = read_differences(one, "scope", "amount"),
                    .timing = read_differences(one, "timing", "figure"),
                    .where = place(one)};
    if (const std::string until = one.text("rounded_until"); !until.empty()) {
      pair.rounded_until = read_year(one, until);
    }
    const auto lines = one.text_table("lines");
    if (lines.empty()) pairs.push_back(with_line(pair, "", "", one));
    for (const auto& [line, words] : lines) pairs.push_back(with_line(pair, line, words, one));
    one.refuse_the_rest();
  }
}

}  // namespace plumbline
