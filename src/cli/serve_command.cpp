// The site over a workspace, until it is stopped.
#include <fmt/format.h>
#include <malloc.h>

#include <future>

#include "cli/access_log.h"
#include "cli/commands.h"
#include "cli/return_rooms.h"
#include "demo/people.h"
#include "http/server.h"
#include "web/site.h"

namespace plumbline {
namespace {

ServerOptions options_of(const ServeWords& words) {
  ServerOptions options;
  options.address = words.address;
  options.port = words.port;
  options.threads = words.threads;
  return options;
}

ServerEvents events_of(const ServeWords& words, Site& site, AccessLog& log,
                       const Environment& environment) {
  ServerEvents events;
  events.listening = [&environment, address = words.address](std::uint16_t port) {
    const bool is_version_6 = address.find(':') != std::string::npos;
    const std::string host = is_version_6 ? "[" + address + "]" : address;
    *environment.out << fmt::format("listening on http://{}:{}", host, port) << std::endl;
  };
  if (words.log) events.answered = [&log](const Answered& one) { log.answered(one); };
  events.failed = [&log](const std::string& what) { log.failed(what); };
  events.stopping = [&site] { site.end(); };
  return events;
}

// Runs until it is stopped; throws where the address cannot be listened on.
void run_server(const Routes& routes, const ServerOptions& options, const ServerEvents& events,
                bool any_port) {
  std::unique_ptr<Server> server;
  try {
    server = std::make_unique<Server>(routes, options, events);
  } catch (const std::runtime_error&) {
    if (!any_port) throw;
    ServerOptions free = options;
    free.port = 0;
    server = std::make_unique<Server>(routes, free, events);
  }
  server->run();
}

// Pages of a fictional nation offer to step in as its people; a real one's have none of this.
StepIn demo_door() {
  return {.password = std::string(demo_password),
          .email_ending = std::string(demo_email_ending),
          .first = main_demo_people};
}

// Pages are made of strings that come and go: what they leave free is kept for the next, rather
// than handed back to the system and asked for again.
void keep_freed_memory() {
  constexpr int megabyte = 1024 * 1024;
  mallopt(M_MMAP_THRESHOLD, 16 * megabyte);
  mallopt(M_TRIM_THRESHOLD, 32 * megabyte);
}

}  // namespace

Outcome serve_site(const Places& places, const ServeWords& words, const Environment& environment) {
  // Read beside the site, which has packs of its own that change with its workspace.
  auto clubs = std::async(std::launch::async, [&] { return load_clubs(places); });
  auto site =
      Site::open({.open = [&] { return open_session(places, environment); },
                  .stamp = [&] { return environment.stamp_of(places.workspace); },
                  .people = [&] { return environment.open_people(places.workspace); },
                  .signing_in = {.secure_cookies = words.secure_cookies, .step_in = demo_door()}});
  if (!site) return refused(environment, site.error());
  AccessLog log;
  const auto returns = ReturnRooms::open(places, clubs.get(), **site, environment,
                                         [&log](const std::string& what) { log.failed(what); });
  if (!returns) return refused(environment, returns.error());
  keep_freed_memory();
  const Routes routes =
      (*site)->routes({[&returns](const SiteState& state) { return (*returns)->routes(state); }});
  try {
    run_server(routes, options_of(words), events_of(words, **site, log, environment),
               words.any_port);
  } catch (const std::runtime_error& failure) {
    return refused(
        environment,
        {.what = fmt::format("The site cannot be served: {}.", failure.what()),
         .where = {},
         .hint = words.port == 0 ? "Check --address: it takes an address of this machine, such as "
                                   "127.0.0.1."
                                 : "Choose another port with --port, or 0 for any that is free, or "
                                   "check --address."});
  }
  return Outcome::done;
}

}  // namespace plumbline
