#include "releases/plain_text.h"

#include <algorithm>

#include "base/csv.h"
#include "base/text.h"

namespace plumbline {
namespace {

void append_letter(std::string& text, char32_t letter) {
  const auto tail = [&](int bits) {
    text += static_cast<char>(0x80U | ((letter >> static_cast<unsigned>(bits)) & 0x3FU));
  };
  if (letter < 0x80) {
    text += static_cast<char>(letter);
  } else if (letter < 0x800) {
    text += static_cast<char>(0xC0U | (letter >> 6U));
    tail(0);
  } else if (letter < 0x10000) {
    text += static_cast<char>(0xE0U | (letter >> 12U));
    tail(6);
    tail(0);
  } else {
    text += static_cast<char>(0xF0U | (letter >> 18U));
    tail(12);
    tail(6);
    tail(0);
  }
}

bool is_high_half(char32_t unit) { return unit >= 0xD800 && unit < 0xDC00; }
bool is_low_half(char32_t unit) { return unit >= 0xDC00 && unit < 0xE000; }

// One field that may hold commas and marks of its own.
void append_plain(std::string& text, std::string_view field) {
  const bool is_free = field.find_first_of(",\"") == std::string_view::npos;
  text += is_free ? std::string(field) : csv_quoted(field);
}

}  // namespace

std::string utf8_from_utf16(std::string_view bytes) {
  const bool big_end_first = bytes.starts_with("\xFE\xFF");
  const auto unit_at = [&](std::size_t at) {
    const auto first = static_cast<unsigned char>(bytes[at]);
    const auto second = static_cast<unsigned char>(bytes[at + 1]);
    return static_cast<char32_t>(big_end_first ? first << 8U | second : second << 8U | first);
  };
  constexpr char32_t no_letter = 0xFFFD;
  std::string text;
  text.reserve(bytes.size() / 2);
  for (std::size_t at = 2; at + 1 < bytes.size(); at += 2) {
    char32_t letter = unit_at(at);
    const char32_t next = at + 3 < bytes.size() ? unit_at(at + 2) : 0;
    if (is_high_half(letter) && is_low_half(next)) {
      letter = 0x10000 + ((letter - 0xD800) << 10U) + (next - 0xDC00);
      at += 2;
    } else if (is_high_half(letter) || is_low_half(letter)) {
      letter = no_letter;
    }
    append_letter(text, letter);
  }
  return text;
}

std::string with_commas_between(std::string_view text, char separator) {
  if (separator == ',') return std::string(text);
  std::string plain;
  plain.reserve(text.size() + text.size() / 8);
  std::size_t at = 0;
  while (at < text.size()) {
    if (text[at] == '"') {  // as far as the mark that is not doubled
      std::size_t end = at + 1;
      while (end < text.size() && (text[end] != '"' || text.substr(end + 1).starts_with('"'))) {
        end += text[end] == '"' ? 2 : 1;
      }
      end = std::min(end + 1, text.size());
      plain += text.substr(at, end - at);
      at = end;
    }
    const char ends[] = {separator, '\r', '\n'};
    const std::size_t end =
        std::min(text.find_first_of(std::string_view(ends, 3), at), text.size());
    append_plain(plain, text.substr(at, end - at));
    at = end;
    if (at < text.size()) plain += text[at] == separator ? ',' : text[at];
    ++at;
  }
  return plain;
}

std::string filled_down(std::string_view text, const std::vector<std::size_t>& columns,
                        std::size_t headings) {
  CsvCursor cursor(text);
  std::vector<CsvField> fields;
  std::vector<std::string> above(columns.size());
  std::string filled;
  std::string buffer;
  filled.reserve(text.size() + text.size() / 4);
  for (std::size_t record = 0; cursor.next(fields); ++record) {
    const bool is_blank =
        std::ranges::all_of(fields, [](const CsvField& field) { return trim(field.raw).empty(); });
    for (std::size_t i = 0; i < fields.size() && !is_blank; ++i) {
      std::string word(fields[i].text(buffer));
      const auto known = std::ranges::find(columns, i);
      if (known != columns.end() && record >= headings) {
        std::string& last = above[static_cast<std::size_t>(known - columns.begin())];
        if (trim(word).empty()) {
          word = last;
        } else {
          last = word;
        }
      }
      filled += (i == 0 ? "" : ",") + csv_quoted(word);
    }
    filled += '\n';
  }
  // What cannot be read is left for whoever reads on to say.
  return filled.append(text.substr(std::min(cursor.position(), text.size())));
}

}  // namespace plumbline
