// Holds PDF files against the rules of documents/pdf_rules.h: pdf_rules FILE…
#include "documents/pdf_rules.h"

#include <fmt/format.h>

#include <cstdio>

#include "base/mapped_file.h"

int main(int count, char** words) {
  int failed = 0;
  for (int i = 1; i < count; ++i) {
    const auto file = plumbline::MappedFile::open(words[i]);
    if (!file) {
      fmt::print("{}: {}\n", words[i], file.error().what);
      ++failed;
      continue;
    }
    const auto broken = plumbline::broken_pdf_rules(file->bytes());
    for (const std::string& rule : broken) fmt::print("{}: not kept: {}\n", words[i], rule);
    failed += !broken.empty();
  }
  fmt::print("{} passed, {} failed\n", count - 1 - failed, failed);
  return failed == 0 && count > 1 ? 0 : 1;
}
