// The server's log: a line of JSON for each answer, what was asked and how it went; never who
// asked, nor the words of a search.
#pragma once

#include <memory>
#include <string>

#include "http/server.h"

namespace spdlog {
class logger;
}

namespace plumbline {

class AccessLog {
 public:
  AccessLog();

  void answered(const Answered& answered);
  void failed(const std::string& what);

 private:
  std::shared_ptr<spdlog::logger> log_;
};

}  // namespace plumbline
