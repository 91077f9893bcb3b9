#include "entry/entry_routes.h"

#include "entry/entry_pages.h"
#include "entry/hand_over.h"
#include "entry/workbook_pages.h"

namespace plumbline {
namespace {

using OpenedPage =
    std::function<Response(const Member&, const Opened&, const Request&, const PathParts&)>;
// What somebody who may read the return must also be allowed, and when.
struct Right {
  bool (*may)(const Person&, std::string_view authority);
  bool when_final = false;
};

Response no_longer(const Member& member) { return member_problem(member, round_is_final(), 409); }

Response not_for_you(const Member& member) {
  return member_problem(member,
                        {.what = "Your account may read this return, and not change it.",
                         .where = {},
                         .hint = "Whoever runs your club can change what it may do."},
                        403);
}

// Opens the return that the address names, or tells that there is none.
MemberPage opening(const EntryState& state, OpenedPage page, std::optional<Right> right = {}) {
  return [state, page = std::move(page), right](const Member& member, const Request& request,
                                                const PathParts& parts) {
    const auto opened = open_return(state, member, parts);
    if (!opened) return no_such_return(member);
    if (right && !right->may(member.person, opened->address.authority)) {
      return not_for_you(member);
    }
    if (right && !right->when_final && !takes_answers(opened->round)) return no_longer(member);
    return page(member, *opened, request, parts);
  };
}

std::string under(std::string_view rest) { return std::string(return_pattern) + std::string(rest); }

class Table {
 public:
  explicit Table(const EntryState& state) : state_(state) {}

  using Page = Response (*)(const EntryState&, const Member&, const Opened&, const Request&);
  using NamedPage = Response (*)(const EntryState&, const Member&, const Opened&,
                                 const std::string&, const Request&);

  Route& get(std::string_view rest, std::string about, Page page) {
    return add(member_get(state_.site, under(rest), std::move(about), opening(state_, one(page))));
  }
  Route& get(std::string_view rest, std::string about, const Right& right, Page page) {
    return add(
        member_get(state_.site, under(rest), std::move(about), opening(state_, one(page), right)));
  }
  Route& get(std::string_view rest, std::string about, NamedPage page, const std::string& part) {
    return add(
        member_get(state_.site, under(rest), std::move(about), opening(state_, named(page, part))));
  }
  Route& post(std::string_view rest, std::string about, const Right& right, Page page,
              std::size_t most_body = 0) {
    return add(member_post(state_.site, under(rest), std::move(about),
                           opening(state_, one(page), right), most_body));
  }
  Route& post(std::string_view rest, std::string about, const Right& right, NamedPage page,
              const std::string& part, std::size_t most_body = 0) {
    return add(member_post(state_.site, under(rest), std::move(about),
                           opening(state_, named(page, part), right), most_body));
  }
  Route& add(Route route) {
    routes_.push_back(std::move(route));
    return routes_.back();
  }

  std::vector<Route> take() { return std::move(routes_); }

 private:
  OpenedPage one(Page page) const {
    return
        [state = state_, page](const Member& member, const Opened& opened, const Request& request,
                               const PathParts&) { return page(state, member, opened, request); };
  }
  OpenedPage named(NamedPage page, const std::string& part) const {
    return [state = state_, page, part](const Member& member, const Opened& opened,
                                        const Request& request, const PathParts& parts) {
      return page(state, member, opened, std::string(value_of(parts, part)), request);
    };
  }

  EntryState state_;
  std::vector<Route> routes_;
};

// Saves wait for the disk, and keep nobody else waiting.
Route cell_route(const EntryState& state) {
  return member_later(
      state.site, under("/cells"),
      "Saves one cell: cell, value and seen; answers what depends on it",
      [state](const std::shared_ptr<const Member>& member, const Request&, const PathParts& parts,
              const Reply& reply) {
        const auto opened = open_return(state, *member, parts);
        if (!opened) {
          reply(json_refusal(404, "There is no such return, or it is not for you to see."));
        } else if (!may_fill_in(member->person, opened->address.authority)) {
          reply(json_refusal(403, "Your account may read this return, and not change it."));
        } else if (!takes_answers(opened->round)) {
          reply(json_refusal(409, round_is_final().what));
        } else {
          save_cell(state, member, *opened, reply);
        }
      });
}

}  // namespace

std::vector<Route> entry_routes(const EntryState& state) {
  constexpr std::size_t whole_section = 1'000'000, whole_workbook = 12'000'000;
  Table table(state);
  table.add(member_get(state.site, "/returns", "Your returns, in every round",
                       [state](const Member& member, const Request&, const PathParts&) {
                         return returns_page(state, member);
                       }));
  table.get("", "The sections of a return", tasks_page);
  table.get("/sections/{section}", "One section: ?row= and ?part=", section_page, "section");
  table.post("/sections/{section}", "Saves a section", {may_fill_in}, save_section, "section",
             whole_section);
  table.add(cell_route(state));
  table.get("/lines/{line}", "One line: definition, history, comments", line_page, "line");
  table.post("/lines/{line}", "Keeps a comment or an explanation",
             {.may = is_of_the_council, .when_final = true}, save_line, "line");
  table.get("/questions/{question}", "One question", question_page, "question");
  table.post("/questions/{question}", "Saves the answer to a question", {may_fill_in},
             save_question, "question");
  table.get("/checks", "Everything to check", checks_page);
  table.get("/history", "Who changed what: ?page=", history_page);
  table.get("/hand-over", "Hands a section to a colleague: ?section=", {may_hand_over},
            hand_over_page);
  table.post("/hand-over", "Hands a section over", {may_hand_over}, hand_over);
  table.get("/sign-off", "What will be shared, and the signatures", sign_off_page);
  table.post("/sign-off", "Signs, or withdraws the signatures", {may_explain}, sign_off);
  table.get("/receipt", "What was sent", receipt_page);
  table.get("/receipt/{file}", "The receipt as receipt.pdf or receipt.xlsx", receipt_file, "file")
      .heavy = true;
  table.get("/workbook.xlsx", "The return as a workbook", workbook_file).heavy = true;
  table.get("/upload", "Takes a workbook back", {may_fill_in}, upload_page);
  table
      .post("/upload", "Shows what a workbook would change", {may_fill_in}, preview_upload,
            whole_workbook)
      .heavy = true;
  table
      .post("/upload/save", "Saves what a workbook changes", {may_fill_in}, save_upload,
            whole_workbook)
      .heavy = true;
  return table.take();
}

}  // namespace plumbline
