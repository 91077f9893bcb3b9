#include "workbook/row_keys.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/text.h"

namespace plumbline {

RowKeys::RowKeys(const SheetLayouts& layouts) {
  for (const SectionSheet& one : layouts.sheets) {
    if (one.repeating && one.section->rows) sections_.emplace(one.section->rows->id, one.section);
  }
}

void RowKeys::add(const AskedCell& cell, const std::string& words, bool is_filled,
                  const std::string& made_row, const std::string& made_words) {
  const std::string& part = cell.item->asked->rows;
  Line& line = lines_[part][cell.row_number];
  line.is_filled = line.is_filled || is_filled;
  line.made_row = made_row;
  const auto section = sections_.find(part);
  if (section == sections_.end() || cell.series != section->second->rows->key) return;
  line.name = words;
  line.made_name = made_words;
}

std::map<std::pair<std::string, std::size_t>, std::string> RowKeys::named(
    std::map<std::string, std::vector<std::string>>& rows, std::vector<std::string>& notes) const {
  std::map<std::pair<std::string, std::size_t>, std::string> all;
  for (const auto& [part, lines] : lines_) {
    std::map<std::string, std::string> made;  // the row of a name, when the workbook was made
    for (const auto& [number, line] : lines) {
      if (!line.made_row.empty()) made.emplace(line.made_name, line.made_row);
    }
    std::set<std::string> claimed, taken;
    for (const auto& [number, line] : lines) {
      if (line.is_filled && made.contains(line.name)) claimed.insert(made.at(line.name));
    }
    const auto section = sections_.find(part);
    const std::string one = section == sections_.end() ? "line" : section->second->rows->one;
    std::vector<std::string>& keys = rows[part];
    for (const auto& [number, line] : lines) {
      if (!line.is_filled) continue;
      const auto known = made.find(line.name);
      std::string key = known != made.end()                                          ? known->second
                        : !line.made_row.empty() && !claimed.contains(line.made_row) ? line.made_row
                                                                                     : line.name;
      if (key.empty()) {
        key = fmt::format("{} {}", one, number);
        notes.push_back(fmt::format(
            "Line {} of {} has no name. It is called {} until it has.", number,
            section == sections_.end() ? part : section->second->title, in_quotes(key)));
      }
      const std::string first = key;
      for (int copy = 2; !taken.insert(key).second; ++copy)
        key = fmt::format("{} ({})", first, copy);
      keys.push_back(key);
      all.emplace(std::pair(part, number), key);
    }
  }
  return all;
}

}  // namespace plumbline
