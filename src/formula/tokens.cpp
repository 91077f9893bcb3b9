#include "formula/tokens.h"

#include <fmt/format.h>

#include <array>
#include <optional>

#include "base/number.h"
#include "base/text.h"

namespace plumbline {
namespace {

struct Spelling {
  std::string_view written;
  std::string_view meant;
};

// Longer spellings first. The last rows are what word processors and people put for them.
constexpr Spelling marks[] = {
    {":=", ":="}, {"..", ".."}, {"<=", "<="}, {">=", ">="},     {"!=", "!="}, {"<>", "!="},
    {"==", "="},  {"=", "="},   {"<", "<"},   {">", ">"},       {"+", "+"},   {"-", "-"},
    {"*", "*"},   {"/", "/"},   {"(", "("},   {")", ")"},       {"[", "["},   {"]", "]"},
    {",", ","},   {"|", "|"},   {"−", "-"},   {"–", "-"},       {"×", "*"},   {"÷", "/"},
    {"≤", "<="},  {"≥", ">="},  {"≠", "!="},  {"\u2026", ".."},
};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_letter(char c) {
  return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_' || c == '$';
}

bool is_name_letter(char c) { return is_letter(c) || is_digit(c); }

class Lexer {
 public:
  explicit Lexer(std::string_view formula) : formula_(formula) {}

  Result<std::vector<Token>> read() {
    for (skip_space(); at_ < formula_.size(); skip_space()) {
      if (auto failed = read_one()) return *failed;
    }
    add(Token::Kind::end, {}, at_);
    return std::move(found_);
  }

 private:
  char here(std::size_t ahead = 0) const {
    return at_ + ahead < formula_.size() ? formula_[at_ + ahead] : '\0';
  }

  void skip_space() {
    constexpr std::string_view no_break_space = "\u00a0";
    while (at_ < formula_.size()) {
      if (std::string_view(" \t\r\n").find(formula_[at_]) != std::string_view::npos) {
        ++at_;
      } else if (formula_.substr(at_).starts_with(no_break_space)) {
        at_ += no_break_space.size();
      } else {
        return;
      }
    }
  }

  std::optional<Error> read_one() {
    if (is_member_word()) return read_name();
    if (is_digit(here()) || (here() == '.' && is_digit(here(1)))) return read_number();
    if (is_letter(here())) return read_name();
    if (here() == '\'' || here() == '"') return read_text();
    return read_mark();
  }

  Error refused(std::string what, std::string hint) {
    return Error{.what = std::move(what),
                 .where = fmt::format("character {}", character(at_)),
                 .hint = std::move(hint)};
  }

  bool commas_separate() const { return !brackets_.empty() && brackets_.back() != 'g'; }

  // In an index, members such as 18_64 and 90P begin with a digit and are no numbers.
  bool is_member_word() const {
    if (brackets_.empty() || brackets_.back() != 'i' || !is_digit(here())) return false;
    std::size_t length = 1;
    while (is_digit(here(length))) ++length;
    return is_letter(here(length));
  }

  bool is_group_of_thousands() const {
    return here() == ',' && is_digit(here(1)) && is_digit(here(2)) && is_digit(here(3)) &&
           !is_name_letter(here(4)) && !commas_separate();
  }

  std::optional<Error> read_number() {
    const std::size_t from = at_;
    std::string digits;
    while (is_digit(here()) || is_group_of_thousands()) {
      if (here() == ',') {
        digits += formula_.substr(at_ + 1, 3);
        at_ += 4;
      } else {
        digits += formula_[at_++];
      }
    }
    if (here() == '.' && is_digit(here(1))) {
      digits += formula_[at_++];
      while (is_digit(here())) digits += formula_[at_++];
    }
    if ((here() == 'e' || here() == 'E') && exponent_length() > 0) {
      const std::size_t length = exponent_length();
      digits += formula_.substr(at_, length);
      at_ += length;
    }
    const auto number = parse_number(digits);
    if (!number || is_name_letter(here())) {
      at_ = from;
      return refused(fmt::format("{} is not a number.", in_quotes(word_from(from))),
                     "Numbers are written like 1000, 1,000, 0.5 or 5%.");
    }
    const bool percent = here() == '%';
    if (percent) ++at_;
    add(percent ? Token::Kind::percent : Token::Kind::number, std::move(digits), from);
    found_.back().number = *number;
    return std::nullopt;
  }

