// What was sent, once the S151 officer has signed: who, when, under which reference, and every
// figure of it.
#include <fmt/format.h>

#include "base/moment_words.h"
#include "base/text.h"
#include "documents/html.h"
#include "documents/pdf.h"
#include "entry/entry_frame.h"
#include "entry/entry_pages.h"
#include "entry/line_label.h"
#include "returns/answer_words.h"
#include "returns/typed_answer.h"
#include "sheets/workbook.h"

namespace plumbline {
namespace {

struct Receipt {
  bool is_signed = false;
  std::string reference;
  Report report;
  Workbook workbook;
};

// The return and its version, so that the same figures have the same reference.
std::string reference_of(const Opened& opened, const Signature& signature) {
  return fmt::format("{}-{}-{}-{}", opened.desk->compiled().prefix, opened.address.year.year,
                     opened.address.authority, signature.version);
}

Table answers_table(const KeptReturn& kept, ReturnFigures& figures, const Section& section,
                    const Club& club) {
  Table table{.caption = fmt::format("{}. {}", section.id, section.title),
              .columns = {{"Code"}, {"Line"}, {.heading = "Answer", .numeric = true}},
              .rows = {},
              .caption_hidden = false};
  const auto add = [&](const std::string& code, const std::string& label, std::string words) {
    if (!words.empty()) {
      table.rows.push_back(
          {.cells = {{.text = code}, {.text = label}, {.text = std::move(words)}}});
    }
  };
  for (const ItemDefinition& item : club.items) {
    if (!item.asked || item.asked->section != section.id) continue;
    if (item.asked->as == AskedAs::derived && item.asked->rows.empty() && item.dimensions.empty()) {
      const Figure made = figures.item(item.code);
      add(item.code, item.label, made.cell.is_number() ? in_unit(made.number, item) : "");
      continue;
    }
    for (auto at = kept.made().answers.lower_bound(AnswerName{item.code});
         at != kept.made().answers.end() && at->first.series.starts_with(item.code); ++at) {
      const std::string& series = at->first.series;
      if (series.substr(0, series.find('[')) != item.code) continue;
      add(series + (at->first.row.empty() ? "" : ", " + at->first.row), label_of(item, at->first),
          std::string(shown_words(at->second)));
    }
  }
  return table;
}

Table costs_table(ReturnFigures& figures, const Opened& opened) {
  Table table{.caption = "Unit costs",
              .columns = {{"Measure"},
                          {.heading = "This year", .numeric = true},
                          {.heading = "Last year", .numeric = true}},
              .rows = {},
              .caption_hidden = false};
  const auto& measures = opened.desk->compiled().measures;
  for (std::size_t i = 0; i < measures.size(); ++i) {
    const MeasureVariant& variant = *measures[i].choice.variant;
    const Figure now = figures.figure(measures[i].program), last = opened.mine->last_measure(i);
    if (!variant.name.empty() || !now.cell.is_number()) continue;
    table.rows.push_back(
        {.cells = {{.text = variant.label},
                   {.text = in_unit(now.number, variant)},
                   {.text = last.cell.is_number() ? in_unit(last.number, variant) : "–"}}});
  }
  return table;
}

Table explanations_table(const KeptReturn& kept, const Club& club) {
  Table table{.caption = "Explanations",
              .columns = {{"Line"}, {"Figure"}, {"Why it is right"}},
              .rows = {},
              .caption_hidden = false};
  for (const auto& [key, said] : kept.explanations()) {
    if (!kept.stands(key)) continue;
    table.rows.push_back({.cells = {{.text = line_label(key, kept, club).value_or(key.series)},
                                    {.text = said.about},
                                    {.text = said.words}}});
  }
  return table;
}

Table practice_table(const KeptReturn& kept, const Club& club) {
  Table table{.caption = "Practice",
              .columns = {{"Question"}, {"Answer"}, {"Who may be asked"}},
              .rows = {},
              .caption_hidden = false};
  for (const PracticeQuestion& one : club.questionnaire.scrapbook) {
    const PracticeAnswer* said = kept.practice(one.id);
    if (said == nullptr) continue;
    table.rows.push_back({.cells = {{.text = one.question},
                                    {.text = said->words},
                                    {.text = said->contact.empty() ? "–" : said->contact}}});
  }
  return table;
}

void add_block(Table table, Receipt& receipt) {
  if (table.rows.empty()) return;
  Sheet sheet{.name = table.caption, .headings = {}, .rows = {}};
  for (const auto& column : table.columns) sheet.headings.push_back(column.heading);
  for (const auto& row : table.rows) {
    std::vector<SheetCell> cells;
    for (const auto& cell : row.cells) cells.emplace_back(cell.text);
    sheet.rows.push_back(std::move(cells));
  }
  receipt.workbook.sheets.push_back(std::move(sheet));
  receipt.report.blocks.emplace_back(std::move(table));
}

Receipt make_receipt(const EntryState& state, const Member& member, const Opened& opened) {
  Receipt receipt;
  opened.mine->read([&](const KeptReturn& kept, ReturnFigures& figures) {
    const Signature* service = kept.signature(by_service);
    const Signature* s151 = kept.signature(by_s151);
    if (service == nullptr || s151 == nullptr) return;
    receipt.is_signed = true;
    receipt.reference = reference_of(opened, *s151);
    Report& report = receipt.report;
    report.kicker = "Receipt";
    report.title = opened.title();
    report.subject = fmt::format("Receipt {}", receipt.reference);
    report.source = fmt::format("Return of {}, reference {}, signed {}", opened.authority_name,
                                receipt.reference, moment_words(s151->at));
    report.fictional = member.snapshot->session().is_fictional();
    const auto who = [&](const Signature& one) {
      return fmt::format("{}, {}", name_of_person(state, one.person), moment_words(one.at));
    };
    report.blocks.emplace_back(
        Terms{{{"Reference", receipt.reference},
               {"Return", opened.title()},
               {"Signed for the service", who(*service)},
               {"Signed as S151 officer", who(*s151)},
               {"State of the round", std::string(words(opened.round.state))}}});
    receipt.workbook.title = report.subject + ": " + report.title;
    add_block(costs_table(figures, opened), receipt);
    for (const Section& section : opened.club().questionnaire.sections) {
      add_block(answers_table(kept, figures, section, opened.club()), receipt);
    }
    add_block(explanations_table(kept, opened.club()), receipt);
    add_block(practice_table(kept, opened.club()), receipt);
  });
  return receipt;
}

Response not_signed(const Member& member, const Opened& opened) {
  return member_problem(member,
                        {.what = "There is no receipt yet: this return is not signed off.",
                         .where = {},
                         .hint = opened.title()},
                        404);
}

}  // namespace

Response receipt_page(const EntryState& state, const Member& member, const Opened& opened,
                      const Request&) {
  const Receipt receipt = make_receipt(state, member, opened);
  if (!receipt.is_signed) return not_signed(member, opened);
  Page page = entry_page(member, "Receipt: " + opened.title());
  add_title(receipt.report, page.main);
  page.main.add("<div class=\"app-actions\"><a class=\"govuk-link\" href=\""_html,
                opened.address.path("/receipt/receipt.pdf"),
                "\">PDF</a><a class=\"govuk-link\" href=\""_html,
                opened.address.path("/receipt/receipt.xlsx"), "\">Excel</a></div>\n"_html);
  add_blocks(receipt.report.blocks, "r", page.main);
  return entry_response(std::move(page));
}

Response receipt_file(const EntryState& state, const Member& member, const Opened& opened,
                      const std::string& file, const Request&) {
  const Receipt receipt = make_receipt(state, member, opened);
  if (!receipt.is_signed) return not_signed(member, opened);
  Response response;
  const bool is_pdf = file == "receipt.pdf";
  if (is_pdf) {
    response.type = "application/pdf";
    response.body = pdf(receipt.report);
  } else if (file == "receipt.xlsx") {
    auto bytes = xlsx_bytes(receipt.workbook);
    if (!bytes) return member_problem(member, bytes.error(), 503);
    response.type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    response.body = *std::move(bytes);
  } else {
    return no_such_return(member);
  }
  response.headers.emplace_back(
      "Content-Disposition",
      fmt::format("attachment; filename=\"{}.{}\"", receipt.reference, is_pdf ? "pdf" : "xlsx"));
  return response;
}

}  // namespace plumbline
