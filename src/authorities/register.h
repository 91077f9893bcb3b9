// The register of authorities: who existed when, by every code and name that published files use.
#pragma once

#include <array>
#include <span>
#include <string_view>
#include <unordered_map>

#include "authorities/authority.h"
#include "base/result.h"

namespace plumbline {

// any: ONS, DfE, MHCLG or CASSR, the first that knows the code. CASSR codes are three digits as DfE
// numbers are (204 is Hackney, or Barnsley), so a file that uses them must say so.
enum class CodeSystem : std::uint8_t { any, ons, dfe, cassr, mhclg };

// How a file, or a person, names an authority; code or name may be left empty.
struct AuthorityQuery {
  std::string_view code = {};
  CodeSystem system = CodeSystem::any;
  std::string_view name = {};
  Period when;
};

struct AuthorityMatch {
  AuthorityId id = 0;
  std::string notice;  // what did not agree, to be shown to the reader; empty when all did
};

struct RegisterData {
  std::vector<Authority> authorities;
  std::vector<District> districts;
};

enum class Nation { real, fictional };

// An immutable value. Files use codes before and after their dates and names without dates, so
// every search that has a period gives the authority of that time with the same DfE number, which
// means the same area: code 815 and E06000065 in 2012-13 are North Yorkshire County Council.
class Register {
 public:
  // The texts of authorities.csv, aliases.csv and districts.csv. Errors say file, row and column.
  static Result<Register> parse(std::string_view authorities, std::string_view aliases,
                                std::string_view districts, Nation nation = Nation::real);
  // The register of England, from the files compiled in. Kept by the caller.
  static Register built_in();

  bool is_fictional() const { return nation_ == Nation::fictional; }

  std::span<const Authority> all() const { return data_.authorities; }
  const Authority& at(AuthorityId id) const { return data_.authorities.at(id); }
  std::span<const District> districts() const { return data_.districts; }

  // Whose code it is, aliases included; the newest holder where successors kept the code.
  std::optional<AuthorityId> by_code(CodeSystem system, std::string_view code) const;
  std::optional<AuthorityId> by_code(CodeSystem system, std::string_view code, Period when) const;
  // The fast way for long files: no text, no hashing.
  std::optional<AuthorityId> by_dfe(int number, Period when) const;
  // Any known spelling. Of several with one name, the one of that time, or nearest to it in time.
  std::optional<AuthorityId> by_name(std::string_view name, Period when) const;
  // Whether a name is one of this authority's, or of another with its DfE number; none when the
  // name is nobody's.
  std::optional<bool> is_called(AuthorityId id, std::string_view name) const;

  // The code first, then the name, then the date. The error offers the nearest name.
  Result<AuthorityMatch> find(const AuthorityQuery& query) const;

  bool exists(AuthorityId id, Period when) const;
  std::vector<AuthorityId> in_year(Period when) const;
  // Who had this authority's DfE number then; itself when nobody else had.
  AuthorityId at_time(AuthorityId id, Period when) const;

  const District* district(std::string_view code, std::string_view name, Period when) const;
  // The authority with social care for a place: itself, or the county of a district. None outside
  // England and for places not known. Name alone will do.
  std::optional<AuthorityId> upper_tier(std::string_view code, std::string_view name,
                                        Period when) const;

 private:
  struct TextHash : std::hash<std::string_view> {
    using is_transparent = void;
  };
  template <typename T>
  using ByText = std::unordered_map<std::string, T, TextHash, std::equal_to<>>;

  Register(RegisterData data, Nation nation);
  void index_codes(const Authority& authority);
  void index_districts();
  std::string notice(const AuthorityMatch& match, const AuthorityQuery& query) const;
  Error not_found(const AuthorityQuery& query) const;

  RegisterData data_;
  Nation nation_;
  std::array<ByText<AuthorityId>, 5> codes_;             // by CodeSystem
  std::array<std::optional<AuthorityId>, 1000> by_dfe_;  // DfE numbers of up to three digits
  ByText<std::vector<AuthorityId>> names_;               // folded
  std::vector<std::vector<AuthorityId>> same_number_;    // by id, itself included
  ByText<std::size_t> district_codes_;
  ByText<std::vector<std::size_t>> district_names_;  // folded
};

}  // namespace plumbline
