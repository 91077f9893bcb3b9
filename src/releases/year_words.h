// Whether a row's year is written as the kind of year that its line is for.
#pragma once

#include <optional>
#include <string_view>

#include "base/period.h"
#include "base/result.h"

namespace plumbline {

// "2012" for a financial year could be either of two, and "2012-13" for a count on 31 March says no
// day: nothing where `text` is written as `kind` is. `item` is in the words of the file.
std::optional<Error> wrong_year_words(std::string_view text, PeriodKind kind,
                                      std::string_view item);

}  // namespace plumbline
