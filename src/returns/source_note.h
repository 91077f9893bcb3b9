// Where a prefilled answer came from, kept in its comment: "[from SSDA903_CLA (…), edition of
// 2013-12-11: 638]". Whoever overwrites the answer still sees what it was; words of one's own stand
// after the bracket.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace plumbline {

struct SourceNote {
  std::string source;  // "SSDA903_CLA (…), edition of 2013-12-11"
  std::string value;   // as it was filled in

  friend bool operator==(const SourceNote&, const SourceNote&) = default;
};

std::string text(const SourceNote& note);

// None where the comment does not begin with one.
std::optional<SourceNote> source_note_in(std::string_view comment);

// What somebody wrote: the comment without its source note.
std::string_view own_words(std::string_view comment);

}  // namespace plumbline
