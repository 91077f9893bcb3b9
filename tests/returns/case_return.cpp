#include "returns/case_return.h"

#include <algorithm>
#include <stdexcept>

#include "base/csv.h"
#include "base/text.h"
#include "measures/derivation.h"
#include "returns/case_clubs.h"
#include "returns/typed_number.h"

namespace plumbline {
namespace {

// The line YEAR of the return, or the year of most cases.
Period year_of(const std::vector<CaseLine>& lines) {
  for (const CaseLine& line : lines) {
    const auto year = parse_financial_year(line.value);
    if (line.code == "YEAR" && line.where.empty() && year) return *year;
  }
  return case_year;
}

std::string csv_of(const std::vector<const CaseLine*>& lines) {
  std::string all = "code,row,value,reason,comment\n";
  for (const CaseLine* one : lines) {
    for (const std::string* field : {&one->code, &one->row, &one->value, &one->reason}) {
      all += csv_quoted(*field) + ",";
    }
    all += csv_quoted(one->comment) + "\n";
  }
  return all;
}

const Club* club_of(const std::string& prefix, const Definitions& definitions) {
  for (const Club& club : definitions.clubs()) {
    if (club.questionnaire.is_asked() && prefix_of(club) == prefix) return &club;
  }
  return nullptr;
}

bool is_asked(const CaseLine& line, const Definitions& definitions) {
  const ItemDefinition* item = definitions.find_item(line.code.substr(0, line.code.find('[')));
  return item != nullptr && item->asked.has_value();
}

// "PSSEX1_COST[AGE=65P,…]" for "PSSEX1_COST[65P,…]".
std::string canonical(const std::string& code, const Definitions& definitions) {
  const ItemDefinition* item = definitions.find_item(code.substr(0, code.find('[')));
  const auto series = item == nullptr ? Result<std::string>(code) : series_of_cell(code, *item);
  return series ? *series : code;
}

std::string key_of(const CaseLine& line) { return line.where + "|" + line.code + "|" + line.row; }

}  // namespace

std::vector<CaseLine> case_lines(const std::filesystem::path& file) {
  const auto records = read_csv_table(content_of(file));
  if (!records) throw std::runtime_error(file.string() + ": " + text(records.error()));
  std::vector<CaseLine> all;
  const std::vector<std::string>& heading = records->front();
  for (std::size_t i = 1; i < records->size(); ++i) {
    const auto field = [&](std::string_view name) {
      const auto found = std::ranges::find(heading, name);
      const auto at = static_cast<std::size_t>(found - heading.begin());
      return at < (*records)[i].size() ? std::string(trim((*records)[i][at])) : std::string();
    };
    CaseLine line{.check = field("check"),
                  .code = field("code"),
                  .row = field("row"),
                  .value = field("value"),
                  .reason = field("reason"),
                  .comment = field("comment"),
                  .where = field("where"),
                  .club = field("club"),
                  .also = field("also"),
                  .line = static_cast<int>(i) + 1};
    if (!line.code.empty() || !line.check.empty()) all.push_back(std::move(line));
  }
  return all;
}

CaseReturn::CaseReturn(const Club& club, const Definitions& definitions,
                       const std::vector<CaseLine>& lines, std::vector<std::string>& problems)
    : definitions_(&definitions) {
  std::map<std::string, std::vector<const CaseLine*>> parts;
  for (const CaseLine& line : lines) {
    const bool official = line.where == "published" || line.where == "england" ||
                          (!line.where.empty() && !is_asked(line, definitions));
    if (!official) {
      parts[line.where == prefix_of(club) ? "" : line.where].push_back(&line);
      continue;
    }
    const auto number = parse_typed_number(line.value);
    const std::string series = canonical(line.code, definitions);
    const bool elsewhere = line.where == "england" || line.where == "last";
    const std::string key = elsewhere ? line.where + " " + series : series;
    published_[key] = number ? Figure::of(*number) : Figure::missing(Missing::not_available);
  }
  for (const auto& [where, of] : parts) {
    const Club* whose = where.empty() || where == "last" ? &club : club_of(where, definitions);
    if (whose == nullptr) {
      problems.push_back("nobody's answers: " + where);
      continue;
    }
    Period year = year_of(lines);
    if (where == "last") --year.year;
    auto read = read_return(csv_of(of), where.empty() ? "return" : where, *whose,
                            {.authority = {}, .year = year});
    if (!read) throw std::runtime_error(text(read.error()));
    for (const Error& one : read->problems) problems.push_back(text(one));
    (where.empty() ? now_ : around_[where]) = std::move(read->made);
  }
  now_.club = club.id;
  now_.year = year_of(lines);
}

Figure CaseReturn::published(const Reference& reference) const {
  const bool before = reference.years_back == 1 || reference.moment == Reference::Moment::opening;
  const std::string place = reference.source == Reference::Source::england ? "england "
                            : before                                       ? "last "
                                                                           : "";
  const auto found = published_.find(place + reference.series);
  if (found != published_.end()) return found->second;
  const SeriesName name = split_series(reference.series);
  const ItemDefinition* item = definitions_->find_item(name.code);
  if (item == nullptr || item->derivations.empty()) return Figure::missing(Missing::not_loaded);
  const auto program =
      compile_derivation(*item, item->derivations.front(), name.members, *definitions_);
  if (!program) throw std::runtime_error(text(program.error()));
  std::vector<FigureColumn> columns;
  for (Reference part : program->references()) {
    part.years_back += reference.years_back;
    columns.emplace_back(1);
    columns.back().put(0, published(part));
  }
  std::vector<const FigureColumn*> operands;
  for (const FigureColumn& one : columns) operands.push_back(&one);
  FigureColumn result;
  evaluate(*program, operands, result);
  return result.at(0);
}

ReturnSources CaseReturn::sources(const CompiledClub& compiled) const {
  ReturnSources sources;
  sources.club = &compiled;
  sources.now = &now_;
  sources.published = [this](const Reference& one) { return published(one); };
  sources.submitting = true;
  for (const auto& [where, made] : around_) {
    if (where == "last") {
      sources.last = &made;
    } else {
      sources.others.emplace(where, &made);
    }
  }
  return sources;
}

std::vector<CaseLine> replaced(std::vector<CaseLine> lines, const std::vector<CaseLine>& changes) {
  for (const CaseLine& change : changes) {
    std::erase_if(lines, [&](const CaseLine& one) { return key_of(one) == key_of(change); });
  }
  for (const CaseLine& change : changes) {
    if (!change.value.empty() || !change.reason.empty() || !change.comment.empty()) {
      lines.push_back(change);
    }
  }
  return lines;
}

}  // namespace plumbline
