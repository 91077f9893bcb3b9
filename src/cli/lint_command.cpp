// Packs checked before anybody relies on them: of measures, and of layouts.
#include <fmt/format.h>

#include <algorithm>

#include "base/embedded.h"
#include "base/text.h"
#include "cli/commands.h"
#include "cli/refusal.h"
#include "workspace/pack_files.h"

namespace plumbline {
namespace {

// Layouts that read the same file names stand beside each other; of one id, one would hide another.
void lint_layout(const PackText& pack, std::vector<Layout>& layouts, std::vector<Error>& errors) {
  LayoutPack read = read_layout(pack.text, pack.name);
  std::ranges::copy(read.errors, std::back_inserter(errors));
  const auto other = std::ranges::find(layouts, read.layout.id, &Layout::id);
  if (other != layouts.end() && !read.layout.id.empty()) {
    errors.push_back({.what = fmt::format("{} also has the id {}, so only one of the two is used.",
                                          other->where, in_quotes(read.layout.id)),
                      .where = pack.name,
                      .hint = "Give this layout an id of its own."});
  }
  layouts.push_back(std::move(read.layout));
}

// A layout of one's own comes before the built-in one of its id, by intent or by oversight.
void tell_replaced(const PackText& pack, const Layout& layout, const Environment& environment) {
  for (const EmbeddedFile& file : embedded_files("releases/")) {
    if (file.text == pack.text) return;
    if (read_layout(file.text, file.path).layout.id != layout.id) continue;
    *environment.out << fmt::format(
        "{}: Note: {} is also the id of a built-in layout, which this one replaces. Give it an id "
        "of its own to use both.\n",
        pack.name, in_quotes(layout.id));
    return;
  }
}

}  // namespace

Outcome lint_packs(const std::vector<std::filesystem::path>& packs,
                   const Environment& environment) {
  const auto own = packs_in(packs);
  if (!own) return refused(environment, own.error());
  std::vector<Error> errors;
  std::vector<Layout> layouts;
  Places places;
  for (const PackText& pack : *own) {
    if (is_layout(pack.text, pack.name)) {
      lint_layout(pack, layouts, errors);
      tell_replaced(pack, layouts.back(), environment);
    } else {
      places.packs.emplace_back(pack.name);
    }
  }
  std::size_t read = layouts.size();
  if (!places.packs.empty() || layouts.empty()) {
    const auto clubs = load_clubs(places);
    if (!clubs) {
      errors.push_back(clubs.error());
      read += places.packs.size();
    } else {
      read += clubs->size();
      std::ranges::copy(lint(Definitions(*clubs)), std::back_inserter(errors));
    }
  }
  *environment.error << text(errors);
  *environment.out << fmt::format("{} read, {}.\n", counted(read, "pack", "packs"),
                                  counted(errors.size(), "finding", "findings"));
  return errors.empty() ? Outcome::done : Outcome::refused;
}

}  // namespace plumbline
