// Forms and links by which a reader changes what is shown.
#pragma once

#include <vector>

#include "markup/html.h"
#include "views/view.h"

namespace plumbline {

struct Choosing {
  const MeasureSource* source = nullptr;
  MeasureChoice choice;  // none on a profile
  const View* view = nullptr;
  const std::vector<std::int16_t>* years = nullptr;
  bool of_group = false;  // on the page of why: a group leads to why its authorities are in it
};

// A form: authority, denominator, year, and a list of codes as a group.
void add_choices(const Choosing& choosing, Html& page);

// Files of the same view, each with the address it stands at.
struct Download {
  std::string words;
  std::string address;
};
void add_downloads(const std::vector<Download>& downloads, Html& page);

// On a profile: net current expenditure or gross.
void add_spending_links(const Choosing& choosing, Html& page);

// All, neighbours, nearest, region, type: one link each for those that are large enough, the one
// shown marked; with the way to why those shown are in the group.
void add_group_links(const Choosing& choosing, Html& page);

}  // namespace plumbline
