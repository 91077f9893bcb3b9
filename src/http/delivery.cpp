#include "http/delivery.h"

#include <fmt/format.h>
#include <zlib.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <stdexcept>
#include <vector>

#include "base/text.h"
#include "http/accept_encoding.h"

namespace plumbline {
namespace {

constexpr std::size_t worth_compressing = 1024;
constexpr int quick = 4;  // zlib's level for pages, which are made anew each time

// No script, style, font or picture of anyone else, and none inside the page.
constexpr std::string_view content_security_policy =
    "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; "
    "connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

constexpr std::array<std::pair<std::string_view, std::string_view>, 6> security_headers = {{
    {"Content-Security-Policy", content_security_policy},
    {"X-Content-Type-Options", "nosniff"},
    {"Referrer-Policy", "same-origin"},
    {"Cross-Origin-Opener-Policy", "same-origin"},
    {"Cross-Origin-Resource-Policy", "same-origin"},
    {"Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()"},
}};

// Four words at a time, so that none waits for the one before; only to tell one page from another.
std::uint64_t fingerprint(std::string_view bytes) {
  constexpr std::uint64_t factor = 0x9E3779B97F4A7C15U;
  constexpr std::size_t word_size = 8;
  std::array<std::uint64_t, 4> lanes = {bytes.size() * factor, 1, 2, 3};
  const auto mix = [](std::uint64_t& hash, std::uint64_t word) {
    hash = (hash ^ word) * factor;
    hash ^= hash >> 29U;
  };
  const auto word_at = [&bytes](std::size_t at, std::size_t size) {
    std::uint64_t word = 0;
    std::memcpy(&word, bytes.data() + at, size);
    return word;
  };
  std::size_t at = 0;
  for (; at + 4 * word_size <= bytes.size(); at += 4 * word_size) {
    for (std::size_t i = 0; i < 4; ++i) mix(lanes[i], word_at(at + i * word_size, word_size));
  }
  for (; at + word_size <= bytes.size(); at += word_size) mix(lanes[0], word_at(at, word_size));
  mix(lanes[0], word_at(at, bytes.size() - at));
  for (std::size_t i = 1; i < 4; ++i) mix(lanes[0], lanes[i]);
  return lanes[0];
}

// Of what a page is made of and its address: each word with its length, so that none runs into the
// next.
std::uint64_t fingerprint(const Request& request, std::string_view made_of) {
  std::string all;
  const auto add = [&all](std::string_view word) {
    const std::size_t size = word.size();
    all.append(reinterpret_cast<const char*>(&size), sizeof size).append(word);
  };
  add(made_of);
  add(request.path);
  for (const auto& [name, value] : request.query) {
    add(name);
    add(value);
  }
  return fingerprint(all);
}

std::string tag_of(std::uint64_t fingerprint, bool compressed) {
  return fmt::format("\"{:016x}{}\"", fingerprint, compressed ? "-g" : "");
}

bool reads_gzip(const Request& request) {
  return prefers_gzip(value_of(request.headers, "accept-encoding"));
}

bool is_text(std::string_view type) {
  return type.starts_with("text/") || type.starts_with("image/svg") ||
         type.starts_with("application/json");
}

bool knows(std::string_view tags, std::string_view tag) {
  for (std::string_view one : split(tags, ',')) {
    one = trim(one);
    if (one.starts_with("W/")) one.remove_prefix(2);
    if (one == tag || one == "*") return true;
  }
  return false;
}

bool knows(const Request& request, std::string_view tag) {
  return request.method != Method::post && knows(value_of(request.headers, "if-none-match"), tag);
}

std::string_view cache_words(const Response& response) {
  if (response.private_view || response.status >= 400) return "no-store";
  return response.unchanging ? "public, max-age=31536000, immutable" : "no-cache";
}

// A header that breaks out of its line would let an address write others.
void check_headers(const Response& response) {
  const auto breaks_out = [](std::string_view text) {
    return std::ranges::any_of(text, [](char one) { return one >= 0 && one < 0x20; });
  };
  for (const auto& [name, value] : response.headers) {
    if (breaks_out(name) || breaks_out(value)) {
      throw std::logic_error("the header " + name + " holds a line end");
    }
  }
}

}  // namespace

std::string gzip(std::string_view text, int level) {
  constexpr int gzip_window = 15 + 16;
  constexpr int memory = 8;
  z_stream stream{};
  if (deflateInit2(&stream, level, Z_DEFLATED, gzip_window, memory, Z_DEFAULT_STRATEGY) != Z_OK) {
    throw std::runtime_error("no memory to compress a page");
  }
  std::string packed(deflateBound(&stream, text.size()), '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
  stream.avail_in = static_cast<uInt>(text.size());
  stream.next_out = reinterpret_cast<Bytef*>(packed.data());
  stream.avail_out = static_cast<uInt>(packed.size());
  const int state = deflate(&stream, Z_FINISH);
  packed.resize(stream.total_out);
  deflateEnd(&stream);
  if (state != Z_STREAM_END) throw std::runtime_error("a page could not be compressed");
  return packed;
}

bool has_already(const Request& request, std::string_view made_of) {
  // "*" asks whether there is anything: only who makes the page can tell.
  const auto known = find(request.headers, "if-none-match");
  return known && trim(*known) != "*" &&
         knows(request, tag_of(fingerprint(request, made_of), reads_gzip(request)));
}

Response not_again(std::string made_of) {
  Response response;
  response.status = 304;
  response.made_of = std::move(made_of);
  return response;
}

Response delivered(const Request& request, Response response) {
  check_headers(response);
  constexpr std::size_t others = 4;
  response.headers.reserve(response.headers.size() + security_headers.size() + others);
  for (const auto& [name, value] : security_headers) response.headers.emplace_back(name, value);
  response.headers.emplace_back("Cache-Control", cache_words(response));
  const bool again = response.status == 304;
  const bool compressible = is_text(response.type) && response.body.size() >= worth_compressing;
  const bool compress = compressible && reads_gzip(request);
  if (compressible || again) response.headers.emplace_back("Vary", "Accept-Encoding");
  if ((response.status == 200 || again) && !response.private_view) {
    std::string tag = response.made_of.empty()
                          ? tag_of(fingerprint(response.body), compress)
                          : tag_of(fingerprint(request, response.made_of), reads_gzip(request));
    const bool known = again || knows(request, tag);
    response.headers.emplace_back("ETag", std::move(tag));
    if (known) {
      response.status = 304;
      response.body.clear();
      return response;
    }
  }
  if (compress) {
    response.body =
        response.packed.empty() ? gzip(response.body, quick) : std::string(response.packed);
    response.headers.emplace_back("Content-Encoding", "gzip");
  }
  return response;
}

}  // namespace plumbline
