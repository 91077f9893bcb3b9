// The profile of an authority.
#include <fmt/format.h>

#include <algorithm>

#include "documents/html.h"
#include "reports/profile_report.h"
#include "reports/words.h"
#include "views/profile_view.h"
#include "web/asked.h"
#include "web/choose.h"
#include "web/frame.h"
#include "web/pages.h"

namespace plumbline {

Response profile_page(const Snapshot& snapshot, const Request& request, const PathParts& parts) {
  Asked asked = asked_in(request);
  if (const auto named = find(parts, "authority")) asked.authority = *named;
  const auto made = make_profile_view(snapshot, asked);
  if (!made) return problem_page(snapshot, made.error(), 400);
  const bool fictional = snapshot.session().is_fictional();
  const Report report = profile_report(made->view);
  Page page({.title = report.title, .room = Room::authorities, .fictional = fictional});
  add_title(report, page.main);
  const Choosing choosing{
      .source = &snapshot, .choice = {}, .view = &made->asked, .years = &made->years};
  add_choices(choosing, page.main);
  add_group_links(choosing, page.main);
  add_spending_links(choosing, page.main);
  const auto file = [&](std::string_view name) {
    return profile_file_address(made->asked.words, name);
  };
  add_downloads({{"PDF", file("profile.pdf")},
                 {"CSV for Excel", file("profile.csv") + "&bom=1"},
                 {"CSV", file("profile.csv")},
                 {"JSON", file("profile.json")},
                 {"All tables of this page (CSV)", file("report.csv") + "&bom=1"}},
                page.main);
  add_blocks(report.blocks, "p", page.main);
  return page_response(std::move(page));
}

}  // namespace plumbline
