// A form, an address or an Accept-Encoding of any bytes is read or refused; what a form held reads
// back the same when it is written again.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "base/text.h"
#include "http/accept_encoding.h"
#include "http/target.h"

namespace plumbline {
namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

std::string escaped(std::string_view text) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string all;
  for (const char letter : text) {
    const auto code = static_cast<unsigned char>(letter);
    all += '%';
    all += digits[code / 16U];
    all += digits[code % 16U];
  }
  return all;
}

std::string written(const Pairs& pairs) {
  std::string form;
  for (const auto& [name, value] : pairs) form += escaped(name) + "=" + escaped(value) + "&";
  return form;
}

void check_text(std::string_view text, bool lines) {
  require(is_valid_utf8(text));
  for (const char letter : text) {
    const bool is_line_end = letter == '\n' || letter == '\r' || letter == '\t';
    require(static_cast<unsigned char>(letter) >= 0x20 || (lines && is_line_end));
  }
}

}  // namespace
}  // namespace plumbline

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace plumbline;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  if (const auto form = parse_form(text)) {
    for (const auto& [name, value] : *form) {
      check_text(name, false);
      check_text(value, true);
    }
    const auto again = parse_form(written(*form));
    require(again && *again == *form);
  }
  if (const auto target = parse_target(text)) {
    require(target->path.starts_with('/'));
    check_text(target->path, false);
    for (const std::string_view part : split(target->path, '/')) require(part != "..");
    const auto again =
        parse_target("/" + escaped(target->path.substr(1)) + "?" + written(target->query));
    require(again && again->path == target->path && again->query == target->query);
  }
  if (prefers_gzip(text)) {
    const std::string words = lower(text);
    require(words.find("gzip") != std::string::npos || words.find('*') != std::string::npos);
  }
  return 0;
}
