#include "entry/workbook_pages.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/moment_words.h"
#include "base/number.h"
#include "base/text.h"
#include "entry/cell_name.h"
#include "entry/entry_frame.h"
#include "entry/line_label.h"
#include "returns/answer_words.h"
#include "returns/return_file.h"
#include "returns/typed_answer.h"
#include "rounds/explanation_rules.h"
#include "rounds/shown_figure.h"
#include "workbook/workbook_changes.h"
#include "workbook/write_workbook.h"

namespace plumbline {
namespace {

WorkbookIdentity identity_of(const Opened& opened) {
  return {.club = opened.club().id,
          .club_title = opened.club().title,
          .year = opened.address.year,
          .authority = opened.address.authority,
          .authority_name = opened.authority_name,
          .version = version_of(opened.club(), opened.address.year.year)};
}

struct Upload {
  WorkbookChanges changes;
  std::map<AnswerKey, std::int64_t> versions;  // of the cells that would change
  ReadWorkbook read;
};

Result<Upload> read_upload(std::string_view bytes, const Opened& opened) {
  auto read = read_workbook(bytes, identity_of(opened), opened.club());
  if (!read) return read.error();
  Upload upload{.changes = {}, .versions = {}, .read = *std::move(read)};
  opened.mine->read([&](const KeptReturn& kept, ReturnFigures&) {
    upload.changes = changes(upload.read, kept.made(), opened.club());
    for (const auto* list : {&upload.changes.answers, &upload.changes.clears}) {
      for (const AnswerChange& one : *list) {
        const KeptAnswer* answer = kept.answer(one.key);
        upload.versions[one.key] = answer == nullptr ? 0 : answer->version;
      }
    }
  });
  return upload;
}

void add_hidden(const std::string& name, std::string_view value, Html& html) {
  html.add("<input type=\"hidden\" name=\""_html, name, "\" value=\""_html, value, "\">"_html);
}

// What is typed again when it is saved.
void add_change_fields(const AnswerChange& one, std::int64_t version, bool clear, Html& html) {
  add_hidden((clear ? "c:" : "a:") + cell_name(one.key), shown_words(one.after), html);
  add_hidden("v:" + cell_name(one.key), fmt::format("{}", version), html);
}

void add_changes_table(const std::vector<AnswerChange>& list, const Upload& upload, bool clear,
                       Html& html) {
  if (list.empty()) return;
  html.add(
      "<table class=\"govuk-table app-table\"><caption class=\"govuk-table__caption govuk-table__caption--m\">"_html,
      clear ? "Emptied in the workbook" : "Changed figures",
      "</caption><thead class=\"govuk-table__head\"><tr class=\"govuk-table__row\"><th scope=\"col\" class=\"govuk-table__header\">Line</th><th scope=\"col\" class=\"govuk-table__header\">Now</th><th scope=\"col\" class=\"govuk-table__header\">In the workbook</th></tr></thead><tbody class=\"govuk-table__body\">\n"_html);
  for (const AnswerChange& one : list) {
    html.add("<tr class=\"govuk-table__row\"><th scope=\"row\" class=\"govuk-table__header\">"_html,
             one.label, "<span class=\"app-codes\">"_html, text(one.place),
             "</span></th><td class=\"govuk-table__cell\">"_html,
             one.old_words.empty() ? "–" : std::string_view(one.old_words),
             one.changed_here_too ? " (changed here since the workbook was made)" : "",
             "</td><td class=\"govuk-table__cell\">"_html,
             one.new_words.empty() ? "–" : std::string_view(one.new_words));
    add_change_fields(one, upload.versions.at(one.key), clear, html);
    html.add("</td></tr>\n"_html);
  }
  html.add("</tbody></table>\n"_html);
}

void add_list(std::string_view title, const std::vector<std::string>& items, Html& html) {
  if (items.empty()) return;
  html.add("<h2 class=\"govuk-heading-s\">"_html, title,
           "</h2><ul class=\"govuk-list govuk-list--bullet\">\n"_html);
  for (const std::string& one : items) html.add("<li>"_html, one, "</li>\n"_html);
  html.add("</ul>\n"_html);
}

void add_preview(const Member& member, const Opened& opened, const Upload& upload, Html& html) {
  add_heading(opened, "What the workbook changes", html);
  html.add("<p class=\"app-lede\">"_html, summary(upload.changes),
           " Nothing is saved until you say so.</p>\n"_html);
  std::vector<std::string> problems;
  for (const Error& one : upload.read.problems) problems.push_back(text(one));
  add_list("Not taken", problems, html);
  add_list("To know", upload.read.notes, html);
  begin_form(member, opened.address.path("/upload/save"), html);
  for (const auto& [part, keys] : upload.changes.new_rows) {
    for (const std::string& key : keys) add_hidden("r:" + part, key, html);
  }
  add_changes_table(upload.changes.answers, upload, false, html);
  add_changes_table(upload.changes.clears, upload, true, html);
  if (!upload.changes.clears.empty()) {
    html.add(
        "<div class=\"govuk-checkboxes\"><div class=\"govuk-checkboxes__item\"><input class=\"govuk-checkboxes__input\" type=\"checkbox\" id=\"clear\" name=\"clear\" value=\"yes\"><label class=\"govuk-label govuk-checkboxes__label\" for=\"clear\">Empty these here too</label></div></div>\n"_html);
  }
  std::vector<std::string> said;
  for (const ExplanationChange& one : upload.changes.explanations) {
    add_hidden("e:" + one.code, one.new_words, html);
    said.push_back(fmt::format(
        "{}: {}", one.label, one.new_words.empty() ? "taken away" : in_quotes(one.new_words, 400)));
  }
  add_list("Explanations", said, html);
  html.add("<div class=\"govuk-button-group\">"_html);
  if (!upload.changes.empty()) {
    html.add("<button type=\"submit\" class=\"govuk-button\">Save these changes</button>"_html);
  }
  html.add("<a class=\"govuk-link\" href=\""_html, opened.address.path(),
           "\">Discard them</a></div></form>\n"_html);
}

void add_upload_form(const Member& member, const Opened& opened, Html& html) {
  html.add("<form method=\"post\" action=\""_html, opened.address.path("/upload"),
           "\" enctype=\"multipart/form-data\">"_html);
  add_csrf(member, html);
  html.add(
      "<div class=\"govuk-form-group\"><label class=\"govuk-label\" for=\"file\">The workbook of this return</label><div class=\"govuk-hint\" id=\"file-hint\">An .xlsx file of up to 10 megabytes. It may be half filled in. You see what would change before anything is saved.</div><input class=\"govuk-file-upload\" type=\"file\" id=\"file\" name=\"file\" accept=\".xlsx,.xlsm\" aria-describedby=\"file-hint\"></div><button type=\"submit\" class=\"govuk-button\">Look at the changes</button></form>\n"_html);
}

Response upload_with(const Member& member, const Opened& opened, const std::string& problem) {
  Page page = entry_page(member, (problem.empty() ? "" : "Error: ") +
                                     std::string("Upload a workbook: ") + opened.title());
  if (!problem.empty()) add_complaints({{.field = "file", .words = problem}}, page.main);
  add_heading(opened, "Upload a workbook", page.main);
  add_upload_form(member, opened, page.main);
  return entry_response(std::move(page), problem.empty() ? 200 : 422);
}

// What the preview's form sends, as events.
class Saver {
 public:
  Saver(const Member& member, const Opened& opened) : member_(member), opened_(opened) {}

