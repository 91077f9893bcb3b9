#include "http/delivery.h"

#include <doctest/doctest.h>
#include <zlib.h>

#include <array>
#include <string>

#include "http/answering.h"
#include "http/response_head.h"

namespace plumbline {
namespace {

Response page(std::size_t size = 5000) {
  Response response;
  for (std::size_t i = 0; response.body.size() < size; ++i) {
    response.body += "<p>" + std::to_string(i);
  }
  return response;
}

Request asking(Pairs headers = {}) {
  Request request;
  request.path = "/";
  request.headers = std::move(headers);
  return request;
}

std::string unpacked(const std::string& packed, std::size_t size) {
  std::string text(size, '\0');
  z_stream stream{};
  inflateInit2(&stream, 15 + 16);
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
  stream.avail_in = static_cast<uInt>(packed.size());
  stream.next_out = reinterpret_cast<Bytef*>(text.data());
  stream.avail_out = static_cast<uInt>(text.size());
  inflate(&stream, Z_FINISH);
  text.resize(stream.total_out);
  inflateEnd(&stream);
  return text;
}

}  // namespace

TEST_CASE("every answer forbids styles and scripts inside the page, and the pages of others") {
  for (const int status : {200, 303, 404, 500}) {
    Response response = page();
    response.status = status;
    const Response sent = delivered(asking(), response);
    const std::string policy(value_of(sent.headers, "Content-Security-Policy"));
    CHECK(policy.starts_with("default-src 'none'; script-src 'self'; style-src 'self';"));
    CHECK(policy.find("unsafe") == std::string::npos);
    CHECK(value_of(sent.headers, "X-Content-Type-Options") == "nosniff");
    CHECK(value_of(sent.headers, "Referrer-Policy") == "same-origin");
  }
}

TEST_CASE("who has the page already is told so, in the coding he has it in") {
  const Response first = delivered(asking(), page());
  const std::string tag(value_of(first.headers, "ETag"));
  REQUIRE(!tag.empty());
  for (const std::string& known : {tag, "W/" + tag, "\"other\", " + tag, std::string("*")}) {
    const Response again = delivered(asking({{"if-none-match", known}}), page());
    CHECK(again.status == 304);
    CHECK(again.body.empty());
    CHECK(value_of(again.headers, "ETag") == tag);
    CHECK(value_of(again.headers, "Vary") == "Accept-Encoding");
    CHECK(value_of(again.headers, "Cache-Control") == "no-cache");
  }
  const Pairs of_packed = {{"if-none-match", tag}, {"accept-encoding", "gzip"}};
  CHECK(delivered(asking(of_packed), page()).status == 200);
  CHECK(delivered(asking({{"if-none-match", tag}}), page(6000)).status == 200);
  Request sending = asking({{"if-none-match", tag}});
  sending.method = Method::post;
  CHECK(delivered(sending, page()).status == 200);
}

TEST_CASE("a page is known by what it was made of and its address, before it is made") {
  Response made = page();
  made.made_of = "server-1";
  const std::string tag(value_of(delivered(asking(), made).headers, "ETag"));
  const Request knowing = asking({{"if-none-match", tag}});
  CHECK(has_already(knowing, "server-1"));
  CHECK_FALSE(has_already(knowing, "server-2"));
  CHECK_FALSE(has_already(asking(), "server-1"));
  CHECK_FALSE(has_already(asking({{"if-none-match", "*"}}), "server-1"));
  CHECK_FALSE(
      has_already(asking({{"if-none-match", tag}, {"accept-encoding", "gzip"}}), "server-1"));
  Request elsewhere = knowing;
  elsewhere.query = {{"year", "2012-13"}};
  CHECK_FALSE(has_already(elsewhere, "server-1"));
  const Response again = delivered(knowing, not_again("server-1"));
  CHECK(again.status == 304);
  CHECK(value_of(again.headers, "ETag") == tag);
  CHECK(value_of(again.headers, "Vary") == "Accept-Encoding");
}

TEST_CASE("pages that differ in one letter have other tags") {
  const auto tag_of = [](const std::string& body) {
    Response response;
    response.body = body;
    return std::string(value_of(delivered(asking(), response).headers, "ETag"));
  };
  const std::string body = page(101).body;
  for (std::size_t at = 0; at < body.size(); ++at) {
    std::string other = body;
    other[at] = '?';
    CHECK(tag_of(other) != tag_of(body));
  }
  CHECK(tag_of("") != tag_of(std::string(1, '\0')));
}

TEST_CASE("text of some length is compressed for those who can read it") {
  const Response sent = delivered(asking({{"accept-encoding", "gzip"}}), page());
  CHECK(value_of(sent.headers, "Content-Encoding") == "gzip");
  CHECK(sent.body.size() < 5000);
  CHECK(unpacked(sent.body, 10000) == page().body);
  Response picture = page();
  picture.type = "font/woff2";
  for (const Response& as_it_is : {picture, page(100)}) {
    const Response plain = delivered(asking({{"accept-encoding", "gzip"}}), as_it_is);
    CHECK_FALSE(find(plain.headers, "Content-Encoding"));
    CHECK_FALSE(find(plain.headers, "Vary"));
    CHECK(plain.body == as_it_is.body);
  }
}

TEST_CASE("what was compressed beforehand is sent as it was") {
  Response style = page();
  const std::string packed = gzip(style.body, Z_BEST_COMPRESSION);
  style.packed = packed;
  CHECK(delivered(asking({{"accept-encoding", "gzip"}}), style).body == packed);
  CHECK(delivered(asking(), style).body == page().body);
}

TEST_CASE("what may be kept, and for how long") {
  Response response = page();
  response.unchanging = true;
  CHECK(value_of(delivered(asking(), response).headers, "Cache-Control") ==
        "public, max-age=31536000, immutable");
  response.status = 404;
  CHECK(value_of(delivered(asking(), response).headers, "Cache-Control") == "no-store");
  response.status = 200;
  response.private_view = true;
  const Response not_kept = delivered(asking(), response);
  CHECK(value_of(not_kept.headers, "Cache-Control") == "no-store");
  CHECK_FALSE(find(not_kept.headers, "ETag"));
}

TEST_CASE("a header cannot write another, and a handler that fails is answered for") {
  CHECK_THROWS(delivered(asking(), redirect("/a\r\nSet-Cookie: b=c")));
  std::string told;
  const Routes routes({},
                      [](const Request&, const PathParts&) -> Response { return redirect("/\n"); });
  const Answering answering(routes, [&](const std::string& what) { told = what; });
  const Response sent = answering.answer(asking());
  CHECK(sent.status == 500);
  CHECK(find(sent.headers, "Content-Security-Policy"));
  CHECK(told.starts_with("/: "));
}

TEST_CASE("the head of an answer") {
  Response response = plain_response(404, "No.");
  response.headers.emplace_back("Name", "value");
  const std::string head = response_head(response, 4, AfterAnswer::closes);
  CHECK(head.starts_with("HTTP/1.1 404 Not Found\r\nDate: "));
  CHECK(head.ends_with(
      " GMT\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: 4\r\nName: value\r\n"
      "Connection: close\r\n\r\n"));
  response.status = 304;
  const std::string unchanged = response_head(response, 0, AfterAnswer::stays_open);
  CHECK(unchanged.find("Content-") == std::string::npos);
  CHECK(unchanged.ends_with("Name: value\r\n\r\n"));
}

}  // namespace plumbline
