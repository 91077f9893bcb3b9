// Packs checked before anybody relies on them: of measures, and of layouts.
#include <fmt/format.h>

#include <algorithm>

#include "base/embedded.h"
#include "base/text.h"
#include "base/toml.h"
#include "cli/commands.h"
#include "cli/refusal.h"
#include "lint/lint.h"
#include "statutory/statutory.h"
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

// Packs of measures, the named ones first.
class Clubs {
 public:
  void add(ClubPack pack) {
    std::ranges::move(pack.errors, std::back_inserter(errors_));
    all_are_toml_ = all_are_toml_ && pack.is_toml;
    ++read_;
    const Club* other = club_of(pack.club.id);
    if (other != nullptr && !pack.club.id.empty()) {
      errors_.push_back(
          {.what = fmt::format("{} also has the id {}, so only one of the two is used.",
                               other->where, in_quotes(pack.club.id)),
           .where = pack.club.where,
           .hint = "Give this pack an id of its own."});
    } else {
      clubs_.push_back(std::move(pack.club));
    }
  }

  // Formulas may name what a built-in pack has, unless a named pack takes its place.
  void add_built_in(const std::vector<PackText>& named) {
    for (const EmbeddedFile& file : embedded_files("clubs/")) {
      if (std::ranges::find(named, file.text, &PackText::text) != named.end()) continue;
      ClubPack pack = read_club(file.text, file.path);
      if (club_of(pack.club.id) == nullptr) add(std::move(pack));
    }
  }

  std::size_t read() const { return read_; }
  const std::vector<Club>& all() const { return clubs_; }

  // Where a file is no TOML at all, what it defines would seem to be missing everywhere.
  std::vector<Error> findings() {
    if (all_are_toml_) {
      std::ranges::move(lint(Definitions(std::move(clubs_))), std::back_inserter(errors_));
    }
    put_in_order(errors_);
    return std::move(errors_);
  }

 private:
  const Club* club_of(const std::string& id) const {
    const auto found = std::ranges::find(clubs_, id, &Club::id);
    return found == clubs_.end() ? nullptr : &*found;
  }

  std::vector<Club> clubs_;
  std::vector<Error> errors_;
  std::size_t read_ = 0;
  bool all_are_toml_ = true;
};

// The packs of statutory returns, with the built-in ones beside them, over these clubs.
std::vector<Error> lint_statutory(const std::vector<PackSource>& own,
                                  const std::vector<Club>& clubs) {
  std::vector<PackSource> packs = own;
  std::ranges::copy(built_in_statutory(), std::back_inserter(packs));
  StatutoryPack read = read_statutory(packs);
  if (!read.errors.empty()) return std::move(read.errors);
  return lint(read.made, Definitions(clubs));
}

}  // namespace

Outcome lint_packs(const std::vector<std::filesystem::path>& packs,
                   const Environment& environment) {
  const auto own = packs_in(packs);
  if (!own) return refused(environment, own.error());
  std::vector<Error> errors;
  std::vector<Layout> layouts;
  Clubs clubs;
  std::vector<PackSource> statutory;
  for (const PackText& pack : *own) {
    const TolerantToml toml = parse_toml_with_doubles(pack.text, pack.name);
    if (toml.tree && is_statutory(*toml.tree)) {
      statutory.push_back({.name = pack.name, .text = pack.text});
    } else if (toml.tree && is_layout(*toml.tree)) {
      lint_layout(pack, layouts, errors);
      tell_replaced(pack, layouts.back(), environment);
    } else {
      clubs.add(read_club(toml, pack.name));
    }
  }
  if (!statutory.empty()) {
    Clubs beside = clubs;
    beside.add_built_in(*own);
    std::ranges::move(lint_statutory(statutory, beside.all()), std::back_inserter(errors));
  }
  if (clubs.read() > 0 || layouts.size() + statutory.size() == 0) {
    clubs.add_built_in(*own);
    std::ranges::move(clubs.findings(), std::back_inserter(errors));
  }
  const std::size_t read = layouts.size() + statutory.size() + clubs.read();
  *environment.error << text(errors);
  *environment.out << fmt::format("{} read, {}.\n", counted(read, "pack", "packs"),
                                  counted(errors.size(), "finding", "findings"));
  return errors.empty() ? Outcome::done : Outcome::refused;
}

}  // namespace plumbline
