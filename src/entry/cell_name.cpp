#include "entry/cell_name.h"

namespace plumbline {

std::string cell_name(const AnswerKey& key) {
  return key.row.empty() ? key.series : key.series + "@" + key.row;
}

AnswerKey cell_named(std::string_view name) {
  const std::size_t at = name.find('@');
  if (at == std::string_view::npos) return {std::string(name)};
  return {std::string(name.substr(0, at)), std::string(name.substr(at + 1))};
}

std::string cell_id(const AnswerKey& key) {
  std::string id = cell_name(key);
  for (char& letter : id) {
    const bool plain = (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
                       (letter >= '0' && letter <= '9') || letter == '_';
    if (!plain) letter = '-';
  }
  return id;
}

}  // namespace plumbline
