#include "workbook/excel_formula.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/number.h"
#include "base/text.h"
#include "workbook/excel_cells.h"

namespace plumbline {
namespace {

using Kind = Expression::Kind;
using Part = std::optional<std::string>;

std::string_view code_in(std::string_view word) {
  const auto point = word.rfind('.');
  return point == std::string_view::npos ? word : word.substr(point + 1);
}

// The codes from CLA_G01 to CLA_G15.
std::vector<std::string> codes_between(const std::string& first, const std::string& last) {
  const auto digits = [](const std::string& code) {
    std::size_t at = code.size();
    while (at > 0 && code[at - 1] >= '0' && code[at - 1] <= '9') --at;
    return at;
  };
  const std::size_t stem = digits(first), width = first.size() - stem;
  const auto from = parse_whole(first.substr(stem)), to = parse_whole(last.substr(digits(last)));
  std::vector<std::string> all;
  for (int number = from.value_or(1); from && to && number <= *to; ++number) {
    all.push_back(fmt::format("{}{:0{}}", first.substr(0, stem), number, width));
  }
  return all;
}

class Translator {
 public:
  explicit Translator(const ExcelPlace& place) : place_(place) {}

  std::optional<ExcelFormula> made(const Expression& expression) {
    const Part text = said(expression);
    if (!text || text->size() > longest_formula / 2) return std::nullopt;
    return ExcelFormula{.text = *text, .numbers = std::move(numbers_), .holds = std::move(holds_)};
  }

 private:
  Part said(const Expression& e) {
    constexpr int deepest = 60;
    if (depth_ > deepest) return std::nullopt;
    ++depth_;
    Part made;
    switch (e.kind) {
      case Kind::number:
        made = shortest(e.number);
        break;
      case Kind::percent:
        made = shortest(e.number / 100);
        break;
      case Kind::name:
        made = name(e);
        break;
      case Kind::negation:
        made = around("(-", e.parts[0], ")");
        break;
      case Kind::opposite:
        made = around("NOT(", e.parts[0], ")");
        break;
      case Kind::binary:
        made = binary(e);
        break;
      case Kind::call:
        made = call(e);
        break;
      case Kind::assignment:
        made = said(e.parts[1]);
        break;
      default:
        break;
    }
    --depth_;
    return made;
  }

  Part around(std::string_view before, const Expression& inner, std::string_view after) {
    const Part part = said(inner);
    if (!part) return std::nullopt;
    return fmt::format("{}{}{}", before, *part, after);
  }

  void need(std::vector<std::string>& all, const std::string& one) {
    if (std::ranges::find(all, one) == all.end()) all.push_back(one);
  }

  Part number_cell(const std::string& cell) {
    need(numbers_, cell);
    return cell;
  }

  Part name(const Expression& e) {
    const std::string code(code_in(e.word));
    const auto year = static_cast<std::int16_t>(place_.year - (place_.is_last_year ? 1 : 0));
    if (code == "DAYS") return std::to_string(days_in_financial_year(year));
    if (code == "WK") return fmt::format("({}/7)", days_in_financial_year(year));
    if (code == "round_year") return std::to_string(place_.year);
    const ItemDefinition* item = place_.definitions->find_item(code);
    if (item != nullptr) return item_value(*item, e);
    const Expression* measure = place_.definitions->measure(code);
    return measure == nullptr ? std::nullopt : said(*measure);
  }

  Part item_value(const ItemDefinition& item, const Expression& e) {
    const auto own = std::ranges::find(place_.club->items, item.code, &ItemDefinition::code);
    if (own == place_.club->items.end() || !item.asked) return std::nullopt;
    if (place_.is_last_year) return last_year(e);
    if (!item.dimensions.empty()) return slice(item, e);
    const auto cell = cell_of(item, place_);
    return cell && item.unit.kind != UnitKind::text ? number_cell(*cell) : Part();
  }

  // The cells of a cube that are named, summed up. What is not given is none, once anything is.
  Part slice(const ItemDefinition& item, const Expression& e) {
    const auto blocks = blocks_of(item, e.selections, *place_.layouts);
    const auto whole = blocks_of(item, {}, *place_.layouts, true);
    if (!blocks || !whole || item.asked->as == AskedAs::derived) return std::nullopt;
    const std::string all = join(*whole, ","), cells = join(*blocks, ",");
    need(holds_, fmt::format("COUNT({})>0", all));
    need(holds_, fmt::format("COUNTA({0})=COUNT({0})", cells));
    return fmt::format("SUM({})", cells);
  }

