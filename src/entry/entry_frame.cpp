#include "entry/entry_frame.h"

#include "web/assets.h"

namespace plumbline {

Page entry_page(const Member& member, const std::string& title) {
  return Page({.title = title,
               .room = Room::returns,
               .fictional = member.snapshot->session().is_fictional(),
               .member = &member});
}

void add_heading(const Opened& opened, std::string_view heading, Html& html) {
  html.add("<p class=\"app-cap\"><a class=\"govuk-link\" href=\""_html, opened.address.path(),
           "\">"_html, opened.title(), "</a></p>\n<h1 class=\"govuk-heading-l\">"_html, heading,
           "</h1>\n"_html);
}

void add_sections(const Opened& opened, const std::vector<SectionProgress>& progress,
                  std::string_view here, Html& html) {
  html.add("<nav aria-label=\"Sections of this return\"><ol class=\"app-sections\">\n"_html);
  for (const SectionProgress& one : progress) {
    const bool now = one.section->id == here;
    const bool done = one.state.is_completed && one.errors + one.to_explain == 0;
    html.add("<li"_html,
             now    ? " class=\"now\""_html
             : done ? " class=\"done\""_html
                    : ""_html,
             "><a href=\""_html, opened.address.path("/sections/" + one.section->id), "\""_html,
             now ? " aria-current=\"step\""_html : ""_html, "><b>"_html, one.section->id, ". "_html,
             one.section->title, "</b><small>"_html, one.words(), "</small></a></li>\n"_html);
  }
  const bool signing = here == "sign-off";
  html.add("<li"_html, signing ? " class=\"now\""_html : ""_html, "><a href=\""_html,
           opened.address.path("/sign-off"), "\""_html,
           signing ? " aria-current=\"step\""_html : ""_html,
           "><b>Sign off</b><small>When all is checked</small></a></li>\n</ol></nav>\n"_html);
}

void begin_form(const Member& member, const std::string& action, Html& html) {
  html.add("<form method=\"post\" action=\""_html, action, "\" novalidate>\n"_html);
  add_csrf(member, html);
}

Response entry_response(Page page, int status) {
  page.main.add("<script type=\"module\" src=\""_html, asset_address("entry.js"),
                "\"></script>\n"_html);
  return page_response(std::move(page), status);
}

}  // namespace plumbline
