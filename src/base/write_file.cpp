#include "base/write_file.h"

#include <fstream>

namespace plumbline {

Status write_file(const std::filesystem::path& file, std::string_view bytes) {
  std::ofstream out(file, std::ios::binary);
  out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  out.close();
  if (out) return Done{};
  return Error{.what = "The file cannot be written.",
               .where = file.string(),
               .hint =
                   "Check that the folder exists, that you may write to it, and that there is "
                   "room."};
}

}  // namespace plumbline
