#include "web/member.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/text.h"
#include "http/cookies.h"
#include "http/target.h"
#include "people/secrets.h"
#include "people/signed_in_people.h"
#include "reports/addresses.h"
#include "web/frame.h"

namespace plumbline {
namespace {

constexpr const char* signed_out =
    "You are not signed in, or were away for too long. Sign in again.";
constexpr const char* not_ours =
    "This form was not sent from a page that you have open here, or that page is old. Open the "
    "page "
    "again and repeat what you did.";

std::string authority_name(const Session& session, const std::string& ons_code) {
  const auto id = session.authorities->by_code(CodeSystem::ons, ons_code);
  return id ? name_of(session.authorities->at(*id)) : ons_code;
}

bool reads_only(const Request& request) {
  return request.method == Method::get || request.method == Method::head;
}

Response ask_to_sign_in(const SiteState& site, const Request& request) {
  if (wants_json(request)) return json_refusal(401, signed_out);
  if (reads_only(request)) return redirect(address(members_door, {{"to", own_address(request)}}));
  return problem_page(*site.snapshot(),
                      {.what = signed_out,
                       .where = {},
                       .hint = "What you sent was not kept: go back in your browser to copy it."},
                      401);
}

// Whether a POST carries the token of the session. A form is read here, since the token may be in
// it.
bool is_ours(const Request& request, Member& member) {
  if (is_of_another_site(request)) return false;
  if (auto form = form_of(request)) member.form = *std::move(form);
  const auto in_header = find(request.headers, "x-csrf-token");
  return same_secret(in_header ? *in_header : value_of(member.form.fields, "csrf"), member.csrf);
}

Response answer(const SiteState& site, const MemberPage& page, const Request& request,
                const PathParts& parts) {
  auto member = member_of(site, request);
  if (!member) return ask_to_sign_in(site, request);
  if (reads_only(request) || is_ours(request, *member)) return page(*member, request, parts);
  if (wants_json(request)) return json_refusal(403, not_ours);
  return member_problem(*member, {.what = not_ours, .where = {}, .hint = {}}, 403);
}

}  // namespace

std::optional<Member> member_of(const SiteState& site, const Request& request) {
  if (site.people == nullptr) return std::nullopt;
  const auto token = cookie(request, session_cookie);
  const auto person = token ? site.people->find(*token) : nullptr;
  if (person == nullptr) return std::nullopt;
  Member member;
  member.person = *person;
  member.csrf = csrf_of_token(*token);
  member.snapshot = site.snapshot();
  member.authority_name = authority_name(member.snapshot->session(), person->authority);
  return member;
}

Handler member_handler(const SiteState& site, MemberPage page) {
  return [site, page = std::move(page)](const Request& request, const PathParts& parts) {
    Response response = answer(site, page, request, parts);
    response.private_view = true;
    response.unchanging = false;
    return response;
  };
}

Route member_get(const SiteState& site, std::string pattern, std::string about, MemberPage page) {
  Route route;
  route.pattern = std::move(pattern);
  route.role = Role::member;
  route.about = std::move(about);
  route.handler = member_handler(site, std::move(page));
  return route;
}

Route member_post(const SiteState& site, std::string pattern, std::string about, MemberPage page,
                  std::size_t most_body) {
  Route route = member_get(site, std::move(pattern), std::move(about), std::move(page));
  route.method = Method::post;
  route.most_body = most_body;
  return route;
}

Route member_later(const SiteState& site, std::string pattern, std::string about,
                   MemberLater page) {
  Route route;
  route.method = Method::post;
  route.pattern = std::move(pattern);
  route.role = Role::member;
  route.about = std::move(about);
  route.later = [site, page = std::move(page)](const Request& request, const PathParts& parts,
                                               const Reply& reply) {
    auto member = member_of(site, request);
    if (!member) {
      reply(json_refusal(401, signed_out));
    } else if (!is_ours(request, *member)) {
      reply(json_refusal(403, not_ours));
    } else {
      page(std::make_shared<const Member>(*std::move(member)), request, parts, reply);
    }
  };
  return route;
}

void add_csrf(const Member& member, Html& html) {
  html.add("<input type=\"hidden\" name=\"csrf\" value=\""_html, member.csrf, "\">"_html);
}

Response member_problem(const Member& member, const Error& error, int status) {
  Page page({.title = status == 404 ? "Not found" : "Error: " + error.what,
             .fictional = member.snapshot->session().is_fictional(),
             .member = &member});
  page.main.add("<h1 class=\"govuk-heading-l\">"_html,
                status == 404 ? "This page is not here" : "There is a problem",
                "</h1>\n<p class=\"govuk-body\">"_html, error.what, " "_html, error.hint,
                "</p>\n<ul class=\"govuk-list\"><li><a class=\"govuk-link\" href=\""_html,
                members_home, "\">Go to where you begin</a></li></ul>\n"_html);
  return page_response(std::move(page), status);
}

Response json_refusal(int status, std::string_view words) {
  Response response;
  response.status = status;
  response.type = "application/json";
  response.body = nlohmann::json{{"error", words}}.dump(-1, ' ', false,
                                                        nlohmann::json::error_handler_t::replace);
  response.private_view = true;
  return response;
}

bool wants_json(const Request& request) {
  const std::string accepted = lower(value_of(request.headers, "accept"));
  return accepted.find("application/json") != accepted.npos &&
         accepted.find("text/html") == accepted.npos;
}

bool is_of_another_site(const Request& request) {
  if (const auto site = find(request.headers, "sec-fetch-site")) {
    return *site != "same-origin" && *site != "none";
  }
  const auto origin = find(request.headers, "origin");
  if (!origin) return false;
  const std::string host = lower(value_of(request.headers, "host"));
  const std::string from = lower(*origin);
  return from != "http://" + host && from != "https://" + host;
}

std::string own_address(const Request& request) {
  return written({.path = request.path, .query = request.query});
}

bool is_own_address(std::string_view address) {
  constexpr std::size_t most = 2000;
  return address.size() <= most && address.starts_with('/') && !address.starts_with("//") &&
         std::ranges::all_of(
             address, [](char letter) { return letter > 0x20 && letter < 0x7F && letter != '\\'; });
}

}  // namespace plumbline
