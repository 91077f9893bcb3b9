#include "http/sender.h"

#include <arpa/inet.h>

#include <algorithm>
#include <array>

namespace plumbline {
namespace {

template <std::size_t Size>
std::string written(int family, const std::array<unsigned char, Size>& bytes) {
  std::array<char, INET6_ADDRSTRLEN> text{};
  inet_ntop(family, bytes.data(), text.data(), text.size());
  return text.data();
}

}  // namespace

std::string network_of(const std::string& address) {
  constexpr std::array<unsigned char, 12> mapped = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF};
  constexpr std::size_t network = 8;
  std::array<unsigned char, 4> four{};
  if (inet_pton(AF_INET, address.c_str(), four.data()) == 1) return written(AF_INET, four);
  std::array<unsigned char, 16> sixteen{};
  const std::string plain = address.substr(0, address.find('%'));
  if (inet_pton(AF_INET6, plain.c_str(), sixteen.data()) != 1) return {};
  if (std::equal(mapped.begin(), mapped.end(), sixteen.begin())) {
    std::copy(sixteen.begin() + mapped.size(), sixteen.end(), four.begin());
    return written(AF_INET, four);
  }
  std::fill(sixteen.begin() + network, sixteen.end(), 0);
  return written(AF_INET6, sixteen) + "/64";
}

}  // namespace plumbline
