// Writes an edition into the tables. The transaction around it is the caller's.
#pragma once

#include <soci/soci.h>

#include "authorities/register.h"
#include "ledger/edition.h"

namespace plumbline {

EditionId write_edition(soci::session& session, const Register& authorities,
                        const Edition& edition);

}  // namespace plumbline
