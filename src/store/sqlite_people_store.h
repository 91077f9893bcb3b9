// People and their sign-ins in the database of a workspace.
#pragma once

#include <filesystem>
#include <memory>

#include "base/result.h"
#include "people/people_store.h"

namespace plumbline {

// The workspace must be there. Reading never waits for somebody who writes. A broken database
// throws StoreFailure.
Result<std::unique_ptr<PeopleStore>> open_people_store(const std::filesystem::path& workspace);

}  // namespace plumbline
