#include "demo/worked_return.h"

#include <stdexcept>

#include "base/embedded.h"
#include "returns/return_file.h"

namespace plumbline {
namespace {

constexpr std::int16_t worked_year = 2014;  // where a worked return names none

}  // namespace

std::optional<Return> worked_return(const Club& club) {
  const std::string path = "cases/returns/" + club.id + ".csv";
  const auto compiled_in = embedded_file(path);
  if (!compiled_in) throw std::logic_error("not compiled in: " + path);
  auto read = read_return(*compiled_in, path, club,
                          {.authority = {}, .year = {PeriodKind::financial_year, worked_year}});
  if (!read || !read->problems.empty()) return std::nullopt;
  return std::move(read->made);
}

}  // namespace plumbline
