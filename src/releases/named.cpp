#include "releases/named.h"

#include <fmt/format.h>

#include "authorities/place.h"
#include "base/text.h"
#include "releases/layout.h"

namespace plumbline {
namespace {

constexpr std::string_view digits = "0123456789";

// One mark off the end; the same text when there is none.
std::string_view without_last_mark(std::string_view name) {
  for (const std::string_view mark : {"*", "†", "‡", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"}) {
    if (name.ends_with(mark)) return trim(name.substr(0, name.size() - mark.size()));
  }
  const char last = name.empty() ? ' ' : name.back();
  if (last == ']' || last == ')') {
    const std::size_t open = name.rfind(last == ']' ? '[' : '(');
    if (open == std::string_view::npos || open == 0) return name;
    const std::string_view inside = name.substr(open + 1, name.size() - open - 2);
    const bool is_note = last == ']' || inside.size() == 1 ||
                         inside.find_first_not_of(digits) == std::string_view::npos;
    return is_note ? trim(name.substr(0, open)) : name;
  }
  const std::size_t end = name.find_last_not_of(digits);
  return end == std::string_view::npos ? name : trim(name.substr(0, end + 1));
}

// "Northamptonshire CC", "LB Camden" and "Leeds City Council" without what kind of council they
// are.
std::string_view without_kind(std::string_view name) {
  for (const std::string_view kind :
       {" cc", " ua", " mbc", " mdc", " lbc", " lb", " rb", " bc", " council", " county", " city",
        " borough", " metropolitan", " metropolitan borough", " unitary authority"}) {
    if (name.size() > kind.size() && lower(name.substr(name.size() - kind.size())) == kind) {
      return trim(name.substr(0, name.size() - kind.size()));
    }
  }
  for (const std::string_view kind :
       {"lb ", "rb ", "mb ", "city of ", "london borough of ", "royal borough of "}) {
    if (name.size() > kind.size() && lower(name.substr(0, kind.size())) == kind) {
      return trim(name.substr(kind.size()));
    }
  }
  return name;
}

}  // namespace

std::optional<Named> named_by(std::string_view text, std::string_view pattern) {
  const auto parts = match_pattern(text, pattern);
  if (!parts) return std::nullopt;
  Named named;
  for (const auto& [part, words] : *parts) {
    if (part == "name") named.name = words;
    if (const auto system = code_system(part)) {
      named.system = *system;
      named.code = words;
    }
  }
  return named;
}

std::string without_marks(std::string name, const Register& authorities, Period when) {
  std::string_view bare = name;
  while (!authorities.by_name(bare, when)) {
    std::string_view shorter = without_last_mark(bare);
    if (shorter.size() == bare.size()) shorter = without_kind(bare);
    if (shorter.size() == bare.size()) return name;
    bare = shorter;
  }
  return std::string(bare);
}

std::string contradiction(const Named& named, const Register& authorities, Period when) {
  if (named.name.empty() || named.code.empty()) return {};
  const auto words_of = [&](std::string_view owner) {
    return fmt::format("The code {} is that of {}, but the name beside it is {}.",
                       in_quotes(named.code), owner, in_quotes(named.name));
  };
  if (const auto owner = authorities.by_code(named.system, named.code, when)) {
    return authorities.is_called(*owner, named.name).value_or(true)
               ? std::string()
               : words_of(authorities.at(*owner).name);
  }
  const PlaceKind by_code = classify(authorities, named.code, {}, named.system);
  if (by_code != PlaceKind::england && by_code != PlaceKind::region) return {};
  const bool is_council = authorities.by_name(named.name, when).has_value();
  const std::string folded = fold_name(named.name);
  const bool is_whole =
      folded.find("england") != std::string::npos || folded == "national" || folded == "total";
  const bool is_nobody = by_code == PlaceKind::england && !is_whole;
  return is_council || is_nobody ? words_of(words(by_code)) : std::string();
}

}  // namespace plumbline