  // "e5", "e+5", "e-05": the length, or 0 when no exponent stands here.
  std::size_t exponent_length() const {
    std::size_t length = here(1) == '+' || here(1) == '-' ? 2 : 1;
    if (!is_digit(here(length))) return 0;
    while (is_digit(here(length))) ++length;
    return length;
  }

  std::string_view word_from(std::size_t from) const {
    std::size_t end = from;
    while (end < formula_.size() && (is_name_letter(formula_[end]) || formula_[end] == '.')) ++end;
    return formula_.substr(from, end - from);
  }

  // A point inside a name joins a group and its item: CLA_H.CLA_H01.
  std::optional<Error> read_name() {
    const std::size_t from = at_;
    while (is_name_letter(here()) || (here() == '.' && is_letter(here(1)))) ++at_;
    add(Token::Kind::name, std::string(formula_.substr(from, at_ - from)), from);
    return std::nullopt;
  }

  // A quotation mark inside is written twice.
  std::optional<Error> read_text() {
    const std::size_t from = at_;
    const char mark = here();
    std::string words;
    for (++at_; at_ < formula_.size(); ++at_) {
      if (here() == mark && here(1) != mark) {
        ++at_;
        add(Token::Kind::text, std::move(words), from);
        return std::nullopt;
      }
      if (here() == mark) ++at_;
      words += formula_[at_];
    }
    at_ = from;
    return refused("The text that begins here has no closing quotation mark.", "");
  }

  std::optional<Error> read_mark() {
    for (const Spelling& mark : marks) {
      if (!formula_.substr(at_).starts_with(mark.written)) continue;
      follow_brackets(mark.meant);
      add(Token::Kind::mark, std::string(mark.meant), at_);
      at_ += mark.written.size();
      return std::nullopt;
    }
    std::size_t length = 1;
    while ((static_cast<unsigned char>(here(length)) & 0xC0U) == 0x80U) ++length;
    return refused(
        fmt::format("{} has no meaning in a formula.", in_quotes(formula_.substr(at_, length))),
        here() == '%' ? "A percentage is a number with % behind it, such as 5%." : "");
  }

  // 'c' for the brackets of a call or a list, 'i' for those of an index, 'g' for those that only
  // group.
  void follow_brackets(std::string_view mark) {
    const bool after_name = !found_.empty() && found_.back().kind == Token::Kind::name &&
                            found_.back().word != "and" && found_.back().word != "or" &&
                            found_.back().word != "not";
    if (mark == "(") brackets_.push_back(after_name ? 'c' : 'g');
    if (mark == "[") brackets_.push_back('i');
    if ((mark == ")" || mark == "]") && !brackets_.empty()) brackets_.pop_back();
  }

  void add(Token::Kind kind, std::string word, std::size_t from) {
    found_.push_back({.kind = kind, .word = std::move(word), .position = character(from)});
  }

  // As a reader counts: a letter outside ASCII is one. Asked for later and later places.
  std::size_t character(std::size_t byte) {
    for (; counted_ < byte; ++counted_) {
      if ((static_cast<unsigned char>(formula_[counted_]) & 0xC0U) != 0x80U) ++characters_;
    }
    return characters_ + 1;
  }

  std::string_view formula_;
  std::size_t at_ = 0;
  std::size_t counted_ = 0;  // bytes of which the characters are counted
  std::size_t characters_ = 0;
  std::string brackets_;
  std::vector<Token> found_;
};

}  // namespace

Result<std::vector<Token>> tokens(std::string_view formula) {
  if (formula.size() > longest_formula) {
    return Error{.what = fmt::format("The formula is too long: {} characters.",
                                     with_commas(static_cast<double>(formula.size()), 0)),
                 .where = {},
                 .hint = fmt::format("A formula has at most {} characters.",
                                     with_commas(static_cast<double>(longest_formula), 0))};
  }
  return Lexer(formula).read();
}

}  // namespace plumbline
