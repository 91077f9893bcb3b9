// A TOML file as a tree that remembers its lines, so that a pack's mistakes can be named.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/result.h"

namespace plumbline {

struct TomlNode;
struct TomlEntry;
using TomlArray = std::vector<TomlNode>;
using TomlTable = std::vector<TomlEntry>;  // in the order of the file

struct TomlNode {
  std::variant<std::string, double, bool, TomlArray, TomlTable> value;
  int line = 0;

  const std::string* text() const { return std::get_if<std::string>(&value); }
  const double* number() const { return std::get_if<double>(&value); }
  const bool* flag() const { return std::get_if<bool>(&value); }
  const TomlArray* array() const { return std::get_if<TomlArray>(&value); }
  const TomlTable* table() const { return std::get_if<TomlTable>(&value); }
};

struct TomlEntry {
  std::string key;
  TomlNode node;
};

// `name` is how the file is called in messages.
Result<TomlNode> parse_toml(std::string_view text, std::string_view name);

// The same, of a file in which an entry stands twice: each of these is told, and the first counts.
struct TolerantToml {
  Result<TomlNode> tree;
  std::vector<Error> twice;
};
TolerantToml parse_toml_with_doubles(std::string_view text, std::string_view name);

// Reads the entries of one table, notes what cannot be used, and tells which were never asked for.
class TomlReader {
 public:
  TomlReader(const TomlNode& node, std::string name, std::vector<Error>& errors);

  bool has(std::string_view key) const;
  std::string text(std::string_view key, std::string otherwise = {});
  std::string required_text(std::string_view key);
  double number(std::string_view key, double otherwise);
  bool flag(std::string_view key, bool otherwise);
  // A single text counts as a list of one.
  std::vector<std::string> texts(std::string_view key);
  // The text entries of a table, in order.
  std::vector<std::pair<std::string, std::string>> text_table(std::string_view key);
  std::vector<std::pair<std::string, double>> number_table(std::string_view key);
  // The tables of an array of tables, or the one table; none when the key is absent.
  std::vector<TomlReader> tables(std::string_view key);
  const TomlNode* node(std::string_view key);

  // An error for every entry that nothing has asked for, with the nearest word that is known.
  void refuse_the_rest();
  void refuse(std::string what, std::string hint = {}, int line = 0);

  // How many mistakes were noted so far, of all that this pack's readers were asked for.
  std::size_t mistakes() const { return errors_->size(); }

  int line() const { return node_->line; }
  const std::string& name() const { return name_; }

 private:
  const TomlNode* find(std::string_view key);
  void refuse_kind(std::string_view key, std::string_view wanted, int line);

  const TomlNode* node_;
  std::string name_;
  std::vector<Error>* errors_;
  std::vector<std::string> asked_;
};

}  // namespace plumbline
