#include "formula/parse.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "base/text.h"
#include "formula/functions.h"
#include "formula/tightness.h"
#include "formula/tokens.h"

namespace plumbline {
namespace {

using Kind = Expression::Kind;

constexpr std::string_view reserved[] = {"and", "or", "not", "in", "over", "where"};

bool is_reserved(std::string_view word) {
  return std::ranges::find(reserved, word) != std::end(reserved);
}

// Once something has failed the parser stands at the end of the text, so that every loop ends.
class Parser {
 public:
  explicit Parser(std::vector<Token> found) : tokens_(std::move(found)) {}

  Result<Expression> read() {
    if (here().kind == Token::Kind::end) refuse("The formula is empty.", "");
    if (tokens_.size() > most_words) refuse("The formula is too long.", "Split it into measures.");
    Expression whole = expression(loosest);
    if (is_mark(":=")) whole = assignment(std::move(whole));
    if (here().kind != Token::Kind::end) refuse_word();
    if (failure_) return *failure_;
    return whole;
  }

 private:
  const Token& here() const { return tokens_[at_]; }
  bool is_mark(std::string_view mark) const {
    return here().kind == Token::Kind::mark && here().word == mark;
  }
  bool is_word(std::string_view word) const {
    return here().kind == Token::Kind::name && here().word == word;
  }

  void refuse(std::string what, std::string hint) {
    if (failure_) return;
    failure_ = Error{.what = std::move(what),
                     .where = fmt::format("character {}", here().position),
                     .hint = std::move(hint)};
    at_ = tokens_.size() - 1;
  }

  void refuse_word() {
    if (here().kind == Token::Kind::end) return refuse("The formula ends too early.", "");
    refuse(fmt::format("{} is not expected here.", in_quotes(here().word)),
           is_mark(",")     ? "Inside a function write a thousand without a comma."
           : is_word("not") ? "Put brackets around it, as in a = (not b)."
                            : "");
  }

  bool take(std::string_view mark) {
    if (!is_mark(mark)) return false;
    ++at_;
    return true;
  }

  void need(std::string_view mark) {
    if (take(mark)) return;
    if (here().kind == Token::Kind::end) {
      return refuse(fmt::format("The formula ends where '{}' is expected.", mark), "");
    }
    refuse(fmt::format("{} stands where '{}' is expected.", in_quotes(here().word), mark), "");
  }

  Expression make(Kind kind, std::string word = {}) const {
    Expression made;
    made.kind = kind;
    made.word = std::move(word);
    made.position = here().position;
    return made;
  }

  Expression expression(int needed) {
    Expression left = first_part(needed);
    while (true) {
      const std::string word = here().kind == Token::Kind::mark || is_reserved(here().word)
                                   ? here().word
                                   : std::string();
      const Tightness own =
          here().kind == Token::Kind::text ? loosest : tightness_of_operator(word);
      if (own == loosest || own < needed) return left;
      left = operation(std::move(left), word, own);
      if (own == compared) refuse_chain();
    }
  }

  void refuse_chain() {
    const bool chained = here().kind != Token::Kind::text && here().kind != Token::Kind::end &&
                         tightness_of_operator(here().word) == compared;
    if (chained) {
      refuse(fmt::format("A second comparison '{}' follows the first.", here().word),
             "Write between(x, low, high), join the two with 'and', or use brackets.");
    }
  }

  Expression operation(Expression left, const std::string& word, Tightness own) {
    Expression made =
        make(word == "in" ? Kind::membership : Kind::binary, word == "in" ? "" : word);
    ++at_;
    made.parts.push_back(std::move(left));
    if (word != "in") {
      made.parts.push_back(expression(own + 1));
      return made;
    }
    need("(");
    do made.parts.push_back(expression(loosest));
    while (take(","));
    need(")");
    return made;
  }

  // Whatever can stand where a value is expected.
  Expression first_part(int needed) {
    if (depth_ >= deepest_nesting)
      refuse("The formula is nested too deeply.", "Use fewer brackets.");
    ++depth_;
    Expression part = unguarded_part(needed);
    --depth_;
    return part;
  }

