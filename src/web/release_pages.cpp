// What is loaded: publications, their editions, and what a later edition changed.
#include <fmt/format.h>

#include <algorithm>

#include "base/number.h"
#include "base/text.h"
#include "documents/html.h"
#include "reports/words.h"
#include "web/frame.h"
#include "web/pages.h"
#include "web/restated.h"

namespace plumbline {
namespace {

constexpr std::size_t most_restated = 200;

std::string address_of(const EditionInfo& edition) {
  return fmt::format("/releases/{}", edition.id);
}

std::string_view state_words(const Snapshot& snapshot, const EditionInfo& edition) {
  if (edition.withdrawn) return "withdrawn";
  switch (snapshot.superseded(edition.id)) {
    case Superseded::no:
      return "read from";
    case Superseded::partly:
      return "read from, in part; the rest has a later edition";
    case Superseded::wholly:
      return "has a later edition";
  }
  return {};
}

// One direction of what editions say otherwise: what this one changed, or what was changed after
// it.
struct RestatedWords {
  std::string heading;
  std::string id;
  std::string none;
};

void add_restated(const Snapshot& snapshot, const std::vector<Restatement>& restated,
                  const RestatedWords& words, std::vector<Block>& blocks) {
  blocks.emplace_back(
      Heading{.level = 2, .text = words.heading, .id = words.id, .new_page = false});
  if (restated.empty()) {
    blocks.emplace_back(paragraph(words.none));
    return;
  }
  blocks.emplace_back(paragraph(
      restated.size() > most_restated
          ? fmt::format("{} figures were restated; the first {} are shown.",
                        with_commas(static_cast<double>(restated.size()), 0), most_restated)
          : fmt::format("{} figures were restated.", restated.size())));
  if (auto chart = restated_chart(snapshot, restated)) blocks.emplace_back(*std::move(chart));
  blocks.emplace_back(restated_table(snapshot, restated, most_restated));
}

void add_restatements(const Snapshot& snapshot, const EditionInfo& edition,
                      std::vector<Block>& blocks) {
  std::vector<Restatement> by_this, by_later;
  for (const Restatement& one : snapshot.restatements_of(edition.id)) {
    (one.is_by_other ? by_later : by_this).push_back(one);
  }
  add_restated(snapshot, by_this,
               {.heading = "What this edition restated",
                .id = "restated",
                .none = "Nothing that an earlier edition said was changed by this one."},
               blocks);
  if (by_later.empty()) return;
  add_restated(snapshot, by_later,
               {.heading = "What later editions restated", .id = "restated-later", .none = {}},
               blocks);
}

void add_other_editions(const Session& session, const EditionInfo& edition,
                        std::vector<Block>& blocks) {
  blocks.emplace_back(Heading{.level = 2,
                              .text = "Other editions of this publication",
                              .id = "editions",
                              .new_page = false});
  BulletList others;
  for (const EditionInfo& other : session.ledger->editions()) {
    if (other.publication != edition.publication || other.id == edition.id) continue;
    others.items.push_back(
        {{.text = fmt::format("{}, {}", other.date, other.file), .link = address_of(other)}});
  }
  if (others.items.empty()) {
    blocks.emplace_back(paragraph("There is no other."));
  } else {
    blocks.emplace_back(std::move(others));
  }
}

}  // namespace

Response releases_page(const Snapshot& snapshot, const Request&) {
  const Session& session = snapshot.session();
  Page page({.title = "Data", .room = Room::releases, .fictional = session.is_fictional()});
  page.main.add(
      "<h1 class=\"govuk-heading-l\">Data that is loaded</h1>\n<p class=\"govuk-body\">Each line "
      "is one edition of a publication. "
      "A later edition stands beside the earlier one, and is the one that figures are read from.</p>\n"_html);
  Table table{.caption = "Editions loaded",
              .columns = {{"Publication"}, {"Publisher"}, {"Dated"}, {"File"}, {"State"}},
              .rows = {},
              .caption_hidden = true};
  std::vector<EditionInfo> editions = session.ledger->editions();
  std::ranges::sort(editions, {},
                    [](const EditionInfo& one) { return std::tuple(one.title, one.date); });
  for (const EditionInfo& edition : editions) {
    table.rows.push_back({.cells = {{.text = edition.title, .link = address_of(edition)},
                                    {.text = edition.publisher},
                                    {.text = edition.date},
                                    {.text = edition.file},
                                    {.text = std::string(state_words(snapshot, edition))}}});
  }
  std::vector<Block> blocks;
  blocks.emplace_back(std::move(table));
  add_blocks(blocks, "r", page.main);
  return page_response(std::move(page));
}

Response release_page(const Snapshot& snapshot, const Request&, const PathParts& parts) {
  const Session& session = snapshot.session();
  const auto id = parse_whole(value_of(parts, "edition"));
  const EditionInfo* edition = id ? session.ledger->edition(*id) : nullptr;
  if (edition == nullptr) {
    return problem_page(snapshot,
                        {.what = "There is no such edition.",
                         .where = {},
                         .hint = "The list of data has every edition."},
                        404);
  }
  Page page({.title = edition->title, .room = Room::releases, .fictional = session.is_fictional()});
  page.main.add("<p class=\"app-cap\">Edition of "_html, edition->date,
                "</p>\n<h1 class=\"govuk-heading-l\">"_html, edition->title, "</h1>\n"_html);
  std::vector<Block> blocks;
  blocks.emplace_back(
      Terms{.pairs = {{"Publisher", edition->publisher},
                      {"Licence", edition->licence},
                      {"File", edition->file},
                      {"Layout that read it", edition->layout},
                      {"Checksum (BLAKE2b)", edition->checksum},
                      {"State", edition->withdrawn ? "withdrawn: not read from" : "loaded"}}});
  add_other_editions(session, *edition, blocks);
  add_restatements(snapshot, *edition, blocks);
  add_blocks(blocks, "r", page.main);
  return page_response(std::move(page));
}

}  // namespace plumbline
