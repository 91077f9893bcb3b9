// A file without a name, in memory and gone when this is: for libraries that write files alone.
#pragma once

#include <string>

namespace plumbline {

class MemoryFile {
 public:
  MemoryFile();
  ~MemoryFile();
  MemoryFile(const MemoryFile&) = delete;
  MemoryFile& operator=(const MemoryFile&) = delete;

  bool is_open() const { return number_ >= 0; }
  std::string path() const;  // what the library is told
  std::string bytes() const;

 private:
  int number_;
};

}  // namespace plumbline
