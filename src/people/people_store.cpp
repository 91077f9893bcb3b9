#include "people/people_store.h"

#include <fmt/format.h>

#include "base/text.h"

namespace plumbline {

Error email_taken(const std::string& email) {
  return {.what = fmt::format("Somebody signs in with {} already.", in_quotes(email)),
          .where = {},
          .hint = "'plumbline people list' lists everybody."};
}

Result<PersonId> PeopleStore::add(const Account& account) {
  const auto ids = add_all({account});
  if (!ids) return ids.error();
  return ids->front();
}

}  // namespace plumbline
