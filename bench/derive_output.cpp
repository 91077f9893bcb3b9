#include "bench/derive_output.h"

#include <fmt/format.h>

#include <cstdio>
#include <memory>

#include "base/csv.h"
#include "base/number.h"
#include "statistics/sums.h"

namespace plumbline {
namespace {

constexpr std::size_t buffer_bytes = 1 << 20;

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

struct Sums {
  std::int64_t rows = 0, n_uc = 0, sum_rank = 0, sum_q = 0, w_rank = 0, w_m = 0, n_gm = 0;
  NeumaierSum s_uc, w_uc, s_pct, s_p25, s_p50, s_p75, s_gm, w_gm;
};

void add_line(const Derived& derived, const DerivedLine& line, Sums& sums) {
  std::int64_t letters = 0;
  for (const char c : line.sub_category) letters += (c & 0xC0) != 0x80 ? 1 : 0;
  for (std::size_t b = 0; b < derived.blocks.size(); ++b) {
    const YearCuts& cuts = line.standings.years[b];
    for (std::size_t i = derived.blocks[b].begin; i < derived.blocks[b].end; ++i) {
      if (line.rows[i] == Cell(Missing::not_in_file)) continue;
      ++sums.rows;
      const int code = parse_whole(derived.codes[i]).value_or(0);
      if (line.standings.neighbour_cell[i].is_number()) {
        ++sums.n_gm;
        sums.s_gm.add(line.standings.neighbour_median[i]);
        sums.w_gm.add(line.standings.neighbour_median[i] * code);
      }
      if (!line.unit_cost.cell[i].is_number()) continue;
      const std::int64_t rank = line.standings.rank[i];
      const int period = parse_whole(derived.periods[i]).value_or(0);
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

Status write_table(const Derived& derived, const std::filesystem::path& file) {
  const std::unique_ptr<std::FILE, Closer> out(std::fopen(file.c_str(), "wb"));
  if (!out) return Error{.what = "The table cannot be written here.", .where = file.string()};
  fmt::memory_buffer buffer;
  buffer.append(
      std::string_view("time_period,old_la_code,category,sub_category,unit_cost,rank,n,"
                       "percentile,quartile,p25,p50,p75,group_median\r\n"));
  bool whole = true;
  for (const DerivedLine& line : derived.lines) {
    append_line(derived, line, buffer);
    if (buffer.size() < buffer_bytes) continue;
    whole &= std::fwrite(buffer.data(), 1, buffer.size(), out.get()) == buffer.size();
    buffer.clear();
  }
  whole &= std::fwrite(buffer.data(), 1, buffer.size(), out.get()) == buffer.size();
  if (!whole || std::fflush(out.get()) != 0) {
    return Error{.what = "The table could not be written whole.",
                 .where = file.string(),
                 .hint = "Check that there is room on the disk."};
  }
  return Done{};
}

std::string check_sums(const Derived& derived) {
  Sums sums;
  for (const DerivedLine& line : derived.lines) add_line(derived, line, sums);
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
