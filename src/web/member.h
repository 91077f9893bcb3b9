// Pages for those who are signed in. Who somebody is and what they may do comes from the session
// that their cookie names, and from nothing else that a request says.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "http/form.h"
#include "markup/html.h"
#include "people/person.h"
#include "web/pages.h"

namespace plumbline {

inline constexpr const char* session_cookie = "plumbline";
// Where a member begins, and where the header of public pages leads.
inline constexpr const char* members_home = "/returns";
inline constexpr const char* members_door = "/sign-in";

struct Member {
  Person person;
  std::string authority_name;  // of the person's authority, as pages show it
  std::string csrf;            // what each of their forms carries, in a field of the name csrf
  std::shared_ptr<const Snapshot> snapshot;
  Form form;  // what a POST sent as a form; its files lie in the request
};

using MemberPage = std::function<Response(const Member&, const Request&, const PathParts&)>;

// Asks for the session first. Without one, a GET is sent to sign in and comes back; anything else,
// and whoever accepts JSON alone, is told so with 401. A POST of another site, or without the
// token of the session in its field csrf or its header X-CSRF-Token, is refused with 403. No answer
// is kept by anyone.
Handler member_handler(const SiteState& site, MemberPage page);

// Routes of such pages.
Route member_get(const SiteState& site, std::string pattern, std::string about, MemberPage page);
// `most_body`: as Route has it.
Route member_post(const SiteState& site, std::string pattern, std::string about, MemberPage page,
                  std::size_t most_body = 0);

// What is answered later, to a script alone: a refusal is JSON. The member and the parts live until
// the reply.
using MemberLater = std::function<void(std::shared_ptr<const Member>, const Request&,
                                       const PathParts&, const Reply&)>;
Route member_later(const SiteState& site, std::string pattern, std::string about, MemberLater page);

// Who asks; none when nobody is signed in. The form is not read.
std::optional<Member> member_of(const SiteState& site, const Request& request);

// The hidden field of a form.
void add_csrf(const Member& member, Html& html);

// A page for what cannot be done, framed for the member; and the same for a script.
Response member_problem(const Member& member, const Error& error, int status);
Response json_refusal(int status, std::string_view words);
// Whether the answer is for a script rather than for a reader.
bool wants_json(const Request& request);

// Whether browsers say that the request was made by a page of another site.
bool is_of_another_site(const Request& request);
// What a request asked for, as an address of this site; and whether a text is such an address, so
// that nobody can be sent elsewhere.
std::string own_address(const Request& request);
bool is_own_address(std::string_view address);

}  // namespace plumbline
