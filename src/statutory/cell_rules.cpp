// The cells of a part of a return: what its columns say, over what its lines say.
#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "base/toml_words.h"
#include "club/item_reader.h"
#include "club/measure_reader.h"
#include "statutory/pack_words.h"

namespace plumbline {
namespace {

const Words<NotFed> reasons = {{"typed in the return only", NotFed::typed_only},
                               {"not held", NotFed::not_held}};

// What a column, a line or a single cell says of the cells it stands for.
struct Rule {
  std::string formula = {}, unit = {}, note = {}, why = {};
  std::vector<Transform> transforms = {};
  NotFed not_fed = NotFed::can_be_fed;
  std::vector<std::string> adds = {}, takes = {};
  std::int16_t since = 0, until = 0;
  bool is_copy = false;
};

Rule read_rule(TomlReader& reader) {
  Rule rule{.formula = reader.text("formula"),
            .unit = reader.text("unit"),
            .note = reader.text("note"),
            .why = reader.text("why"),
            .transforms = read_transforms(reader),
            .adds = reader.texts("adds"),
            .takes = reader.texts("takes")};
  read_years(reader, rule.since, rule.until);
  if (const std::string only = reader.text("only"); !only.empty()) {
    rule.not_fed = chosen(reader, "only", only, reasons).value_or(NotFed::not_held);
    if (rule.why.empty()) reader.refuse("A cell that is not fed says why.");
  }
  return rule;
}

// What the narrower rule leaves out, the wider one says. Transforms of a line come before those of
// a column: a count is filtered, then rounded.
Rule over(const Rule& narrow, const Rule& wide) {
  Rule rule = narrow;
  const auto fill = [](auto& ours, const auto& theirs) {
    if (ours.empty()) ours = theirs;
  };
  fill(rule.formula, wide.formula);
  fill(rule.unit, wide.unit);
  fill(rule.note, wide.note);
  fill(rule.why, wide.why);
  fill(rule.adds, wide.adds);
  fill(rule.takes, wide.takes);
  std::ranges::copy(wide.transforms, std::back_inserter(rule.transforms));
  if (rule.not_fed == NotFed::can_be_fed && narrow.formula.empty()) rule.not_fed = wide.not_fed;
  if (rule.since == 0) rule.since = wide.since;
  if (rule.until == 0) rule.until = wide.until;
  rule.is_copy = wide.is_copy;
  return rule;
}

class CellReader {
 public:
  CellReader(TomlReader& reader, ReturnPart& part) : reader_(reader), part_(part) {}

  void read(bool is_list) {
    part_rule_.unit = reader_.text("unit");
    if (is_list) make_list();
    for (TomlReader& one : reader_.tables("column")) {
      part_.columns.push_back(
          {.key = one.required_text("key"), .words = one.required_text("words")});
      columns_.push_back(over(read_rule(one), part_rule_));
      one.refuse_the_rest();
    }
    for (TomlReader& one : reader_.tables("line")) read_line(one);
    if (part_.cells.empty()) reader_.refuse("A part has columns and lines.");
    for (const auto& [cell, rule, line] : sums_) name_lines(cell, rule, line);
  }

 private:
  struct Sum {
    std::size_t cell;
    Rule rule;
    int line;
  };

  // A list has its figures in one column, and beside it in another as they are published rounded.
  void make_list() {
    part_.columns.push_back({.key = "VALUE", .words = "value"});
    columns_.push_back(part_rule_);
    const double base = reader_.number("rounds_to", 0);
    if (base <= 0) return;
    Rule rounded = part_rule_;
    rounded.transforms.push_back({.change = Change::rounded, .by = base});
    rounded.is_copy = true;
    if (const std::string until = reader_.text("rounds_until"); !until.empty()) {
      rounded.until = read_year(reader_, until);
    }
    part_.columns.push_back({.key = "PUBLISHED", .words = "as published"});
    columns_.push_back(std::move(rounded));
  }

