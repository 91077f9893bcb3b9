// Reads what stands behind the method in a request: the path and its query; and forms, which are
// written the same way.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "http/request.h"

namespace plumbline {

struct Target {
  std::string path;
  Pairs query;
};

// None when it cannot be meant: no leading '/' (behind "http://host", if that is there), a broken
// percent code, control characters, bytes that are no UTF-8, a part "..", or more than a thousand
// values.
std::optional<Target> parse_target(std::string_view target);

// Percent-encoded again, so that parse_target reads back the same. A stroke that was encoded within
// the path stands plain.
std::string written(const Target& target);

// application/x-www-form-urlencoded; none as above.
std::optional<Pairs> parse_form(std::string_view form);

}  // namespace plumbline
