// Pages of words: methods, accessibility, sources.
#include <algorithm>
#include <map>

#include "documents/html.h"
#include "web/frame.h"
#include "web/pages.h"

namespace plumbline {
namespace {

Response word_page(const Snapshot& snapshot, const std::string& title, Room room,
                   const std::vector<Block>& blocks) {
  Page page({.title = title, .room = room, .fictional = snapshot.session().is_fictional()});
  page.main.add("<h1 class=\"govuk-heading-l\">"_html, title, "</h1>\n"_html);
  add_blocks(blocks, "w", page.main);
  return page_response(std::move(page));
}

Heading heading(std::string words, std::string id) {
  return {.level = 2, .text = std::move(words), .id = std::move(id), .new_page = false};
}

BulletList bullets(std::initializer_list<const char*> items) {
  BulletList list;
  for (const char* item : items) list.items.push_back({{.text = item}});
  return list;
}

void add_costs_and_averages(std::vector<Block>& blocks) {
  blocks.emplace_back(heading("Unit costs", "unit-costs"));
  blocks.emplace_back(bullets(
      {"A unit cost is money over activity of the same authority and year. Net current "
       "expenditure is used unless gross is asked for; measures of revenue outturn are gross, "
       "and say so.",
       "A week is seven days. Counts on 31 March are rounded to the nearest 5 in the "
       "measure where the profile has always done so.",
       "A unit that does not come out is refused when a measure is read: pounds over "
       "children cannot become pounds over weeks by mistake."}));
  blocks.emplace_back(heading("Averages and quarters", "averages"));
  blocks.emplace_back(
      bullets({"The average is the mean of authorities, each weighing the same. The median and all "
               "spending over all activity stand beside it, each under its own name.",
               "The City of London and the Isles of Scilly are too small to compare, and are left "
               "out of averages.",
               "Quartiles are of type 7, as a spreadsheet's PERCENTILE.INC. Fewer than 8 figures "
               "have no quartiles, fewer than 5 no average.",
               "Ranks count from the highest; equal figures share a place. Being high is not bad "
               "and being low is not good."}));
}

}  // namespace

Response methods_page(const Snapshot& snapshot, const Request&) {
  std::vector<Block> blocks;
  blocks.emplace_back(
      paragraph("How figures are made here, and what may be said of them. Each measure's own page "
                "has its formula and the file and row of every input."));
  add_costs_and_averages(blocks);
  blocks.emplace_back(heading("What is missing", "missing"));
  Terms symbols;
  symbols.pairs = {{"[c]", "hidden to protect people"},
                   {"[x]", "not available: not received, not collected or not published"},
                   {"[z]", "not applicable"},
                   {"[low]", "not zero, but rounds to zero"},
                   {"[u]", "too unreliable to compare"},
                   {"*", "another year or source stands in, and the page says which"}};
  blocks.emplace_back(std::move(symbols));
  blocks.emplace_back(
      paragraph("A missing figure keeps its reason through every sum. It is never counted as "
                "nought, and never ranked."));
  blocks.emplace_back(heading("What is uncertain", "uncertain"));
  blocks.emplace_back(
      paragraph("A figure that was rounded when it was published stands for every number that "
                "rounds to it. What is made from it is shown with its range where the range is "
                "worth knowing. Money has no margin of chance; counts of people may."));
  blocks.emplace_back(heading("Neighbours", "neighbours"));
  blocks.emplace_back(paragraph(
      "Statistical neighbours are the published sets of 2021 and 2025: for each authority the ten "
      "most like it. If A is a neighbour of B, B need not be one of A."));
  return word_page(snapshot, "Methods and definitions", Room::methods, blocks);
}

Response accessibility_page(const Snapshot& snapshot, const Request&) {
  std::vector<Block> blocks;
  blocks.emplace_back(
      paragraph("This site should be usable by everyone. It is made to meet the Web Content "
                "Accessibility Guidelines 2.2 at level AA."));
  blocks.emplace_back(heading("What that means here", "means"));
  blocks.emplace_back(bullets(
      {"Everything works without a mouse, without JavaScript, at 320 pixels and at 400% zoom.",
       "Every chart has a name, a description in words and a table with the same figures.",
       "Nothing is said by colour alone.",
       "Profiles can be downloaded as tagged PDF, CSV and JSON."}));
  blocks.emplace_back(heading("How it is tested", "tested"));
  blocks.emplace_back(paragraph(
      "Each change is tested in a browser at three widths, with and without JavaScript, against "
      "the rules of axe-core. No test with people who use screen readers has been made yet."));
  blocks.emplace_back(heading("What is not accessible yet", "not-yet"));
  blocks.emplace_back(bullets(
      {"The tags of the PDF were checked against our own list of the rules of PDF/UA-1, not with a "
       "screen reader.",
       "Long tables scroll sideways on phones; they can be reached and scrolled by keyboard."}));
  return word_page(snapshot, "Accessibility statement", Room::none, blocks);
}

Response sources_page(const Snapshot& snapshot, const Request&) {
  std::map<std::string, std::pair<std::string, std::string>> titles;
  for (const EditionInfo& edition : snapshot.session().ledger->editions()) {
    if (!edition.withdrawn) titles[edition.title] = {edition.publisher, edition.licence};
  }
  std::vector<Block> blocks;
  blocks.emplace_back(
      paragraph(snapshot.session().is_fictional()
                    ? "This is the demo nation: its authorities and all of its figures are "
                      "invented from a seed, in the shape of published files."
                    : "Figures are those of the publications below, under the licences named, and "
                      "of nothing else."));
  Table table{.caption = "Publications",
              .columns = {{"Publication"}, {"Publisher"}, {"Licence"}},
              .rows = {},
              .caption_hidden = true};
  for (const auto& [title, who] : titles) {
    table.rows.push_back(
        {.cells = {
             {.text = title, .link = "/releases"}, {.text = who.first}, {.text = who.second}}});
  }
  blocks.emplace_back(std::move(table));
  blocks.emplace_back(heading("Made with", "made-with"));
  blocks.emplace_back(
      bullets({"The structure of pages: govuk-frontend (MIT), without its crown and typeface. This "
               "is not a government site.",
               "The typeface: Inter (SIL Open Font Licence 1.1)."}));
  return word_page(snapshot, "Where the data comes from", Room::none, blocks);
}

}  // namespace plumbline
