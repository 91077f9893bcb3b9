// Views to take away.
#pragma once

#include "views/measure_view.h"
#include "web/pages.h"

namespace plumbline {

Response profile_download(const Snapshot& snapshot, const Request& request, const PathParts& parts);
Response measure_download(const Snapshot& snapshot, const Request& request, const PathParts& parts);

// A file of a measure by its name. The error is for a name that nothing stands for, and lists those
// that there are.
struct MeasureToFile {
  const MeasureSource* source = nullptr;
  MeasureChoice choice;
  const MadeMeasure* made = nullptr;
};
Result<Response> measure_file(const MeasureToFile& of, const Request& request,
                              std::string_view wanted);

// The page for a file of an address that nothing stands for.
Response no_such_file(const Snapshot& snapshot, std::string hint);

}  // namespace plumbline
