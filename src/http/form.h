// What a form sends, in either of the two ways that browsers have.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "http/request.h"

namespace plumbline {

struct FormFile {
  std::string field;
  std::string name;        // without folders; empty: none was chosen
  std::string type;        // as the browser says: not to be relied on
  std::string_view bytes;  // within the body of the request
};

struct Form {
  Pairs fields;
  std::vector<FormFile> files;
};

struct FormLimits {
  std::size_t parts = 1000;
  std::size_t head = 2048;  // of the lines before each part of multipart/form-data
};

// By its Content-Type: application/x-www-form-urlencoded or multipart/form-data. None for any
// other, and for what is broken, not closed or beyond the limits. The request must outlive the
// files.
std::optional<Form> form_of(const Request& request, const FormLimits& limits = {});

const FormFile* find_file(const Form& form, std::string_view field);

// The boundary of "multipart/form-data; boundary=…"; none where there is no usable one.
std::optional<std::string> boundary_in(std::string_view content_type);
std::optional<Form> parse_multipart(std::string_view body, std::string_view boundary,
                                    const FormLimits& limits = {});

}  // namespace plumbline
