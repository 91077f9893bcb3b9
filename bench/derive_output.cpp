#include "bench/derive_output.h"

#include <fmt/format.h>

#include <atomic>
#include <condition_variable>
#include <cstdio>
#include <memory>
#include <mutex>
#include <thread>

#include "base/csv.h"
#include "base/number.h"
#include "statistics/sums.h"

namespace plumbline {
namespace {

constexpr std::size_t batch_lines = 8;
constexpr std::string_view table_headings =
    "time_period,old_la_code,category,sub_category,unit_cost,rank,n,percentile,quartile,p25,p50,"
    "p75,group_median\r\n";

struct Closer {
  void operator()(std::FILE* file) const { std::fclose(file); }
};

void append_line(const Derived& derived, const DerivedLine& line, fmt::memory_buffer& buffer) {
  const std::string words = csv_quoted(line.category) + "," + csv_quoted(line.sub_category) + ",";
  const auto out = [&] { return fmt::appender(buffer); };
  for (std::size_t b = 0; b < derived.blocks.size(); ++b) {
    const YearCuts& cuts = line.standings.years[b];
    const std::string quartiles = cuts.n == 0 ? ",,,"
                                              : fmt::format(",{},{},{},", cuts.lower_quartile,
                                                            cuts.median, cuts.upper_quartile);
    for (std::size_t i = derived.blocks[b].begin; i < derived.blocks[b].end; ++i) {
      if (line.rows[i] == Cell(Missing::not_in_file)) continue;
      buffer.append(derived.periods[i]);
      buffer.push_back(',');
      buffer.append(derived.codes[i]);
      buffer.push_back(',');
      buffer.append(words);
      if (line.unit_cost.cell[i].is_number()) {
        fmt::format_to(out(), "{},{},{},{},{}", line.unit_cost.number[i], line.standings.rank[i],
                       cuts.n, line.standings.percentile[i], line.standings.quarter[i]);
        buffer.append(quartiles);
      } else {
        buffer.append(std::string_view(",,,,,,,,"));
      }
      if (line.standings.neighbour_cell[i].is_number()) {
        fmt::format_to(out(), "{}", line.standings.neighbour_median[i]);
      }
      buffer.push_back('\r');
      buffer.push_back('\n');
    }
  }
}

// Batches of lines are made into text side by side and written in their order.
class TableWriter {
 public:
  TableWriter(const Derived& derived, std::FILE& out)
      : derived_(derived), out_(out), whole_(put(table_headings)) {}

  // Run by each thread; ends when every batch is written.
  void work() {
    fmt::memory_buffer text;
    for (std::size_t batch = next_++; batch * batch_lines < derived_.lines.size();
         batch = next_++) {
      text.clear();
      const std::size_t end = std::min((batch + 1) * batch_lines, derived_.lines.size());
      for (std::size_t line = batch * batch_lines; line < end; ++line) {
        append_line(derived_, derived_.lines[line], text);
      }
      std::unique_lock lock(turn_);
      moved_on_.wait(lock, [&] { return written_ == batch; });
      whole_ = whole_ && put({text.data(), text.size()});
      ++written_;
      moved_on_.notify_all();
    }
  }

  bool whole() const { return whole_; }

 private:
  bool put(std::string_view text) {
    return std::fwrite(text.data(), 1, text.size(), &out_) == text.size();
  }

  const Derived& derived_;
  std::FILE& out_;
  std::atomic<std::size_t> next_ = 0;
  std::mutex turn_;
  std::condition_variable moved_on_;
  std::size_t written_ = 0;  // batches
  bool whole_ = true;
};

struct Sums {
  std::int64_t rows = 0, n_uc = 0, sum_rank = 0, sum_q = 0, w_rank = 0, w_m = 0, n_gm = 0;
  NeumaierSum s_uc, w_uc, s_pct, s_p25, s_p50, s_p75, s_gm, w_gm;
};

// The codes and periods of the axis as the numbers that weigh the sums.
struct Weights {
  explicit Weights(const Derived& derived) {
    for (const std::string& code : derived.codes) codes.push_back(parse_whole(code).value_or(0));
    for (const std::string& period : derived.periods) {
      periods.push_back(parse_whole(period).value_or(0));
    }
  }

