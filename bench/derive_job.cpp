#include "bench/derive_job.h"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <set>
#include <thread>

#include "base/csv.h"
#include "base/embedded.h"
#include "base/mapped_file.h"
#include "base/number.h"
#include "base/text.h"
#include "formula/compile.h"
#include "formula/evaluate.h"
#include "formula/parse.h"
#include "releases/words.h"

namespace plumbline {
namespace {

Result<std::vector<std::vector<std::string>>> small_table(const std::filesystem::path& file) {
  const auto bytes = MappedFile::open(file);
  if (!bytes) return bytes.error();
  return read_csv_table(bytes->bytes());
}

Result<Program> compiled(const std::string& formula, const Catalogue& catalogue) {
  const auto expression = parse_formula(formula);
  if (!expression) return expression.error();
  return compile(*expression, catalogue);
}

// What one thread derives with: the same programs along the same axis.
class LineWorker {
 public:
  LineWorker(const Ledger& ledger, const Catalogue& catalogue, const Derived& derived,
             const NeighbourPlaces& neighbours)
      : catalogue_(catalogue),
        view_(ledger, derived.axis),
        comparison_(derived.blocks, neighbours) {}

  Status derive(const std::string& item, const std::string& denominator, DerivedLine& line) {
    of_line_.clear();
    denominator_ = denominator;
    const auto broken_total = failures(
        fmt::format("abs({0}[COL=OWN] + {0}[COL=PRIVATE] + {0}[COL=PUBLIC] + {0}[COL=VOLUNTARY] - "
                    "{0}[COL=TOTAL]) <= 1",
                    item));
    if (!broken_total) return broken_total.error();
    const auto broken_net =
        failures(fmt::format("abs({0}[COL=TOTAL] - {0}[COL=INCOME] - {0}[COL=NET]) <= 1", item));
    if (!broken_net) return broken_net.error();
    broken_totals += *broken_total;
    broken_nets += *broken_net;
    const auto unit_cost = run(fmt::format("{}[COL=NET] / {}", item, denominator), line.unit_cost);
    if (!unit_cost) return unit_cost.error();
    comparison_.compare(line.unit_cost, line.standings);
    line.rows = figures(item + "[COL=NET]").cell;
    return Done{};
  }

  std::size_t broken_totals = 0;
  std::size_t broken_nets = 0;

 private:
  // Each column is taken from the ledger once: a line's own for the line, denominators for good.
  const FigureColumn& figures(const std::string& series) {
    auto& kept = series == denominator_ ? denominators_ : of_line_;
    const auto known = kept.find(series);
    if (known != kept.end()) return known->second;
    return kept.emplace(series, view_.figures({.name = series})).first->second;
  }

  Status run(const std::string& formula, FigureColumn& result) {
    const auto program = compiled(formula, catalogue_);
    if (!program) return program.error();
    std::vector<const FigureColumn*> operands;
    for (const Reference& reference : program->references()) {
      operands.push_back(&figures(reference.series));
    }
    evaluate(*program, operands, result);
    return Done{};
  }

  Result<std::size_t> failures(const std::string& check) {
    const auto ran = run(check, passes_);
    if (!ran) return ran.error();
    std::size_t count = 0;
    for (std::size_t i = 0; i < passes_.size(); ++i) {
      count += passes_.cell[i].is_number() && passes_.number[i] == 0 ? 1U : 0U;
    }
    return count;
  }