  std::optional<NotSaved> save() {
    std::vector<ReturnEvent> events;
    std::int64_t version = 0;
    opened_.mine->read([&](const KeptReturn& kept, ReturnFigures&) {
      version = kept.version();
      events = events_for(kept);
    });
    const auto unchanged = [&](const KeptReturn& kept) -> Status {
      if (kept.version() == version) return Done{};
      return Error{.what = "Somebody changed the return at this moment.",
                   .where = {},
                   .hint = "Upload the workbook again: nothing of it was saved."};
    };
    // An explanation is of the figure that comes with it in the workbook.
    return opened_.mine->save(std::move(events), unchanged,
                              [&](const KeptReturn& kept, ReturnFigures& figures) {
                                return explanations(kept, figures);
                              });
  }

  const std::vector<std::string>& met() const { return met_; }
  // Explanations that explain nothing, by what they were of.
  const std::vector<std::string>& unfit() const { return unfit_; }

 private:
  std::vector<ReturnEvent> events_for(const KeptReturn& kept) {
    std::vector<ReturnEvent> all;
    const Pairs& fields = member_.form.fields;
    const bool clear = !value_of(fields, "clear").empty();
    for (const auto& [name, value] : fields) {
      if (name.starts_with("r:")) add_row(name.substr(2), value, kept, all);
    }
    for (const auto& [name, value] : fields) {
      if (name.starts_with("a:") || (clear && name.starts_with("c:"))) {
        add_answer(cell_named(name.substr(2)), value, kept, all);
      }
    }
    return all;
  }

  std::vector<ReturnEvent> explanations(const KeptReturn& kept, ReturnFigures& figures) {
    std::vector<ReturnEvent> all;
    for (const auto& [name, value] : member_.form.fields) {
      if (!name.starts_with("e:")) continue;
      const AnswerKey key{name.substr(2)};
      const auto label = line_label(key, kept, opened_.club());
      if (!label) continue;
      const bool taken_away = trim(value).empty();
      if (!taken_away && !fit_explanation(trim(value))) {
        unfit_.push_back(*label);
        continue;
      }
      all.push_back(event(EventKind::explained, key, value));
      all.back().about = shown_figure(key, kept, figures);
    }
    return all;
  }

