// The parts of a workbook as a stream of elements. A small and strict reader of its own: it keeps
// nothing of what it has read, so that neither depth nor size of a part can fill the memory, and it
// knows no document types, so that nothing can be expanded or fetched.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace plumbline {

class XmlReader {
 public:
  enum class Event : unsigned char { begin, end, text, finished, failed };

  // The text must outlive the reader. UTF-8, with or without a byte-order mark.
  explicit XmlReader(std::string_view xml);

  // An empty element is a begin and an end.
  Event next();

  // Of the element that begins or ends, without its prefix.
  std::string_view name() const { return name_; }
  // Of the element that begins: empty where there is none. Prefixes count: "r:id".
  std::string attribute(std::string_view wanted) const;
  bool has_attribute(std::string_view wanted) const;
  // Of a text, entities and character references put in.
  const std::string& text() const { return text_; }
  std::size_t depth() const { return depth_; }
  // After failed: what is wrong, for the person.
  const std::string& failure() const { return failure_; }

  static constexpr std::size_t deepest = 64;

 private:
  Event fail(std::string why);
  Event markup();
  Event tag();
  void skip_space();
  std::string_view word();
  std::string take_attribute();
  Event end_tag();
  Event words();
  bool skip_past(std::string_view landmark);
  bool decode(std::string_view raw, std::string& into) const;

  struct Attribute {
    std::string_view name, raw;
  };

  std::string_view xml_;
  std::size_t at_ = 0;
  std::size_t depth_ = 0;
  std::string_view name_;
  std::vector<std::string_view> open_;
  std::vector<Attribute> attributes_;
  std::string text_;
  std::string failure_;
  bool ends_at_once_ = false;
};

}  // namespace plumbline
