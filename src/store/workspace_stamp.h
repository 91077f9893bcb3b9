// Tells when what a workspace says of figures has changed.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <string>

namespace plumbline {

// Another text after every change to the editions of a workspace, and whenever its database is
// another file or cannot be read. People who sign in, or fill in a return, change nothing of it.
// Copies share what they remember.
class WorkspaceStamp {
 public:
  std::string operator()(const std::filesystem::path& workspace) const;

 private:
  struct Seen {
    std::string files;  // sizes and times of the database's files: as long as they are the same,
    std::string stamp;  // so is this
  };
  struct Memory {
    std::mutex mutex;
    std::map<std::filesystem::path, Seen> seen;
  };
  std::shared_ptr<Memory> memory_ = std::make_shared<Memory>();
};

}  // namespace plumbline
