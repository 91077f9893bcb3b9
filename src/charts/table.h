// A table of words and figures, as people see it: the figures are text already.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "charts/drawing.h"

namespace plumbline {

struct TableColumn {
  std::string heading;
  bool numeric = false;  // stands to the right, in figures of one width
};

struct TableCell {
  std::string text;
  std::string link = {};                // an address of our own, where there is a page
  std::optional<Drawing> drawing = {};  // a strip, in the place of text or below it
};

struct TableRow {
  std::vector<TableCell> cells;  // the first is the row's heading
  bool own = false;              // the authority the report is about
  bool total = false;
};

struct Table {
  std::string caption;
  std::vector<TableColumn> columns;
  std::vector<TableRow> rows;
  bool caption_hidden = false;  // where the heading above says it already
};

}  // namespace plumbline
