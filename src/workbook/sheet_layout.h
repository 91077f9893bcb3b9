// Where each question of a club stands in its workbook: sheets, lines and columns, and the name of
// every cell that is filled in. It depends on what is asked and on nothing that was answered, so
// that a workbook that comes back is held against a layout made anew.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "club/club.h"
#include "returns/return.h"
#include "workbook/cell_address.h"

namespace plumbline {

// A cell that somebody fills in. It is found by its name; where the name was lost or the line
// moved, by what stands in column A of its line and at the head of its column.
struct AskedCell {
  std::string name;    // "q_CLA_C04", "q_SEN_B.MSM.ASD", "q_CLA_H04.3"; "x_CLA_C04": why it is so
  std::string series;  // or the id of a measure that is explained
  const ItemDefinition* item = nullptr;  // null for a measure
  bool is_explanation = false;
  std::size_t row_number = 0;  // in a part that repeats: which of its lines, from 1
  std::string sheet;
  CellAt at;
  std::string line, heading;  // "CLA_C04" and "This year"
};

// One row of the grid; a part that the section does not ask itself is shown and not asked.
struct GridLine {
  const GridRow* row = nullptr;
  std::string code;  // "C1"
  std::uint32_t at = 0;
  const ItemDefinition *spend = nullptr, *activity = nullptr;
  bool asks_spend = false, asks_activity = false;
};

// A cube, or cubes of one dimension one below the other, as a table: the last dimensions across.
struct TableLayout {
  struct Line {
    const ItemDefinition* item = nullptr;
    std::vector<Selection> members;  // of the dimensions that run down
    std::string code;                // "SEN_B[MSM,ASD]"
  };
  std::vector<const ItemDefinition*> items;
  std::vector<Line> lines;
  std::vector<std::vector<Selection>> columns;
};

struct RepeatingLayout {
  std::vector<const ItemDefinition*> items;  // across, those that are worked out too
  std::size_t lines = 0;
};

// One sheet of questions. Its parts stand one below the other in this order, each with the line of
// its headings; a table and a part that repeats have a second one, of codes.
struct SectionSheet {
  std::string name;
  const Section* section = nullptr;
  std::uint32_t grid_heading = 0, items_heading = 0, table_heading = 0, repeating_heading = 0;
  std::vector<GridLine> grid;
  std::vector<const ItemDefinition*> items;
  std::optional<TableLayout> table;
  std::optional<RepeatingLayout> repeating;
};

// Something that is explained on the sheet of explanations: a unit cost, a sum, a table.
struct ExplainedLine {
  std::string code, label;
};

struct SheetLayouts {
  std::vector<SectionSheet> sheets;
  std::vector<ExplainedLine> explained;
  std::vector<AskedCell> cells;
  std::vector<const ItemDefinition*> last_year;  // in the order of their lines on that sheet

  // Null where nothing is asked under that name.
  const AskedCell* named(std::string_view name) const;

  std::map<std::string, std::size_t, std::less<>> by_name;  // into `cells`
  // Where what is worked out stands: by code, and in a part that repeats its column.
  std::map<std::string, SheetAddress, std::less<>> worked_out;
};

// Lines for the rows of each part that repeats, by its id; those that are not there have
// fewest_lines.
using LineCounts = std::map<std::string, std::size_t>;
inline constexpr std::size_t fewest_lines = 60;
inline constexpr std::size_t most_lines = 2'000;
// As many as this year or last, and some to spare. `last` may be null.
LineCounts line_counts(const Club& club, const Return& now, const Return* last);

SheetLayouts layout_of(const Club& club, std::int16_t year, const LineCounts& lines);

// The columns of a section's sheet, and where its first table begins.
namespace columns {
inline constexpr std::uint32_t code = 0, label = 1, unit = 2, last_year = 3, this_year = 4,
                               change = 5, usual = 6, last_activity = 6, activity = 7,
                               last_cost = 8, cost = 9, check = 10, explanation = 11, source = 12;
inline constexpr std::uint32_t first_of_table = 2;  // of a table's cells
inline constexpr std::uint32_t first_of_lines = 1;  // of a part that repeats
}  // namespace columns
inline constexpr std::uint32_t first_heading = 5;  // the line of the first table's headings
inline constexpr const char* code_heading = "Code";
inline constexpr const char* answer_heading = "This year";
inline constexpr const char* explanation_heading = "Explanation";
inline constexpr const char* explanations_sheet = "Explanations";
inline constexpr const char* last_year_sheet = "Last year";

// "q_CLA_C04", "q_SEN_B.MSM.ASD", "q_CLA_H04.3"; "x_CLA_C04"; "c_CLA_C12".
std::string answer_name(const std::string& series, std::size_t row_number = 0);
std::string explanation_name(const std::string& code);
std::string worked_out_name(const std::string& code);

}  // namespace plumbline
