#include "base/result.h"

namespace plumbline {

std::string text(const Error& error) {
  std::string all = error.where.empty() ? error.what : error.where + ": " + error.what;
  if (!error.hint.empty()) all += " " + error.hint;
  return all;
}

}  // namespace plumbline
