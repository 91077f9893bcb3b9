#include "cases/case_file.h"

#include <fmt/format.h>

#include <optional>

#include "base/number.h"
#include "base/text.h"

namespace plumbline {
namespace {

constexpr std::string_view within_word = " within ";

Error misplaced(std::size_t place, std::string what) {
  return {.what = std::move(what),
          .where = fmt::format("line {}", place + 1),
          .hint =
              "A case is '# a sentence', 'given' and its indented lines, the lines that ask, "
              "'---', and an answer for each."};
}

// A name may have spaces in it when two or more stand between it and its value.
Given given_in(std::string_view line) {
  const std::string_view text = trim(line);
  std::size_t gap = text.find("  ");
  if (gap == std::string_view::npos) gap = text.find(' ');
  if (gap == std::string_view::npos) return {.name = std::string(text), .value = {}};
  return {.name = std::string(text.substr(0, gap)), .value = std::string(trim(text.substr(gap)))};
}

Result<Asked> asked_in(std::string_view line, std::size_t place) {
  Asked asked{.line = std::string(line), .answer = {}, .within = 0, .place = 0};
  const std::size_t at = line.rfind(within_word);
  if (at == std::string_view::npos) return asked;
  const auto tolerance = parse_number(trim(line.substr(at + within_word.size())));
  if (!tolerance) return misplaced(place, "'within' is not followed by a number.");
  asked.line = std::string(trim(line.substr(0, at)));
  asked.within = *tolerance;
  return asked;
}

class Reader {
 public:
  explicit Reader(const std::vector<std::string>& lines) : lines_(lines) {}

  Result<std::vector<Case>> read() {
    for (place_ = 0; place_ < lines_.size(); ++place_) {
      if (const auto error = take(lines_[place_])) return *error;
    }
    if (const auto error = close()) return *error;
    return std::move(cases_);
  }

 private:
  std::optional<Error> take(const std::string& line) {
    if (line.starts_with("# ")) return open(line.substr(2));
    if (trim(line).empty()) return answered() ? close() : std::nullopt;
    if (cases_.empty() || is_closed_)
      return misplaced(place_, "A case begins with '# a sentence'.");
    if (line == "---") return begin_answers();
    if (in_answers_) return take_answer(line);
    if (line == "given") return std::nullopt;
    if (line.front() == ' ') {
      cases_.back().given.push_back(given_in(line));
      return std::nullopt;
    }
    auto asked = asked_in(trim(line), place_);
    if (!asked) return asked.error();
    cases_.back().asked.push_back(*std::move(asked));
    return std::nullopt;
  }

  std::optional<Error> open(std::string sentence) {
    const bool goes_on = !is_closed_ && !cases_.empty() && cases_.back().given.empty() &&
                         cases_.back().asked.empty();
    if (goes_on) {
      cases_.back().name += " " + sentence;
      return std::nullopt;
    }
    if (const auto error = close()) return error;
    cases_.push_back({.name = std::move(sentence), .given = {}, .asked = {}});
    is_closed_ = false;
    return std::nullopt;
  }

  std::optional<Error> begin_answers() {
    if (cases_.back().asked.empty()) return misplaced(place_, "Nothing is asked before '---'.");
    in_answers_ = true;
    answers_ = 0;
    return std::nullopt;
  }

  std::optional<Error> take_answer(const std::string& line) {
    auto& asked = cases_.back().asked;
    if (answered()) return misplaced(place_, "There are more answers than lines that ask.");
    asked[answers_].answer = std::string(trim(line));
    asked[answers_].place = place_;
    ++answers_;
    return std::nullopt;
  }

  bool answered() const { return in_answers_ && answers_ == cases_.back().asked.size(); }

  std::optional<Error> close() {
    if (!cases_.empty() && !is_closed_ && !answered()) {
      return misplaced(place_,
                       fmt::format("'{}' asks {} and is answered {} times.", cases_.back().name,
                                   cases_.back().asked.size(), in_answers_ ? answers_ : 0));
    }
    is_closed_ = true;
    in_answers_ = false;
    return std::nullopt;
  }

  const std::vector<std::string>& lines_;
  std::vector<Case> cases_;
  std::size_t place_ = 0;
  std::size_t answers_ = 0;
  bool in_answers_ = false;
  bool is_closed_ = true;
};

}  // namespace

Result<std::vector<Case>> parse_cases(const std::vector<std::string>& lines) {
  return Reader(lines).read();
}

std::vector<std::string> lines_of(std::string_view text) {
  if (text.ends_with('\n')) text.remove_suffix(1);
  std::vector<std::string> lines;
  for (const std::string_view line : split(text, '\n')) lines.emplace_back(line);
  return lines;
}

}  // namespace plumbline
