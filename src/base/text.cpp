#include "base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>

#include "base/number.h"

namespace plumbline {
namespace {

constexpr std::string_view no_break_space = "\xC2\xA0";

bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\v' || c == '\f';
}

void append_utf8(std::string& text, std::uint32_t point) {
  if (point < 0x80) {
    text += static_cast<char>(point);
  } else if (point < 0x800) {
    text += static_cast<char>(0xC0 | (point >> 6));
    text += static_cast<char>(0x80 | (point & 0x3F));
  } else {
    text += static_cast<char>(0xE0 | (point >> 12));
    text += static_cast<char>(0x80 | ((point >> 6) & 0x3F));
    text += static_cast<char>(0x80 | (point & 0x3F));
  }
}

struct CodePoint {
  std::uint32_t value = 0;
  std::size_t length = 0;  // 0: not valid UTF-8
};

CodePoint code_point(std::string_view text) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char first = byte(0);
  if (first < 0x80) return {first, 1};
  const std::size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
  if (first < 0xC2 || first > 0xF4 || text.size() < length) return {};
  std::uint32_t value = first & (0xFFU >> (length + 1));
  for (std::size_t i = 1; i < length; ++i) {
    if ((byte(i) & 0xC0) != 0x80) return {};
    value = (value << 6) | (byte(i) & 0x3FU);
  }
  constexpr std::array<std::uint32_t, 5> least = {0, 0, 0x80, 0x800, 0x10000};
  const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
  if (value < least[length] || value > 0x10FFFF || surrogate) return {};
  return {value, length};
}

bool is_hidden(std::uint32_t point) {
  const bool control = point < 0x20 || (point >= 0x7F && point < 0xA0);
  const bool direction = (point >= 0x200B && point <= 0x200F) ||
                         (point >= 0x202A && point <= 0x202E) ||
                         (point >= 0x2060 && point <= 0x2069) || point == 0xFEFF;
  return control || direction;
}

}  // namespace

std::string_view trim(std::string_view text) {
  while (!text.empty()) {
    if (is_space(text.front())) {
      text.remove_prefix(1);
    } else if (text.starts_with(no_break_space)) {
      text.remove_prefix(no_break_space.size());
    } else {
      break;
    }
  }
  while (!text.empty()) {
    if (is_space(text.back())) {
      text.remove_suffix(1);
    } else if (text.ends_with(no_break_space)) {
      text.remove_suffix(no_break_space.size());
    } else {
      break;
    }
  }
  return text;
}

std::string fold_space(std::string_view text) {
  std::string folded;
  text = trim(text);
  bool gap = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (is_space(text[i])) {
      gap = true;
    } else if (text.substr(i).starts_with(no_break_space)) {
      gap = true;
      ++i;
    } else {
      if (gap) folded += ' ';
      gap = false;
      folded += text[i];
    }
  }
  return folded;
}

std::string with_capital(std::string words) {
  const char first = words.empty() ? ' ' : words.front();
  if (first >= 'a' && first <= 'z') words.front() = static_cast<char>(first - 'a' + 'A');
  return words;
}

std::string lower(std::string_view text) {
  std::string lowered(text);
  std::ranges::transform(lowered, lowered.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return lowered;
}

std::string fold_name(std::string_view text) {
  std::string folded;
  bool gap = false;
  const auto add = [&](std::string_view word) {
    if (gap && !folded.empty()) folded += ' ';
    gap = false;
    folded += word;
  };
  for (const char c : text) {
    const char small = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    const bool kept = (small >= 'a' && small <= 'z') || (small >= '0' && small <= '9');
    if (kept) {
      add({&small, 1});
    } else if (c == '&') {
      gap = true;
      add("and");
      gap = true;
    } else if (c != '\'' && static_cast<unsigned char>(c) < 0x80) {
      gap = true;  // a curly apostrophe is dropped like a straight one, so it makes no gap
    } else if (static_cast<unsigned char>(c) == 0xC2) {
      gap = true;  // the first byte of a no-break space
    }
  }
  return folded;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  for (;;) {
    const std::size_t at = text.find(separator);
    parts.push_back(text.substr(0, at));
    if (at == std::string_view::npos) return parts;
    text.remove_prefix(at + 1);
  }
}

std::string join(const std::vector<std::string>& parts, std::string_view separator) {
  std::string all;
  for (const std::string& part : parts) {
    if (&part != parts.data()) all += separator;
    all += part;
  }
  return all;
}

namespace {

std::string joined_at_last(const std::vector<std::string>& parts, std::string_view word) {
  if (parts.empty()) return {};
  if (parts.size() == 1) return parts.front();
  const std::vector<std::string> head(parts.begin(), parts.end() - 1);
  return fmt::format("{} {} {}", join(head, ", "), word, parts.back());
}

}  // namespace

std::string listed(const std::vector<std::string>& parts) { return joined_at_last(parts, "and"); }

std::string listed_or(const std::vector<std::string>& parts) { return joined_at_last(parts, "or"); }

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
  return with_commas(static_cast<double>(count), 0) + " " + std::string(count == 1 ? one : many);
}

