// Passwords: what may be one, and how one is kept: as the Argon2id hash that libsodium makes, with
// its salt and cost in the text.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/result.h"

namespace plumbline {

// What one try costs, the guesser as much as us. OWASP's password storage cheat sheet: 19 MiB and
// two passes.
struct HashingCost {
  unsigned long long passes = 2;
  std::size_t memory = std::size_t{19} * 1024 * 1024;
};
inline constexpr HashingCost usual_hashing;
// So many are hashed at once; others wait, or a crowd that signs in would take all memory.
inline constexpr int most_hashed_at_once = 4;

inline constexpr std::size_t least_letters = 12;
inline constexpr std::size_t most_password_bytes = 1000;

// Long enough, not the person's e-mail address or name, and none that everybody tries first. No
// rule asks for kinds of letters.
Status fit_password(std::string_view password, std::string_view email, std::string_view name);

std::string hash_password(std::string_view password, const HashingCost& cost = usual_hashing);
// Takes as long for a wrong one.
bool is_password(std::string_view password, const std::string& hash);

}  // namespace plumbline