  void read_line(TomlReader& reader) {
    ReturnLine line{.key = reader.required_text("key"),
                    .number = reader.text("number"),
                    .words = reader.required_text("words"),
                    .group = reader.text("group")};
    const std::string members = reader.text("members", line.key);
    if (std::ranges::find(part_.lines, line.key, &ReturnLine::key) != part_.lines.end()) {
      reader.refuse(fmt::format("The part has two lines {}.", in_quotes(line.key)));
    }
    const Rule rule = read_rule(reader);
    line.unit_text = rule.unit.empty() ? part_rule_.unit : rule.unit;
    const std::vector<std::string> asked = reader.texts("columns");
    part_.lines.push_back(line);
    std::vector<std::pair<std::string, Rule>> own;
    for (TomlReader& cell : reader.tables("cell")) {
      own.emplace_back(cell.required_text("column"), read_rule(cell));
      cell.refuse_the_rest();
    }
    for (std::size_t column = 0; column < columns_.size(); ++column) {
      const std::string& key = part_.columns[column].key;
      if (!asked.empty() && std::ranges::find(asked, key) == asked.end()) continue;
      const auto single = std::ranges::find(own, key, &std::pair<std::string, Rule>::first);
      const Rule of_line = single == own.end() ? rule : over(single->second, rule);
      add(reader, over(of_line, columns_[column]), members, column);
    }
    refuse_unknown(reader, asked, own);
    reader.refuse_the_rest();
  }

  void refuse_unknown(TomlReader& reader, std::vector<std::string> named,
                      const std::vector<std::pair<std::string, Rule>>& own) {
    for (const auto& [key, rule] : own) named.push_back(key);
    for (const std::string& key : named) {
      const bool known =
          std::ranges::find(part_.columns, key, &ReturnColumn::key) != part_.columns.end();
      if (!known) reader.refuse(fmt::format("The part has no column {}.", in_quotes(key)));
    }
  }

  void add(TomlReader& reader, const Rule& rule, const std::string& members, std::size_t column) {
    ReturnCell cell{.line = part_.lines.size() - 1,
                    .column = column,
                    .unit_text = rule.unit,
                    .transforms = rule.transforms,
                    .not_fed = rule.not_fed,
                    .why = rule.why,
                    .note = rule.note,
                    .since = rule.since,
                    .until = rule.until,
                    .is_copy = rule.is_copy,
                    .where = place(reader)};
    cell.unit = read_unit(reader, rule.unit);
    const bool is_sum = !rule.adds.empty() || !rule.takes.empty();
    if (cell.not_fed == NotFed::can_be_fed && !is_sum) {
      cell.formula = with_values(rule.formula, {{"LINE", members}});
      if (cell.formula.empty()) {
        reader.refuse(fmt::format("Nothing says what fills {} of {}.", part_.columns[column].key,
                                  part_.lines.back().key),
                      "Write a formula, or only = \"not held\" with a reason.");
      } else {
        cell.expression = read_formula(reader, cell.formula);
      }
      say_what_it_does(cell);
    }
    if (is_sum) sums_.push_back({part_.cells.size(), rule, reader.line()});
    part_.cells.push_back(std::move(cell));
  }

  // Where a pack does not say: a lone name is taken as it is, anything else adds up.
  static void say_what_it_does(ReturnCell& cell) {
    const bool said = std::ranges::any_of(
        cell.transforms, [](const Transform& one) { return one.change <= Change::filter; });
    if (said) return;
    const bool lone = cell.expression.kind == Expression::Kind::name;
    cell.transforms.insert(cell.transforms.begin(),
                           {.change = lone ? Change::same : Change::sum, .by = 1});
  }

  void name_lines(std::size_t cell, const Rule& rule, int line) {
    for (const auto& [keys, into] : {std::pair(&rule.adds, &part_.cells[cell].adds),
                                     std::pair(&rule.takes, &part_.cells[cell].takes)}) {
      for (const std::string& key : *keys) {
        const auto found = std::ranges::find(part_.lines, key, &ReturnLine::key);
        if (found == part_.lines.end()) {
          reader_.refuse(fmt::format("The part has no line {}.", in_quotes(key)), {}, line);
          continue;
        }
        into->push_back(static_cast<std::size_t>(found - part_.lines.begin()));
      }
    }
  }

  TomlReader& reader_;
  ReturnPart& part_;
  Rule part_rule_;
  std::vector<Rule> columns_;
  std::vector<Sum> sums_;
};

}  // namespace

void read_cells(TomlReader& reader, ReturnPart& part, bool is_list) {
  CellReader(reader, part).read(is_list);
}

}  // namespace plumbline
