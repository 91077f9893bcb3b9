#include "workbook/sheet_layout.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/text.h"
#include "returns/answer_words.h"
#include "workbook/sheet_names.h"

namespace plumbline {
namespace {

constexpr std::size_t widest_table = 14;

bool is_derived(const ItemDefinition& item) { return item.asked->as == AskedAs::derived; }

class Layouter {
 public:
  Layouter(const Club& club, std::int16_t year, const LineCounts& lines)
      : club_(club), year_(year), lines_(lines) {}

  SheetLayouts made() {
    for (const Section& section : club_.questionnaire.sections) add_section(section);
    for (const MeasureDefinition& measure : club_.measures) {
      const bool has_range = measure.sense_low || measure.sense_high;
      if (has_range && !explained_.contains(measure.id))
        explain(measure.id, measure.label, nullptr);
    }
    for (const ItemDefinition& item : club_.items) {
      const bool checked =
          std::ranges::find(club_.checks, item.code, &CheckDefinition::item) != club_.checks.end();
      const bool asked = item.asked && is_asked_in(*item.asked, year_);
      if (asked && checked && !explained_.contains(item.code))
        explain(item.code, item.label, &item);
    }
    for (std::size_t i = 0; i < all_.cells.size(); ++i) all_.by_name.emplace(all_.cells[i].name, i);
    return std::move(all_);
  }

 private:
  void add(AskedCell cell) { all_.cells.push_back(std::move(cell)); }

  void add_answer(const ItemDefinition& item, CellAt at, const std::string& line,
                  const std::string& heading) {
    placed_.insert(item.code);
    add({.name = answer_name(item.code),
         .series = item.code,
         .item = &item,
         .is_explanation = false,
         .row_number = 0,
         .sheet = sheet_->name,
         .at = at,
         .line = line,
         .heading = heading});
  }

  void add_explanation(const std::string& code, const ItemDefinition* item,
                       const std::string& sheet, CellAt at, const std::string& line) {
    if (!explained_.insert(code).second) return;
    add({.name = explanation_name(code),
         .series = code,
         .item = item,
         .is_explanation = true,
         .row_number = 0,
         .sheet = sheet,
         .at = at,
         .line = line,
         .heading = explanation_heading});
  }

  // On the sheet of explanations.
  void explain(const std::string& code, const std::string& label, const ItemDefinition* item) {
    const CellAt at{.row = first_heading + 1 + static_cast<std::uint32_t>(all_.explained.size()),
                    .column = 2};
    add_explanation(code, item, explanations_sheet, at, code);
    all_.explained.push_back({.code = code, .label = label});
  }

  void begin_sheet(const Section& section, const std::string& title) {
    all_.sheets.push_back({});
    sheet_ = &all_.sheets.back();
    sheet_->section = &section;
    sheet_->name = sheet_name(fmt::format("{} {}", section.id, title), names_);
    line_ = first_heading;
  }

  void add_section(const Section& section) {
    std::vector<const ItemDefinition*> plain, cubes, rows;
    for (const ItemDefinition& item : club_.items) {
      if (!item.asked || item.asked->section != section.id) continue;
      if (!is_asked_in(*item.asked, year_)) continue;
      (!item.asked->rows.empty()  ? rows
       : !item.dimensions.empty() ? cubes
                                  : plain)
          .push_back(&item);
      if (item.asked->rows.empty() && item.dimensions.empty()) all_.last_year.push_back(&item);
    }
    if (plain.empty() && cubes.empty() && rows.empty()) return;
    if (!plain.empty() || !rows.empty() || !section.grid.empty()) {
      begin_sheet(section, section.title);
      add_grid(section, plain);
      add_items(plain);
      if (!rows.empty()) add_rows(section, rows);
    }
    add_tables(section, cubes);
  }

  const ItemDefinition* item_called(const std::string& code) const {
    const auto found = std::ranges::find(club_.items, code, &ItemDefinition::code);
    return found == club_.items.end() || !found->asked ? nullptr : &*found;
  }

