#include "http/form.h"

#include <doctest/doctest.h>

#include "http/cookies.h"
#include "http/sender.h"

namespace plumbline {
namespace {

Request sent(std::string type, std::string body) {
  Request request;
  request.method = Method::post;
  request.headers.emplace_back("content-type", std::move(type));
  request.body = std::move(body);
  return request;
}

std::string part(const std::string& head, const std::string& bytes) {
  return "--edge\r\n" + head + "\r\n\r\n" + bytes + "\r\n";
}

std::string field(const std::string& words, const std::string& bytes) {
  return part("Content-Disposition: form-data; " + words, bytes);
}

std::optional<Form> read(const std::string& parts) { return parse_multipart(parts, "edge"); }

}  // namespace

TEST_CASE("a form is read as its type says, and no other type is one") {
  const Request plain =
      sent("application/x-www-form-urlencoded; charset=utf-8", "email=jo%40example.org&to=%2F");
  CHECK(form_of(plain)->fields == Pairs{{"email", "jo@example.org"}, {"to", "/"}});
  const Request parts = sent("multipart/form-data; boundary=edge",
                             field("name=\"year\"", "2013-14") + "--edge--\r\n");
  CHECK(form_of(parts)->fields == Pairs{{"year", "2013-14"}});
  for (const char* type : {"", "text/plain", "application/json", "multipart/form-data",
                           "multipart/form-data; boundary=", "multipart/mixed; boundary=edge"}) {
    CAPTURE(type);
    CHECK_FALSE(form_of(sent(type, parts.body)));
  }
}

TEST_CASE("files come with their name and bytes, whatever these are") {
  const std::string bytes("PK\x03\x04\0\r\n--edg\r\n--\xFF", 17);
  const std::string body = field("name=\"csrf\"", "abc") +
                           part(
                               "content-disposition: form-data; name=\"book\"; "
                               "filename=\"C:\\returns\\my \xC3\xA9 %22book%22.xlsx\"\r\n"
                               "Content-Type: application/octet-stream",
                               bytes) +
                           field("name=\"none\"; filename=\"\"", "") + "--edge--";
  const auto form = read(body);  // a file's bytes lie in it
  REQUIRE(form);
  CHECK(value_of(form->fields, "csrf") == "abc");
  const FormFile* book = find_file(*form, "book");
  REQUIRE(book != nullptr);
  CHECK(book->name == "my \xC3\xA9 \"book\".xlsx");
  CHECK(book->type == "application/octet-stream");
  CHECK(book->bytes == bytes);
  CHECK(find_file(*form, "none")->name.empty());
  CHECK(find_file(*form, "other") == nullptr);
}

TEST_CASE("a file's name leads out of no folder") {
  const auto name = [](const std::string& typed) {
    const auto form = read(field("name=\"f\"; filename=\"" + typed + "\"", "") + "--edge--");
    return form ? form->files.front().name : "refused";
  };
  CHECK(name("../../etc/passwd") == "passwd");
  CHECK(name("..") == "file");
  CHECK(name("a/..") == "file");
  CHECK(name(std::string(300, 'a')) == "file");
  CHECK(name("a\nb") == "refused");
  CHECK(name("a%0D%0Ab") == "a  b");
  CHECK(name(std::string("a\0b", 3)) == "refused");
}

TEST_CASE("broken parts are refused whole") {
  const std::string good = field("name=\"a\"", "1");
  CHECK(read(good + "--edge--"));
  CHECK(read("--edge--")->fields.empty());
  const std::vector<std::string> wrong = {
      "",
      "--edge",
      "--edge\r\n",
      good,
      good + "--edge",
      good + "--edge-",
      "x" + good + "--edge--",
      "\r\n" + good + "--edge--",
      "--other\r\n\r\n1\r\n--other--",
      "--edgeX\r\n\r\n\r\n--edge--",
      "--edge\r\n\r\n1\r\n--edge--",
      part("Content-Disposition: form-data", "1") + "--edge--",
      part("Content-Disposition: attachment; name=\"a\"", "1") + "--edge--",
      part("Content-Disposition: form-data; name=\"a", "1") + "--edge--",
      part("Content-Disposition: form-data; name=\"a\"; name=\"b\"", "1") + "--edge--",
      part("Content-Disposition: form-data; name=\"a\"\r\nContent-Disposition: form-data; "
           "name=\"b\"",
           "1") +
          "--edge--",
      part("Content-Disposition: form-data; name=\"a\"\r\nContent-Type: multipart/mixed", "1") +
          "--edge--",
      part("Content-Disposition: form-data; name=\"a\"\r\nContent-Transfer-Encoding: base64", "1") +
          "--edge--",
      part("no colon", "1") + "--edge--",
      part("Content-Disposition: form-data; name=\"a\"\r\nX: " + std::string(3000, 'a'), "1") +
          "--edge--",
      field("name=\"a\"", "\x1b") + "--edge--",
      field("name=\"a\"", "\xff") + "--edge--"};
  for (const std::string& body : wrong) {
    CAPTURE(body);
    CHECK_FALSE(read(body));
  }
}

TEST_CASE("so many parts and no more") {
  std::string body;
  for (int i = 0; i < 3; ++i) body += field("name=\"a\"", "1");
  CHECK(parse_multipart(body + "--edge--", "edge", {.parts = 3})->fields.size() == 3);
  CHECK_FALSE(parse_multipart(body + "--edge--", "edge", {.parts = 2}));
  CHECK_FALSE(form_of(sent("application/x-www-form-urlencoded", "a&b&c"), {.parts = 2}));
}

TEST_CASE("a boundary is of letters that may be in one") {
  CHECK(boundary_in("multipart/form-data; boundary=\"a b\"") == "a b");
  CHECK(boundary_in("Multipart/Form-Data;charset=utf-8; boundary=----WebKitFormBoundaryx1") ==
        "----WebKitFormBoundaryx1");
  CHECK_FALSE(boundary_in("multipart/form-data; boundary=" + std::string(71, 'a')));
  CHECK_FALSE(boundary_in("multipart/form-data; boundary=\"a \""));
  CHECK_FALSE(boundary_in("multipart/form-data; boundary=a\"b"));
  CHECK_FALSE(boundary_in("multipart/form-data; boundary=a; boundary=b"));
}

TEST_CASE("a cookie is found among others, and one sent twice is nobody's") {
  const auto found = [](std::vector<std::string> headers) -> std::string {
    Request request;
    for (std::string& one : headers) request.headers.emplace_back("cookie", std::move(one));
    return std::string(cookie(request, "plumbline").value_or("none"));
  };
  CHECK(found({"a=b; plumbline=x=y; c"}) == "x=y");
  CHECK(found({"a=b", "plumbline=x"}) == "x");
  CHECK(found({"plumbline="}).empty());
  CHECK(found({"Plumbline=x; xplumbline=y; plumbline"}) == "none");
  CHECK(found({"plumbline=x; plumbline=x"}) == "x");
  CHECK(found({"plumbline=x; plumbline=y"}) == "none");
  std::string many;
  for (int i = 0; i < 100; ++i) many += "a=b;";
  CHECK(found({many + "plumbline=x"}) == "none");
}

TEST_CASE("what a browser is told to keep") {
  CHECK(cookie_header("plumbline", "x", false) == "plumbline=x; Path=/; HttpOnly; SameSite=Lax");
  CHECK(cookie_header("plumbline", "x", true) ==
        "plumbline=x; Path=/; HttpOnly; SameSite=Lax; Secure");
  CHECK(cookie_header("plumbline", "", false) ==
        "plumbline=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0");
}

TEST_CASE("senders of one network are one") {
  CHECK(network_of("192.0.2.7") == "192.0.2.7");
  CHECK(network_of("::ffff:192.0.2.7") == "192.0.2.7");
  CHECK(network_of("2001:db8:1:2:3:4:5:6") == "2001:db8:1:2::/64");
  CHECK(network_of("2001:DB8:1:2::9") == "2001:db8:1:2::/64");
  CHECK(network_of("fe80::1%eth0") == "fe80::/64");
  CHECK(network_of("").empty());
  CHECK(network_of("somewhere").empty());
}

}  // namespace plumbline
