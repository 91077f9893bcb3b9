// Text for a page, in which nothing that came from outside can become markup: what is written in
// the source as "…"_html is markup, and every other text is escaped as it is added.
#pragma once

#include <concepts>
#include <string>
#include <string_view>

namespace plumbline {

// Markup that stands in our source; only the compiler can make one.
class Markup {
 public:
  consteval Markup(const char* text, std::size_t size) : text_(text, size) {}
  constexpr std::string_view text() const { return text_; }

 private:
  std::string_view text_;
};
consteval Markup operator""_html(const char* text, std::size_t size) { return {text, size}; }

class Html {
 public:
  // Parts in order: Markup and Html as they stand, text escaped, numbers in the shortest decimals
  // that read back the same.
  template <typename... Parts>
  Html& add(const Parts&... parts) {
    (append(parts), ...);
    return *this;
  }

  void reserve(std::size_t size) { text_.reserve(size); }
  std::string_view text() const { return text_; }
  std::string take() && { return std::move(text_); }
  bool empty() const { return text_.empty(); }

 private:
  void append(Markup markup) { text_.append(markup.text()); }
  void append(const Html& html) { text_.append(html.text_); }
  void append(std::string_view text);
  void append(const char* text) { append(std::string_view(text)); }
  void append(double number);
  template <std::integral Number>
    requires(!std::same_as<Number, char> && !std::same_as<Number, bool>)
  void append(Number number) {
    append_whole(static_cast<long long>(number));
  }
  void append_whole(long long number);

  std::string text_;
};

}  // namespace plumbline
