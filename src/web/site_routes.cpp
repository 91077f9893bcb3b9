// The table of routes.
#include <fmt/format.h>

#include <random>

#include "documents/html.h"
#include "http/delivery.h"
#include "web/assets.h"
#include "web/downloads.h"
#include "web/frame.h"
#include "web/member.h"
#include "web/pages.h"

namespace plumbline {
namespace {

using SimplePage = Response (*)(const Snapshot&, const Request&);
using PartsPage = Response (*)(const Snapshot&, const Request&, const PathParts&);

// Which snapshot of which server: pages are made of nothing else but their address.
std::string made_of(const Snapshot& snapshot) {
  static const unsigned server = std::random_device()();
  return fmt::format("{}-{}", server, snapshot.number());
}

template <typename Make>
Response page_of(const CurrentSnapshot& current, const Request& request, const Make& make) {
  const std::shared_ptr<const Snapshot> snapshot = current();
  std::string source = made_of(*snapshot);
  if (has_already(request, source)) return not_again(std::move(source));
  Response response = make(*snapshot);
  response.made_of = std::move(source);
  return response;
}

Handler handler(const CurrentSnapshot& current, SimplePage page) {
  return [current, page](const Request& request, const PathParts&) {
    return page_of(current, request,
                   [&](const Snapshot& snapshot) { return page(snapshot, request); });
  };
}

Handler handler(const CurrentSnapshot& current, PartsPage page) {
  return [current, page](const Request& request, const PathParts& parts) {
    return page_of(current, request,
                   [&](const Snapshot& snapshot) { return page(snapshot, request, parts); });
  };
}

Response ready(const std::optional<Error>& trouble) {
  Response response =
      trouble ? plain_response(503, "not ready: " + text(*trouble)) : plain_response(200, "ready");
  response.private_view = true;
  return response;
}

Table address_table(const std::vector<Route>& routes, Role role, std::string caption) {
  Table table{
      .caption = std::move(caption), .columns = {{"Address"}, {"What it shows"}}, .rows = {}};
  for (const Route& route : routes) {
    if (route.role != role || route.method != Method::get) continue;
    table.rows.push_back(
        {.cells = {{.text = route.pattern, .link = route.example}, {.text = route.about}}});
  }
  return table;
}

// The table of routes as a page: what can be asked of this site.
Response addresses_page(const Snapshot& snapshot, const std::vector<Route>& routes) {
  Page page({.title = "Addresses of this site",
             .room = Room::none,
             .fictional = snapshot.session().is_fictional()});
  page.main.add(
      "<h1 class=\"govuk-heading-l\">Addresses of this site</h1>\n<p class=\"govuk-body\">Every view is an address that can be mailed, printed and kept.</p>\n"_html);
  std::vector<Block> blocks;
  blocks.emplace_back(address_table(routes, Role::anyone, "For everyone"));
  Table of_members = address_table(routes, Role::member, "For those who are signed in");
  if (!of_members.rows.empty()) blocks.emplace_back(std::move(of_members));
  add_blocks(blocks, "a", page.main);
  return page_response(std::move(page));
}

Route get(std::string pattern, std::string about, std::string example, Handler handler) {
  return {.method = Method::get,
          .pattern = std::move(pattern),
          .role = Role::anyone,
          .about = std::move(about),
          .example = std::move(example),
          .handler = std::move(handler)};
}

// What is worked out of figures.
std::vector<Route> figure_routes(const CurrentSnapshot& current) {
  std::vector<Route> all = {
      get("/", "Home, with search", "/", handler(current, home_page)),
      get("/search", "Authorities and measures by name: ?q=", "/search?q=children",
          handler(current, search_page)),
      get("/authorities", "Every authority, by region", "/authorities",
          handler(current, authorities_page)),
      get("/profiles", "The profile of ?authority=, a year and a group", "",
          handler(current, profile_page)),
      get("/profiles/{authority}", "The profile of an authority: ?year= and ?group=", "",
          handler(current, profile_page)),
      get("/profiles/{authority}/{file}",
          "The profile as profile.pdf, profile.csv or profile.json; the tables of its page as "
          "report.csv or report.json",
          "", handler(current, profile_download)),
      get("/measures", "Every measure", "/measures", handler(current, measures_page)),
      get("/measures/{id}", "One measure: ?authority=, ?year= and ?group=", "/measures/S251_M02",
          handler(current, measure_page)),
      get("/measures/{id}/{variant}", "A measure with another denominator",
          "/measures/S251_M02/per_head", handler(current, measure_page)),
      get("/groups/{id}",
          "Why the authorities of a group are in it: ?authority=, ?year= and ?group=, such as "
          "nearest:12 or nearest:10:CTX_M05*2,CTX_M01",
          "/groups/S251_M02", handler(current, group_page)),
      get("/downloads/{id}/{file}",
          "A measure as measure.pdf, measure.xlsx, measure.csv or measure.json; every year of it "
          "as "
          "measure-long.csv, with measure-long.meta.csv and datapackage.json; its charts as "
          "comparison, years or outcome, .svg or .png; the tables of its page as report.csv or "
          "report.json",
          "/downloads/S251_M02/measure.csv", handler(current, measure_download)),
  };
  for (Route& route : all) route.heavy = route.pattern.find("{file}") != std::string::npos;
  return all;
}

// What is loaded, how figures are made, and what pages are made of.
std::vector<Route> word_routes(const SiteState& site) {
  const CurrentSnapshot& current = site.snapshot;
  return {
      get("/releases", "Publications and editions that are loaded", "/releases",
          handler(current, releases_page)),
      get("/releases/{edition}", "One edition and what it restated", "/releases/1",
          handler(current, release_page)),
      get("/methods", "How figures are made", "/methods", handler(current, methods_page)),
      get("/sources", "Where the data comes from", "/sources", handler(current, sources_page)),
      get("/accessibility", "The accessibility statement", "/accessibility",
          handler(current, accessibility_page)),
      get("/ready", "Whether the server can answer", "/ready",
          [trouble = site.trouble](const Request&, const PathParts&) { return ready(trouble()); }),
      get("/assets/{name}", "Style sheet, script, font and icon", "",
          [current](const Request& request, const PathParts&) {
            auto found = asset(request.path);
            if (found) return *std::move(found);
            return problem_page(*current(),
                                {.what = "There is no such file.", .where = {}, .hint = {}}, 404);
          })};
}

}  // namespace

std::vector<Route> public_routes(const SiteState& site) {
  std::vector<Route> all = figure_routes(site.snapshot);
  for (Route& route : word_routes(site)) all.push_back(std::move(route));
  return all;
}

Routes site_routes(const SiteState& site, const std::vector<RoomRoutes>& more) {
  std::vector<Route> all;
  std::vector<RoomRoutes> rooms = {public_routes, sign_in_routes};
  rooms.insert(rooms.end(), more.begin(), more.end());
  for (const RoomRoutes& room : rooms) {
    for (Route& route : room(site)) all.push_back(std::move(route));
  }
  all.push_back(get("/addresses", "This list", "/addresses", {}));
  all.back().handler = [current = site.snapshot, listed = all](const Request&, const PathParts&) {
    return addresses_page(*current(), listed);
  };
  const Handler not_found = [current = site.snapshot](const Request&, const PathParts&) {
    return problem_page(*current(),
                        {.what = "Nothing stands at this address.",
                         .where = {},
                         .hint = "It may have been typed wrongly."},
                        404);
  };
  return Routes(std::move(all), not_found,
                [site](const Request& head) { return member_of(site, head).has_value(); });
}

}  // namespace plumbline
