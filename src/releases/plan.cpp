#include "releases/plan.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "ledger/edition.h"
#include "releases/authorities_across.h"
#include "releases/value_column.h"

namespace plumbline {
namespace {

constexpr const char* edition_forms =
    "Say when the file was published: --edition 2012, 2012-11 or 2012-11-30.";

bool is_to_come(const std::string& edition, const ReadOptions& options) {
  return edition > fmt::format("{}-99", options.latest_edition);
}

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
  std::optional<std::int16_t> year_of_column(std::size_t index) const;
  void fail(std::string what, std::string hint = {});
  void place_authority();
  void place_authorities_across();
  void place_whole_file();
  void place_year();
  void place_years_elsewhere();
  void place_edition();
  void place_rows();
  void place_keys();
  void place_values();
  void refuse_span(const std::string& heading, const ValueRule& rule);
  void refuse_other_year(const std::string& heading, const Captures& captures);
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
  if (!rule.fixed.empty() || !rule.cell.empty()) {
    place_whole_file();
    return;
  }
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
  const Period when{layout_.kind, plan_.file_year.value_or(2014)};
  auto across = authorities_across(headings_, authorities_, when, plan_.notices);
  if (across) {
    plan_.across = *std::move(across);
  } else {
    fail(across.error().what, across.error().hint);
  }
}

// A file that is about one authority says so once.
void Planner::place_whole_file() {
  const AuthorityRule& rule = layout_.authority;
  if (!rule.fixed.empty()) plan_.whole_file = {.code = rule.fixed, .name = rule.fixed};
  if (!rule.cell.empty()) {
    for (const auto& record : headings_.above) {
      for (const std::string& cell : record) {
        const auto named = named_by(cell, rule.cell);
        if (named && !plan_.whole_file) plan_.whole_file = *named;
      }
    }
    if (!plan_.whole_file) {
      fail(fmt::format("No cell above the headings reads {}, which names the authority.",
                       in_quotes(rule.cell)));
      return;
    }
  }
  const Period when{layout_.kind, plan_.file_year.value_or(2020)};
  const auto match = authorities_.find({.code = plan_.whole_file->code,
                                        .system = plan_.whole_file->system,
                                        .name = plan_.whole_file->name,
                                        .when = when});
  if (!match) fail(match.error().what, match.error().hint);
}

// Authorities are looked up as they were in the last year of the file, or are now.
void Planner::place_years_elsewhere() {
  if (plan_.years_down) {
    const auto index = required(layout_.year.column);
    if (index) plan_.keys.push_back({.index = *index, .number_index = {}, .key = nullptr});
    plan_.file_year = static_cast<std::int16_t>(options_.latest_year);
    return;
  }
  for (std::size_t i = 0; i < headings_.columns.size(); ++i) {
    const auto year = year_of_column(i);
    if (year) plan_.file_year = std::max(*year, plan_.file_year.value_or(0));
  }
  if (!plan_.file_year) fail("No heading of a column of figures says its year.");
}

// The year in the heading of a column of figures.
std::optional<std::int16_t> Planner::year_of_column(std::size_t index) const {
  for (const ValueRule& rule : layout_.values) {
    const auto captures = fits(index, rule.column);
    if (!captures || rule.leave_out) continue;
    const auto year = captures->find("year");
    if (year != captures->end()) return read_year(year->second, layout_.year_shift);
  }
  return std::nullopt;
}

void Planner::place_year() {
  const Where& where = layout_.year;
  plan_.years_across = layout_.years_across;
  plan_.years_down = layout_.authority.across && !where.column.empty();
  if (plan_.years_across || plan_.years_down) {
    place_years_elsewhere();
    return;
  }
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
  if (is_to_come(plan_.edition, options_)) {
    fail(fmt::format("The date of publication, {}, is still to come.", *date), edition_forms);
  }
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
  auto value = value_column(rule, captures, layout_.keys);
  if (!value) {
    fail(fmt::format("Column {} is headed {}, and {}", index + 1,
                     in_quotes(headings_.columns[index], 120), value.error().what),
         value.error().hint);
    return;
  }
  if (!*value) {
    plan_.left_out.push_back(headings_.columns[index]);
    return;
  }
  ValueColumn& placed = plan_.values.emplace_back(**std::move(value));
  placed.index = index;
  if (plan_.years_across) {
    const auto year = year_of_column(index);
    placed.year = year ? year : plan_.file_year;
  }
}

// "Net 2011-13" where years are wanted is not left out in silence.
void Planner::refuse_span(const std::string& heading, const ValueRule& rule) {
  const std::size_t at = rule.column.find("{year}");
  if (!plan_.years_across || rule.leave_out || at == std::string::npos) return;
  std::string pattern = rule.column;
  const auto found = match_pattern(heading, pattern.replace(at, 6, "{several years}"));
  if (!found || !are_several_years(found->at("several years"))) return;
  fail(fmt::format("The heading {} is for several years, not for one.", in_quotes(heading, 120)),
       "Take the column out, or leave it out in the layout before the others: [[value]] with its "
       "heading in 'column', and leave_out = true.");
}

// Where one heading says the file's year, another cannot say another.
void Planner::refuse_other_year(const std::string& heading, const Captures& captures) {
  const auto written = captures.find("year");
  if (layout_.year.header.empty() || plan_.years_across || written == captures.end()) return;
  const auto year = read_year(written->second, layout_.year_shift);
  if (!year || !plan_.file_year || *year == *plan_.file_year) return;
  fail(fmt::format("The heading {} is for another year than the headings before it, {}.",
                   in_quotes(heading, 120), *plan_.file_year),
       "Correct the year in the heading that is wrong, or download the file again.");
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
      if (!captures) refuse_span(headings_.columns[i], rule);
      if (!captures) continue;
      taken[i] = found = true;
      refuse_other_year(headings_.columns[i], *captures);
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
  if (plan_.values.empty()) {
    std::vector<std::string> wanted;
    for (const ValueRule& rule : layout_.values) wanted.push_back(in_quotes(rule.column));
    fail("No column holds figures that the layout wants.",
         fmt::format("It wants {}.", listed(wanted)));
  }
  for (const std::string& column : layout_.fill_down) {
    if (const auto index = required(column)) plan_.fill_down.push_back(*index);
  }
  // A row that was cut short is told from a note by the column that names it.
  if (!plan_.code && !plan_.name) {
    plan_.name = plan_.pattern;
    if (!plan_.pattern && !plan_.keys.empty()) plan_.name = plan_.keys.front().index;
  }
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

Status usable(const ReadOptions& options) {
  if (!options.year.empty() && !read_year(options.year, 0)) {
    return Error{.what = fmt::format("{} is not a year.", in_quotes(options.year)),
                 .where = {},
                 .hint = "Write one year after --year, such as 2012-13."};
  }
  if (options.edition.empty()) return Done{};
  if (!is_iso_date(options.edition)) {
    return Error{.what = fmt::format("{} is not a date that --edition understands.",
                                     in_quotes(options.edition)),
                 .where = {},
                 .hint = edition_forms};
  }
  if (is_to_come(options.edition, options)) {
    return Error{
        .what = fmt::format("The date of publication, {}, is still to come.", options.edition),
        .where = {},
        .hint = edition_forms};
  }
  return Done{};
}

Result<Plan> make_plan(const Headings& headings, const SourceFile& file,
                       const Register& authorities, const ReadOptions& options) {
  if (const Status sound = usable(options); !sound) return sound.error();
  return Planner(headings, file, authorities, options).make();
}

}  // namespace plumbline
