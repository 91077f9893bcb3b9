// What stands around every page: header, navigation, footer.
#pragma once

#include <string_view>

#include "http/request.h"
#include "markup/html.h"

namespace plumbline {

struct Member;

// The parts of the site that the navigation lists.
enum class Room : std::uint8_t {
  none,
  home,
  returns,
  compare,
  authorities,
  measures,
  releases,
  methods
};

// A page as it is written: its header stands in `main` from the start, and page_response closes it,
// so that a page is written once and never copied.
struct Page {
  struct Head {
    std::string_view title;  // of the window; the site's name is added
    Room room = Room::none;
    bool fictional = false;          // said at the top of the page
    const Member* member = nullptr;  // who is signed in; pages for everyone do not look
  };
  explicit Page(const Head& head);

  Html main;
};

// That the figures are invented, for the top of a page.
void add_fictional(Html& html);

Response page_response(Page page, int status = 200);

}  // namespace plumbline
