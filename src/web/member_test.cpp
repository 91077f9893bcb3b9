#include "web/member.h"

#include <doctest/doctest.h>

#include "http/request.h"
#include "people/memory_people_store.h"
#include "people/password.h"
#include "people/secrets.h"
#include "people/signed_in_people.h"
#include "workspace/test_session.h"

namespace plumbline {
namespace {

using namespace std::chrono_literals;

constexpr const char* phrase = "copper lantern heron orchard";
constexpr HashingCost cheap{.passes = 1, .memory = std::size_t{8} * 1024};

Account account(std::string name, std::string email, PersonRole role) {
  Account made;
  made.person.name = std::move(name);
  made.person.email = std::move(email);
  made.person.authority = "E08000034";
  made.person.roles = {role};
  made.password_hash = hash_password(phrase, cheap);
  return made;
}

// A site with a page for members, and Jo and Ann of Kirklees who may sign in.
class MemberSite {
 public:
  explicit MemberSite(bool fictional = false) {
    Session session = session_of("id = \"own\"\ntitle = \"Own\"", {});
    if (fictional) session.register_name = demo_register;
    snapshot_ = std::make_shared<const Snapshot>(std::move(session));
    auto store = std::make_unique<MemoryPeopleStore>();
    CHECK(store->add(account("Jo Bloggs", "jo@example.org", PersonRole::completer)));
    CHECK(store->add(account("Ann", "ann@council.gov.uk", PersonRole::reader)));
    people_ = std::make_unique<SignedInPeople>(std::move(store), [] { return Moment(1'000'000s); });
    state_ = {.snapshot = [this] { return snapshot_; },
              .trouble = {},
              .people = people_.get(),
              .signing_in = {.secure_cookies = false,
                             .step_in = StepIn{
                                 .password = phrase, .email_ending = "@example.org", .first = 7}}};
    const MemberPage greet = [](const Member& member, const Request&, const PathParts&) {
      return plain_response(200, member.person.name + " of " + member.authority_name + " said " +
                                     std::string(value_of(member.form.fields, "word")));
    };
    std::vector<Route> routes = sign_in_routes(state_);
    routes.push_back(member_get(state_, "/own/{id}", "Own", greet));
    routes.push_back(member_post(state_, "/own/{id}", "Own", greet));
    routes_ = std::make_unique<Routes>(std::move(routes), [](const Request&, const PathParts&) {
      return plain_response(404, "nowhere");
    });
  }

  Response ask(const Request& request) const { return routes_->answer(request); }
  std::string token() const { return people_->sign_in("jo@example.org", phrase, "").token; }
  SignedInPeople& people() { return *people_; }

