// The one place where what SOCI throws becomes what the ledger promises.
#pragma once

#include <fmt/format.h>
#include <soci/soci.h>

#include <filesystem>

#include "ledger/figure_store.h"
#include "store/blob_bytes.h"

namespace plumbline {

// What stopped the database, and what to do.
std::string words(const soci::soci_error& problem);

// Does the work; what the database cannot do becomes a StoreFailure that names the file.
template <typename Work>
auto guarded(const std::filesystem::path& file, soci::session& session, Work work) {
  try {
    return work(session);
  } catch (const soci::soci_error& problem) {
    throw StoreFailure(fmt::format("{}: {}", file.string(), words(problem)));
  } catch (const DamagedBlob& problem) {
    throw StoreFailure(fmt::format("{} is damaged: {}", file.string(), problem.what()));
  }
}

}  // namespace plumbline
