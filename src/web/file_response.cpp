#include "web/file_response.h"

#include <fmt/format.h>

#include "documents/pdf.h"

namespace plumbline {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

}  // namespace

Response file_response(const FileWords& words, std::string type, std::string body) {
  const std::string_view ending = words.wanted.substr(words.wanted.rfind('.'));
  Response response;
  response.type = std::move(type);
  response.body = std::move(body);
  response.headers.emplace_back("Content-Disposition",
                                fmt::format("inline; filename=\"{}{}\"", words.name, ending));
  return response;
}

Response pdf_response(const FileWords& words, const Report& report) {
  return file_response(words, "application/pdf", pdf(report));
}

Response json_response(const FileWords& words, std::string text) {
  return file_response(words, "application/json", std::move(text));
}

Response csv_response(const FileWords& words, const Request& request, const std::string& text) {
  const bool marked = value_of(request.query, "bom") == "1";
  return file_response(words, "text/csv; charset=utf-8",
                       marked ? std::string(byte_order_mark) + text : text);
}

std::string file_word(std::string_view text) {
  std::string word;
  for (const char letter : text) {
    const bool plain = (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
                       (letter >= '0' && letter <= '9') || letter == '_';
    word += plain ? letter : '-';
  }
  return word;
}

}  // namespace plumbline
