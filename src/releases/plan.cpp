#include "releases/plan.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "ledger/edition.h"

namespace plumbline {
namespace {

class Planner {
 public:
  Planner(const Headings& headings, const SourceFile& file, const Register& authorities,
          const ReadOptions& options)
      : headings_(headings),
        layout_(*headings.layout),
        file_(file),
        authorities_(authorities),
        options_(options) {}

  Result<Plan> make();

 private:
  std::optional<Captures> fits(std::size_t index, const std::string& wanted) const;
  std::optional<std::size_t> column(const std::string& wanted) const;
  std::optional<std::size_t> required(const std::string& wanted);
  void fail(std::string what, std::string hint = {});
  void place_authority();
  void place_authorities_across();
  void place_year();
  void place_edition();
  void place_rows();
  void place_keys();
  void place_values();
  void place_value(std::size_t index, const ValueRule& rule, const Captures& captures);
  std::optional<std::string> written(const Where& where, std::string_view part);

  const Headings& headings_;
  const Layout& layout_;
  const SourceFile& file_;
  const Register& authorities_;
  const ReadOptions& options_;
  Plan plan_;
  std::optional<Error> error_;
};

void Planner::fail(std::string what, std::string hint) {
  if (error_) return;
  error_ = Error{.what = std::move(what),
                 .where = fmt::format("{}, row {}", file_.name(), headings_.rows),
                 .hint = std::move(hint)};
}

// What a layout's words for a column find in this one.
std::optional<Captures> Planner::fits(std::size_t index, const std::string& wanted) const {
  const std::string& heading = headings_.columns[index];
  if (heading == wanted || wanted == fmt::format("(column {})", index + 1)) return Captures();
  return has_parts(wanted) ? match_pattern(heading, wanted) : std::nullopt;
}

// A column by its heading; a pattern takes the first heading that fits it.
std::optional<std::size_t> Planner::column(const std::string& wanted) const {
  for (std::size_t i = 0; i < headings_.columns.size(); ++i) {
    if (fits(i, wanted)) return i;
  }
  return std::nullopt;
}

std::optional<std::size_t> Planner::required(const std::string& wanted) {
  if (wanted.empty()) return std::nullopt;
  const auto found = column(wanted);
  if (!found) {
    const auto meant = nearest(wanted, headings_.columns);
    fail(fmt::format("There is no column {}.", in_quotes(wanted)),
         meant ? fmt::format("The nearest is {}.", in_quotes(*meant)) : "");
  }
  return found;
}

std::optional<std::string> Planner::written(const Where& where, std::string_view part) {
  if (!where.header.empty()) {
    for (const std::string& heading : headings_.columns) {
      const auto found = match_pattern(heading, where.header);
      if (found && found->contains(part)) return found->find(part)->second;
    }
  }
  if (!where.cell.empty()) {
    for (const auto& record : headings_.above) {
      for (const std::string& cell : record) {
        const auto found = match_pattern(cell, where.cell);
        if (found && found->contains(part)) return found->find(part)->second;
      }
    }
  }
  if (!where.file.empty()) {
    const auto found = match_pattern(file_.name(), where.file);
    if (found && found->contains(part)) return found->find(part)->second;
  }
  return where.fixed.empty() ? std::nullopt : std::optional(where.fixed);
}

void Planner::place_authority() {
  const AuthorityRule& rule = layout_.authority;
  if (rule.nobody) return;
  if (rule.across) {
    place_authorities_across();
    return;
  }
  const std::pair<const std::string*, CodeSystem> codes[] = {{&rule.dfe, CodeSystem::dfe},
                                                             {&rule.ons, CodeSystem::ons},
                                                             {&rule.cassr, CodeSystem::cassr},
                                                             {&rule.mhclg, CodeSystem::mhclg}};
  for (const auto& [wanted, system] : codes) {
    if (plan_.code || wanted->empty()) continue;
    plan_.code = required(*wanted);
    plan_.system = system;
  }
  if (!rule.name.empty()) plan_.name = required(rule.name);
  if (!rule.column.empty()) plan_.pattern = required(rule.column);
}

void Planner::place_authorities_across() {
  std::vector<std::string> unknown;
  for (std::size_t i = 0; i < headings_.columns.size(); ++i) {
    const auto& areas = layout_.authority.areas;
    const auto area =
        std::ranges::find(areas, headings_.columns[i], &std::pair<std::string, AuthorityId>::first);
    if (area != areas.end()) {
      plan_.across.push_back({.index = i, .authority = area->second});
      continue;
    }
    const auto found = match_pattern(headings_.columns[i], layout_.authority.pattern);
    if (!found) continue;
    const auto part = [&](std::string_view name) {
      const auto at = found->find(name);
      return at == found->end() ? std::string_view() : std::string_view(at->second);
    };
    const Period when{layout_.kind, plan_.file_year.value_or(2014)};
    const AuthorityQuery query{
        .code = part("cassr"), .system = CodeSystem::cassr, .name = part("name"), .when = when};
    const auto match = authorities_.find(query);
    if (!match) {
      fail(fmt::format("Column {} names {}. {}", i + 1, in_quotes(headings_.columns[i]),
                       match.error().what),
           match.error().hint);
      continue;
    }
    if (!match->notice.empty()) plan_.notices.push_back(match->notice);
    plan_.across.push_back({.index = i, .authority = match->id});
  }
  if (plan_.across.empty() && !error_) fail("No column is headed by an authority.");
}

void Planner::place_year() {
  const Where& where = layout_.year;
  if (!where.column.empty()) {
    plan_.year = required(where.column);
    return;
  }
  std::optional<std::string> text = written(where, "year");
  if (!text) text = headings_.year;
  if (!text && !options_.year.empty()) text = options_.year;
  const auto asked = read_year(options_.year, layout_.year_shift);
  if (text && asked && asked != read_year(*text, layout_.year_shift)) {
    fail(fmt::format("The file is for {}, not for {}.", in_quotes(*text), in_quotes(options_.year)),
         "Leave --year out: it is for files that do not say their year.");
    return;
  }
  if (!text) {
    fail("The file does not say which year it is for.", "Say it with --year 2012-13.");
    return;
  }
  plan_.file_year = read_year(*text, layout_.year_shift);
  if (!plan_.file_year) fail(fmt::format("{} is not a year.", in_quotes(*text)), "Write 2012-13.");
}

void Planner::place_edition() {
  std::optional<std::string> text =
      options_.edition.empty() ? written(layout_.edition, "date") : std::optional(options_.edition);
  if (!text) return;
  const auto date = read_date(*text);
  if (!date) fail(fmt::format("{} is not a date.", in_quotes(*text)), "Write it like 2024-11-21.");
  plan_.edition = date.value_or("");
  if (plan_.edition.size() == 4 && layout_.edition_month > 0) {
    plan_.edition += fmt::format("-{:02}", layout_.edition_month);
  }
}

void Planner::place_rows() {
  for (const bool keep : {true, false}) {
    for (const RowRule& rule : keep ? layout_.keep : layout_.drop) {
      const auto index = required(rule.column);
      if (index) plan_.filters.push_back({.index = *index, .keep = keep, .values = rule.values});
    }
  }
}

void Planner::place_keys() {
  for (const Key& key : layout_.keys) {
    if (key.column.empty()) continue;
    const auto index = required(key.column);
    if (!index) continue;
    KeyColumn placed{.index = *index, .number_index = required(key.number_column), .key = &key};
    plan_.keys.push_back(placed);
  }
}

void Planner::place_value(std::size_t index, const ValueRule& rule, const Captures& captures) {
  if (rule.leave_out) return;
  ValueColumn value{.index = index,
                    .rule = &rule,
                    .parts = {},
                    .kind = rule.kind,
                    .unit = rule.unit,
                    .scale = rule.scale,
                    .rounding = rule.rounding};
  for (const auto& [name, text] : captures) {
    const auto key = std::ranges::find(layout_.keys, name, &Key::name);
    if (key == layout_.keys.end()) {
      value.parts[name] = made_code(text);
      continue;
    }
    const Meaning* meaning = find_meaning(*key, text);
    const bool drop = meaning != nullptr ? meaning->leave_out : key->unknown == Unknown::leave_out;
    if (drop) {
      plan_.left_out.push_back(headings_.columns[index]);
      return;
    }
    if (meaning == nullptr && key->unknown == Unknown::refuse) {
      fail(fmt::format("Column {} is headed {}, and {} is not a {} that this layout knows.",
                       index + 1, in_quotes(headings_.columns[index], 120), in_quotes(text), name),
           "Add it to the layout's meanings, or leave it out there.");
      return;
    }
    value.parts[name] = meaning != nullptr ? meaning->code : made_code(text);
    if (meaning != nullptr && meaning->kind) value.kind = meaning->kind;
    if (meaning != nullptr && !meaning->unit.empty()) value.unit = meaning->unit;
    if (meaning != nullptr) value.scale *= meaning->scale;
    if (meaning != nullptr && meaning->rounded_to) value.rounding.base = *meaning->rounded_to;
  }
  plan_.values.push_back(std::move(value));
}

void Planner::place_values() {
  if (layout_.authority.across) {
    for (const ValueRule& rule : layout_.values) place_value(0, rule, {});
    return;
  }
  std::vector<bool> taken(headings_.columns.size(), false);
  for (const ValueRule& rule : layout_.values) {
    bool found = false;
    for (std::size_t i = 0; i < headings_.columns.size(); ++i) {
      if (taken[i]) continue;
      const auto captures = fits(i, rule.column);
      if (!captures) continue;
      taken[i] = found = true;
      Captures parts = *captures;
      parts.erase("year");
      place_value(i, rule, parts);
    }
    if (!found && !has_parts(rule.column)) required(rule.column);
  }
}

Result<Plan> Planner::make() {
  plan_.layout = &layout_;
  plan_.columns = headings_.columns.size();
  place_year();
  place_authority();
  place_edition();
  place_rows();
  place_keys();
  place_values();
  if (error_) return *error_;
  const auto reach = [&](std::optional<std::size_t> index) {
    if (index) plan_.widest = std::max(plan_.widest, *index + 1);
  };
  for (const auto index : {plan_.code, plan_.name, plan_.year, plan_.pattern}) reach(index);
  for (const KeyColumn& key : plan_.keys) reach(key.index);
  for (const ValueColumn& value : plan_.values) reach(value.index);
  for (const Filter& filter : plan_.filters) reach(filter.index);
  for (const AuthorityColumn& across : plan_.across) reach(across.index);
  return std::move(plan_);
}

}  // namespace

Result<Plan> make_plan(const Headings& headings, const SourceFile& file,
                       const Register& authorities, const ReadOptions& options) {
  return Planner(headings, file, authorities, options).make();
}

}  // namespace plumbline
