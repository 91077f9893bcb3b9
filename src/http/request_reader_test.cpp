#include "http/request_reader.h"

#include <doctest/doctest.h>

#include <string>

namespace plumbline {
namespace {

constexpr std::string_view ask = "GET /measures?year=2012-13 HTTP/1.1\r\nHost: a\r\n\r\n";

// The status of the refusal; 0 when the request is whole, -1 when more is wanted.
int outcome_of(std::string_view bytes, const ReadingLimits& limits = {}) {
  RequestReader reader(limits);
  reader.take(bytes);
  if (const auto refused = reader.refusal()) return refused->status;
  return reader.is_whole() ? 0 : -1;
}

std::string with_headers(std::string_view headers, std::string_view body = "") {
  return "POST / HTTP/1.1\r\nHost: a\r\n" + std::string(headers) + "\r\n" + std::string(body);
}

}  // namespace

TEST_CASE("a request is the same however its bytes are cut") {
  for (std::size_t step : {1U, 2U, 7U, 1000U}) {
    const std::string bytes = with_headers(
        "Transfer-Encoding: chunked\r\n",
        "4\r\nname\r\n6;note=x\r\n=value\r\n0\r\nIgnored: yes\r\n\r\nGET / HTTP/1.1\r\n");
    RequestReader reader({});
    std::string waiting;
    for (std::size_t at = 0; at < bytes.size() && !reader.is_whole(); at += step) {
      waiting += bytes.substr(at, step);
      waiting.erase(0, reader.take(waiting));
    }
    REQUIRE(reader.is_whole());
    CHECK(reader.request().body == "name=value");
  }
}

TEST_CASE("what stands behind a request is left for the next") {
  RequestReader reader({});
  const std::string two = std::string(ask) + "GET /next";
  CHECK(reader.take(two) == ask.size());
  REQUIRE(reader.is_whole());
  CHECK(reader.keep_alive());
  const Request request = reader.request();
  CHECK(request.method == Method::get);
  CHECK(request.path == "/measures");
  CHECK(value_of(request.query, "year") == "2012-13");
  CHECK(value_of(request.headers, "host") == "a");
}

TEST_CASE("what two readers could understand in two ways is refused") {
  for (const char* headers : {"Content-Length: 4\r\nTransfer-Encoding: chunked\r\n",
                              "Transfer-Encoding: chunked\r\nContent-Length: 4\r\n",
                              "Transfer-Encoding: xchunked\r\n",
                              "Transfer-Encoding: gzip, chunked\r\n",
                              "Transfer-Encoding: chunked, identity\r\n",
                              "Transfer-Encoding: identity\r\n",
                              "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n",
                              "Transfer-Encoding : chunked\r\n",
                              "Content-Length: 4\r\nContent-Length: 4\r\n",
                              "Content-Length: 4\r\nContent-Length: 5\r\n",
                              "Content-Length: 4, 4\r\n",
                              "Content-Length: +4\r\n",
                              "Content-Length: -4\r\n",
                              "Content-Length: 4 4\r\n",
                              "Content-Length: 99999999999999999999\r\n",
                              "Host: b\r\n",
                              "No colon\r\n",
                              "Name: a\x01\r\n",
                              "Na\x01me: a\r\n",
                              "Name: a\nOther: b\r\n"}) {
    CAPTURE(headers);
    CHECK(outcome_of(with_headers(headers, "abcd")) == 400);
  }
  CHECK(outcome_of("GET / HTTP/1.1\r\n\r\n") == 400);
  CHECK(outcome_of("GET / HTTP/1.0\r\n\r\n") == 0);
  CHECK(outcome_of("POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n") == 400);
}

TEST_CASE("what is no request is refused as soon as that is seen") {
  CHECK(outcome_of("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03 hello") == 400);
  CHECK(outcome_of("GET  / HTTP/1.1\r\nHost: a\r\n\r\n") == 400);
  CHECK(outcome_of("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n") == 505);
  CHECK(outcome_of(std::string_view("GET /\0 HTTP/1.1\r\nHost: a\r\n\r\n", 31)) == 400);
}

TEST_CASE("limits: address, headers, body, and the lines inside a body") {
  const ReadingLimits limits{.header = 512, .target = 128, .body = 64};
  CHECK(outcome_of("GET /" + std::string(200, 'a') + " HTTP/1.1\r\nHost: a\r\n\r\n", limits) ==
        414);
  CHECK(outcome_of("GET /" + std::string(600, 'a'), limits) == 414);
  CHECK(outcome_of(with_headers("Name: " + std::string(600, 'a') + "\r\n"), limits) == 431);
  CHECK(outcome_of(with_headers("Name: " + std::string(600, 'a')), limits) == 431);
  CHECK(outcome_of("GET / HTTP/1.1\r\nName: " + std::string(600, 'a'), limits) == 431);
  CHECK(outcome_of(with_headers("Content-Length: 65\r\n"), limits) == 413);
  CHECK(outcome_of(with_headers("Content-Length: 64\r\n"), limits) == -1);
  const std::string chunked = "Transfer-Encoding: chunked\r\n";
  CHECK(outcome_of(with_headers(chunked, "41\r\n"), limits) == 413);
  CHECK(outcome_of(with_headers(chunked, "21\r\n" + std::string(33, 'a') + "\r\n20\r\n"), limits) ==
        413);
  CHECK(outcome_of(with_headers(chunked, "4;x=" + std::string(600, 'a')), limits) == 400);
  CHECK(outcome_of(with_headers(chunked, "0\r\nName: " + std::string(600, 'a')), limits) == 400);
}

TEST_CASE("a limit is the same however the bytes are cut") {
  const ReadingLimits limits{.header = 512, .target = 128, .body = 64};
  const std::string around = with_headers("Name: \r\n");
  for (const std::size_t over : {0U, 1U, 12U}) {
    const std::string name = "Name: " + std::string(limits.header - around.size() + over, 'a');
    const std::string bytes = with_headers(name + "\r\n");
    for (const std::size_t step : {8U, 512U, 1000U}) {
      CAPTURE(over);
      CAPTURE(step);
      RequestReader reader(limits);
      std::string waiting;
      for (std::size_t at = 0; at < bytes.size(); at += step) {
        waiting += bytes.substr(at, step);
        waiting.erase(0, reader.take(waiting));
      }
      CHECK(reader.is_whole() == (over == 0));
    }
  }
}

TEST_CASE("how large a body may be is asked once, when the headers are known") {
  int asked = 0;
  const auto outcome = [&](std::string_view headers, std::string_view body) {
    asked = 0;
    RequestReader reader({.header = 512, .target = 128, .body = 64}, [&](const Request& head) {
      ++asked;
      CHECK(head.body.empty());
      return std::size_t{value_of(head.headers, "large") == "yes" ? 100U : 10U};
    });
    const std::string bytes = with_headers(headers, body);
    std::string waiting;
    for (const char one : bytes) {
      waiting += one;
      waiting.erase(0, reader.take(waiting));
    }
    if (const auto refused = reader.refusal()) return refused->status;
    return reader.is_whole() ? static_cast<int>(reader.announced()) : -1;
  };
  CHECK(outcome("Large: yes\r\nContent-Length: 100\r\n", std::string(100, 'a')) == 100);
  CHECK(asked == 1);
  CHECK(outcome("Large: yes\r\nContent-Length: 101\r\n", "") == 413);
  CHECK(outcome("Content-Length: 10\r\n", std::string(10, 'a')) == 10);
  CHECK(outcome("Content-Length: 11\r\n", "") == 413);
  const std::string chunked = "Transfer-Encoding: chunked\r\n";
  CHECK(outcome("Large: yes\r\n" + chunked, "46\r\n" + std::string(70, 'a') + "\r\n0\r\n\r\n") ==
        0);
  CHECK(asked == 1);
  CHECK(outcome(chunked, "b\r\n") == 413);
  CHECK(outcome("Content-Length: 0\r\n", "") == 0);
  CHECK(asked == 0);
}

TEST_CASE("a client that waits for a word before it sends is given it once") {
  RequestReader reader({});
  reader.take(with_headers("Content-Length: 1\r\nExpect: 100-Continue\r\n"));
  CHECK(reader.wants_go_on());
  CHECK_FALSE(reader.wants_go_on());
  reader.take("x");
  CHECK(reader.is_whole());
}

TEST_CASE("a connection is kept as its client asks") {
  const auto kept = [](std::string_view bytes) {
    RequestReader reader({});
    reader.take(bytes);
    return reader.keep_alive();
  };
  CHECK(kept(ask));
  CHECK_FALSE(kept("GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"));
  CHECK_FALSE(kept("GET / HTTP/1.0\r\n\r\n"));
  CHECK(kept("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n"));
}

}  // namespace plumbline
