#include "cli/password_input.h"

#include <termios.h>
#include <unistd.h>

#include <iostream>

#include "base/mapped_file.h"

namespace plumbline {
namespace {

// What is typed is not shown for as long as this lives.
class Unseen {
 public:
  Unseen() : is_terminal_(tcgetattr(STDIN_FILENO, &before_) == 0) {
    termios silent = before_;
    silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    if (is_terminal_) tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
  }
  Unseen(const Unseen&) = delete;
  Unseen& operator=(const Unseen&) = delete;
  ~Unseen() {
    if (is_terminal_) tcsetattr(STDIN_FILENO, TCSAFLUSH, &before_);
  }

 private:
  termios before_{};
  bool is_terminal_;
};

std::string first_line(std::string_view text) {
  std::string_view line = text.substr(0, text.find('\n'));
  if (line.ends_with('\r')) line.remove_suffix(1);
  return std::string(line);
}

std::string asked(const char* words, const Environment& environment) {
  *environment.error << words << std::flush;
  std::string line;
  {
    const Unseen unseen;
    std::getline(std::cin, line);
  }
  *environment.error << '\n';
  return first_line(line);
}

}  // namespace

Result<std::string> password_typed(const std::filesystem::path& file,
                                   const Environment& environment) {
  if (!file.empty()) {
    const auto bytes = MappedFile::open(file);
    if (!bytes) return bytes.error();
    return first_line(bytes->bytes());
  }
  if (isatty(STDIN_FILENO) != 1) {
    std::string line;
    std::getline(std::cin, line);
    return first_line(line);
  }
  std::string password = asked("Password (it is not shown): ", environment);
  if (asked("The same again: ", environment) == password) return password;
  return Error{.what = "The two are not the same.", .where = {}, .hint = "Nothing was changed."};
}

}  // namespace plumbline
