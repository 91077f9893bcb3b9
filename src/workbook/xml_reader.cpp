#include "workbook/xml_reader.h"

#include <algorithm>
#include <charconv>

#include "base/text.h"

namespace plumbline {
namespace {

bool is_space(char one) { return one == ' ' || one == '\t' || one == '\n' || one == '\r'; }

bool ends_name(char one) {
  return is_space(one) || one == '>' || one == '/' || one == '=' || one == '<';
}

std::string_view without_prefix(std::string_view name) {
  const auto colon = name.rfind(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

void add_utf8(std::uint32_t code, std::string& into) {
  const auto push = [&](std::uint32_t byte) { into += static_cast<char>(byte); };
  if (code < 0x80) {
    push(code);
  } else if (code < 0x800) {
    push(0xC0U | (code >> 6U));
    push(0x80U | (code & 0x3FU));
  } else if (code < 0x10000) {
    push(0xE0U | (code >> 12U));
    push(0x80U | ((code >> 6U) & 0x3FU));
    push(0x80U | (code & 0x3FU));
  } else {
    push(0xF0U | (code >> 18U));
    push(0x80U | ((code >> 12U) & 0x3FU));
    push(0x80U | ((code >> 6U) & 0x3FU));
    push(0x80U | (code & 0x3FU));
  }
}

// "&#163;" and "&#xA3;" without their marks.
bool add_reference(std::string_view digits, std::string& into) {
  const bool hexadecimal = digits.starts_with('x');
  if (hexadecimal) digits.remove_prefix(1);
  std::uint32_t code = 0;
  const auto read =
      std::from_chars(digits.data(), digits.data() + digits.size(), code, hexadecimal ? 16 : 10);
  constexpr std::uint32_t last = 0x10FFFF, first_half = 0xD800, past_halves = 0xE000;
  const bool whole = read.ec == std::errc() && read.ptr == digits.data() + digits.size();
  if (!whole || code == 0 || code > last || (code >= first_half && code < past_halves))
    return false;
  add_utf8(code, into);
  return true;
}

}  // namespace

XmlReader::XmlReader(std::string_view xml) : xml_(xml) {
  constexpr std::string_view mark = "\xEF\xBB\xBF";
  if (xml_.starts_with(mark)) at_ = mark.size();
}

XmlReader::Event XmlReader::fail(std::string why) {
  failure_ = std::move(why);
  at_ = xml_.size();
  return Event::failed;
}

bool XmlReader::skip_past(std::string_view landmark) {
  const std::size_t found = xml_.find(landmark, at_);
  if (found == std::string_view::npos) return false;
  at_ = found + landmark.size();
  return true;
}

bool XmlReader::decode(std::string_view raw, std::string& into) const {
  while (!raw.empty()) {
    const std::size_t mark = raw.find('&');
    into += raw.substr(0, mark);
    if (mark == std::string_view::npos) return true;
    raw.remove_prefix(mark + 1);
    constexpr std::size_t longest = 10;
    const std::size_t end = raw.substr(0, longest).find(';');
    if (end == std::string_view::npos) return false;
    const std::string_view name = raw.substr(0, end);
    raw.remove_prefix(end + 1);
    if (name.starts_with('#')) {
      if (!add_reference(name.substr(1), into)) return false;
      continue;
    }
    constexpr std::pair<std::string_view, char> known[] = {
        {"amp", '&'}, {"lt", '<'}, {"gt", '>'}, {"quot", '"'}, {"apos", '\''}};
    const auto found = std::ranges::find(known, name, &std::pair<std::string_view, char>::first);
    if (found == std::end(known)) return false;
    into += found->second;
  }
  return true;
}

std::string XmlReader::attribute(std::string_view wanted) const {
  std::string value;
  const auto found = std::ranges::find(attributes_, wanted, &Attribute::name);
  // next() has looked at every attribute: it decodes.
  if (found != attributes_.end()) decode(found->raw, value);
  return value;
}

bool XmlReader::has_attribute(std::string_view wanted) const {
  return std::ranges::find(attributes_, wanted, &Attribute::name) != attributes_.end();
}

XmlReader::Event XmlReader::next() {
  if (!failure_.empty()) return Event::failed;
  if (ends_at_once_) {
    ends_at_once_ = false;
    --depth_;
    open_.pop_back();
    return Event::end;
  }
  while (at_ < xml_.size()) {
    const Event event = xml_[at_] == '<' ? markup() : words();
    if (event != Event::finished) return event;
  }
  return depth_ == 0 ? Event::finished : fail("it ends in the middle.");
}

// An element, or finished for what is passed over.
XmlReader::Event XmlReader::markup() {
  const std::string_view rest = xml_.substr(at_);
  if (rest.starts_with("<?")) return skip_past("?>") ? Event::finished : fail("it ends in a mark.");
  if (rest.starts_with("<!--")) {
    return skip_past("-->") ? Event::finished : fail("it ends in a comment.");
  }
  if (rest.starts_with("<![CDATA[")) {
    constexpr std::size_t begin = 9;
    const std::size_t end = xml_.find("]]>", at_);
    if (end == std::string_view::npos || depth_ == 0) return fail("it ends in a text.");
    text_ = std::string(xml_.substr(at_ + begin, end - at_ - begin));
    at_ = end + 3;
    return Event::text;
  }
  if (rest.starts_with("<!")) return fail("it declares a document type or entities.");
  return rest.starts_with("</") ? end_tag() : tag();
}

XmlReader::Event XmlReader::end_tag() {
  const std::size_t close = xml_.find('>', at_);
  if (close == std::string_view::npos || open_.empty()) return fail("its elements do not match.");
  const std::string_view name = trim(xml_.substr(at_ + 2, close - at_ - 2));
  if (name != open_.back()) return fail("its elements do not match.");
  at_ = close + 1;
  open_.pop_back();
  --depth_;
  name_ = without_prefix(name);
  attributes_.clear();
  return Event::end;
}

void XmlReader::skip_space() {
  while (at_ < xml_.size() && is_space(xml_[at_])) ++at_;
}

std::string_view XmlReader::word() {
  const std::size_t from = at_;
  while (at_ < xml_.size() && !ends_name(xml_[at_])) ++at_;
  return xml_.substr(from, at_ - from);
}

// Empty where the attribute is well, otherwise what is wrong with it.
std::string XmlReader::take_attribute() {
  const std::string_view name = word();
  skip_space();
  if (name.empty() || at_ >= xml_.size() || xml_[at_] != '=') return "an attribute is cut.";
  ++at_;
  skip_space();
  const char quote = at_ < xml_.size() ? xml_[at_] : ' ';
  if (quote != '"' && quote != '\'') return "an attribute has no quotation marks.";
  const std::size_t close = xml_.find(quote, at_ + 1);
  if (close == std::string_view::npos) return "an attribute is cut.";
  const std::string_view raw = xml_.substr(at_ + 1, close - at_ - 1);
  constexpr std::size_t most_attributes = 200;
  if (has_attribute(name) || attributes_.size() == most_attributes) {
    return "an element has an attribute twice, or far too many.";
  }
  std::string tried;
  if (raw.find('&') != std::string_view::npos && !decode(raw, tried)) {
    return "it uses an entity that is not known.";
  }
  attributes_.push_back({.name = name, .raw = raw});
  at_ = close + 1;
  return {};
}

XmlReader::Event XmlReader::tag() {
  ++at_;
  const std::string_view full = word();
  if (full.empty()) return fail("an element has no name.");
  attributes_.clear();
  for (skip_space(); at_ < xml_.size() && xml_[at_] != '>' && xml_[at_] != '/'; skip_space()) {
    if (std::string wrong = take_attribute(); !wrong.empty()) return fail(std::move(wrong));
  }
  const bool at_once = at_ < xml_.size() && xml_[at_] == '/';
  if (at_once) ++at_;
  if (at_ >= xml_.size() || xml_[at_] != '>') return fail("an element is cut.");
  ++at_;
  if (depth_ == deepest) return fail("its elements are nested too deeply.");
  ++depth_;
  open_.push_back(full);
  name_ = without_prefix(full);
  ends_at_once_ = at_once;
  return Event::begin;
}

XmlReader::Event XmlReader::words() {
  const std::size_t end = std::min(xml_.find('<', at_), xml_.size());
  const std::string_view raw = xml_.substr(at_, end - at_);
  at_ = end;
  text_.clear();
  if (depth_ == 0) {
    if (std::ranges::all_of(raw, is_space)) return Event::finished;
    return fail("there are words outside its elements.");
  }
  return decode(raw, text_) ? Event::text : fail("it uses an entity that is not known.");
}

}  // namespace plumbline
