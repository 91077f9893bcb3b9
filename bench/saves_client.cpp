#include "bench/saves_client.h"

#include <fmt/format.h>

#include <boost/asio.hpp>
#include <boost/asio/experimental/as_tuple.hpp>
#include <chrono>
#include <cmath>
#include <memory>
#include <random>
#include <set>
#include <stdexcept>

namespace plumbline {
namespace {

namespace net = boost::asio;
using Tcp = net::ip::tcp;
using Clock = std::chrono::steady_clock;

struct Place {
  std::string host, port;
};

Place place_in(const std::string& url) {
  const std::string scheme = "http://";
  if (!url.starts_with(scheme)) throw std::runtime_error("the address begins with http://");
  std::string rest = url.substr(scheme.size());
  rest = rest.substr(0, rest.find('/'));
  const std::size_t colon = rest.rfind(':');
  if (colon == std::string::npos) return {rest, "80"};
  return {rest.substr(0, colon), rest.substr(colon + 1)};
}

struct Answer {
  int status = 0;
  std::string head, body;
};

// One keep-alive connection.
class Line {
 public:
  Line(net::io_context& context, const Tcp::endpoint& to, std::string host)
      : socket_(context), to_(to), host_(std::move(host)) {}

  net::awaitable<Answer> ask(std::string method, std::string path, std::string headers = {},
                             std::string body = {}) {
    if (!socket_.is_open()) {
      co_await socket_.async_connect(to_, net::use_awaitable);
      socket_.set_option(Tcp::no_delay(true));
    }
    std::string request =
        fmt::format("{} {} HTTP/1.1\r\nHost: {}\r\n{}", method, path, host_, headers);
    if (method == "POST") {
      request += fmt::format(
          "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n", body.size());
    }
    request += "\r\n" + body;
    co_await net::async_write(socket_, net::buffer(request), net::use_awaitable);
    co_return co_await read();
  }

 private:
  net::awaitable<Answer> read() {
    Answer answer;
    const std::size_t head = co_await net::async_read_until(socket_, net::dynamic_buffer(waiting_),
                                                            "\r\n\r\n", net::use_awaitable);
    answer.head = waiting_.substr(0, head);
    waiting_.erase(0, head);
    answer.status = std::stoi(answer.head.substr(answer.head.find(' ') + 1));
    const std::size_t at = answer.head.find("Content-Length: ");
    const std::size_t size = at == std::string::npos ? 0 : std::stoul(answer.head.substr(at + 16));
    if (waiting_.size() < size) {
      co_await net::async_read(socket_, net::dynamic_buffer(waiting_),
                               net::transfer_exactly(size - waiting_.size()), net::use_awaitable);
    }
    answer.body = waiting_.substr(0, size);
    waiting_.erase(0, size);
    co_return answer;
  }

  Tcp::socket socket_;
  Tcp::endpoint to_;
  std::string host_, waiting_;
};

std::string encoded(std::string_view text) {
  std::string all;
  for (const char one : text) {
    const bool plain = std::isalnum(static_cast<unsigned char>(one)) != 0 || one == '_' ||
                       one == '-' || one == '.';
    all += plain ? std::string(1, one) : fmt::format("%{:02X}", static_cast<unsigned char>(one));
  }
  return all;
}

// Every text between two others.
std::vector<std::string> all_between(const std::string& page, const std::string& before,
                                     const std::string& after) {
  std::vector<std::string> all;
  for (std::size_t at = page.find(before); at != std::string::npos; at = page.find(before, at)) {
    at += before.size();
    all.push_back(page.substr(at, page.find(after, at) - at));
  }
  return all;
}

// A cell that is answered, and the number that stands there.
struct Cell {
  std::string name;
  double number = 0;
};

// A page's fields: name="a:CODE" value="1,234".
std::vector<Cell> cells_of(const std::string& page) {
  std::vector<Cell> all;
  for (const std::string& one : all_between(page, "name=\"a:", "\" data-version")) {
    const std::size_t between = one.find("\" value=\"");
    std::string typed = one.substr(between + 9);
    std::erase(typed, ',');
    if (between == std::string::npos || typed.empty() || !std::isdigit(typed.front())) continue;
    all.push_back({one.substr(0, between), std::stod(typed)});
  }
  return all;
}

// Somebody who is signed in, with the cells of their return.
struct Person {
  std::string cookie, csrf, path;
  std::vector<Cell> cells;
};

class Run {
 public:
  explicit Run(const SavesPlan& plan) : plan_(plan), at_(place_in(plan.url)) {
    const auto found = Tcp::resolver(context_).resolve(at_.host, at_.port);
    to_ = found.begin()->endpoint();
  }

  SavesOutcome run() {
    net::co_spawn(context_, prepare(), [](std::exception_ptr failure) {
      if (failure) std::rethrow_exception(failure);
    });
    context_.run();
    if (people_.empty()) throw std::runtime_error("no return is open for anybody");
    outcome_.people = people_.size();
    context_.restart();
    begin_ = Clock::now();
    end_ = begin_ + std::chrono::duration_cast<Clock::duration>(
                        std::chrono::duration<double>(plan_.seconds));
    for (std::size_t i = 0; i < plan_.connections; ++i) {
      net::co_spawn(context_, save_on(i), net::detached);
    }
    context_.run();
    outcome_.seconds = std::chrono::duration<double>(Clock::now() - begin_).count();
    return std::move(outcome_);
  }

