// What the pages of a return have in common: the head, the list of sections, problems.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "entry/opened_return.h"
#include "entry/section_view.h"
#include "web/complaints.h"
#include "web/frame.h"

namespace plumbline {

// Begun with the head of the site.
Page entry_page(const Member& member, const std::string& title);

// The return's name over the heading of the page.
void add_heading(const Opened& opened, std::string_view heading, Html& html);

// The sections in order, with how far each is, and the sign-off behind them. `here` is the section
// that is shown.
void add_sections(const Opened& opened, const std::vector<SectionProgress>& progress,
                  std::string_view here, Html& html);

// A form of this page; it carries the token of the session.
void begin_form(const Member& member, const std::string& action, Html& html);

Response entry_response(Page page, int status = 200);

}  // namespace plumbline
