// What a cell that came back says, as the answer to an item.
#pragma once

#include "club/club.h"
#include "returns/return.h"
#include "workbook/read_book.h"

namespace plumbline {

// The words of a cell as they would be typed: a date for a date, 27 for 27% where percent are
// asked. The error says what stands there that cannot be an answer: an error of the spreadsheet, a
// formula that nobody has worked out.
Result<std::string> typed_words(const ReadBook& book, const ReadCell& cell,
                                const ItemDefinition* item);

// As cell_words() says what the same cell held when the workbook was made.
std::string raw_words(const ReadBook& book, const ReadCell& cell);

Result<Answer> answer_in_cell(const ReadBook& book, const ReadCell& cell,
                              const ItemDefinition& item);

}  // namespace plumbline