  void add_row(const std::string& part, const std::string& key, const KeptReturn& kept,
               std::vector<ReturnEvent>& all) {
    const bool asked =
        std::ranges::any_of(opened_.club().questionnaire.sections,
                            [&](const Section& one) { return one.rows && one.rows->id == part; });
    const auto rows = kept.made().rows.find(part);
    const bool there = rows != kept.made().rows.end() &&
                       std::ranges::find(rows->second, key) != rows->second.end();
    if (!asked || there || key.empty()) return;
    new_rows_.insert({part, key});
    all.push_back({.person = member_.person.id,
                   .kind = EventKind::row_added,
                   .source = EventSource::workbook,
                   .series = part,
                   .row = key});
  }

  void add_answer(const AnswerKey& key, const std::string& value, const KeptReturn& kept,
                  std::vector<ReturnEvent>& all) {
    const ItemDefinition* item = kept.item(key.series);
    if (item == nullptr || item->asked->as == AskedAs::derived ||
        !is_asked_in(*item->asked, kept.made().year.year)) {
      return;
    }
    const auto series = series_of_cell(key.series, *item);
    if (!series || *series != key.series || !is_in_place(*item, key, kept) ||
        value.size() > longest_answer || !typed_answer_or_reason(*item, value)) {
      return;
    }
    if (shown_words(kept_answer(item, value)) == kept.shown(key)) return;
    const KeptAnswer* answer = kept.answer(key);
    const auto seen = find(member_.form.fields, "v:" + cell_name(key));
    if ((answer == nullptr ? 0 : answer->version) != (seen ? parse_whole(*seen).value_or(0) : 0)) {
      met_.push_back(label_of(*item, key));
      all.push_back(event(EventKind::offered, key, value));
      return;
    }
    all.push_back(event(EventKind::answered, key, value));
  }

  bool is_in_place(const ItemDefinition& item, const AnswerKey& key, const KeptReturn& kept) const {
    const std::string& part = item.asked->rows;
    if (part.empty() || key.row.empty()) return part.empty() && key.row.empty();
    const auto rows = kept.made().rows.find(part);
    const bool there = rows != kept.made().rows.end() &&
                       std::ranges::find(rows->second, key.row) != rows->second.end();
    return there || new_rows_.contains({part, key.row});
  }

  ReturnEvent event(EventKind kind, const AnswerKey& key, const std::string& value) const {
    return {.person = member_.person.id,
            .kind = kind,
            .source = EventSource::workbook,
            .series = key.series,
            .row = key.row,
            .words = std::string(trim(value))};
  }

  const Member& member_;
  const Opened& opened_;
  std::set<std::pair<std::string, std::string>> new_rows_;
  std::vector<std::string> met_, unfit_;
};

// What of an upload was not saved, and what to do about it.
Error left_out(const Saver& saver) {
  Error error;
  if (!saver.met().empty()) {
    error.what = fmt::format("All but {} was saved: others changed it since you looked. ",
                             listed(saver.met()));
    error.hint = "Their answers stand; yours are kept in the history. Upload again to see both. ";
  }
  if (!saver.unfit().empty()) {
    error.what += fmt::format("What was written of {} explains nothing, and was left out.",
                              listed(saver.unfit()));
    error.hint += "Say what changed, by how much, and whether it will last.";
  }
  return error;
}

}  // namespace

Response workbook_file(const EntryState& state, const Member& member, const Opened& opened,
                       const Request&) {
  Result<std::string> bytes(Error{});
  opened.mine->read([&](const KeptReturn&, ReturnFigures& figures) {
    WorkbookContents contents;
    contents.identity = identity_of(opened);
    contents.sources = figures.sources();
    contents.issued = moment_words(state.rounds->now());
    contents.is_fictional = member.snapshot->session().is_fictional();
    bytes = workbook_bytes(contents);
  });
  if (!bytes) return member_problem(member, bytes.error(), 503);
  Response response;
  response.type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  response.body = *std::move(bytes);
  response.headers.emplace_back(
      "Content-Disposition",
      fmt::format("attachment; filename=\"{}-{}-{}.xlsx\"", opened.address.club,
                  text(opened.address.year), opened.address.authority));
  return response;
}

Response upload_page(const EntryState&, const Member& member, const Opened& opened,
                     const Request&) {
  return upload_with(member, opened, {});
}

Response preview_upload(const EntryState&, const Member& member, const Opened& opened,
                        const Request&) {
  const FormFile* file = find_file(member.form, "file");
  if (file == nullptr || file->bytes.empty()) {
    return upload_with(member, opened, "Choose the workbook that you filled in.");
  }
  const auto upload = read_upload(file->bytes, opened);
  if (!upload) {
    const Error& error = upload.error();
    return upload_with(member, opened, error.what + " " + error.hint);
  }
  Page page = entry_page(member, "What the workbook changes: " + opened.title());
  add_preview(member, opened, *upload, page.main);
  return entry_response(std::move(page));
}

Response save_upload(const EntryState&, const Member& member, const Opened& opened,
                     const Request&) {
  Saver saver(member, opened);
  if (const auto refused = saver.save()) return not_saved(member, *refused);
  if (saver.met().empty() && saver.unfit().empty()) {
    return redirect(opened.address.path("/checks"));
  }
  return member_problem(member, left_out(saver), 409);
}

}  // namespace plumbline
