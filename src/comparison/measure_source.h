// What is compared: measures of many authorities, worked out, of what is published or of a club's
// rounds. For many readers at once.
#pragma once

#include <cstdint>
#include <vector>

#include "authorities/neighbours.h"
#include "comparison/group.h"
#include "measures/definitions.h"
#include "measures/explanation.h"
#include "measures/totals.h"

namespace plumbline {

class MeasureSource {
 public:
  virtual ~MeasureSource() = default;

  virtual const Definitions& definitions() const = 0;
  virtual const Register& authorities() const = 0;
  virtual const std::vector<NeighbourSet>& neighbours() const = 0;
  virtual bool is_fictional() const = 0;
  // Another one for each source that this process has made.
  virtual std::uint64_t number() const = 0;

  // Financial years that something may be said about, the newest first.
  virtual const std::vector<std::int16_t>& years() const = 0;
  // Lives as long as the source.
  virtual Result<const NationalMeasure*> measure(const MeasureChoice& choice,
                                                 std::int16_t year) const = 0;
  // Any formula, for the same places as measures of the year.
  virtual Result<FigureColumn> figures(const Expression& formula, std::int16_t year) const = 0;
  // The years for which at least one authority has a figure, the newest first.
  virtual const std::vector<std::int16_t>& years_of(const MeasureChoice& choice) const = 0;
  // How the figure at this place of the year's axis was made.
  virtual Result<const FigureStory*> story(const MeasureChoice& choice, std::int16_t year,
                                           std::size_t place) const = 0;
  // Who can be compared in a financial year, by the names that they are shown under.
  virtual const std::vector<AuthorityId>& by_name(std::int16_t year) const = 0;
  // What is known of the context of all authorities, whoever can be compared: itself, or another.
  virtual const MeasureSource& context() const { return *this; }
  // As make_group() reads it, and those nearest (comparison/nearest_name.h), of those who can be
  // compared.
  virtual Result<Group> group(const std::string& name, std::optional<AuthorityId> own,
                              Period year) const;
  // Where the figures of a year are from, in words; empty where each figure has files of its own.
  virtual std::string words_on_source(std::int16_t year) const {
    (void)year;
    return {};
  }
  // Which figures these are, for files that are taken away.
  virtual std::string version() const = 0;
  // What all of them together are called.
  virtual std::string_view everybody() const { return "all authorities"; }

 protected:
  MeasureSource() = default;
  MeasureSource(const MeasureSource&) = default;
  MeasureSource& operator=(const MeasureSource&) = default;
};

std::uint64_t next_source_number();

}  // namespace plumbline
