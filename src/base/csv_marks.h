// Finds the bytes that structure a CSV file, 64 at a time.
#pragma once

#include <cstddef>
#include <cstdint>

namespace plumbline {

// For each of `blocks` runs of 64 bytes from `data`: a word whose bit i is set when byte i is a
// comma, a quotation mark, a line end (CR or LF) or NUL. Says whether any byte is beyond ASCII.
// Uses AVX2 where the processor has it.
bool find_csv_marks(const char* data, std::size_t blocks, std::uint64_t* marks);

}  // namespace plumbline
