#include "base/toml.h"

#include <fmt/format.h>
#include <toml++/toml.h>

#include <algorithm>
#include <utility>
#include <variant>

#include "base/text.h"

namespace plumbline {
namespace {

TomlNode tree(const toml::node& node);

int line_of(const toml::node& node) { return static_cast<int>(node.source().begin.line); }

TomlNode table_of(const toml::table& table) {
  TomlTable entries;
  for (const auto& [key, child] : table) entries.push_back({std::string(key.str()), tree(child)});
  std::ranges::stable_sort(entries, {}, [](const auto& entry) { return entry.node.line; });
  return {.value = std::move(entries), .line = line_of(table)};
}

TomlNode tree(const toml::node& node) {
  const int line = line_of(node);
  if (const auto* table = node.as_table()) return table_of(*table);
  if (const auto* array = node.as_array()) {
    TomlArray children;
    for (const toml::node& child : *array) children.push_back(tree(child));
    return {.value = std::move(children), .line = line};
  }
  if (const auto text = node.value<std::string>()) return {.value = *text, .line = line};
  if (const auto* flag = node.as_boolean()) return {.value = flag->get(), .line = line};
  if (const auto number = node.value<double>()) return {.value = *number, .line = line};
  return {.value = std::string(), .line = line};
}

// The key, in quotation marks, of which the parser says "cannot redefine existing string 'A'".
std::string said_twice(std::string_view description) {
  if (description.find("redefine existing") == std::string_view::npos) return {};
  const auto begin = description.find('\'');
  const auto end = description.rfind('\'');
  return begin >= end ? std::string() : std::string(description.substr(begin, end + 1 - begin));
}

// What the parser has to say, in our words, and in which line.
struct Refusal {
  Error error;
  std::size_t line = 0;
  bool is_double = false;
};

Refusal refusal_of(const toml::parse_error& failure, std::string_view name) {
  const std::size_t line = failure.source().begin.line;
  const std::string twice = said_twice(failure.description());
  Error error{.what = fmt::format("This is not TOML: {}.", failure.description()),
              .where = fmt::format("{}, line {}", name, line)};
  if (!twice.empty()) {
    error.what = fmt::format("{} is there twice in one table.", twice);
    error.hint = "Leave one of the two out, or give it another name.";
  }
  return {.error = std::move(error), .line = line, .is_double = !twice.empty()};
}

std::variant<TomlNode, Refusal> tree_or_refusal(std::string_view text, std::string_view name) {
  if (!is_valid_utf8(text)) {
    return Refusal{.error = {.what = "The file is not written in UTF-8.",
                             .where = std::string(name),
                             .hint = "Save it as UTF-8 text."}};
  }
  try {
    return table_of(toml::parse(text, name));
  } catch (const toml::parse_error& failure) {
    return refusal_of(failure, name);
  }
}

// Takes the words of an entry off its line, so that the lines after it keep their numbers. False
// where the line is no entry by itself.
bool clear_entry(std::string& text, std::size_t line) {
  std::size_t begin = 0;
  for (std::size_t at = 1; at < line && begin != std::string::npos; ++at) {
    begin = text.find('\n', begin);
    if (begin != std::string::npos) ++begin;
  }
  if (begin == std::string::npos) return false;
  const std::size_t end = std::min(text.find('\n', begin), text.size());
  const std::string_view entry = trim(std::string_view(text).substr(begin, end - begin));
  if (entry.starts_with('[') || entry.find('=') == std::string_view::npos) return false;
  text.replace(begin, end - begin, end - begin, ' ');
  return true;
}

}  // namespace

Result<TomlNode> parse_toml(std::string_view text, std::string_view name) {
  auto parsed = tree_or_refusal(text, name);
  if (Refusal* refusal = std::get_if<Refusal>(&parsed)) return std::move(refusal->error);
  return std::get<TomlNode>(std::move(parsed));
}

// A refusal of another kind after an entry was cleared may come of that, and is not told.
TolerantToml parse_toml_with_doubles(std::string_view text, std::string_view name) {
  constexpr std::size_t most_doubles = 100;
  std::string left(text);
  std::vector<Error> twice;
  while (true) {
    auto parsed = tree_or_refusal(left, name);
    if (TomlNode* tree = std::get_if<TomlNode>(&parsed)) {
      return {.tree = std::move(*tree), .twice = std::move(twice)};
    }
    Refusal& refusal = std::get<Refusal>(parsed);
    const bool goes_on =
        refusal.is_double && twice.size() < most_doubles && clear_entry(left, refusal.line);
    if (goes_on || twice.empty()) twice.push_back(std::move(refusal.error));
    if (goes_on) continue;
    Error last = std::move(twice.back());
    twice.pop_back();
    return {.tree = std::move(last), .twice = std::move(twice)};
  }
}

TomlReader::TomlReader(const TomlNode& node, std::string name, std::vector<Error>& errors)
    : node_(&node), name_(std::move(name)), errors_(&errors) {}

void TomlReader::refuse(std::string what, std::string hint, int line) {
  errors_->push_back({.what = std::move(what),
                      .where = fmt::format("{}, line {}", name_, line == 0 ? node_->line : line),
                      .hint = std::move(hint)});
}

void TomlReader::refuse_kind(std::string_view key, std::string_view wanted, int line) {
  refuse(fmt::format("'{}' must be {}.", key, wanted), {}, line);
}

bool TomlReader::has(std::string_view key) const {
  const TomlTable* table = node_->table();
  return table != nullptr &&
         std::ranges::any_of(*table, [&](const auto& entry) { return entry.key == key; });
}

const TomlNode* TomlReader::find(std::string_view key) {
  asked_.emplace_back(key);
  const TomlTable* table = node_->table();
  if (table == nullptr) return nullptr;
  const auto found = std::ranges::find(*table, key, &TomlEntry::key);
  return found == table->end() ? nullptr : &found->node;
}

const TomlNode* TomlReader::node(std::string_view key) { return find(key); }

std::string TomlReader::text(std::string_view key, std::string otherwise) {
  const TomlNode* found = find(key);
  if (found == nullptr) return otherwise;
  if (const std::string* text = found->text()) return *text;
  refuse_kind(key, "a text in quotation marks", found->line);
  return otherwise;
}

std::string TomlReader::required_text(std::string_view key) {
  if (!has(key)) refuse(fmt::format("'{}' is missing.", key));
  std::string value = text(key);
  if (has(key) && trim(value).empty()) refuse(fmt::format("'{}' is empty.", key));
  return value;
}

double TomlReader::number(std::string_view key, double otherwise) {
  const TomlNode* found = find(key);
  if (found == nullptr) return otherwise;
  if (const double* number = found->number()) return *number;
  refuse_kind(key, "a number", found->line);
  return otherwise;
}

bool TomlReader::flag(std::string_view key, bool otherwise) {
  const TomlNode* found = find(key);
  if (found == nullptr) return otherwise;
  if (const bool* flag = found->flag()) return *flag;
  refuse_kind(key, "true or false", found->line);
  return otherwise;
}

std::vector<std::string> TomlReader::texts(std::string_view key) {
  const TomlNode* found = find(key);
  if (found == nullptr) return {};
  if (const std::string* text = found->text()) return {*text};
  std::vector<std::string> all;
  const TomlArray* array = found->array();
  const bool usable = array != nullptr && std::ranges::all_of(*array, [](const TomlNode& child) {
                        return child.text() != nullptr;
                      });
  if (!usable) {
    refuse_kind(key, "a list of texts", found->line);
    return {};
  }
  for (const TomlNode& child : *array) all.push_back(*child.text());
  return all;
}

std::vector<std::pair<std::string, std::string>> TomlReader::text_table(std::string_view key) {
  std::vector<std::pair<std::string, std::string>> all;
  const TomlNode* found = find(key);
  if (found == nullptr) return all;
  if (found->table() == nullptr) refuse_kind(key, "a table", found->line);
  for (TomlReader& reader : tables(key)) {
    for (const auto& [name, child] : *reader.node_->table()) {
      if (child.text() == nullptr) reader.refuse_kind(name, "a text", child.line);
      all.emplace_back(name, child.text() == nullptr ? "" : *child.text());
    }
  }
  return all;
}

std::vector<std::pair<std::string, double>> TomlReader::number_table(std::string_view key) {
  std::vector<std::pair<std::string, double>> all;
  for (TomlReader& reader : tables(key)) {
    for (const auto& [name, child] : *reader.node_->table()) {
      if (child.number() == nullptr) reader.refuse_kind(name, "a number", child.line);
      all.emplace_back(name, child.number() == nullptr ? 0 : *child.number());
    }
  }
  return all;
}

std::vector<TomlReader> TomlReader::tables(std::string_view key) {
  std::vector<TomlReader> all;
  const TomlNode* found = find(key);
  if (found == nullptr) return all;
  if (found->table() != nullptr) {
    all.emplace_back(*found, name_, *errors_);
    return all;
  }
  const TomlArray* array = found->array();
  if (array == nullptr) {
    refuse_kind(key, "a table", found->line);
    return all;
  }
  for (const TomlNode& child : *array) {
    if (child.table() == nullptr) {
      refuse_kind(key, "a list of tables", child.line);
    } else {
      all.emplace_back(child, name_, *errors_);
    }
  }
  return all;
}

void TomlReader::refuse_the_rest() {
  const TomlTable* table = node_->table();
  if (table == nullptr) return;
  for (const auto& [key, child] : *table) {
    if (std::ranges::find(asked_, key) != asked_.end()) continue;
    const auto meant = nearest(key, asked_);
    refuse(fmt::format("'{}' is not a word that is known here.", key),
           meant ? fmt::format("Did you mean '{}'?", *meant)
                 : fmt::format("Known words are {}.", listed(asked_)),
           child.line);
  }
}

}  // namespace plumbline