 private:
  std::shared_ptr<const Snapshot> snapshot_;
  std::unique_ptr<SignedInPeople> people_;
  SiteState state_;
  std::unique_ptr<Routes> routes_;
};

Request get(std::string path, Pairs headers = {}, Pairs query = {}) {
  Request request;
  request.path = std::move(path);
  request.headers = std::move(headers);
  request.query = std::move(query);
  return request;
}

Request post(std::string path, std::string form, Pairs headers = {}) {
  Request request = get(std::move(path), std::move(headers));
  request.method = Method::post;
  request.headers.emplace_back("content-type", "application/x-www-form-urlencoded");
  request.headers.emplace_back("host", "plumbline.example:8080");
  request.body = std::move(form);
  return request;
}

std::pair<std::string, std::string> with(const std::string& token) {
  return {"cookie", "plumbline=" + token};
}

const std::string right = "email=jo%40example.org&password=copper+lantern+heron+orchard";

std::string where(const Response& response) {
  return std::string(value_of(response.headers, "Location"));
}

bool holds(const Response& page, std::string_view words) {
  return page.body.find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("who is not signed in is sent to sign in, and comes back to where they were") {
  const MemberSite site;
  const Response asked = site.ask(get("/own/a b", {}, {{"year", "2013-14"}}));
  CHECK(asked.status == 303);
  CHECK(where(asked) == "/sign-in?to=%2Fown%2Fa%2520b%3Fyear%3D2013-14");
  CHECK(asked.private_view);
  const Response form = site.ask(get("/sign-in", {}, {{"to", "/own/a%20b?year=2013-14"}}));
  CHECK(holds(form, "name=\"to\" value=\"/own/a%20b?year=2013-14\""));
  const Response done = site.ask(post("/sign-in", right + "&to=%2Fown%2Fa%2520b%3Fyear%3D2013-14"));
  CHECK(done.status == 303);
  CHECK(where(done) == "/own/a%20b?year=2013-14");
  const std::string kept(value_of(done.headers, "Set-Cookie"));
  CHECK(kept.starts_with("plumbline="));
  CHECK(kept.ends_with("; Path=/; HttpOnly; SameSite=Lax"));
}

TEST_CASE("nobody is sent to another site, or given a header of somebody else's") {
  for (const char* to :
       {"https://example.org", "//example.org", "/\\example.org", "\\\\example.org",
        "javascript:alert(1)", "own", "", "/a b", "/a\tb", "/a\r\nX: b", "/\xC3\xA9"}) {
    CAPTURE(to);
    CHECK_FALSE(is_own_address(to));
  }
  CHECK(is_own_address("/returns/2013-14?a=%20b"));
  CHECK_FALSE(is_own_address("/" + std::string(2000, 'a')));
  const MemberSite site;
  CHECK(where(site.ask(post("/sign-in", right + "&to=https%3A%2F%2Fexample.org"))) == members_home);
  CHECK(where(site.ask(post("/sign-in", right + "&to=%2Fa%0D%0ASet-Cookie%3A+x"))) == members_home);
}

TEST_CASE("a member is known by the cookie alone, whatever else a request says") {
  const MemberSite site;
  const std::string token = site.token();
  const Response page =
      site.ask(get("/own/1", {with(token), {"x-person", "2"}}, {{"authority", "E1"}}));
  CHECK(page.body == "Jo Bloggs of Kirklees said \n");
  CHECK(page.private_view);
  CHECK(site.ask(get("/own/1", {with(new_token())})).status == 303);
  CHECK(site.ask(get("/own/1", {with(token.substr(1))})).status == 303);
  CHECK(site.ask(get("/own/1", {with(hash_of_token(token))})).status == 303);
  CHECK(site.ask(get("/own/1", {with(token), with(new_token())})).status == 303);
}

TEST_CASE("a script is told in JSON, and a form that comes too late in words") {
  const MemberSite site;
  Request save = post("/own/1", "{}", {{"accept", "application/json"}});
  const Response told = site.ask(save);
  CHECK(told.status == 401);
  CHECK(told.type == "application/json");
  CHECK(holds(told, "{\"error\":\"You are not signed in"));
  const Response late = site.ask(post("/own/1", "word=hello"));
  CHECK(late.status == 401);
  CHECK(holds(late, "What you sent was not kept"));
  save.headers.push_back(with(site.token()));
  CHECK(site.ask(save).status == 403);
}

TEST_CASE("a POST needs the token of its own session, in a field or a header") {
  const MemberSite site;
  const std::string token = site.token();
  const std::string csrf = csrf_of_token(token);
  const auto status = [&](const std::string& form, Pairs headers) {
    headers.push_back(with(token));
    return site.ask(post("/own/1", form, std::move(headers))).status;
  };
  CHECK(status("word=hello&csrf=" + csrf, {}) == 200);
  CHECK(status("word=hello", {{"x-csrf-token", csrf}}) == 200);
  CHECK(status("word=hello", {}) == 403);
  CHECK(status("word=hello&csrf=", {}) == 403);
  CHECK(status("word=hello&csrf=" + csrf_of_token(site.token()), {}) == 403);
  CHECK(status("csrf=" + token, {}) == 403);
  CHECK(status("csrf=" + csrf, {{"x-csrf-token", "wrong"}}) == 403);
  CHECK(status("csrf=" + csrf, {{"sec-fetch-site", "cross-site"}}) == 403);
  CHECK(status("csrf=" + csrf, {{"sec-fetch-site", "same-site"}}) == 403);
  CHECK(status("csrf=" + csrf, {{"sec-fetch-site", "same-origin"}}) == 200);
  CHECK(status("csrf=" + csrf, {{"origin", "https://evil.example"}}) == 403);
  CHECK(status("csrf=" + csrf, {{"origin", "null"}}) == 403);
  CHECK(status("csrf=" + csrf, {{"origin", "https://plumbline.example:8080"}}) == 200);
}

TEST_CASE("a try that is wrong says so without saying what, and keeps the e-mail") {
  const MemberSite site;
  const Response wrong = site.ask(post("/sign-in", "email=jo%40example.org&password=wrong"));
  CHECK(wrong.status == 401);
  CHECK(holds(wrong, "There is a problem"));
  CHECK(holds(wrong, "value=\"jo@example.org\""));
  CHECK_FALSE(holds(wrong, "wrong\""));
  const Response unknown = site.ask(post("/sign-in", "email=%22%3E%3Cb%3E&password=wrong"));
  CHECK(unknown.status == 401);
  CHECK_FALSE(holds(unknown, "<b>"));
  const Response empty = site.ask(post("/sign-in", "email=+&password="));
  CHECK(empty.status == 422);
  CHECK(holds(empty, "href=\"#email\">Enter your e-mail address"));
  CHECK(holds(empty, "href=\"#password\">Enter your password"));
  CHECK(site.ask(post("/sign-in", right, {{"sec-fetch-site", "cross-site"}})).status == 403);
}

TEST_CASE("after too many wrong tries one has to wait, and is told how long") {
  const MemberSite site;
  for (int i = 0; i < 5; ++i) site.ask(post("/sign-in", "email=jo%40example.org&password=wrong"));
  const Response told = site.ask(post("/sign-in", right));
  CHECK(told.status == 429);
  CHECK(value_of(told.headers, "Retry-After") == "30");
  CHECK(holds(told, "Wait 30 seconds"));
}

TEST_CASE("signing in again ends the session before, and signing out ends it for good") {
  MemberSite site;
  const std::string before = site.token();
  const Response again = site.ask(post("/sign-in", right, {with(before)}));
  CHECK(again.status == 303);
  CHECK_FALSE(site.people().find(before));
  const std::string token = site.token();
  CHECK(site.ask(post("/sign-out", "", {with(token)})).status == 403);
  CHECK(site.people().find(token));
  const Response out = site.ask(post("/sign-out", "csrf=" + csrf_of_token(token), {with(token)}));
  CHECK(where(out) == "/");
  CHECK(value_of(out.headers, "Set-Cookie") ==
        "plumbline=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0");
  CHECK_FALSE(site.people().find(token));
}

TEST_CASE("who is signed in already is told as whom, with the way out") {
  const MemberSite site;
  const std::string token = site.token();
  const Response page = site.ask(get("/sign-in", {with(token)}));
  CHECK(holds(page, "Jo Bloggs, completer of Kirklees."));
  CHECK(holds(page, "<span>Kirklees</span><span>Jo Bloggs</span>"));
  CHECK(holds(page, csrf_of_token(token)));
  CHECK_FALSE(holds(page, token));
}

TEST_CASE("only a fictional nation offers to step in as somebody") {
  CHECK_FALSE(holds(MemberSite().ask(get("/sign-in")), phrase));
  const Response page = MemberSite(true).ask(get("/sign-in"));
  CHECK(holds(page, "Step in as Jo Bloggs"));
  CHECK_FALSE(holds(page, "Step in as Ann"));
}

}  // namespace plumbline