  Part binary(const Expression& e) {
    if (e.parts[0].kind == Kind::text || e.parts[1].kind == Kind::text) return words_are(e);
    const Part left = said(e.parts[0]);
    const Part right = left ? said(e.parts[1]) : Part();
    if (!right) return std::nullopt;
    if (e.word == "and") return fmt::format("AND({},{})", *left, *right);
    if (e.word == "or") return fmt::format("OR({},{})", *left, *right);
    // As near as the engine takes two sums of pence for one.
    if (e.word == "=" || e.word == "!=") {
      return fmt::format("(ABS({0}-{1}){2}1E-12*MAX(ABS({0}),ABS({1})))", *left, *right,
                         e.word == "=" ? "<=" : ">");
    }
    return fmt::format("({}{}{})", *left, e.word, *right);
  }

  // CLA_A02 = 'in-house'
  Part words_are(const Expression& e) {
    const bool first = e.parts[0].kind == Kind::text;
    const Expression& asked = e.parts[first ? 1 : 0];
    const Expression& words = e.parts[first ? 0 : 1];
    if (asked.kind != Kind::name || (e.word != "=" && e.word != "!=")) return std::nullopt;
    const auto cell = words_cell(asked);
    if (!cell) return std::nullopt;
    need(holds_, fmt::format("LEN({})>0", *cell));
    return fmt::format("({}{}{})", *cell, e.word == "=" ? "=" : "<>",
                       quoted_in_formula(words.word));
  }

  // Of an answer that is one of its choices, or any one that may be left blank.
  Part words_cell(const Expression& asked) {
    const ItemDefinition* item = place_.definitions->find_item(code_in(asked.word));
    if (item == nullptr || !item->asked || item->asked->several || !item->dimensions.empty()) {
      return std::nullopt;
    }
    return cell_of(*item, place_);
  }

  Part call(const Expression& e) {
    const std::string& word = e.word;
    if (word == "prev") return place_.is_last_year ? Part() : last_year(e.parts[0]);
    if (word == "param" || word == "published" || word == "opening" || word == "closing") {
      return known(e);
    }
    if (word == "sum" || word == "min" || word == "max" || word == "mean" || word == "count") {
      return total(e);
    }
    if (word == "abs") return around("ABS(", e.parts[0], ")");
    if (word == "weeks") return around("(", e.parts[0], "/7)");
    if (word == "blank") {
      const Part cell = e.parts[0].kind == Kind::name ? words_cell(e.parts[0]) : Part();
      return cell ? Part(fmt::format("(LEN({})=0)", *cell)) : Part();
    }
    if (word == "integer") {
      const Part inner = said(e.parts[0]);
      return inner ? Part(fmt::format("({0}=INT({0}))", *inner)) : Part();
    }
    return several(e);
  }

  // Of more than one argument.
  Part several(const Expression& e) {
    if (e.parts.size() < 2 || e.word == "at" || e.word == "template") return std::nullopt;
    const Part first = said(e.parts[0]);
    const Part second = first ? said(e.parts[1]) : Part();
    if (!second) return std::nullopt;
    if (e.word == "implies") return fmt::format("OR(NOT({}),{})", *first, *second);
    if (e.word == "round_to") return fmt::format("(ROUND({}/{},0)*{})", *first, *second, *second);
    const Part third = e.parts.size() > 2 ? said(e.parts[2]) : Part();
    if (!third) return std::nullopt;
    if (e.word == "between") return fmt::format("AND({0}>={1},{0}<={2})", *first, *second, *third);
    if (e.word == "within") {
      return fmt::format("(ABS({0}-{1})<={2}*ABS({1}))", *first, *second, *third);
    }
    return std::nullopt;
  }

  Part last_year(const Expression& inner) {
    const ItemDefinition* item =
        inner.kind == Kind::name ? place_.definitions->find_item(inner.word) : nullptr;
    if (item != nullptr && item->asked && item->dimensions.empty() && place_.last_year) {
      if (const auto cell = place_.last_year(item->code)) return number_cell(*cell);
    }
    Expression asked;
    asked.kind = Kind::call;
    asked.word = "prev";
    asked.parts = {inner};
    return known(asked);
  }

