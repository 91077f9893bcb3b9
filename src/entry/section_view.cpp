#include "entry/section_view.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "returns/answer_words.h"
#include "returns/item_amounts.h"
#include "returns/source_note.h"
#include "returns/typed_answer.h"
#include "rounds/shown_figure.h"

namespace plumbline {
namespace {

constexpr std::size_t longest_table = 60;  // rows of one page
constexpr std::size_t most_columns = 8;

bool is_a_figure(const ItemDefinition& item) {
  return item.unit.kind != UnitKind::text && item.asked->as != AskedAs::choice &&
         item.asked->as != AskedAs::text;
}

std::string words_of_member(const Club& club, const std::string& dimension,
                            const std::string& member) {
  for (const DimensionWords& one : club.questionnaire.dimensions) {
    if (one.name != dimension) continue;
    for (const auto& [code, said] : one.members) {
      if (code == member) return said;
    }
  }
  return member;
}

class Viewer {
 public:
  Viewer(const Section& section, RoundDesk& desk, ReturnDesk& mine, const KeptReturn& kept,
         ReturnFigures& figures)
      : section_(section), desk_(desk), mine_(mine), kept_(kept), figures_(figures) {}

  SectionView view(const std::string& row, const std::string& part) {
    view_.section = &section_;
    view_.state = kept_.section(section_.id);
    part_ = part;
    if (section_.rows) list_rows(*section_.rows, row);
    for (const GridRow& one : section_.grid) add_cost(one);
    for (const ItemDefinition& item : desk_.club().items) {
      const bool here = item.asked && item.asked->section == section_.id &&
                        is_asked_in(*item.asked, kept_.made().year.year);
      if (here) add_item(item);
    }
    list_other_costs();
    return std::move(view_);
  }

 private:
  void list_other_costs() {
    for (const CompiledMeasure& one : desk_.compiled().measures) {
      const bool in_grid = std::ranges::any_of(view_.costs, [&](const CostView& cost) {
        return cost.measure.measure == one.choice.measure;
      });
      if (!one.choice.variant->name.empty() || in_grid) continue;
      if (section_of(one.choice.measure->id, desk_.compiled()) == section_.id) {
        view_.other_costs.push_back(one.choice);
      }
    }
  }

  void list_rows(const RowsDefinition& part, const std::string& row) {
    const auto rows = kept_.made().rows.find(part.id);
    if (rows == kept_.made().rows.end()) return;
    view_.rows = rows->second;
    for (const std::string& one : view_.rows) {
      const std::string_view name = kept_.shown({part.key, one});
      view_.row_names.push_back(name.empty() ? fmt::format("{} {}", part.one, one)
                                             : std::string(name));
      if (one == row) view_.row = row;
    }
  }

  CellView cell(const ItemDefinition& item, const AnswerKey& key) {
    CellView made;
    made.key = key;
    made.item = &item;
    made.calculated = item.asked->as == AskedAs::derived;
    const Figure now = made.calculated ? worked_out(item, key) : given(key);
    made.shown = made.calculated ? figure_words(now) : std::string(kept_.shown(key));
    if (const KeptAnswer* answer = kept_.answer(key)) {
      made.version = answer->version;
      if (!answer->source.empty()) {
        made.source = fmt::format("{}: {}", answer->source, answer->original);
      }
    }
    if (key.row.empty() && figures_.sources().last != nullptr) {
      const Figure last = figures_.item_last_year(key.series);
      made.last = figure_words(last);
      made.change = change_words(now, last);
    }
    return made;
  }

  Figure given(const AnswerKey& key) const {
    const Answer* answer = kept_.made().find(key.series, key.row);
    return answer == nullptr ? Figure::missing(Missing::left_blank) : answer->figure;
  }

  Figure worked_out(const ItemDefinition& item, const AnswerKey& key) {
    if (key.row.empty()) return figures_.item(key.series);
    const auto program = desk_.compiled().derived.find(item.code);
    return program == desk_.compiled().derived.end() ? Figure()
                                                     : figures_.figure(program->second, key.row);
  }

