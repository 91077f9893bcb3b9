// An entry of a pack that is one of some words.
#pragma once

#include <fmt/format.h>

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/period.h"
#include "base/text.h"
#include "base/toml.h"

namespace plumbline {

template <typename T>
using Words = std::vector<std::pair<std::string, T>>;

// What the word stands for. Another word is refused with the list of those that are known.
template <typename T>
std::optional<T> chosen(TomlReader& reader, std::string_view key, const std::string& word,
                        const Words<T>& words) {
  std::vector<std::string> known;
  for (const auto& [name, value] : words) {
    if (name == word) return value;
    known.push_back(name);
  }
  reader.refuse(fmt::format("'{}' cannot be '{}'.", key, word),
                fmt::format("It can be {}.", listed(known)));
  return std::nullopt;
}

// "financial year", "31 March" …; none when the entry is not there.
inline std::optional<PeriodKind> read_kind(TomlReader& reader, std::string_view key) {
  if (!reader.has(key)) return std::nullopt;
  const Result<PeriodKind> kind = parse_period_kind(reader.text(key));
  if (kind) return *kind;
  reader.refuse(fmt::format("'{}' cannot be '{}'.", key, reader.text(key)), kind.error().hint);
  return std::nullopt;
}

}  // namespace plumbline
