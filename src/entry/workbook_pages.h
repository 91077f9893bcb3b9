// The return as an Excel workbook, out and back.
#pragma once

#include "entry/opened_return.h"

namespace plumbline {

Response workbook_file(const EntryState& state, const Member& member, const Opened& opened,
                       const Request& request);
Response upload_page(const EntryState& state, const Member& member, const Opened& opened,
                     const Request& request);
// What the workbook would change, cell by cell; nothing is saved.
Response preview_upload(const EntryState& state, const Member& member, const Opened& opened,
                        const Request& request);
Response save_upload(const EntryState& state, const Member& member, const Opened& opened,
                     const Request& request);

}  // namespace plumbline
