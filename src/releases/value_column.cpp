#include "releases/value_column.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"

namespace plumbline {
namespace {

// A word's own facts come before the column's.
void apply(const WordMeaning& meaning, ValueColumn& value) {
  if (meaning.kind) value.kind = meaning.kind;
  if (!meaning.unit.empty()) value.unit = meaning.unit;
  value.scale *= meaning.scale;
  value.rounding.base = meaning.rounded_to.value_or(value.rounding.base);
  value.least = meaning.least.value_or(value.least);
  value.most = meaning.most.value_or(value.most);
}

}  // namespace

Result<std::optional<ValueColumn>> value_column(const ValueRule& rule, const Captures& captures,
                                                const std::vector<Key>& keys) {
  ValueColumn value{.index = 0,
                    .rule = &rule,
                    .parts = {},
                    .kind = rule.kind,
                    .unit = rule.unit,
                    .scale = rule.scale,
                    .rounding = rule.rounding,
                    .year = {},
                    .least = rule.least,
                    .most = rule.most};
  for (const auto& [name, text] : captures) {
    const auto key = std::ranges::find(keys, name, &Key::name);
    if (key == keys.end()) {
      value.parts[name] = made_code(text);
      continue;
    }
    const WordMeaning* meaning = find_meaning(*key, text);
    const bool drop = meaning != nullptr ? meaning->leave_out : key->unknown == Unknown::leave_out;
    if (drop) return std::optional<ValueColumn>();
    if (meaning == nullptr && key->unknown == Unknown::refuse) {
      return Error{
          .what = fmt::format("{} is not a {} that this layout knows.", in_quotes(text), name),
          .hint = "Add it to the layout's meanings, or leave it out there."};
    }
    value.parts[name] = meaning != nullptr ? meaning->code : made_code(text);
    if (meaning != nullptr) apply(*meaning, value);
  }
  return std::optional<ValueColumn>(std::move(value));
}

}  // namespace plumbline
