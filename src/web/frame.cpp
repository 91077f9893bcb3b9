#include "web/frame.h"

#include <array>

#include "web/assets.h"
#include "web/member.h"

namespace plumbline {
namespace {

struct RoomLink {
  Room room;
  std::string_view name;
  std::string_view address;
};
constexpr std::array<RoomLink, 7> rooms = {{
    {Room::home, "Home", "/"},
    {Room::returns, "Your returns", "/returns"},
    {Room::compare, "Compare", "/compare"},
    {Room::authorities, "Authorities", "/authorities"},
    {Room::measures, "Measures", "/measures"},
    {Room::releases, "Data", "/releases"},
    {Room::methods, "Methods", "/methods"},
}};

// A line held against bars that stand on the ground: the name of the product as a picture.
constexpr Markup brand_mark =
    "<svg width=\"28\" height=\"30\" viewBox=\"0 0 28 30\" aria-hidden=\"true\" "
    "focusable=\"false\"><path d=\"M2 29V18h5v11zM9 29V12h5v17z\" fill=\"#9fc3e6\"/><path "
    "d=\"M20.5 1v19\" stroke=\"#fff\" stroke-width=\"1.6\"/><path d=\"M20.5 29l-3.7-7.5h7.4z\" "
    "fill=\"#fff\"/></svg>"_html;

constexpr std::size_t usual_page = 64'000;  // bytes

void add_head(std::string_view title, Html& html) {
  html.add(
      "<!DOCTYPE html>\n<html lang=\"en\" class=\"govuk-template\">\n<head>\n<meta charset=\"utf-8\">\n<title>"_html,
      title, title.empty() ? ""_html : " – "_html,
      "Plumbline</title>\n<meta name=\"viewport\" content=\"width=device-width, "
      "initial-scale=1\">\n"
      "<meta name=\"theme-color\" content=\"#12436d\">\n<link rel=\"icon\" type=\"image/svg+xml\" href=\""_html,
      asset_address("icon.svg"),
      "\">\n<link rel=\"preload\" as=\"font\" type=\"font/woff2\" crossorigin href=\""_html,
      asset_address("inter.woff2"), "\">\n<link rel=\"stylesheet\" href=\""_html,
      asset_address("app.css"), "\">\n<script type=\"module\" src=\""_html, asset_address("app.js"),
      "\"></script>\n</head>\n"_html);
}

// Who is signed in, and the way out; or the way in.
void add_who(const Member* member, Html& html) {
  if (member == nullptr) {
    html.add("<p class=\"app-who\"><a href=\""_html, members_door, "\">Sign in</a></p>"_html);
    return;
  }
  html.add("<form class=\"app-who\" method=\"post\" action=\"/sign-out\"><span>"_html,
           member->authority_name, "</span><span>"_html, member->person.name, "</span>"_html);
  add_csrf(*member, html);
  html.add("<button type=\"submit\" class=\"app-as-link\">Sign out</button></form>"_html);
}

void add_navigation(Room current, Html& html) {
  html.add(
      "<div class=\"govuk-service-navigation\"><div class=\"app-w\"><div "
      "class=\"govuk-service-navigation__container\">"
      "<nav aria-label=\"Main\" class=\"govuk-service-navigation__wrapper\"><ul class=\"govuk-service-navigation__list\">\n"_html);
  for (const RoomLink& link : rooms) {
    const bool here = link.room == current;
    html.add("<li class=\"govuk-service-navigation__item"_html,
             here ? " govuk-service-navigation__item--active"_html : ""_html,
             "\"><a class=\"govuk-service-navigation__link\" href=\""_html, link.address, "\""_html,
             here ? " aria-current=\"true\""_html : ""_html, ">"_html, link.name,
             "</a></li>\n"_html);
  }
  html.add("</ul></nav></div></div></div>\n"_html);
}

void add_footer(Html& html) {
  html.add(
      "<footer class=\"app-foot\"><div class=\"app-w\"><ul>"
      "<li><a class=\"govuk-link\" href=\"/methods\">Methods and definitions</a></li>"
      "<li><a class=\"govuk-link\" href=\"/sources\">Where the data comes from</a></li>"
      "<li><a class=\"govuk-link\" href=\"/accessibility\">Accessibility statement</a></li>"
      "<li><a class=\"govuk-link\" href=\"/addresses\">Addresses of this site</a></li></ul>"
      "<p>High is not bad and low is not good. A difference can "
      "come from need, from choices, "
      "or from how the form was filled in.</p></div></footer>\n"_html);
}

}  // namespace

Page::Page(const Head& head) {
  main.reserve(usual_page);
  add_head(head.title, main);
  main.add(
      "<body class=\"govuk-template__body\">\n<a href=\"#main\" class=\"govuk-skip-link\">Skip to "
      "main content</a>\n"
      "<header class=\"app-header\"><div class=\"app-w app-header__in\"><a class=\"app-brand\" href=\"/\">"_html,
      brand_mark, "Plumbline</a>"_html);
  add_who(head.member, main);
  main.add("</div></header>\n"_html);
  add_navigation(head.room, main);
  if (head.fictional) add_fictional(main);
  main.add("<main id=\"main\" class=\"app-w\" tabindex=\"-1\">\n"_html);
}

void add_fictional(Html& html) {
  html.add(
      "<aside class=\"app-demo\" aria-label=\"About these figures\"><div "
      "class=\"app-w\"><strong>Fictional figures.</strong> "
      "Every authority and every figure here is invented.</div></aside>\n"_html);
}

Response page_response(Page page, int status) {
  page.main.add("</main>\n"_html);
  add_footer(page.main);
  page.main.add("</body>\n</html>\n"_html);
  Response response;
  response.status = status;
  response.body = std::move(page.main).take();
  return response;
}

}  // namespace plumbline