bool is_valid_utf8(std::string_view text) {
  while (!text.empty()) {
    const CodePoint point = code_point(text);
    if (point.length == 0) return false;
    text.remove_prefix(point.length);
  }
  return true;
}

std::string utf8_from_windows_1252(std::string_view bytes) {
  // 0x80 to 0x9F as the Windows code page has them; the five bytes it leaves open stay as they are.
  constexpr std::array<std::uint16_t, 32> high = {
      0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
      0x2039, 0x0152, 0x8D,   0x017D, 0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
      0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};
  std::string text;
  text.reserve(bytes.size() + bytes.size() / 16);
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    const bool mapped = byte >= 0x80 && byte < 0xA0;
    append_utf8(text, mapped ? high[byte - 0x80U] : byte);
  }
  return text;
}

std::size_t edit_distance(std::string_view left, std::string_view right) {
  std::vector<std::size_t> before(right.size() + 1);
  std::vector<std::size_t> above(right.size() + 1);
  std::vector<std::size_t> row(right.size() + 1);
  for (std::size_t j = 0; j <= right.size(); ++j) above[j] = j;
  for (std::size_t i = 1; i <= left.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= right.size(); ++j) {
      const std::size_t changed = above[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
      row[j] = std::min({above[j] + 1, row[j - 1] + 1, changed});
      const bool swapped =
          i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1];
      if (swapped) row[j] = std::min(row[j], before[j - 2] + 1);
    }
    std::swap(before, above);
    std::swap(above, row);
  }
  return above[right.size()];
}

std::optional<std::string> nearest(std::string_view meant,
                                   const std::vector<std::string>& choices) {
  const std::string wanted = lower(meant);
  std::size_t least = std::max<std::size_t>(2, wanted.size() / 3) + 1;
  std::optional<std::string> best;
  for (const std::string& choice : choices) {
    const std::size_t distance = edit_distance(wanted, lower(choice));
    if (distance < least) {
      least = distance;
      best = choice;
    }
  }
  return best;
}

bool matches_glob(std::string_view text, std::string_view pattern) {
  std::size_t at = 0;
  std::size_t in = 0;
  std::size_t star = std::string_view::npos;
  std::size_t resume = 0;
  while (at < text.size()) {
    if (in < pattern.size() && (pattern[in] == '?' || pattern[in] == text[at])) {
      ++at;
      ++in;
    } else if (in < pattern.size() && pattern[in] == '*') {
      star = in++;
      resume = at;
    } else if (star != std::string_view::npos) {
      in = star + 1;
      at = ++resume;
    } else {
      return false;
    }
  }
  while (in < pattern.size() && pattern[in] == '*') ++in;
  return in == pattern.size();
}

std::string in_quotes(std::string_view text, std::size_t most) {
  std::string shown;
  std::size_t count = 0;
  while (!text.empty() && count < most) {
    const CodePoint point = code_point(text);
    if (point.length == 0) {
      shown += fmt::format("\\x{:02x}", static_cast<unsigned char>(text.front()));
      text.remove_prefix(1);
    } else {
      if (is_hidden(point.value)) {
        shown += fmt::format("\\u{:04x}", point.value);
      } else {
        shown += text.substr(0, point.length);
      }
      text.remove_prefix(point.length);
    }
    ++count;
  }
  if (!text.empty()) shown += "…";
  return "'" + shown + "'";
}

}  // namespace plumbline
