// Where things stand on the site, so that reports can point to each other.
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "authorities/authority.h"
#include "measures/definitions.h"

namespace plumbline {

// A path with its query, percent-encoded. Empty values are left out.
std::string address(
    std::string_view path,
    std::initializer_list<std::pair<std::string_view, std::string_view>> query = {});

// Where the pages and files of measures stand: in the room that everybody sees, or another.
struct MeasureRoom {
  std::string_view pages = "/measures";
  std::string_view files = "/downloads";
  std::string_view groups = "/groups";
};

// What a view of figures is about. Every view is such an address.
struct ViewWords {
  std::string authority;      // its DfE number; empty: none
  std::string year;           // "2012-13"
  std::string group;          // as comparison/group.h reads it
  std::string spending = {};  // of a profile: "gross"; empty: net current expenditure
  std::string edition = {};   // of a round: its number; empty: the newest
  MeasureRoom room = {};
};
std::string measure_address(const MeasureChoice& choice, const ViewWords& view);
// The same view of a measure for one authority after another: what they share is written once.
class MeasureAddresses {
 public:
  MeasureAddresses(const MeasureChoice& choice, const ViewWords& view);
  std::string of(const Authority& authority) const;

 private:
  std::string before_, after_;
};
// The same view as a file: "measure.pdf".
std::string measure_file_address(const MeasureChoice& choice, const ViewWords& view,
                                 std::string_view file);
// Why those of the view's group are in it.
std::string group_address(const MeasureChoice& choice, const ViewWords& view);
std::string profile_address(const ViewWords& view);
// The same view as a file: "profile.pdf".
std::string profile_file_address(const ViewWords& view, std::string_view file);

}  // namespace plumbline