  static std::string figure_words(const Figure& figure) {
    return figure.cell.is_number() ? number_words(figure.number) : std::string();
  }

  std::optional<CellView> named_cell(const std::string& code) {
    const ItemDefinition* item = kept_.item(code);
    if (item == nullptr || !item->dimensions.empty() || !item->asked->rows.empty()) return {};
    in_costs_.insert(code);
    return cell(*item, {code});
  }

  void add_cost(const GridRow& row) {
    CostView cost;
    cost.label = row.label;
    cost.spend = named_cell(row.spend);
    cost.activity = named_cell(row.activity);
    const auto& measures = desk_.compiled().measures;
    for (std::size_t i = 0; i < measures.size(); ++i) {
      add_otherwise(measures[i], row.measure, cost);
      if (id_of(measures[i].choice) != row.measure) continue;
      cost.measure = measures[i].choice;
      cost.now = figures_.figure(measures[i].program);
      cost.last = mine_.last_measure(i);
      auto others = desk_.others(i, mine_.authority());
      cost.others = others.size();
      view_.members = std::max(view_.members, others.size());
      cost.strip = strip_of(std::move(others));
    }
    view_.costs.push_back(std::move(cost));
  }

  void add_otherwise(const CompiledMeasure& one, const std::string& measure, CostView& cost) {
    if (one.choice.measure->id != measure || overheads_words(*one.choice.variant).empty()) return;
    cost.otherwise = one.choice;
    cost.now_otherwise = figures_.figure(one.program);
  }

  void add_item(const ItemDefinition& item) {
    if (in_costs_.contains(item.code)) return;
    if (!item.asked->rows.empty() && view_.row.empty()) return;
    const AnswerKey key{item.code, item.asked->rows.empty() ? std::string() : view_.row};
    if (!item.dimensions.empty()) {
      view_.tables.push_back(table(item));
    } else if (is_a_figure(item)) {
      view_.figures.push_back(cell(item, key));
    } else {
      view_.questions.push_back(
          {.item = &item, .key = key, .shown = std::string(kept_.shown(key))});
    }
  }

  // The last dimension across the page where it is short, the others down it.
  TableView table(const ItemDefinition& item) {
    TableView made;
    made.item = &item;
    made.label = item.label;
    std::vector<ItemDimension> down = item.dimensions;
    ItemDimension across;
    if (down.size() > 1 && down.back().members.size() <= most_columns) {
      across = down.back();
      down.pop_back();
    }
    std::size_t rows = 1;
    for (const ItemDimension& one : down) rows *= one.members.size();
    if (rows > longest_table && !down.empty()) choose_part(down.front(), made);
    for (const std::string& member : across.members) {
      made.heads.push_back(words_of_member(desk_.club(), across.name, member));
    }
    std::vector<Selection> chosen;
    add_rows(item, down, across, chosen, made);
    return made;
  }

  void choose_part(ItemDimension& first, TableView& made) {
    for (const std::string& member : first.members) {
      made.parts.emplace_back(member, words_of_member(desk_.club(), first.name, member));
    }
    const bool known = std::ranges::find(first.members, part_) != first.members.end();
    made.part = known ? part_ : first.members.front();
    first.members = {made.part};
  }

  void add_rows(const ItemDefinition& item, std::span<const ItemDimension> down,
                const ItemDimension& across, std::vector<Selection>& chosen, TableView& made) {
    if (!down.empty()) {
      for (const std::string& member : down.front().members) {
        chosen.push_back({.dimension = down.front().name, .members = {member}});
        add_rows(item, down.subspan(1), across, chosen, made);
        chosen.pop_back();
      }
      return;
    }
    TableRowView row;
    for (const Selection& one : chosen) {
      row.label += (row.label.empty() ? "" : ", ") +
                   words_of_member(desk_.club(), one.dimension, one.members.front());
    }
    if (across.members.empty()) {
      row.cells.push_back(cell(item, {series_name(item.code, chosen)}));
    }
    for (const std::string& member : across.members) {
      chosen.push_back({.dimension = across.name, .members = {member}});
      row.cells.push_back(cell(item, {series_name(item.code, chosen)}));
      chosen.pop_back();
    }
    made.rows.push_back(std::move(row));
  }