  std::vector<int> codes, periods;  // for each place
};

void add_line(const Derived& derived, const DerivedLine& line, const Weights& weights, Sums& sums) {
  std::int64_t letters = 0;
  for (const char c : line.sub_category) letters += (c & 0xC0) != 0x80 ? 1 : 0;
  for (std::size_t b = 0; b < derived.blocks.size(); ++b) {
    const YearCuts& cuts = line.standings.years[b];
    for (std::size_t i = derived.blocks[b].begin; i < derived.blocks[b].end; ++i) {
      if (line.rows[i] == Cell(Missing::not_in_file)) continue;
      ++sums.rows;
      const int code = weights.codes[i];
      if (line.standings.neighbour_cell[i].is_number()) {
        ++sums.n_gm;
        sums.s_gm.add(line.standings.neighbour_median[i]);
        sums.w_gm.add(line.standings.neighbour_median[i] * code);
      }
      if (!line.unit_cost.cell[i].is_number()) continue;
      const std::int64_t rank = line.standings.rank[i];
      const int period = weights.periods[i];
      ++sums.n_uc;
      sums.sum_rank += rank;
      sums.sum_q += line.standings.quarter[i];
      sums.w_rank += rank * (code * 7 + period % 1000 * 13);
      sums.w_m += rank * letters;
      sums.s_uc.add(line.unit_cost.number[i]);
      sums.w_uc.add(line.unit_cost.number[i] * code);
      sums.s_pct.add(line.standings.percentile[i]);
      sums.s_p25.add(cuts.lower_quartile);
      sums.s_p50.add(cuts.median);
      sums.s_p75.add(cuts.upper_quartile);
    }
  }
}

}  // namespace

Status write_table(const Derived& derived, const std::filesystem::path& file, unsigned threads) {
  const std::unique_ptr<std::FILE, Closer> out(std::fopen(file.c_str(), "wb"));
  if (!out) return Error{.what = "The table cannot be written here.", .where = file.string()};
  std::setvbuf(out.get(), nullptr, _IONBF, 0);  // batches are large
  TableWriter writer(derived, *out);
  std::vector<std::thread> workers;
  for (unsigned i = 1; i < threads; ++i) workers.emplace_back([&writer] { writer.work(); });
  writer.work();
  for (std::thread& worker : workers) worker.join();
  if (!writer.whole()) {
    return Error{.what = "The table could not be written whole.",
                 .where = file.string(),
                 .hint = "Check that there is room on the disk."};
  }
  return Done{};
}

std::string check_sums(const Derived& derived) {
  Sums sums;
  const Weights weights(derived);
  for (const DerivedLine& line : derived.lines) add_line(derived, line, weights, sums);
  return fmt::format(
      "{{\"rows\":{},\"n_uc\":{},\"sum_rank\":{},\"sum_q\":{},\"w_rank\":{},\"w_m\":{},"
      "\"s_uc\":{},\"w_uc\":{},\"s_pct\":{},\"s_p25\":{},\"s_p50\":{},\"s_p75\":{},\"n_gm\":{},"
      "\"s_gm\":{},\"w_gm\":{},\"v1\":{},\"v2\":{},\"v3\":{},\"v4\":{}}}",
      sums.rows, sums.n_uc, sums.sum_rank, sums.sum_q, sums.w_rank, sums.w_m, sums.s_uc.total(),
      sums.w_uc.total(), sums.s_pct.total(), sums.s_p25.total(), sums.s_p50.total(),
      sums.s_p75.total(), sums.n_gm, sums.s_gm.total(), sums.w_gm.total(), derived.broken_totals,
      derived.broken_nets, derived.suppressed, derived.blank);
}

}  // namespace plumbline
