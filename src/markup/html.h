// Text for a page, in which nothing that came from outside can become markup: what is written in
// the source as "…"_html is markup, and every other text is escaped as it is added.
#pragma once

#include <concepts>
#include <cstring>
#include <string>
#include <string_view>
#include <utility>

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

// A number with two decimals at most, and none that say nothing: a hundredth of a pixel cannot be
// seen.
struct Hundredths {
  double value = 0;
};

class Html {
 public:
  Html() = default;
  Html(const Html&) = default;
  Html(Html&& other) noexcept
      : text_(std::move(other.text_)), used_(std::exchange(other.used_, 0)) {}
  Html& operator=(const Html&) = default;
  Html& operator=(Html&& other) noexcept {
    text_ = std::move(other.text_);
    used_ = std::exchange(other.used_, 0);
    return *this;
  }
  ~Html() = default;

  // Parts in order: Markup and Html as they stand, text escaped, numbers in the shortest decimals
  // that read back the same.
  template <typename... Parts>
  Html& add(const Parts&... parts) {
    (append(parts), ...);
    return *this;
  }

  // What stands in another between two places, which its length() told.
  Html& add_part(const Html& other, std::size_t from, std::size_t to) {
    copy(other.text().substr(from, to - from));
    return *this;
  }

  void reserve(std::size_t size) { room(size); }
  std::string_view text() const { return std::string_view(text_).substr(0, used_); }
  std::string take() && {
    text_.resize(std::exchange(used_, 0));
    return std::move(text_);
  }
  std::size_t length() const { return used_; }
  bool empty() const { return used_ == 0; }

 private:
  // A page is some thousand short pieces: each is copied where it will stand, without a call.
  void append(Markup markup) { copy(markup.text()); }
  void append(const Html& html) { copy(html.text()); }
  void append(std::string_view text);
  void append_piece(std::string_view text);
  void append(const char* text) { append(std::string_view(text)); }
  void append(double number);
  void append(Hundredths number);
  template <std::integral Number>
    requires(!std::same_as<Number, char> && !std::same_as<Number, bool>)
  void append(Number number) {
    append_whole(static_cast<long long>(number));
  }
  void append_whole(long long number);

  void copy(std::string_view text) {
    std::memcpy(room(text.size()), text.data(), text.size());
    used_ += text.size();
  }
  // Where `size` more bytes can be written.
  char* room(std::size_t size) {
    if (text_.size() - used_ < size) grow(size);
    return text_.data() + used_;
  }
  void grow(std::size_t size);

  std::string text_;  // longer than what is used of it
  std::size_t used_ = 0;
};

}  // namespace plumbline
