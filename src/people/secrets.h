// The tokens of a sign-in. The cookie holds 32 random bytes; the store knows only their hash, and
// the token that forms carry is another hash of them, so neither gives the cookie away.
#pragma once

#include <string>
#include <string_view>

namespace plumbline {

// Makes libsodium ready; as often as one likes.
void begin_secrets();

// 43 letters of base64url.
std::string new_token();
bool is_token(std::string_view text);

// What the store knows it by.
std::string hash_of_token(std::string_view token);
// What every form of this sign-in carries, against forms of other sites.
std::string csrf_of_token(std::string_view token);

// Takes as long wherever they differ.
bool same_secret(std::string_view left, std::string_view right);

}  // namespace plumbline