  Expression unguarded_part(int needed) {
    switch (here().kind) {
      case Token::Kind::number:
        return literal(Kind::number);
      case Token::Kind::percent:
        return literal(Kind::percent);
      case Token::Kind::text:
        return literal(Kind::text);
      case Token::Kind::name:

        return is_word("not") && needed <= opposed ? prefix(Kind::opposite, opposed) : named();
      default:
        break;
    }
    if (is_mark("-")) return prefix(Kind::negation, negated);
    if (take("(")) {
      Expression inner = expression(loosest);
      need(")");
      return inner;
    }
    refuse_word();
    return {};
  }

  Expression literal(Kind kind) {
    Expression made = make(kind, kind == Kind::text ? here().word : "");
    made.number = here().number;
    ++at_;
    return made;
  }

  Expression prefix(Kind kind, Tightness own) {
    Expression made = make(kind);
    ++at_;
    made.parts.push_back(expression(own));
    return made;
  }

  Expression named() {
    if (is_reserved(here().word)) {
      refuse_word();
      return {};
    }
    const bool is_call = tokens_[at_ + 1].kind == Token::Kind::mark && tokens_[at_ + 1].word == "(";
    return is_call ? call() : name();
  }

  Expression name() {
    Expression made = make(Kind::name, here().word);
    ++at_;
    if (!take("[")) return made;
    do made.selections.push_back(selection());
    while (take(","));
    need("]");
    return made;
  }

  std::string plain_word(std::string_view expected) {
    const bool usable = here().kind == Token::Kind::number ||
                        (here().kind == Token::Kind::name && !is_reserved(here().word));
    if (!usable) {
      refuse(fmt::format("{} is expected here.", expected), "");
      return {};
    }
    return tokens_[at_++].word;
  }

  Selection selection() {
    Selection made{.dimension = plain_word("The name of a dimension"), .members = {}};
    if (!take("=")) return made;
    do made.members.push_back(plain_word("A member of the dimension"));
    while (take("|"));
    return made;
  }

  Expression call() {
    const Function* function = find_function(here().word);
    if (!function) {
      refuse_function();
      return {};
    }
    Expression made = make(Kind::call, here().word);
    at_ += 2;
    if (!is_mark(")")) {
      do made.parts.push_back(argument());
      while (take(","));
    }
    if (function->way == Function::Way::total) read_over_and_where(made);
    need(")");
    check_count(made, *function);
    return made;
  }

  void refuse_function() {
    std::vector<std::string> names;
    for (const Function& function : functions()) names.emplace_back(function.name);
    const auto near = nearest(here().word, names);
    refuse(
        fmt::format("Unknown function {}.", in_quotes(here().word)),
        near ? fmt::format("Did you mean '{}'?", *near) : "Functions are: " + listed(names) + ".");
  }

  Expression argument() {
    Expression first = expression(loosest);
    if (!is_mark("..")) return first;
    Expression made = make(Kind::range);
    ++at_;
    made.parts.push_back(std::move(first));
    made.parts.push_back(expression(loosest));
    for (const Expression& end : made.parts) {
      if (end.kind != Kind::name) refuse("A range runs from one code to another.", "");
    }
    return made;
  }

  void read_over_and_where(Expression& made) {
    if (is_word("over")) {
      ++at_;
      do made.over.push_back(plain_word("The rows or the dimension to go over"));
      while (take(","));
    }
    if (is_word("where")) {
      ++at_;
      made.parts.push_back(expression(loosest));
      made.filtered = true;
    }
  }

  void check_count(const Expression& made, const Function& function) {
    const std::size_t count = made.argument_count();
    if (count >= function.fewest && count <= function.most) return;
    refuse(fmt::format("{}({}) was given {} {}.", function.name, function.arguments, count,
                       count == 1 ? "argument" : "arguments"),
           "Inside a function write a thousand without a comma.");
  }

  Expression assignment(Expression target) {
    if (target.kind != Kind::name) {
      refuse("Only an item can stand before ':='.", "");
      return {};
    }
    Expression made = make(Kind::assignment);
    ++at_;
    made.parts.push_back(std::move(target));
    made.parts.push_back(expression(loosest));
    return made;
  }

  std::vector<Token> tokens_;
  std::size_t at_ = 0;
  std::size_t depth_ = 0;
  std::optional<Error> failure_;
};

}  // namespace

Result<Expression> parse_formula(std::string_view formula) {
  auto found = tokens(formula);
  if (!found) return found.error();
  return Parser(std::move(*found)).read();
}

}  // namespace plumbline
