#include "statutory/statutory.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/embedded.h"
#include "base/text.h"
#include "statutory/pack_words.h"

namespace plumbline {
namespace {

constexpr std::string_view mark = "statutory";

template <typename T>
void append(std::vector<T>& all, std::vector<T>& more) {
  std::ranges::move(more, std::back_inserter(all));
}

void collect_codes(const Expression& expression, std::set<std::string>& codes) {
  if (expression.kind == Expression::Kind::name) codes.insert(expression.word);
  for (const Expression& part : expression.parts) collect_codes(part, codes);
}

}  // namespace

StatutoryPack read_statutory(std::string_view toml, std::string_view name) {
  StatutoryPack pack;
  const Result<TomlNode> tree = parse_toml(toml, name);
  if (!tree) {
    pack.errors.push_back(tree.error());
    return pack;
  }
  TomlReader reader(*tree, std::string(name), pack.errors);
  const std::string kind = reader.required_text(mark);
  if (kind == "unified items") {
    read_unified(reader, pack.made.unified);
  } else if (kind == "return") {
    read_return(reader, pack.made.returns);
  } else if (kind == "reconciliation") {
    read_pairs(reader, pack.made.pairs);
  } else {
    reader.refuse(fmt::format("A statutory pack cannot be {}.", in_quotes(kind)),
                  "It can be unified items, return or reconciliation.");
    return pack;
  }
  reader.refuse_the_rest();
  return pack;
}

bool is_statutory(const TomlNode& tree) {
  return tree.table() != nullptr &&
         std::ranges::any_of(*tree.table(), [](const auto& entry) { return entry.key == mark; });
}

StatutoryPack read_statutory(const std::vector<PackSource>& packs) {
  StatutoryPack all;
  for (const PackSource& source : packs) {
    StatutoryPack one = read_statutory(source.text, source.name);
    std::ranges::move(one.errors, std::back_inserter(all.errors));
    Statutory& made = all.made;
    if (made.unified.items.empty()) made.unified = std::move(one.made.unified);
    if (made.pairs.empty()) append(made.pairs, one.made.pairs);
    for (StatutoryReturn& next : one.made.returns) {
      const bool replaced =
          std::ranges::find(made.returns, next.code, &StatutoryReturn::code) != made.returns.end();
      if (!replaced) made.returns.push_back(std::move(next));
    }
  }
  return all;
}

std::vector<PackSource> built_in_statutory() {
  std::vector<PackSource> packs;
  for (const EmbeddedFile& file : embedded_files("statutory/")) {
    packs.push_back({.name = std::string(file.path), .text = std::string(file.text)});
  }
  return packs;
}

Result<const StatutoryReturn*> Statutory::find(std::string_view typed) const {
  std::vector<std::string> known;
  for (const StatutoryReturn& one : returns) {
    if (fold_name(one.code) == fold_name(typed) || fold_name(one.written) == fold_name(typed)) {
      return &one;
    }
    known.push_back(one.written);
  }
  const auto meant = nearest(typed, known);
  return Error{.what = fmt::format("There is no return {}.", in_quotes(typed)),
               .where = {},
               .hint = (meant ? fmt::format("The nearest is {}. ", *meant) : "") +
                       fmt::format("Returns are {}.", listed(known))};
}

std::set<std::string> codes_of(const StatutoryReturn& made, const UnifiedItems& unified) {
  std::set<std::string> codes;
  for (const ReturnPart& part : made.parts) {
    for (const ReturnCell& cell : part.cells) collect_codes(cell.expression, codes);
  }
  for (std::size_t before = 0; before != codes.size();) {
    before = codes.size();
    for (const UnifiedItem& item : unified.items) {
      if (!codes.contains(item.code)) continue;
      for (const UnifiedCell& cell : item.cells) {
        for (const Way& way : cell.ways) collect_codes(way.expression, codes);
      }
    }
  }
  return codes;
}

UnifiedCatalogue::UnifiedCatalogue(const UnifiedItems& unified, const Definitions& definitions)
    : definitions_(definitions) {
  for (const UnifiedItem& item : unified.items) {
    facts_.emplace(item.code,
                   ItemFacts{.unit = item.unit, .dimensions = item.dimensions, .row_group = {}});
  }
}

const ItemFacts* UnifiedCatalogue::item(std::string_view code) const {
  const auto found = facts_.find(code);
  return found == facts_.end() ? definitions_.item(code) : &found->second;
}

const Expression* UnifiedCatalogue::measure(std::string_view code) const {
  return definitions_.measure(code);
}

bool UnifiedCatalogue::has_row_group(std::string_view group) const {
  return definitions_.has_row_group(group);
}

std::vector<std::string> UnifiedCatalogue::names() const {
  std::vector<std::string> all = definitions_.names();
  for (const auto& [code, facts] : facts_) all.push_back(code);
  return all;
}

}  // namespace plumbline
