// A strip of the others with one's own figure on it, drawn so that a script can move the figure.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "markup/html.h"
#include "measures/definitions.h"
#include "rounds/strip.h"

namespace plumbline {

// The strip, and in words below it where the figure lies. Where too few others have a figure, that
// is said instead. `last` is last year's own figure.
void add_strip(const std::optional<Strip>& strip, const MeasureChoice& measure, const Figure& now,
               const Figure& last, Html& html);

// What it shows, in words, for who cannot see it.
std::string name_of_strip(const Strip& strip, const MeasureChoice& measure, const Figure& now);

// What each mark of a strip means.
void add_strip_key(const std::string& year, const std::string& last_year, Html& html);

}  // namespace plumbline