  const Section& section_;
  RoundDesk& desk_;
  ReturnDesk& mine_;
  const KeptReturn& kept_;
  ReturnFigures& figures_;
  std::string part_;
  std::set<std::string> in_costs_;
  SectionView view_;
};

bool is_blank(const KeptReturn& kept, const ItemDefinition& item) {
  const auto at = kept.made().answers.lower_bound(AnswerName{item.code});
  return at == kept.made().answers.end() ||
         at->first.series.substr(0, at->first.series.find('[')) != item.code ||
         shown_words(at->second).empty();
}

}  // namespace

SectionView section_view(const Section& section, const std::string& row, const std::string& part,
                         RoundDesk& desk, ReturnDesk& mine,
                         const std::vector<ReturnFinding>& findings) {
  SectionView made;
  mine.read([&](const KeptReturn& kept, ReturnFigures& figures) {
    made = Viewer(section, desk, mine, kept, figures).view(row, part);
    for (const ReturnFinding& one : findings) {
      if (one.row.empty() || one.row == made.row) made.remarks[one.item].findings.push_back(one);
    }
    for (const auto& [key, said] : kept.explanations()) {
      if (!key.row.empty() && key.row != made.row) continue;
      made.remarks[key.series].explanation = said;
      made.remarks[key.series].stands = kept.stands(key);
    }
  });
  return made;
}

std::string section_of(const std::string& item_or_measure, const CompiledClub& club) {
  const Questionnaire& asked = club.club->questionnaire;
  for (const Section& section : asked.sections) {
    const bool in_costs = std::ranges::any_of(
        section.grid, [&](const GridRow& one) { return one.measure == item_or_measure; });
    if (in_costs) return section.id;
  }
  const std::string code = item_or_measure.substr(0, item_or_measure.find('['));
  for (const std::string& one : {code, amount_behind(code, club)}) {
    const ItemDefinition* item = club.definitions->find_item(split_series(one).code);
    if (item != nullptr && item->asked) return item->asked->section;
  }
  return asked.sections.empty() ? std::string() : asked.sections.front().id;
}

std::string SectionProgress::words() const {
  if (is_signed) return "Signed off";
  if (errors + to_explain > 0) return fmt::format("{} to check", errors + to_explain);
  if (state.is_completed) return "Complete";
  if (asked == 0) return "Nothing to fill in";
  if (answered == 0) return "Not started";
  return "In progress";
}

std::vector<SectionProgress> progress_of(const KeptReturn& kept, const CompiledClub& club,
                                         const std::vector<ReturnFinding>& findings) {
  std::vector<SectionProgress> all;
  for (const Section& section : club.club->questionnaire.sections) {
    SectionProgress one;
    one.section = &section;
    one.state = kept.section(section.id);
    one.is_signed = !kept.is_open();
    for (const ItemDefinition& item : club.club->items) {
      const bool here = item.asked && item.asked->section == section.id &&
                        item.asked->as != AskedAs::derived &&
                        is_asked_in(*item.asked, kept.made().year.year);
      if (!here) continue;
      ++one.asked;
      one.answered += !is_blank(kept, item);
    }
    for (const ReturnFinding& found : findings) {
      if (section_of(found.item, club) != section.id || !stops_sign_off(found)) continue;
      ++(found.severity == Severity::error ? one.errors : one.to_explain);
    }
    all.push_back(one);
  }
  return all;
}

}  // namespace plumbline
