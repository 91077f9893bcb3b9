// A chart as a picture that travels alone: its words stand in it, so that whoever meets it on a
// slide knows what it shows, of whom, and where the figures come from.
#pragma once

#include <string>

#include "charts/chart.h"

namespace plumbline {

struct PictureWords {
  std::string subject;    // the measure; not said again where the title says it
  std::string source;     // "Source: Section 251 outturn (Department for Education), …"
  std::string fictional;  // said above all else; empty of real figures
};

// The wide drawing on a white ground, with title, subtitle and key above it, coverage, who is not
// shown and the source below.
Drawing picture(const Chart& chart, const PictureWords& words);

}  // namespace plumbline
