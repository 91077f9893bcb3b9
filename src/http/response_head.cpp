#include "http/response_head.h"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <ctime>

namespace plumbline {
namespace {

// The Date header, made once a second for each thread.
const std::string& date_now() {
  static thread_local std::time_t made = 0;
  static thread_local std::string text;
  const std::time_t now = std::time(nullptr);
  if (now != made) {
    text = fmt::format("{:%a, %d %b %Y %H:%M:%S} GMT", fmt::gmtime(now));
    made = now;
  }
  return text;
}

std::string_view reason(int status) {
  switch (status) {
    case 200:
      return "OK";
    case 303:
      return "See Other";
    case 304:
      return "Not Modified";
    case 400:
      return "Bad Request";
    case 401:
      return "Unauthorized";
    case 403:
      return "Forbidden";
    case 404:
      return "Not Found";
    case 405:
      return "Method Not Allowed";
    case 408:
      return "Request Timeout";
    case 409:
      return "Conflict";
    case 413:
      return "Content Too Large";
    case 414:
      return "URI Too Long";
    case 422:
      return "Unprocessable Content";
    case 429:
      return "Too Many Requests";
    case 431:
      return "Request Header Fields Too Large";
    case 503:
      return "Service Unavailable";
    case 505:
      return "HTTP Version Not Supported";
    default:
      return status < 500 ? "Refused" : "Internal Server Error";
  }
}

void add_header(std::string_view name, std::string_view value, std::string& head) {
  head.append(name).append(": ").append(value).append("\r\n");
}

}  // namespace

std::string response_head(const Response& response, std::size_t length, AfterAnswer then) {
  constexpr std::size_t usual_size = 1024;
  std::string head;
  head.reserve(usual_size);
  head += fmt::format("HTTP/1.1 {} {}\r\n", response.status, reason(response.status));
  add_header("Date", date_now(), head);
  if (response.status != 304) {
    add_header("Content-Type", response.type, head);
    add_header("Content-Length", fmt::format_int(length).c_str(), head);
  }
  for (const auto& [name, value] : response.headers) add_header(name, value, head);
  if (then == AfterAnswer::closes) add_header("Connection", "close", head);
  if (then == AfterAnswer::stays_open_of_old) add_header("Connection", "keep-alive", head);
  return head += "\r\n";
}

}  // namespace plumbline
