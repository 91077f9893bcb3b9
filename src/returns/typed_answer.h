// One answer as somebody types it into a file, a workbook or a page.
#pragma once

#include <string_view>

#include "base/result.h"
#include "club/club.h"
#include "returns/return.h"

namespace plumbline {

// The answer to an item: its words as typed, spaces at the ends gone, and the number they mean
// where the item asks for one. The error says what stands there and how to write it.
Result<Answer> typed_answer(const ItemDefinition& item, std::string_view typed);

// The same where there is no column for a reason: "z" and "n/a" are not applicable, "x" is not
// available, "c" suppressed, "u" unreliable, as are the reasons in words.
Result<Answer> typed_answer_or_reason(const ItemDefinition& item, std::string_view typed);

// What somebody reads in the cell of an answer: its words, or the reason why there is no figure.
std::string_view shown_words(const Answer& answer);

}  // namespace plumbline
