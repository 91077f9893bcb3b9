#include "workbook/book_parts.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/number.h"
#include "base/text.h"

namespace plumbline {
namespace {

using Event = XmlReader::Event;

constexpr std::size_t most_words = 1'000'000;

Error leads_out(const std::string& target) {
  return {.what = fmt::format("This workbook points out of itself, to {}.", in_quotes(target)),
          .where = {},
          .hint = "It was not made by a spreadsheet. Download a new one and fill that in."};
}

// "xl/worksheets/sheet1.xml" for "worksheets/sheet1.xml" or "/xl/worksheets/sheet1.xml" of the
// folder "xl"; empty where it leads out of the package.
std::string resolved(const std::string& folder, const std::string& target) {
  const std::string whole = target.starts_with('/') ? target.substr(1)
                            : folder.empty()        ? target
                                                    : folder + "/" + target;
  std::vector<std::string> steps;
  for (const std::string_view step : split(whole, '/')) {
    if (step == "." || step.empty()) continue;
    if (step == "..") {
      if (steps.empty()) return {};
      steps.pop_back();
    } else {
      steps.emplace_back(step);
    }
  }
  return join(steps, "/");
}

bool is_date_number(int id) {
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) ||
         (id >= 50 && id <= 58);
}

// "dd/mm/yyyy" is one, "#,##0 \"days\"" and "[Red]0" are none.
bool is_date_code(const std::string& code) {
  bool in_words = false, in_brackets = false;
  for (std::size_t i = 0; i < code.size(); ++i) {
    const char one = code[i];
    if (one == '"') in_words = !in_words;
    if (in_words) continue;
    if (one == '[') in_brackets = true;
    if (one == ']') in_brackets = false;
    if (one == '\\') ++i;
    if (in_brackets || one == '\\') continue;
    if (std::string_view("ydYD").find(one) != std::string_view::npos) return true;
  }
  return false;
}

}  // namespace

Error damaged_part(const std::string& part, const std::string& why) {
  return {
      .what = fmt::format("This workbook cannot be read: of its part {}, {}", in_quotes(part), why),
      .where = {},
      .hint =
          "Open it in Excel or LibreOffice, save it as an Excel workbook (.xlsx) and return "
          "that."};
}

std::string_view kind_of(const Relationship& one) {
  const auto slash = one.type.rfind('/');
  return slash == std::string::npos ? std::string_view(one.type)
                                    : std::string_view(one.type).substr(slash + 1);
}

Result<std::vector<Relationship>> relationships_of(const ZipPackage& package,
                                                   const std::string& part) {
  const auto slash = part.rfind('/');
  const std::string folder = slash == std::string::npos ? "" : part.substr(0, slash);
  const std::string name = slash == std::string::npos ? part : part.substr(slash + 1);
  const std::string file = (folder.empty() ? "" : folder + "/") + "_rels/" + name + ".rels";
  std::vector<Relationship> all;
  if (!package.has(file)) return all;
  const auto xml = package.part(file);
  if (!xml) return xml.error();
  XmlReader reader(*xml);
  Event event = reader.next();
  for (; event != Event::finished && event != Event::failed; event = reader.next()) {
    if (event != Event::begin || reader.name() != "Relationship") continue;
    Relationship one{.id = reader.attribute("Id"),
                     .type = reader.attribute("Type"),
                     .target = reader.attribute("Target"),
                     .is_external = lower(reader.attribute("TargetMode")) == "external"};
    if (!one.is_external) {
      const std::string inside = resolved(folder, one.target);
      if (inside.empty()) return leads_out(one.target);
      one.target = inside;
    }
    constexpr std::size_t most = 10'000;
    if (all.size() == most) return damaged_part(file, "there is far too much.");
    all.push_back(std::move(one));
  }
  if (event == Event::failed) return damaged_part(file, reader.failure());
  return all;
}

Result<CellFormats> read_formats(const std::string& xml) {
  CellFormats formats;
  std::map<int, std::string> codes;
  bool of_cells = false;
  XmlReader reader(xml);
  Event event = reader.next();
  for (; event != Event::finished && event != Event::failed; event = reader.next()) {
    if (event == Event::end && reader.name() == "cellXfs") of_cells = false;
    if (event != Event::begin) continue;
    const int number = parse_whole(reader.attribute("numFmtId")).value_or(0);
    if (reader.name() == "numFmt") codes[number] = reader.attribute("formatCode");
    if (reader.name() == "cellXfs") of_cells = true;
    if (reader.name() != "xf" || !of_cells) continue;
    const auto code = codes.find(number);
    const bool own = code != codes.end();
    formats.is_date.push_back(own ? is_date_code(code->second) : is_date_number(number));
    formats.is_percent.push_back(own ? code->second.find('%') != std::string::npos
                                     : number == 9 || number == 10);
    if (formats.is_date.size() > most_words) break;
  }
  if (event == Event::failed) return damaged_part("styles", reader.failure());
  return formats;
}

Result<std::vector<std::string>> read_shared_words(const std::string& xml) {
  std::vector<std::string> all;
  bool in_words = false, in_reading_aid = false;
  XmlReader reader(xml);
  Event event = reader.next();
  for (; event != Event::finished && event != Event::failed; event = reader.next()) {
    const std::string_view name = reader.name();
    if (event == Event::text) {
      if (in_words && !in_reading_aid && !all.empty()) all.back() += reader.text();
      continue;
    }
    const bool begins = event == Event::begin;
    if (begins && name == "si") {
      if (all.size() == most_words) return damaged_part("sharedStrings", "there is far too much.");
      all.emplace_back();
    }
    if (name == "t") in_words = begins;
    if (name == "rPh") in_reading_aid = begins;
  }
  if (event == Event::failed) return damaged_part("sharedStrings", reader.failure());
  return all;
}

std::map<std::string, std::string> read_properties(const std::string& xml) {
  std::map<std::string, std::string> all;
  std::string name;
  XmlReader reader(xml);
  Event event = reader.next();
  for (; event != Event::finished && event != Event::failed; event = reader.next()) {
    if (event == Event::begin && reader.name() == "property") name = reader.attribute("name");
    if (event == Event::text && !name.empty()) all[name] += reader.text();
    if (event == Event::end && reader.name() == "property") name.clear();
  }
  return all;
}

}  // namespace plumbline
