// The derived table as a CSV file (RFC 4180), or as the check sums of the yardstick's contract.
#pragma once

#include <filesystem>
#include <string>

#include "bench/derive_job.h"

namespace plumbline {

Status write_table(const Derived& derived, const std::filesystem::path& file, unsigned threads);
std::string check_sums(const Derived& derived);

}  // namespace plumbline
