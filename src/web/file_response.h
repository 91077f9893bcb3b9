// A file as an answer.
#pragma once

#include <string>
#include <string_view>

#include "documents/report.h"
#include "http/request.h"

namespace plumbline {

// `wanted` is the file of the address, whose ending says what it is; `name` is what a browser calls
// it when it is kept.
struct FileWords {
  std::string_view wanted;
  std::string name;
};

Response file_response(const FileWords& words, std::string type, std::string body);
Response pdf_response(const FileWords& words, const Report& report);
Response json_response(const FileWords& words, std::string text);

// With ?bom=1 as spreadsheets want it, to know its letters.
Response csv_response(const FileWords& words, const Request& request, const std::string& text);

// Letters, digits and hyphens alone: what every file system takes.
std::string file_word(std::string_view text);

}  // namespace plumbline