  const Catalogue& catalogue_;
  LedgerView view_;
  NationalComparison comparison_;
  std::string denominator_;
  std::map<std::string, FigureColumn> of_line_, denominators_;  // by series
  FigureColumn passes_;
};

}  // namespace

Result<Tally> DeriveJob::take(const std::filesystem::path& file, unsigned threads) {
  auto source = SourceFile::open(file);
  if (!source) return source.error();
  ReadSettings settings;
  settings.threads = threads;
  settings.with_checksum = false;
  ReadOutcome outcome = read_release(*source, layouts_, authorities_, settings);
  if (!outcome.errors.empty()) return outcome.errors.front();
  store_.add(*std::move(outcome.edition));
  return outcome.tally;
}

Status DeriveJob::read_denominators(const std::filesystem::path& file) {
  const auto table = small_table(file);
  if (!table) return table.error();
  for (std::size_t row = 1; row < table->size(); ++row) {
    denominators_[(*table)[row].at(0)] = "YARD_" + made_code((*table)[row].at(1));
  }
  return Done{};
}

void DeriveJob::make_axis() {
  std::set<std::pair<std::int16_t, AuthorityId>> ordered;
  for (const EditionInfo& edition : store_.editions()) {
    if (edition.publication != "yardstick-finance") continue;
    for (const Place& place : store_.places(edition.id)) {
      ordered.emplace(place.year, place.authority);
    }
  }
  for (const auto& [year, authority] : ordered) {
    if (derived_.axis.empty() || derived_.axis.back().year != year) {
      derived_.blocks.push_back({derived_.axis.size(), derived_.axis.size()});
    }
    derived_.axis.push_back({authority, year});
    derived_.codes.push_back(authorities_.at(authority).dfe_number);
    derived_.periods.push_back(fmt::format("{}{:02}", year - 1, year % 100));
    derived_.blocks.back().end = derived_.axis.size();
  }
}

Result<NeighbourPlaces> DeriveJob::read_neighbours(const std::filesystem::path& file) const {
  const auto table = small_table(file);
  if (!table) return table.error();
  std::map<std::string, std::vector<std::string>> near;
  for (std::size_t row = 1; row < table->size(); ++row) {
    near[(*table)[row].at(0)].push_back((*table)[row].at(2));
  }
  NeighbourPlaces places(derived_.axis.size());
  for (const YearBlock& block : derived_.blocks) {
    std::map<std::string, std::uint32_t> at;
    for (std::size_t i = block.begin; i < block.end; ++i) {
      at[derived_.codes[i]] = static_cast<std::uint32_t>(i);
    }
    for (std::size_t i = block.begin; i < block.end; ++i) {
      for (const std::string& code : near[derived_.codes[i]]) {
        if (const auto found = at.find(code); found != at.end()) places[i].push_back(found->second);
      }
    }
  }
  return places;
}

Status DeriveJob::derive_lines(unsigned threads, const NeighbourPlaces& neighbours) {
  Definitions definitions{{}};
  definitions.know(*ledger_);
  std::vector<std::string> items, denominators;
  for (const StoredSeries& stored : store_.index()) {
    const SeriesName name = split_series(stored.info.name);
    if (name.members.empty() || name.members.front().second != "NET") continue;
    const std::size_t bar = stored.info.line.find(" | ");
    DerivedLine& line = derived_.lines.emplace_back();
    line.category = stored.info.line.substr(0, bar);
    line.sub_category = stored.info.line.substr(bar + 3);
    items.push_back(name.code);
    denominators.push_back(denominators_[line.category]);
  }
  std::vector<LineWorker> workers;
  for (unsigned i = 0; i < threads; ++i) {
    workers.emplace_back(*ledger_, definitions, derived_, neighbours);
  }
  std::atomic<std::size_t> next = 0;
  std::vector<Status> ended(threads, Done{});
  const auto work = [&](unsigned worker) {
    for (std::size_t i = next++; i < items.size() && ended[worker]; i = next++) {
      ended[worker] = workers[worker].derive(items[i], denominators[i], derived_.lines[i]);
    }
  };
  std::vector<std::thread> running;
  for (unsigned i = 1; i < threads; ++i) running.emplace_back(work, i);
  work(0);
  for (std::thread& one : running) one.join();
  for (unsigned i = 0; i < threads; ++i) {
    if (!ended[i]) return ended[i].error();
    derived_.broken_totals += workers[i].broken_totals;
    derived_.broken_nets += workers[i].broken_nets;
  }
  return Done{};
}

Result<Derived> DeriveJob::run(const std::filesystem::path& folder, unsigned threads) {
  for (const EmbeddedFile& file : embedded_files("releases/yardstick/")) {
    LayoutPack pack = read_layout(file.text, file.path);
    if (!pack.errors.empty()) return pack.errors.front();
    layouts_.push_back(std::move(pack.layout));
  }
  const auto finance = take(folder / "finance.csv", threads);
  if (!finance) return finance.error();
  const auto activity = take(folder / "activity.csv", threads);
  if (!activity) return activity.error();
  const auto denominators = read_denominators(folder / "measures.csv");
  if (!denominators) return denominators.error();
  ledger_ = std::make_unique<Ledger>(store_, authorities_);
  make_axis();
  const auto neighbours = read_neighbours(folder / "neighbours.csv");
  if (!neighbours) return neighbours.error();
  for (const auto& [symbol, cells] : finance->symbols) {
    (symbol == "blank" ? derived_.blank : derived_.suppressed) += cells;
  }
  const auto lines = derive_lines(threads, *neighbours);
  if (!lines) return lines.error();
  return std::move(derived_);
}

}  // namespace plumbline
