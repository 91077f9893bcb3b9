#include "demo/people.h"

#include <array>

#include "base/text.h"

namespace plumbline {
namespace {

constexpr std::array<std::string_view, 13> given_names = {
    "Aisha",  "Bryn",   "Carol", "Dele",   "Elin",  "Farid", "Grace",
    "Hamish", "Imogen", "Jorge", "Kirsty", "Lewis", "Mei"};
constexpr std::array<std::string_view, 11> family_names = {
    "Ashdown",   "Birdsall",   "Chaudhry", "Dunmore", "Eccleston", "Fairweather",
    "Gallimore", "Hathersage", "Iqbal",    "Jessop",  "Kowalczyk"};

Person person(std::string_view name, std::string_view job, PersonRole role,
              const DemoAuthority& of) {
  Person made;
  made.name = name;
  made.job = job;
  made.roles = {role};
  made.authority = of.ons_code;
  for (const char letter : lower(name)) made.email += letter == ' ' ? '.' : letter;
  made.email += demo_email_ending;
  return made;
}

Person completer_of(const DemoAuthority& authority) {
  const auto number = static_cast<std::size_t>(authority.number);
  const std::string name = std::string(given_names[number % given_names.size()]) + " " +
                           std::string(family_names[number % family_names.size()]);
  Person made = person(name, "Finance officer", PersonRole::completer, authority);
  made.email = lower(authority.dfe_number) + std::string(demo_email_ending);
  return made;
}

}  // namespace

std::vector<Person> demo_people(const std::vector<DemoAuthority>& authorities,
                                const DemoAuthority& first, const DemoAuthority& second) {
  std::vector<Person> all = {
      person("Priya Nair", "Finance manager", PersonRole::completer, first),
      person("Tom Okafor", "Service manager", PersonRole::completer, first),
      person("Helen Marsh", "Assistant director", PersonRole::service_approver, first),
      person("David Lindqvist", "Section 151 officer", PersonRole::s151_approver, first),
      person("Amina Yusuf", "Director", PersonRole::reader, first),
      person("Gareth Pugh", "Finance manager", PersonRole::completer, second),
      person("Ruth Castellan", "Club secretary", PersonRole::club_operator, first)};
  for (const DemoAuthority& one : authorities) {
    if (one.number != first.number && one.number != second.number) all.push_back(completer_of(one));
  }
  return all;
}

}  // namespace plumbline
