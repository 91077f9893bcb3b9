// Who sends: what addresses of one network have in common.
#pragma once

#include <string>

namespace plumbline {

// Of an IPv6 address its first 64 bits, since all behind them are one customer's; of an IPv4
// address itself, however it is written. Empty where it is no address.
std::string network_of(const std::string& address);

}  // namespace plumbline