  Part known(const Expression& e) {
    if (place_.is_last_year && e.word != "prev") return std::nullopt;
    const auto number = place_.known ? place_.known(e) : std::nullopt;
    if (!number) return std::nullopt;
    return *number < 0 ? fmt::format("({})", shortest(*number)) : shortest(*number);
  }

  Part total(const Expression& e) {
    if (const auto rows = rows_total(e, place_)) {
      if (place_.is_last_year) return last_year(e);
      for (const std::string& one : rows->holds) need(holds_, one);
      return rows->text;
    }
    const bool whole_cube = e.over.empty() || e.parts[0].kind == Kind::name;
    if (e.filtered || e.word == "count" || !whole_cube) return std::nullopt;
    if (!e.over.empty() && !e.parts[0].selections.empty()) return std::nullopt;
    std::string arguments;
    for (const Expression& part : e.parts) {
      for (const Expression& one : unfolded(part)) {
        const ItemDefinition* item =
            one.kind == Kind::name ? place_.definitions->find_item(code_in(one.word)) : nullptr;
        const bool is_cube = item != nullptr && !item->dimensions.empty();
        if (is_cube && e.word != "sum") return std::nullopt;
        if (item == nullptr && !e.over.empty()) return std::nullopt;
        const Part said_one = said(one);
        if (!said_one) return std::nullopt;
        arguments += (arguments.empty() ? "" : ",") + *said_one;
      }
    }
    const std::string name = e.word == "mean"  ? "AVERAGE"
                             : e.word == "min" ? "MIN"
                             : e.word == "max" ? "MAX"
                                               : "SUM";
    return fmt::format("{}({})", name, arguments);
  }

  // A range of codes as its names.
  static std::vector<Expression> unfolded(const Expression& part) {
    if (part.kind != Kind::range) return {part};
    std::vector<Expression> all;
    for (const std::string& code : codes_between(part.parts[0].word, part.parts[1].word)) {
      all.push_back(part.parts[0]);
      all.back().word = code;
    }
    return all;
  }

  const ExcelPlace& place_;
  std::vector<std::string> numbers_, holds_;
  int depth_ = 0;
};

std::string conditions(const ExcelFormula& formula) {
  std::vector<std::string> all = formula.holds;
  if (!formula.numbers.empty()) {
    // COUNT takes 255 cells at most.
    constexpr std::size_t most = 250;
    for (std::size_t from = 0; from < formula.numbers.size(); from += most) {
      const std::size_t past = std::min(from + most, formula.numbers.size());
      const std::vector<std::string> some(formula.numbers.begin() + static_cast<long>(from),
                                          formula.numbers.begin() + static_cast<long>(past));
      all.push_back(fmt::format("COUNT({})={}", join(some, ","), some.size()));
    }
  }
  if (all.empty()) return "TRUE";
  return all.size() == 1 ? all.front() : fmt::format("AND({})", join(all, ","));
}

}  // namespace

std::optional<ExcelFormula> excel_formula(const Expression& expression, const ExcelPlace& place) {
  return Translator(place).made(expression);
}

std::string value_formula(const ExcelFormula& formula) {
  return fmt::format("=IF({},IFERROR({},\"\"),\"\")", conditions(formula), formula.text);
}

std::string condition_formula(const ExcelFormula& formula, const std::string& then,
                              const std::string& otherwise) {
  return fmt::format("=IF({},IFERROR(IF({},{},{}),\"\"),\"\")", conditions(formula), formula.text,
                     then, otherwise);
}

std::string quoted_in_formula(const std::string& text) {
  constexpr std::size_t longest = 200;
  std::string made = "\"";
  std::size_t count = 0;
  for (const char one : text) {
    const bool begins = (static_cast<unsigned char>(one) & 0xC0U) != 0x80U;
    if (begins && count++ == longest) {
      made += "\"&\"";
      count = 1;
    }
    if (static_cast<unsigned char>(one) < ' ') {
      made += ' ';
      continue;
    }
    made += one;
    if (one == '"') made += one;
  }
  return made + "\"";
}

}  // namespace plumbline
