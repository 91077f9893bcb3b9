// Packages typed by hand, and workbooks changed by hand, for the tests of this module.
#pragma once

#include <fmt/format.h>
#include <zip.h>

#include <regex>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "workbook/zip_package.h"

namespace plumbline {

using Parts = std::vector<std::pair<std::string, std::string>>;

// `packed`: as small as it goes; otherwise as it is, which is quick.
inline std::string package_of(const Parts& parts, bool packed = true) {
  zip_source_t* source = zip_source_buffer_create(nullptr, 0, 0, nullptr);
  zip_source_keep(source);
  zip_t* zip = zip_open_from_source(source, ZIP_CREATE | ZIP_TRUNCATE, nullptr);
  for (const auto& [name, content] : parts) {
    const zip_int64_t place =
        zip_file_add(zip, name.c_str(), zip_source_buffer(zip, content.data(), content.size(), 0),
                     ZIP_FL_ENC_UTF_8);
    if (place >= 0 && !packed) {
      zip_set_file_compression(zip, static_cast<zip_uint64_t>(place), ZIP_CM_STORE, 0);
    }
  }
  if (zip_close(zip) != 0) throw std::runtime_error("not packed");
  std::string all;
  zip_source_open(source);
  zip_source_seek(source, 0, SEEK_END);
  all.resize(static_cast<std::size_t>(zip_source_tell(source)));
  zip_source_seek(source, 0, SEEK_SET);
  zip_source_read(source, all.data(), all.size());
  zip_source_close(source);
  zip_source_free(source);
  return all;
}

inline Parts parts_of(const std::string& bytes) {
  const auto package = ZipPackage::open(bytes);
  if (!package) throw std::runtime_error(package.error().what);
  Parts parts;
  for (const std::string& name : package->names()) parts.emplace_back(name, *package->part(name));
  return parts;
}

// A sheet of the least workbook there is.
inline Parts least_workbook(const std::string& sheet_data, const std::string& before = {}) {
  const std::string relationships =
      R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)";
  const std::string office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const std::string main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  return {
      {"[Content_Types].xml", "<Types/>"},
      {"_rels/.rels", relationships + R"(<Relationship Id="r1" Type=")" + office +
                          R"(/officeDocument" Target="xl/workbook.xml"/></Relationships>)"},
      {"xl/workbook.xml", R"(<workbook xmlns=")" + main + R"(" xmlns:r=")" + office +
                              R"("><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets>)"
                              "</workbook>"},
      {"xl/_rels/workbook.xml.rels",
       relationships + R"(<Relationship Id="r1" Type=")" + office +
           R"(/worksheet" Target="worksheets/sheet1.xml"/></Relationships>)"},
      {"xl/worksheets/sheet1.xml", before + R"(<worksheet xmlns=")" + main + R"("><sheetData>)" +
                                       sheet_data + "</sheetData></worksheet>"}};
}

// Puts a text in place of another, wherever it stands in the parts whose name begins so.
inline std::string changed(const std::string& bytes, const std::string& part,
                           const std::string& from, const std::string& to) {
  Parts parts = parts_of(bytes);
  bool any = false;
  for (auto& [name, content] : parts) {
    if (!name.starts_with(part)) continue;
    for (std::size_t at = content.find(from); at != std::string::npos;
         at = content.find(from, at + to.size())) {
      content.replace(at, from.size(), to);
      any = true;
    }
  }
  if (!any) throw std::runtime_error("not there: " + from);
  return package_of(parts);
}

// Puts this into a cell of the sheet with this number, whatever stands in it; its format stays. The
// content is what follows the opening of the element: ` t="str"><v>12</v>`, `><v>12</v>`.
inline std::string with_cell(const std::string& bytes, int sheet, const std::string& address,
                             const std::string& content) {
  Parts parts = parts_of(bytes);
  const std::string wanted = "xl/worksheets/sheet" + std::to_string(sheet) + ".xml";
  const std::regex cell("<c r=\"" + address + "\"( s=\"[0-9]+\")?( t=\"[a-z]+\")?(/>|>.*?</c>)");
  bool any = false;
  for (auto& [name, xml] : parts) {
    if (name != wanted) continue;
    std::smatch found;
    if (!std::regex_search(xml, found, cell)) continue;
    const std::string made = fmt::format("<c r=\"{}\"{}{}</c>", address, found[1].str(), content);
    xml.replace(static_cast<std::size_t>(found.position()),
                static_cast<std::size_t>(found.length()), made);
    any = true;
  }
  if (!any) throw std::runtime_error("no cell " + address);
  return package_of(parts);
}

}  // namespace plumbline
