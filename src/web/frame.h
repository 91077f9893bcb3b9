// What stands around every page: header, navigation, footer.
#pragma once

#include <string>

#include "http/request.h"
#include "markup/html.h"

namespace plumbline {

// The parts of the site that the navigation lists.
enum class Room : std::uint8_t { none, home, authorities, measures, releases, methods };

struct Page {
  std::string title;  // of the window; the site's name is added
  Room room = Room::none;
  bool fictional = false;  // said at the top of the page
  Html main;
};

Html framed(const Page& page);

// That the figures are invented, for the top of a page.
void add_fictional(Html& html);

Response page_response(const Page& page, int status = 200);

}  // namespace plumbline
