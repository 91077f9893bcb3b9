#include "lint/findings.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <map>

#include "lint/lint.h"

namespace plumbline {
namespace {

constexpr std::string_view line_words = ", line ";

std::string file_of(const Error& error) {
  return error.where.substr(0, error.where.find(line_words));
}

int line_of(const Error& error) {
  const auto found = error.where.find(line_words);
  int line = 0;
  if (found != std::string::npos) {
    const char* begin = error.where.data() + found + line_words.size();
    std::from_chars(begin, error.where.data() + error.where.size(), line);
  }
  return line;
}

}  // namespace

void Findings::add(const std::string& where, std::string what, std::string hint) {
  if (!told_.emplace(where, what, hint).second) return;
  all_.push_back({.what = std::move(what), .where = where, .hint = std::move(hint)});
}

void Findings::add_about(const std::string& id, const std::string& where, const std::string& what,
                         const std::string& hint) {
  if (!told_.emplace(where, what, hint).second) return;
  all_.push_back({.what = fmt::format("{}: {}", id, what), .where = where, .hint = hint});
}

void Findings::add_inside(const std::string& id, const std::string& where, const Error& error) {
  add_about(id, error.where.empty() ? where : where + ", " + error.where, error.what, error.hint);
}

void put_in_order(std::vector<Error>& findings) {
  std::map<std::string, std::size_t> files;
  for (const Error& one : findings) files.try_emplace(file_of(one), files.size());
  std::ranges::stable_sort(findings, {}, [&](const Error& one) {
    return std::pair(files.at(file_of(one)), line_of(one));
  });
}

}  // namespace plumbline
