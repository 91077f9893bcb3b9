// The derive job of the yardsticks, on the product's own reading and engine: a national finance
// release and its activity into unit costs, ranks, quartiles and neighbours' medians.
// usage: bench_derive DIR [OUT.csv]
#include <fmt/format.h>

#include <iostream>
#include <thread>

#include "bench/derive_job.h"
#include "bench/derive_output.h"

int main(int count, char** words) {
  if (count < 2 || count > 3) {
    std::cerr << "usage: bench_derive DIR [OUT.csv]\n";
    return 2;
  }
  plumbline::DeriveJob job;
  const unsigned threads = std::max(1U, std::thread::hardware_concurrency());
  const auto derived = job.run(words[1], threads);
  if (!derived) {
    std::cerr << plumbline::text(derived.error()) << '\n';
    return 1;
  }
  if (count == 3) {
    const auto written = plumbline::write_table(*derived, words[2], threads);
    if (written) return 0;
    std::cerr << plumbline::text(written.error()) << '\n';
    return 1;
  }
  std::cout << plumbline::check_sums(*derived) << '\n';
  return 0;
}