  void add_grid(const Section& section, const std::vector<const ItemDefinition*>& plain) {
    if (section.grid.empty()) return;
    sheet_->grid_heading = line_;
    const auto asked_here = [&](const ItemDefinition* item) {
      const bool here = std::ranges::find(plain, item) != plain.end();
      return here && !is_derived(*item) && !placed_.contains(item->code);
    };
    for (const GridRow& row : section.grid) {
      GridLine line{.row = &row,
                    .code = fmt::format("{}{}", section.id, sheet_->grid.size() + 1),
                    .at = ++line_,
                    .spend = item_called(row.spend),
                    .activity = item_called(row.activity),
                    .asks_spend = false,
                    .asks_activity = false};
      line.asks_spend = asked_here(line.spend);
      if (line.asks_spend) {
        add_answer(*line.spend, {line.at, columns::this_year}, line.code, "Spend this year");
      }
      line.asks_activity = asked_here(line.activity);
      if (line.asks_activity) {
        add_answer(*line.activity, {line.at, columns::activity}, line.code, "Activity this year");
      }
      const bool is_measure = !row.measure.empty() && row.measure.find('/') == std::string::npos;
      if (is_measure) {
        add_explanation(row.measure, nullptr, sheet_->name, {line.at, columns::explanation},
                        line.code);
      }
      sheet_->grid.push_back(line);
    }
    for (const GridLine& line : sheet_->grid) {
      if (line.asks_spend) explain(line.spend->code, line.spend->label, line.spend);
      if (line.asks_activity) explain(line.activity->code, line.activity->label, line.activity);
    }
    line_ += 3;
  }

  void add_items(const std::vector<const ItemDefinition*>& plain) {
    sheet_->items_heading = line_;
    for (const ItemDefinition* item : plain) {
      if (placed_.contains(item->code)) continue;
      ++line_;
      sheet_->items.push_back(item);
      const CellAt at{line_, columns::this_year};
      if (is_derived(*item)) {
        all_.worked_out.emplace(item->code, SheetAddress{.sheet = sheet_->name, .at = at});
      } else {
        add_answer(*item, at, item->code, answer_heading);
      }
      add_explanation(item->code, item, sheet_->name, {line_, columns::explanation}, item->code);
    }
    if (!sheet_->items.empty()) line_ += 3;
  }

  void add_rows(const Section& section, const std::vector<const ItemDefinition*>& items) {
    const std::string& part = section.rows ? section.rows->id : items.front()->asked->rows;
    sheet_->repeating_heading = line_;
    const auto wanted = lines_.find(part);
    const std::size_t lines = wanted == lines_.end() ? fewest_lines : wanted->second;
    sheet_->repeating = {.items = items, .lines = lines};
    ++line_;  // the codes
    for (std::size_t across = 0; across < items.size(); ++across) {
      const ItemDefinition& item = *items[across];
      const std::uint32_t column = columns::first_of_lines + static_cast<std::uint32_t>(across);
      if (is_derived(item)) {
        all_.worked_out.emplace(item.code,
                                SheetAddress{.sheet = sheet_->name, .at = {line_ + 1, column}});
        continue;
      }
      for (std::size_t number = 1; number <= lines; ++number) {
        add({.name = answer_name(item.code, number),
             .series = item.code,
             .item = &item,
             .is_explanation = false,
             .row_number = number,
             .sheet = sheet_->name,
             .at = {line_ + static_cast<std::uint32_t>(number), column},
             .line = fmt::format("{} {}", part, number),
             .heading = item.code});
      }
    }
    line_ += static_cast<std::uint32_t>(lines) + 2;
  }

  void add_tables(const Section& section, const std::vector<const ItemDefinition*>& cubes) {
    for (std::size_t first = 0; first < cubes.size();) {
      std::size_t past = first + 1;
      const auto is_like_first = [&](const ItemDefinition& other) {
        return cubes[first]->dimensions.size() == 1 && other.dimensions.size() == 1 &&
               other.dimensions[0].name == cubes[first]->dimensions[0].name &&
               other.dimensions[0].members == cubes[first]->dimensions[0].members;
      };
      while (past < cubes.size() && is_like_first(*cubes[past])) ++past;
      begin_sheet(section, past - first > 1 ? "Table" : cubes[first]->label);
      add_table({cubes.begin() + static_cast<std::ptrdiff_t>(first),
                 cubes.begin() + static_cast<std::ptrdiff_t>(past)});
      first = past;
    }
  }

