// Signing in and out.
#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "http/cookies.h"
#include "http/sender.h"
#include "people/signed_in_people.h"
#include "web/complaints.h"
#include "web/frame.h"
#include "web/member.h"

namespace plumbline {
namespace {

struct Typed {
  std::string email;
  std::string to;
};

constexpr const char* not_signed_in =
    "The e-mail address or the password is not right. Both are to be typed as they were given.";

struct Field {
  std::string_view id, label, type, autocomplete, value;
};

void add_field(const Field& field, std::string_view said, Html& html) {
  html.add("<div class=\"govuk-form-group"_html,
           said.empty() ? ""_html : " govuk-form-group--error"_html,
           "\"><label class=\"govuk-label\" for=\""_html, field.id, "\">"_html, field.label,
           "</label>\n"_html);
  if (!said.empty()) {
    html.add("<p id=\""_html, field.id,
             "-error\" class=\"govuk-error-message\"><span "
             "class=\"govuk-visually-hidden\">Error:</span> "_html,
             said, "</p>\n"_html);
  }
  html.add("<input class=\"govuk-input"_html, said.empty() ? ""_html : " govuk-input--error"_html,
           "\" id=\""_html, field.id, "\" name=\""_html, field.id, "\" type=\""_html, field.type,
           "\" autocomplete=\""_html, field.autocomplete,
           "\" spellcheck=\"false\" autocapitalize=\"none\""_html);
  if (!said.empty()) html.add(" aria-describedby=\""_html, field.id, "-error\""_html);
  if (!field.value.empty()) html.add(" value=\""_html, field.value, "\""_html);
  html.add("></div>\n"_html);
}

void add_hidden(std::string_view name, std::string_view value, Html& html) {
  html.add("<input type=\"hidden\" name=\""_html, name, "\" value=\""_html, value, "\">"_html);
}

void add_form(const Typed& typed, const std::vector<Complaint>& complaints, Html& html) {
  html.add("<form class=\"app-sign-in\" method=\"post\" action=\"/sign-in\" novalidate>\n"_html);
  add_hidden("to", typed.to, html);
  add_field({.id = "email",
             .label = "E-mail address",
             .type = "email",
             .autocomplete = "username",
             .value = typed.email},
            said_of("email", complaints), html);
  add_field({.id = "password",
             .label = "Password",
             .type = "password",
             .autocomplete = "current-password",
             .value = {}},
            said_of("password", complaints), html);
  html.add("<button type=\"submit\" class=\"govuk-button\">Sign in</button></form>\n"_html);
}

void add_step(const Person& person, const SiteState& site, const Session& session,
              const std::string& to, Html& html) {
  const auto id = session.authorities->by_code(CodeSystem::ons, person.authority);
  html.add("<li><form method=\"post\" action=\"/sign-in\">"_html);
  add_hidden("to", to, html);
  add_hidden("email", person.email, html);
  add_hidden("password", site.signing_in.step_in->password, html);
  html.add("<span><strong>"_html, id ? name_of(session.authorities->at(*id)) : person.authority,
           "</strong>"_html, person.job.empty() ? "" : ", " + person.job, ": "_html,
           words_on_roles(person),
           "</span><button type=\"submit\" class=\"govuk-button govuk-button--secondary\">Step in "
           "as "_html,
           person.name, "</button></form></li>\n"_html);
}

// Of a fictional nation alone: its people, a button each.
void add_steps(const SiteState& site, const Session& session, const std::string& to, Html& html) {
  if (!site.signing_in.step_in || !session.is_fictional() || site.people == nullptr) return;
  const StepIn& step = *site.signing_in.step_in;
  std::vector<Person> people = site.people->store().all();
  std::erase_if(people, [&](const Person& one) {
    return one.closed || !one.email.ends_with(step.email_ending);
  });
  if (people.empty()) return;
  html.add(
      "<h2 class=\"govuk-heading-m\">Step into somebody's shoes</h2>\n<p class=\"govuk-body\">This "
      "nation is invented, and so are its people: be one of them.</p>\n<ul "
      "class=\"app-steps\">\n"_html);
  const std::size_t first = std::min(people.size(), step.first);
  for (std::size_t i = 0; i < first; ++i) add_step(people[i], site, session, to, html);
  html.add("</ul>\n"_html);
  if (first == people.size()) return;
  html.add(
      "<details class=\"govuk-details\"><summary class=\"govuk-details__summary\"><span "
      "class=\"govuk-details__summary-text\">Somebody of another authority</span></summary><div "
      "class=\"govuk-details__text\"><ul class=\"app-steps\">\n"_html);
  for (std::size_t i = first; i < people.size(); ++i) {
    add_step(people[i], site, session, to, html);
  }
  html.add("</ul></div></details>\n"_html);
}

Response sign_in_form(const SiteState& site, const Typed& typed,
                      const std::vector<Complaint>& complaints, int status) {
  const auto snapshot = site.snapshot();
  Page page({.title = complaints.empty() ? "Sign in" : "Error: Sign in",
             .room = Room::none,
             .fictional = snapshot->session().is_fictional()});
  add_complaints(complaints, page.main);
  page.main.add(
      "<h1 class=\"govuk-heading-l\">Sign in</h1>\n<p class=\"govuk-body\">For those who fill in, "
      "sign or read returns. Whoever runs your club gives you an account.</p>\n"_html);
  add_form(typed, complaints, page.main);
  add_steps(site, snapshot->session(), typed.to, page.main);
  return page_response(std::move(page), status);
}

// For who is signed in already.
Response signed_in_page(const Member& member) {
  Page page({.title = "You are signed in",
             .room = Room::none,
             .fictional = member.snapshot->session().is_fictional(),
             .member = &member});
  page.main.add(
      "<h1 class=\"govuk-heading-l\">You are signed in</h1>\n<p class=\"govuk-body\">"_html,
      member.person.name, ", "_html, words_on_roles(member.person), " of "_html,
      member.authority_name,
      ".</p>\n<ul class=\"govuk-list\"><li><a class=\"govuk-link\" href=\""_html, members_home,
      "\">Go to where you begin</a></li></ul>\n"_html);
  return page_response(std::move(page));
}

std::string place_to_go(std::string_view to) {
  return is_own_address(to) ? std::string(to) : std::string(members_home);
}

Response show_sign_in(const SiteState& site, const Request& request) {
  const std::string_view to = value_of(request.query, "to");
  if (const auto member = member_of(site, request)) {
    return is_own_address(to) ? redirect(std::string(to)) : signed_in_page(*member);
  }
  return sign_in_form(site, {.email = {}, .to = is_own_address(to) ? std::string(to) : ""}, {},
                      200);
}

std::vector<Complaint> left_out(const Pairs& fields) {
  std::vector<Complaint> complaints;
  if (trim(value_of(fields, "email")).empty()) {
    complaints.push_back({"email", "Enter your e-mail address"});
  }
  if (value_of(fields, "password").empty()) {
    complaints.push_back({"password", "Enter your password"});
  }
  return complaints;
}

Response refusal_of(const SiteState& site, const Typed& typed, const SignInTry& tried) {
  if (tried.closed_to_all) {
    return sign_in_form(
        site, typed, {{"email", "Nobody can sign in here: this workspace may be read alone"}}, 503);
  }
  if (tried.wait == Seconds{0}) {
    return sign_in_form(site, typed, {{"email", not_signed_in}}, 401);
  }
  Response response = sign_in_form(
      site, typed,
      {{"email", fmt::format("There were too many wrong tries. Wait {}, then try again",
                             words_on_wait(tried.wait))}},
      429);
  response.headers.emplace_back("Retry-After", fmt::format("{}", tried.wait.count()));
  return response;
}

Response take_sign_in(const SiteState& site, const Request& request) {
  const auto form = form_of(request);
  if (!form || is_of_another_site(request)) {
    return sign_in_form(site, {}, {{"email", "Type your e-mail address and password here"}}, 403);
  }
  const std::string_view to = value_of(form->fields, "to");
  const Typed typed{.email = std::string(value_of(form->fields, "email")),
                    .to = is_own_address(to) ? std::string(to) : ""};
  if (auto complaints = left_out(form->fields); !complaints.empty()) {
    return sign_in_form(site, typed, complaints, 422);
  }
  if (site.people == nullptr) return refusal_of(site, typed, {.token = {}, .closed_to_all = true});
  // Behind HTTPS every sender is the proxy: it is for the proxy to hold senders back.
  const std::string sender =
      site.signing_in.secure_cookies ? std::string() : network_of(request.sender);
  const SignInTry tried =
      site.people->sign_in(typed.email, value_of(form->fields, "password"), sender);
  if (tried.token.empty()) return refusal_of(site, typed, tried);
  if (const auto before = cookie(request, session_cookie)) site.people->sign_out(*before);
  Response response = redirect(place_to_go(typed.to));
  response.headers.emplace_back(
      "Set-Cookie", cookie_header(session_cookie, tried.token, site.signing_in.secure_cookies));
  return response;
}

Response take_sign_out(const SiteState& site, const Request& request) {
  if (const auto token = cookie(request, session_cookie)) site.people->sign_out(*token);
  Response response = redirect("/");
  response.headers.emplace_back("Set-Cookie",
                                cookie_header(session_cookie, "", site.signing_in.secure_cookies));
  return response;
}

// Not kept by anyone.
Handler apart(std::function<Response(const Request&)> page) {
  return [page = std::move(page)](const Request& request, const PathParts&) {
    Response response = page(request);
    response.private_view = true;
    return response;
  };
}

}  // namespace

std::vector<Route> sign_in_routes(const SiteState& site) {
  constexpr std::size_t form_size = 16'384;
  Route show{.method = Method::get,
             .pattern = "/sign-in",
             .role = Role::anyone,
             .about = "Sign in: ?to= is where to go then",
             .example = "/sign-in",
             .handler = apart([site](const Request& one) { return show_sign_in(site, one); })};
  Route take{.method = Method::post,
             .pattern = "/sign-in",
             .role = Role::anyone,
             .about = "Signs in",
             .example = {},
             .handler = apart([site](const Request& one) { return take_sign_in(site, one); }),
             .heavy = true,
             .most_body = form_size};
  Route out = member_post(
      site, "/sign-out", "Signs out",
      [site](const Member&, const Request& one, const PathParts&) {
        return take_sign_out(site, one);
      },
      form_size);
  return {std::move(show), std::move(take), std::move(out)};
}

}  // namespace plumbline
