#include "statutory/prefill.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/number.h"
#include "base/rounding.h"
#include "formula/compile.h"
#include "returns/answer_words.h"
#include "returns/source_note.h"

namespace plumbline {
namespace {

constexpr std::size_t most_cells = 2000;  // of one table; a larger one is not filled in
constexpr int decimals = 2;

std::string series_in(const Expression& name) { return series_name(name.word, name.selections); }

bool is_lone(const Expression& expression) { return expression.kind == Expression::Kind::name; }

// Every cell of an item, or the item itself.
std::vector<std::string> cells_of(const ItemDefinition& item) {
  std::vector<std::vector<Selection>> all = {{}};
  for (const ItemDimension& dimension : item.dimensions) {
    std::vector<std::vector<Selection>> longer;
    for (const auto& start : all) {
      for (const std::string& member : dimension.members) {
        longer.push_back(start);
        longer.back().push_back({.dimension = dimension.name, .members = {member}});
      }
    }
    all = std::move(longer);
    if (all.size() > most_cells) return {};
  }
  std::vector<std::string> series;
  for (const auto& chosen : all) series.push_back(series_name(item.code, chosen));
  return series;
}

class Prefiller {
 public:
  Prefiller(UnifiedFigures& figures,
            const std::function<std::string(const Reference&)>& published_in)
      : figures_(figures), published_in_(published_in) {
    for (const UnifiedItem& item : figures.sources().statutory->unified.items) {
      for (const UnifiedCell& cell : item.cells) note_equals(item, cell);
    }
  }

  void fill(const ItemDefinition& item, FilledAnswers& filled) {
    const bool is_number = item.unit.kind != UnitKind::text && item.unit.kind != UnitKind::date;
    if (!is_number || item.asked->as == AskedAs::derived || !item.asked->rows.empty()) return;
    for (const std::string& series : cells_of(item)) {
      if (fill_from_equals(series, filled)) continue;
      if (item.asked->as == AskedAs::prefilled)
        fill_from_published({.series = series}, series, filled);
    }
  }

 private:
  // A unified item's ways that are one item alone give one figure: each can stand for the others.
  void note_equals(const UnifiedItem& item, const UnifiedCell& cell) {
    if (item.unit.kind == UnitKind::text) return;
    if (!stands_in(cell.since, cell.until, figures_.sources().year)) return;
    for (const Way& way : cell.ways) {
      if (is_lone(way.expression) && way.why.empty())
        equals_[series_in(way.expression)].push_back(&cell);
    }
  }

  bool fill_from_equals(const std::string& series, FilledAnswers& filled) {
    for (const UnifiedCell* cell : equals_[series]) {
      for (const Way& way : cell->ways) {
        if (!way.why.empty()) continue;  // it gives something else
        if (is_lone(way.expression) && series_in(way.expression) == series) continue;
        if (fill_from(way, series, filled)) return true;
      }
    }
    return false;
  }

  bool fill_from(const Way& way, const std::string& series, FilledAnswers& filled) {
    const auto program = compile(
        way.expression,
        UnifiedCatalogue(figures_.sources().statutory->unified, *figures_.sources().definitions));
    if (!program || program->references().size() != 1) return false;
    const Reference& from = program->references().front();
    const Club* club = club_of(from);
    if (club == nullptr) return fill_from_published(from, series, filled);
    const Figure figure = figures_.figure(way.expression);
    if (!figure.cell.is_number()) return false;
    const Period year{PeriodKind::financial_year,
                      static_cast<std::int16_t>(figures_.sources().year - from.years_back)};
    put(series, figure.number,
        fmt::format("the return {}, {}, {}", club->title, text(year), from.series), filled);
    return true;
  }

  bool fill_from_published(const Reference& from, const std::string& series,
                           FilledAnswers& filled) {
    if (!figures_.sources().published) return false;
    const Figure figure = figures_.sources().published(from);
    if (!figure.cell.is_number()) return false;
    const std::string edition = published_in_(from);
    put(series, figure.number, edition.empty() ? "published figures" : edition, filled);
    return true;
  }

  // The club whose members are asked what a reference names; null where it is published, and where
  // nobody of this authority answered.
  const Club* club_of(const Reference& from) const {
    const UnifiedSources& sources = figures_.sources();
    const std::string code = split_series(from.series).code;
    const ItemDefinition* item = sources.definitions->find_item(code);
    const bool asked = item != nullptr && item->asked && from.source == Reference::Source::any &&
                       from.kind == Reference::Kind::series;
    if (!asked) return nullptr;
    const std::string prefix = code.substr(0, code.find('_'));
    const GivenReturns& given = from.years_back == 0 ? sources.now : sources.last;
    if (!given.contains(prefix)) return nullptr;
    const auto club = sources.clubs->find(prefix);
    return club == sources.clubs->end() ? nullptr : club->second.club;
  }

  static void put(const std::string& series, double number, const std::string& source,
                  FilledAnswers& filled) {
    const std::string value = shortest(round_half_away(number, decimals));
    filled[series] = {.value = value,
                      .comment = text(SourceNote{.source = source, .value = value})};
  }

  UnifiedFigures& figures_;
  const std::function<std::string(const Reference&)>& published_in_;
  std::map<std::string, std::vector<const UnifiedCell*>> equals_;
};

}  // namespace

FilledAnswers prefilled_answers(const Club& club, UnifiedFigures& figures,
                                const std::function<std::string(const Reference&)>& published_in) {
  FilledAnswers filled;
  Prefiller prefiller(figures, published_in);
  for (const ItemDefinition& item : club.items) {
    if (item.asked && is_asked_in(*item.asked, figures.sources().year)) {
      prefiller.fill(item, filled);
    }
  }
  return filled;
}

}  // namespace plumbline
