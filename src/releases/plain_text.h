// Text of other shapes made plain: UTF-8, with commas between fields.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace plumbline {

// By its byte order mark, which is taken off. What is no letter becomes U+FFFD.
std::string utf8_from_utf16(std::string_view bytes);

// The same records with commas where `separator` stood outside quotation marks.
std::string with_commas_between(std::string_view text, char separator);

// The same records, where blank cells of these columns take what stands above them, except in the
// first `headings` records. Rows without any filled cell become blank lines.
std::string filled_down(std::string_view text, const std::vector<std::size_t>& columns,
                        std::size_t headings);

}  // namespace plumbline
