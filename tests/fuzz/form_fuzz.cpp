// A form of either kind, an address, a cookie or an Accept-Encoding of any bytes is read or
// refused; what a form held reads back the same when it is written again.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "base/text.h"
#include "http/accept_encoding.h"
#include "http/cookies.h"
#include "http/form.h"
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

std::string in_form(const Pairs& pairs) {
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

// Quotation marks as browsers write them.
std::string quoted(std::string_view text) {
  std::string all;
  for (const char letter : text) all += letter == '"' ? std::string("%22") : std::string(1, letter);
  return all;
}

std::string in_parts(const Form& form) {
  std::string body;
  const auto add = [&](const std::string& words, std::string_view bytes) {
    body += "--edge\r\nContent-Disposition: form-data; " + words + "\r\n\r\n";
    body.append(bytes).append("\r\n");
  };
  for (const auto& [name, value] : form.fields) add("name=\"" + quoted(name) + "\"", value);
  for (const FormFile& file : form.files) {
    add("name=\"" + quoted(file.field) + "\"; filename=\"" + quoted(file.name) + "\"", file.bytes);
  }
  return body + "--edge--";
}

void check_parts(std::string_view text) {
  constexpr FormLimits limits{.parts = 20, .head = 256};
  const auto form = parse_multipart(text, "edge", limits);
  if (!form) return;
  require(form->fields.size() + form->files.size() <= limits.parts);
  for (const auto& [name, value] : form->fields) {
    check_text(name, false);
    check_text(value, true);
  }
  for (const FormFile& file : form->files) {
    check_text(file.field, false);
    check_text(file.name, false);
    require(file.name.find_first_of("/\\") == std::string::npos && file.name != "..");
    require(file.bytes.data() >= text.data() &&
            file.bytes.data() + file.bytes.size() <= text.data() + text.size());
  }
  const std::string again = in_parts(*form);
  const auto read = parse_multipart(again, "edge");
  require(read && read->fields == form->fields && read->files.size() == form->files.size());
  for (std::size_t i = 0; i < read->files.size(); ++i) {
    require(read->files[i].name == form->files[i].name &&
            read->files[i].bytes == form->files[i].bytes);
  }
}

void check_cookie(std::string_view text) {
  Request request;
  request.headers.emplace_back("cookie", text);
  if (const auto value = cookie(request, "plumbline")) {
    require(value->find(';') == std::string_view::npos);
  }
  if (const auto boundary = boundary_in(text))
    require(!boundary->empty() && boundary->size() <= 70);
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
    const auto again = parse_form(in_form(*form));
    require(again && *again == *form);
  }
  check_parts(text);
  check_cookie(text);
  if (const auto target = parse_target(text)) {
    require(target->path.starts_with('/'));
    check_text(target->path, false);
    for (const std::string_view part : split(target->path, '/')) require(part != "..");
    const auto again =
        parse_target("/" + escaped(target->path.substr(1)) + "?" + in_form(target->query));
    require(again && again->path == target->path && again->query == target->query);
    const auto own = parse_target(written(*target));
    require(own && own->path == target->path && own->query == target->query);
  }
  if (prefers_gzip(text)) {
    const std::string words = lower(text);
    require(words.find("gzip") != std::string::npos || words.find('*') != std::string::npos);
  }
  return 0;
}