 private:
  std::string host() const { return at_.host + ":" + at_.port; }

  net::awaitable<void> prepare() {
    Line line(context_, to_, host());
    const Answer door = co_await line.ask("GET", "/sign-in");
    const auto emails = all_between(door.body, "name=\"email\" value=\"", "\"");
    const auto passwords = all_between(door.body, "name=\"password\" value=\"", "\"");
    std::set<std::string> returns;
    for (std::size_t i = 0; i < emails.size() && i < passwords.size(); ++i) {
      Person person = co_await step_in(line, emails[i], passwords[i]);
      if (person.cells.empty() || !returns.insert(person.path).second) continue;
      people_.push_back(std::move(person));
    }
  }

  net::awaitable<Person> step_in(Line& line, std::string email, std::string password) {
    Person person;
    const Answer in = co_await line.ask("POST", "/sign-in", {},
                                        fmt::format("email={}&password={}&to={}", encoded(email),
                                                    encoded(password), encoded("/returns")));
    const auto cookies = all_between(in.head, "Set-Cookie: ", ";");
    if (in.status != 303 || cookies.empty()) co_return person;
    person.cookie = fmt::format("Cookie: {}\r\n", cookies.front());
    const Answer mine = co_await line.ask("GET", "/returns", person.cookie);
    for (const std::string& path : all_between(mine.body, "href=\"", "\"")) {
      if (path.find("/" + plan_.club + "/") == std::string::npos) continue;
      co_await find_cells(line, path, person);
      if (!person.cells.empty()) break;
    }
    co_return person;
  }

  net::awaitable<void> find_cells(Line& line, std::string path, Person& person) {
    const Answer tasks = co_await line.ask("GET", path, person.cookie);
    person.path = path;
    std::set<std::string> sections;
    for (const std::string& one : all_between(tasks.body, "href=\"", "\"")) {
      if (one.starts_with(path + "/sections/")) sections.insert(one.substr(0, one.find('#')));
    }
    for (const std::string& section : sections) {
      const Answer page = co_await line.ask("GET", section, person.cookie);
      const auto csrf = all_between(page.body, "data-csrf=\"", "\"");
      if (csrf.empty() || csrf.front().empty()) continue;
      person.csrf = csrf.front();
      for (Cell& cell : cells_of(page.body)) person.cells.push_back(std::move(cell));
    }
  }

  // The cells of one person are shared out among the connections that save for them.
  net::awaitable<void> save_on(std::size_t number) {
    const Person& person = people_[number % people_.size()];
    const std::size_t step = (plan_.connections + people_.size() - 1) / people_.size();
    std::size_t cell = number / people_.size();
    Line line(context_, to_, host());
    const std::string headers = fmt::format("{}X-CSRF-Token: {}\r\nAccept: application/json\r\n",
                                            person.cookie, person.csrf);
    std::mt19937_64 draw(number);
    while (true) {
      Clock::time_point due = Clock::now();
      if (plan_.rate > 0) {
        due = begin_ + std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(
                           static_cast<double>(taken_++) / plan_.rate));
        if (due >= end_) co_return;
        net::steady_timer timer(context_, due);
        co_await timer.async_wait(net::use_awaitable);
      } else if (due >= end_) {
        co_return;
      }
      cell = (cell + step) % person.cells.size();
      // A correction as people make them: up to a fiftieth more or less, whole.
      const Cell& one = person.cells[cell];
      const double share = 0.98 + 0.04 * static_cast<double>(draw() % 1000) / 1000;
      const std::string body = fmt::format("cell={}&value={:.0f}", encoded(one.name),
                                           std::max(1.0, std::round(one.number * share)));
      const auto [failed, answer] = co_await save(line, person.path + "/cells", headers, body);
      if (failed || answer.status != 200) {
        ++outcome_.errors;
        if (failed) co_return;
        continue;
      }
      outcome_.milliseconds.push_back(
          std::chrono::duration<double, std::milli>(Clock::now() - due).count());
    }
  }

  static net::awaitable<std::pair<bool, Answer>> save(Line& line, std::string path,
                                                      std::string headers, std::string body) {
    try {
      co_return std::pair(false, co_await line.ask("POST", path, headers, body));
    } catch (const boost::system::system_error&) {
      co_return std::pair(true, Answer{});
    }
  }

  SavesPlan plan_;
  Place at_;
  net::io_context context_{1};
  Tcp::endpoint to_;
  std::vector<Person> people_;
  SavesOutcome outcome_;
  Clock::time_point begin_, end_;
  std::size_t taken_ = 0;
};

}  // namespace

SavesOutcome run_saves(const SavesPlan& plan) { return Run(plan).run(); }

}  // namespace plumbline
