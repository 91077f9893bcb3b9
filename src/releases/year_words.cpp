#include "releases/year_words.h"

#include <fmt/format.h>

#include "base/text.h"
#include "releases/words.h"

namespace plumbline {

std::optional<Error> wrong_year_words(std::string_view text, PeriodKind kind,
                                      std::string_view item) {
  const auto span = parse_financial_year(text);
  const auto year = read_year(text, 0);
  Error wrong;
  if (kind == PeriodKind::financial_year) {
    if (span || !year) return std::nullopt;
    const Period ends{kind, *year};
    wrong.what = fmt::format("{} is for a financial year, and {} could be either of two.",
                             in_quotes(item), in_quotes(text));
    wrong.hint = fmt::format("Write it in full: {} or {}.", plumbline::text(ends),
                             plumbline::text(shifted(ends, 1)));
    return wrong;
  }
  if (!span && read_date(text)) return std::nullopt;
  wrong.what =
      fmt::format("{} is not for a financial year, as {} is.", in_quotes(item), in_quotes(text));
  wrong.hint = "Write one year alone.";
  if (year) {
    const Period meant = within_financial_year(kind, {PeriodKind::financial_year, *year});
    wrong.hint =
        fmt::format("Write the year alone: {} for {}.", meant.year, plumbline::text(meant));
  }
  return wrong;
}

}  // namespace plumbline
