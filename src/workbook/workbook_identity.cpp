#include "workbook/workbook_identity.h"

#include <fmt/format.h>

#include "base/text.h"
#include "returns/answer_words.h"

namespace plumbline {

std::string round_id(const WorkbookIdentity& identity) {
  return fmt::format("{} {}", identity.club, text(identity.year));
}

std::string round_title(const WorkbookIdentity& identity) {
  return fmt::format("{} {}", identity.club_title, text(identity.year));
}

std::string whose(const WorkbookIdentity& identity) {
  return identity.authority_name.empty() ? identity.authority : identity.authority_name;
}

// FNV-1a, 64 bits.
std::string mark_of(std::string_view text) {
  std::uint64_t mark = 0xcbf29ce484222325U;
  for (const char one : text) {
    mark ^= static_cast<unsigned char>(one);
    mark *= 0x100000001b3U;
  }
  return fmt::format("{:016x}", mark);
}

std::string version_of(const Club& club, std::int16_t year) {
  std::string all;
  for (const ItemDefinition& item : club.items) {
    if (!item.asked || !is_asked_in(*item.asked, year)) continue;
    const AskedItem& asked = *item.asked;
    all += fmt::format("{}|{}|{}|{}|{}|{}|{}|{}\n", item.code, item.label, item.unit_text,
                       item.definition, static_cast<int>(asked.as), asked.section, asked.rows,
                       join(asked.choices, ";"));
    for (const ItemDimension& one : item.dimensions) {
      all += fmt::format("  {}={}\n", one.name, join(one.members, ";"));
    }
  }
  return mark_of(all);
}

}  // namespace plumbline
