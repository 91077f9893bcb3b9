// The site over a workspace, until it is stopped.
#include <fmt/chrono.h>
#include <fmt/format.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <nlohmann/json.hpp>

#include "cli/commands.h"
#include "http/server.h"
#include "web/site.h"

namespace plumbline {
namespace {

// One line of JSON for each answer: what was asked and how it went, never who asked.
std::shared_ptr<spdlog::logger> access_log() {
  auto logger = spdlog::stderr_logger_mt("access");
  logger->set_pattern("%v");
  return logger;
}

void write_line(spdlog::logger& log, const Answered& answered) {
  const auto now = std::chrono::system_clock::now();
  nlohmann::ordered_json line;
  line["time"] = fmt::format("{:%FT%TZ}", std::chrono::floor<std::chrono::milliseconds>(now));
  line["method"] = answered.method;
  line["path"] = answered.path;
  line["status"] = answered.status;
  line["bytes"] = answered.bytes;
  line["microseconds"] = answered.took.count();
  log.info(line.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace));
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

}  // namespace

Outcome serve_site(const Places& places, const ServeWords& words, const Environment& environment) {
  auto site = Site::open({.open = [&] { return open_session(places, environment); },
                          .stamp = [&] { return environment.stamp_of(places.workspace); }});
  if (!site) return refused(environment, site.error());
  const Routes routes = (*site)->routes();
  ServerOptions options;
  options.address = words.address;
  options.port = words.port;
  options.threads = words.threads;
  std::shared_ptr<spdlog::logger> log;
  if (words.log) log = access_log();
  ServerEvents events{
      .listening =
          [&](std::uint16_t port) {
            *environment.out << fmt::format("listening on http://{}:{}", words.address, port)
                             << std::endl;
          },
      .answered = {},
      .failed =
          [&](const std::string& what) { *environment.error << "failed: " << what << std::endl; }};
  if (log) events.answered = [&](const Answered& one) { write_line(*log, one); };
  try {
    run_server(routes, options, events, words.any_port);
  } catch (const std::runtime_error& failure) {
    return refused(environment,
                   {.what = fmt::format("The site cannot be served: {}.", failure.what()),
                    .where = {},
                    .hint = "Choose another port with --port, or 0 for any that is free."});
  }
  return Outcome::done;
}

}  // namespace plumbline
