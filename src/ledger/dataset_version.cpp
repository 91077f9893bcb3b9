#include "ledger/dataset_version.h"

#include <fmt/format.h>

#include <algorithm>

namespace plumbline {
namespace {

// FNV-1a: the same on every machine.
std::uint32_t digest(const std::vector<std::string>& parts) {
  std::uint32_t sum = 2'166'136'261U;
  for (const std::string& part : parts) {
    for (const char letter : part + "\n") {
      sum = (sum ^ static_cast<unsigned char>(letter)) * 16'777'619U;
    }
  }
  return sum;
}

}  // namespace

std::string dataset_version(const std::vector<EditionInfo>& editions) {
  std::vector<std::string> read;
  std::string newest = "none";
  for (const EditionInfo& edition : editions) {
    if (edition.withdrawn) continue;
    newest = read.empty() ? edition.date : std::max(newest, edition.date);
    read.push_back(edition.publication + " " + edition.date + " " + edition.checksum);
  }
  std::ranges::sort(read);
  return fmt::format("{}-{:08x}", newest, digest(read));
}

}  // namespace plumbline
