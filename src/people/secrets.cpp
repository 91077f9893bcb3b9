#include "people/secrets.h"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <stdexcept>

namespace plumbline {
namespace {

constexpr std::size_t token_bytes = 32;
constexpr std::size_t token_letters = 43;

std::string in_base64(const std::array<unsigned char, token_bytes>& bytes) {
  std::array<char, token_letters + 1> text{};
  sodium_bin2base64(text.data(), text.size(), bytes.data(), bytes.size(),
                    sodium_base64_VARIANT_URLSAFE_NO_PADDING);
  return text.data();
}

// BLAKE2b, keyed with what it is for, so that one hash cannot stand for another.
std::string hashed(std::string_view purpose, std::string_view token) {
  begin_secrets();
  const std::string key = "plumbline " + std::string(purpose);
  std::array<unsigned char, token_bytes> hash{};
  crypto_generichash(hash.data(), hash.size(), reinterpret_cast<const unsigned char*>(token.data()),
                     token.size(), reinterpret_cast<const unsigned char*>(key.data()), key.size());
  return in_base64(hash);
}

}  // namespace

void begin_secrets() {
  static const bool ready = sodium_init() >= 0;
  if (!ready) throw std::runtime_error("libsodium cannot be used on this machine");
}

std::string new_token() {
  begin_secrets();
  std::array<unsigned char, token_bytes> bytes{};
  randombytes_buf(bytes.data(), bytes.size());
  return in_base64(bytes);
}

bool is_token(std::string_view text) {
  return text.size() == token_letters && std::ranges::all_of(text, [](char letter) {
           return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
                  (letter >= '0' && letter <= '9') || letter == '-' || letter == '_';
         });
}

std::string hash_of_token(std::string_view token) { return hashed("sign-in token", token); }

std::string csrf_of_token(std::string_view token) { return hashed("form token", token); }

bool same_secret(std::string_view left, std::string_view right) {
  return left.size() == right.size() && sodium_memcmp(left.data(), right.data(), left.size()) == 0;
}

}  // namespace plumbline
