// A measure as the members of a club see it.
#include "compare/compare_frame.h"
#include "compare/compare_routes.h"
#include "reports/measure_report.h"
#include "web/measure_body.h"

namespace plumbline {
namespace {

std::string with_edition(const MeasureChoice& choice, ViewWords words, int edition) {
  words.edition = edition == 0 ? std::string() : std::to_string(edition);
  return measure_address(choice, words);
}

void add_edition_of(const ComparedMeasure& compared, const View& view, Html& page) {
  const auto known = compared.figures->editions().find(view.year.year);
  if (known == compared.figures->editions().end()) return;
  add_edition(known->second, with_edition(compared.choice, view.words, 0),
              with_edition(compared.choice, view.words, known->second.edition.number), page);
}

}  // namespace

Response compare_page(const CompareState& state, const Member& member, const Request& request,
                      const PathParts& parts) {
  const auto opened = open_compared(state, member, request, parts);
  if (!opened.compared) {
    return member_problem(member, opened.not_compared.why, opened.not_compared.status);
  }
  const ComparedMeasure& compared = *opened.compared;
  const auto made = make_measure_view(*compared.source, compared.choice, compared.asked);
  if (!made) return member_problem(member, made.error(), 400);
  const Report report = measure_report(made->view);
  Page page = compare_frame(member, report.title);
  add_measure_body({.source = compared.source.get(),
                    .choice = compared.choice,
                    .made = &*made,
                    .report = &report},
                   page.main);
  if (compared.figures != nullptr) add_edition_of(compared, made->asked, page.main);
  return page_response(std::move(page));
}

}  // namespace plumbline
