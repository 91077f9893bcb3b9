// The parts of a workbook beside its sheets: how they hang together, its words and its formats.
#pragma once

#include "workbook/read_book.h"
#include "workbook/xml_reader.h"
#include "workbook/zip_package.h"

namespace plumbline {

struct Relationship {
  std::string id, type, target;  // the part it leads to
  bool is_external = false;
};

// Those of a part; none where it has none. A target that leads out of the package is refused.
Result<std::vector<Relationship>> relationships_of(const ZipPackage& package,
                                                   const std::string& part);
// "worksheet" for "http://…/relationships/worksheet".
std::string_view kind_of(const Relationship& one);

// Dates and percentages, for each format of a cell by its number.
struct CellFormats {
  std::vector<bool> is_date, is_percent;
};
Result<CellFormats> read_formats(const std::string& xml);

// The words that cells share.
Result<std::vector<std::string>> read_shared_words(const std::string& xml);

// By name, those that are texts.
std::map<std::string, std::string> read_properties(const std::string& xml);

Error damaged_part(const std::string& part, const std::string& why);

}  // namespace plumbline
