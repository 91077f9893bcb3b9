// Any file is a workbook that is read, with words for all that is not taken, or is refused in
// words. The first byte says which part of a good workbook the rest takes the place of: no change
// of hand would get through the sums of a package to its parts.
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "workbook/test_contents.h"
#include "workbook/test_package.h"
#include "workbook/workbook_changes.h"
#include "workbook/write_workbook.h"

namespace plumbline {
namespace {

constexpr std::array<std::string_view, 10> parts = {"",
                                                    "xl/workbook.xml",
                                                    "xl/worksheets/sheet2.xml",
                                                    "xl/worksheets/sheet4.xml",
                                                    "xl/worksheets/sheet10.xml",
                                                    "xl/sharedStrings.xml",
                                                    "xl/styles.xml",
                                                    "xl/_rels/workbook.xml.rels",
                                                    "_rels/.rels",
                                                    "docProps/custom.xml"};

struct Whole {
  Whole()
      : now(club.read("HOM_A01,,100,,why it is so this year\nHOM_H01,H-A,H-A,,\nHOM_H02,H-A,6,,\n")
                .made),
        all(parts_of(*workbook_bytes(test_contents(club, now)))) {
    std::erase_if(all, [](const auto& one) {
      return one.first.starts_with("xl/theme") || one.first.starts_with("docProps/app");
    });
    // The long sheets that are only to be read by people.
    for (auto& [name, content] : all) {
      if (name != "xl/workbook.xml") continue;
      for (const char* unread :
           {"Start", "Checks", "Explanations", "Last year", "Definitions", "Lists"}) {
        const std::size_t from = content.find("<sheet name=\"" + std::string(unread));
        if (from != std::string::npos) content.erase(from, content.find("/>", from) + 2 - from);
      }
    }
  }

  TestClub club;
  Return now;
  Parts all;
};

std::string package_with(const Whole& whole, std::string_view part, std::string_view content) {
  Parts all = whole.all;
  for (auto& [name, old_content] : all) {
    if (name == part) old_content = content;
  }
  return package_of(all, false);
}

void read(const Whole& whole, std::string_view bytes) {
  const auto made = read_workbook(bytes, test_identity(), whole.club.club());
  if (!made) {
    if (made.error().what.empty() || made.error().hint.empty()) std::abort();
    return;
  }
  for (const Error& one : made->problems) {
    if (one.what.empty() || one.where.empty()) std::abort();
  }
  const WorkbookChanges all = changes(*made, whole.now, whole.club.club());
  if (summary(all).empty()) std::abort();
  static_cast<void>(with_changes(whole.now, all, true));
  static_cast<void>(as_return(*made, whole.club.club()));
}

}  // namespace
}  // namespace plumbline

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace plumbline;
  static const Whole whole;
  if (size == 0) return 0;
  const std::string_view rest(reinterpret_cast<const char*>(data) + 1, size - 1);
  const std::string_view part = parts[data[0] % parts.size()];
  if (part.empty()) {
    read(whole, rest);
  } else {
    read(whole, package_with(whole, part, rest));
  }
  return 0;
}
