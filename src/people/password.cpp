#include "people/password.h"

#include <fmt/format.h>
#include <sodium.h>

#include <algorithm>
#include <array>
#include <semaphore>
#include <set>

#include "base/text.h"
#include "people/secrets.h"

namespace plumbline {
namespace {

// Of the lists of leaked passwords, those that are long enough, letters and digits alone.
constexpr std::array<std::string_view, 24> well_known = {
    "123456789012",       "1234567890123",
    "1234567890ab",       "1q2w3e4r5t6y",
    "1qaz2wsx3edc",       "abcdefghijkl",
    "adminadminadmin",    "administrator",
    "changemechangeme",   "correcthorsebatterystaple",
    "iloveyouiloveyou",   "letmeinletmein",
    "passwordpassword",   "password1234",
    "password12345",      "password123456",
    "plumblineplumbline", "q1w2e3r4t5y6",
    "qwerty123456",       "qwertyqwerty",
    "qwertyuiop12",       "qwertyuiopasdf",
    "welcome12345",       "welcomewelcome",
};

// Letters and digits in lower case, so that no mark or capital makes another password of it.
std::string bare(std::string_view text) {
  std::string all;
  for (const char letter : lower(text)) {
    const bool is_digit = letter >= '0' && letter <= '9';
    const bool is_letter = (letter >= 'a' && letter <= 'z') || letter < 0;
    if (is_digit || is_letter) all += letter;
  }
  return all;
}

std::size_t letters_in(std::string_view text) {
  return static_cast<std::size_t>(
      std::ranges::count_if(text, [](char byte) { return (byte & 0xC0) != 0x80; }));
}

Error refusal(std::string what) {
  return {.what = std::move(what),
          .where = {},
          .hint = "Four words that have nothing to do with each other make a good one."};
}

class Turn {
 public:
  Turn() { turns().acquire(); }
  Turn(const Turn&) = delete;
  Turn& operator=(const Turn&) = delete;
  ~Turn() { turns().release(); }

 private:
  static std::counting_semaphore<most_hashed_at_once>& turns() {
    static std::counting_semaphore<most_hashed_at_once> all(most_hashed_at_once);
    return all;
  }
};

}  // namespace

Status fit_password(std::string_view password, std::string_view email, std::string_view name) {
  if (password.size() > most_password_bytes || !is_valid_utf8(password)) {
    return refusal("The password is too long.");
  }
  if (letters_in(password) < least_letters) {
    return refusal(
        fmt::format("The password is too short: it needs at least {} letters.", least_letters));
  }
  if (std::set<char>(password.begin(), password.end()).size() < 4) {
    return refusal("The password is the same few letters again and again.");
  }
  const std::string wanted = bare(password);
  const std::string own = bare(email);
  const std::string before_at = bare(email.substr(0, email.find('@')));
  if (!wanted.empty() && (wanted == own || wanted == before_at || wanted == before_at + before_at ||
                          wanted == bare(name))) {
    return refusal("The password is the person's own name or e-mail address.");
  }
  if (std::ranges::find(well_known, wanted) != well_known.end()) {
    return refusal("The password is one of those that everybody tries first.");
  }
  return Done{};
}

std::string hash_password(std::string_view password, const HashingCost& cost) {
  begin_secrets();
  const Turn turn;
  std::array<char, crypto_pwhash_STRBYTES> hash{};
  if (crypto_pwhash_str_alg(hash.data(), password.data(), password.size(), cost.passes, cost.memory,
                            crypto_pwhash_ALG_ARGON2ID13) != 0) {
    throw std::bad_alloc();
  }
  return hash.data();
}

bool is_password(std::string_view password, const std::string& hash) {
  begin_secrets();
  const Turn turn;
  return crypto_pwhash_str_verify(hash.c_str(), password.data(), password.size()) == 0;
}

}  // namespace plumbline