  // Every choice of one member from each of these dimensions.
  static std::vector<std::vector<Selection>> products(const std::vector<ItemDimension>& all,
                                                      std::size_t from, std::size_t past) {
    std::vector<std::vector<Selection>> made = {{}};
    for (std::size_t i = from; i < past; ++i) {
      std::vector<std::vector<Selection>> longer;
      for (const auto& begun : made) {
        for (const std::string& member : all[i].members) {
          longer.push_back(begun);
          longer.back().push_back({.dimension = all[i].name, .members = {member}});
        }
      }
      made = std::move(longer);
    }
    return made;
  }

  void add_table(const std::vector<const ItemDefinition*>& items) {
    const std::vector<ItemDimension>& dimensions = items.front()->dimensions;
    std::size_t across = dimensions.size() - 1;
    std::size_t width = dimensions[across].members.size();
    while (across > 1 && width * dimensions[across - 1].members.size() <= widest_table) {
      width *= dimensions[--across].members.size();
    }
    TableLayout table{
        .items = items, .lines = {}, .columns = products(dimensions, across, dimensions.size())};
    sheet_->table_heading = line_;
    ++line_;  // the codes
    for (const ItemDefinition* item : items) {
      for (const auto& members : products(dimensions, 0, across)) {
        table.lines.push_back(
            {.item = item, .members = members, .code = line_code(*item, members)});
        ++line_;
        add_cells(table);
      }
    }
    sheet_->table = std::move(table);
  }

  static std::string line_code(const ItemDefinition& item, const std::vector<Selection>& members) {
    return members.empty() ? item.code : fmt::format("{}[{}]", item.code, member_codes(members));
  }

  // Of the last line.
  void add_cells(const TableLayout& table) {
    const TableLayout::Line& line = table.lines.back();
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
      std::vector<Selection> members = line.members;
      members.insert(members.end(), table.columns[i].begin(), table.columns[i].end());
      const std::string series = series_name(line.item->code, members);
      add({.name = answer_name(series),
           .series = series,
           .item = line.item,
           .is_explanation = false,
           .row_number = 0,
           .sheet = sheet_->name,
           .at = {line_, columns::first_of_table + static_cast<std::uint32_t>(i)},
           .line = line.code,
           .heading = member_codes(table.columns[i])});
    }
  }

  const Club& club_;
  std::int16_t year_;
  const LineCounts& lines_;
  SheetLayouts all_;
  SectionSheet* sheet_ = nullptr;
  std::uint32_t line_ = 0;
  std::set<std::string> placed_, explained_;
  std::set<std::string> names_ = reserved_sheet_names();
};

}  // namespace

SheetLayouts layout_of(const Club& club, std::int16_t year, const LineCounts& lines) {
  return Layouter(club, year, lines).made();
}

const AskedCell* SheetLayouts::named(std::string_view name) const {
  const auto found = by_name.find(name);
  return found == by_name.end() ? nullptr : &cells[found->second];
}

LineCounts line_counts(const Club& club, const Return& now, const Return* last) {
  constexpr std::size_t spare = 15;
  const auto filled = [](const Return* made, const std::string& part) {
    if (made == nullptr) return std::size_t{0};
    const auto rows = made->rows.find(part);
    return rows == made->rows.end() ? 0 : rows->second.size();
  };
  LineCounts counts;
  for (const Section& section : club.questionnaire.sections) {
    if (!section.rows) continue;
    const std::string& part = section.rows->id;
    const std::size_t most = std::max(filled(&now, part), filled(last, part));
    counts[part] = std::clamp(most + spare, fewest_lines, most_lines);
  }
  return counts;
}

}  // namespace plumbline
