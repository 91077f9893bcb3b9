// What may be typed. The only file that sees CLI11.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <charconv>
#include <functional>
#include <limits>

#include "base/text.h"
#include "cli/commands.h"

namespace plumbline {
namespace {

struct Typed {
  Places places;
  ImportWords import_words;
  ReleasesWords releases;
  EditionId edition = 0;
  std::string id;
  TableWords table;
  ProfileWords profile;
  TrendWords trend;
  ExplainWords explain;
  ReturnWords made;
  ExportReturnWords exported;
  std::vector<std::filesystem::path> packs;
  PersonWords person;
  RoundWords round;
  ServeWords serve;
  bool no_log = false;
  DemoWords demo;
  bool no_stand_ins = false;
};

const std::vector<std::string> formats = {"text", "json", "csv"};
const std::vector<std::string> profile_formats = {"text", "json", "csv", "html", "pdf"};

constexpr std::uint64_t most_editions = std::numeric_limits<EditionId>::max();
constexpr std::uint64_t most_ports = std::numeric_limits<std::uint16_t>::max();
constexpr std::uint64_t most_threads = 1024;

// For a number that is typed: CLI11 says only that it could not convert it.
std::function<std::string(const std::string&)> whole_number(
    std::uint64_t most = std::numeric_limits<std::uint64_t>::max()) {
  return [most](const std::string& typed) {
    std::uint64_t number = 0;
    const char* const end = typed.data() + typed.size();
    const auto [stop, error] = std::from_chars(typed.data(), end, number);
    if (error == std::errc() && stop == end && number <= most) return std::string();
    if (most <= most_ports) {
      return fmt::format("{} is not a whole number from 0 to {}.", in_quotes(typed), most);
    }
    return fmt::format("{} is {}.", in_quotes(typed),
                       error == std::errc::result_out_of_range || number > most
                           ? "too large a number"
                           : "not a whole number");
  };
}

void add_import(CLI::App& app, Typed& typed) {
  CLI::App* command = app.add_subcommand("import", "Take published files into the workspace");
  command->add_option("FILE", typed.import_words.files, "CSV files")->required();
  command->add_option("--layout", typed.import_words.layout, "Try only this layout");
  command->add_option("--edition", typed.import_words.edition,
                      "When the file was published, such as 2024-11-21, if it does not say");
  command->add_option("--year", typed.import_words.year,
                      "The year it is for, such as 2012-13, if it does not say");
}

// The words about a return: the file, whose it is, and what it is held against.
void add_return_options(CLI::App& command, Typed& typed, bool required) {
  CLI::Option* file = command.add_option("--return", typed.made.file, "A return as a CSV file");
  CLI::Option* club = command.add_option(
      "--club", typed.made.club, "Whose questionnaire it is, such as children-looked-after");
  if (required) {
    file->required();
    club->required();
  } else {
    file->needs(club);
  }
  command.add_option("--authority", typed.made.authority, "Whose return it is, if it does not say");
  command.add_option("--year", typed.made.year, "The financial year, if it does not say");
  command.add_option("--last", typed.made.last, "Last year's return of the same authority");
  command.add_option("--round", typed.made.round,
                     "A folder of everybody's returns: YEAR/CLUB/AUTHORITY.csv");
  command.add_option("--format", typed.made.format)->check(CLI::IsMember(formats));
}

void add_returns(CLI::App& app, Typed& typed) {
  CLI::App* check = app.add_subcommand("check", "Look for what is wrong in a return");
  add_return_options(*check, typed, true);
  check->add_flag("--submit", typed.made.submitting,
                  "Ask too for what must be there when it is handed in, such as the sign-off");
  CLI::App* empty = app.add_subcommand("template", "Write an empty return of a club");
  empty->add_option("--club", typed.made.club, "Such as children-looked-after")->required();
  empty->add_option("--authority", typed.made.authority, "Whose return it will be");
  empty->add_option("--year", typed.made.year, "The financial year");
  empty->add_flag("--prefill", typed.made.prefill,
                  "Fill in what is published, and what other clubs were told already");
  empty->add_option("--round", typed.made.round,
                    "A folder of everybody's returns, for --prefill and for last year's: "
                    "YEAR/CLUB/AUTHORITY.csv");
  empty->add_option("--last", typed.made.last, "With xlsx: last year's return");
  empty->add_option("--return", typed.made.file,
                    "What is answered already, in a CSV file or a workbook");
  empty->add_option("--format", typed.made.format)
      ->check(CLI::IsMember(std::vector<std::string>{"csv", "xlsx"}));
  empty->add_option("--output", typed.made.output, "With xlsx: the file to write");
}

void add_export_return(CLI::App& app, Typed& typed) {
  CLI::App* command = app.add_subcommand(
      "export-return", "Write a statutory return's fragment from what clubs were told");
  ExportReturnWords& words = typed.exported;
  CLI::Option* made =
      command->add_option("RETURN", words.made, "Such as S251; without it the returns are listed");
  made->needs(command->add_option("--authority", words.authority, "A name or code"));
  made->needs(command->add_option("--year", words.year, "A financial year, such as 2012-13"));
  command->add_option("--round", words.round, "Everybody's returns: YEAR/CLUB/AUTHORITY.csv");
  command->add_option("--part", words.part, "Only this part of the return");
  command->add_option("--format", words.format)
      ->check(CLI::IsMember(std::vector<std::string>{"csv", "xlsx"}));
  command->add_option("--output", words.output, "The file to write");
  command->add_option("--cells", words.cells, "With csv: another file, what each cell is made of");
}

void add_round(CLI::App& app, Typed& typed) {
  CLI::App* command = app.add_subcommand("round", "Open a club's round, or move it on");
  const std::vector<std::string> actions = {"list", "open", "draft", "revise", "final"};
  command
      ->add_option("ACTION", typed.round.action,
                   "open begins to collect returns; draft, revise and final publish them; list "
                   "shows the rounds")
      ->check(CLI::IsMember(actions));
  command->add_option("--club", typed.round.club, "Such as children-looked-after");
  command->add_option("--year", typed.round.year, "A financial year, such as 2013-14");
}

void add_lists(CLI::App& app, Typed& typed) {
  CLI::App* releases =
      app.add_subcommand("releases", "List what is loaded; withdraw a wrong import");
  CLI::Option* withdraw =
      releases->add_option("--withdraw", typed.releases.withdraw, "Stop reading from this edition")
          ->check(whole_number(most_editions), "");
  CLI::Option* restore =
      releases
          ->add_option("--restore", typed.releases.restore, "Read from a withdrawn edition again")
          ->check(whole_number(most_editions), "");
  releases
      ->add_option("--restated", typed.releases.restated,
                   "List what this edition gives otherwise than the others")
      ->check(whole_number(most_editions), "")
      ->excludes(withdraw)
      ->excludes(restore);
  restore->excludes(withdraw);
  CLI::App* layouts = app.add_subcommand("layouts", "List the files that can be read");
  layouts->add_option("ID", typed.id, "Show one layout");
  CLI::App* measures =
      app.add_subcommand("measures", "List what can be worked out; of a return, its unit costs");
  measures->add_option("ID", typed.id, "Show one measure and its alternatives");
  add_return_options(*measures, typed, false);
  CLI::App* lint = app.add_subcommand("lint", "Look for mistakes in packs");
  lint->add_option("PACKS", typed.packs, "Files or folders")->required();
}

void add_table(CLI::App& app, Typed& typed) {
  CLI::App* table = app.add_subcommand("table", "Show a measure for every authority of a group");
  table->add_option("MEASURE", typed.table.measure, "Such as S251_M02 or S251_M02/per_head")
      ->required();
  table->add_option("--year", typed.table.year, "A financial year, such as 2012-13")->required();
  table->add_option("--group", typed.table.group,
                    "all, region, type, neighbours-2021, neighbours-2025, or codes: 382,383");
  // CLI11 would take an empty word for none.
  table->add_option_function<std::string>(
      "--authority", [&typed](const std::string& named) { typed.table.authority = named; },
      "The authority to mark, by name or code");
  table->add_option("--format", typed.table.format)->check(CLI::IsMember(formats));
  table->add_flag("--no-stand-ins", typed.no_stand_ins,
                  "Leave out authorities whose figure another year's would stand in for");
}

void add_profile(CLI::App& app, Typed& typed) {
  CLI::App* profile = app.add_subcommand("profile", "Show one authority beside the others");
  profile
      ->add_option("--authority", typed.profile.authority,
                   "A name or code; all, with html or pdf, makes a file for each")
      ->required();
  profile->add_option("--year", typed.profile.year, "A financial year, such as 2012-13")
      ->required();
  profile->add_option("--group", typed.profile.group, "As for table; all by default");
  profile->add_option("--format", typed.profile.format)->check(CLI::IsMember(profile_formats));
  profile->add_option("--output", typed.profile.output,
                      "With html or pdf: the file to write, or for all authorities the folder");
  profile->add_option("--profile", typed.profile.profile, "Which profile");
  profile->add_flag("--gross", typed.profile.gross, "On gross instead of net current expenditure");
  profile->add_flag("--no-stand-ins", typed.no_stand_ins,
                    "Leave out authorities whose figure another year's would stand in for");
}

void add_trend(CLI::App& app, Typed& typed) {
  CLI::App* trend =
      app.add_subcommand("trend", "Show how a measure moved over the years that are loaded");
  trend->add_option("MEASURE", typed.trend.measure)->required();
  trend->add_option("--authority", typed.trend.authority, "A name or code")->required();
  trend->add_option("--group", typed.trend.group, "As for table; all by default");
  trend->add_option("--format", typed.trend.format)->check(CLI::IsMember(formats));
  trend->add_flag("--real-terms", typed.trend.real_terms,
                  "In the prices of the last year, by the GDP deflator that is loaded");
}

void add_explain(CLI::App& app, Typed& typed) {
  CLI::App* explain = app.add_subcommand("explain", "Show how a figure was made, down to the cell");
  explain->add_option("MEASURE", typed.explain.measure)->required();
  explain->add_option("--authority", typed.explain.authority, "A name or code")->required();
  explain->add_option("--year", typed.explain.year, "A financial year, such as 2012-13")
      ->required();
  explain->add_option("--format", typed.explain.format)
      ->check(CLI::IsMember(std::vector<std::string>{"text", "json"}));
}

void add_people(CLI::App& app, Typed& typed) {
  CLI::App* people = app.add_subcommand("people", "Say who may sign in, and as what");
  people->require_subcommand(1);
  people->fallthrough();
  PersonWords& words = typed.person;
  const auto command = [&](const char* name, const char* about) {
    CLI::App* one = people->add_subcommand(name, about);
    one->add_option("--email", words.email, "What they sign in with")->required();
    return one;
  };
  const auto takes_password = [&](CLI::App& one) {
    one.add_option("--password-file", words.password_file,
                   "A file whose first line is the password; else it is asked for, or read as a "
                   "line of the standard input");
  };
  CLI::App* add = command("add", "Give somebody an account");
  add->add_option("--name", words.name, "As pages show it")->required();
  add->add_option("--authority", words.authority, "Whose they are, by name or code")->required();
  add->add_option("--role", words.roles,
                  "completer, service-approver, s151-approver, reader or operator; once for each")
      ->required()
      ->allow_extra_args(false);
  add->add_option("--job", words.job, "Such as 'Finance manager'");
  takes_password(*add);
  people->add_subcommand("list", "List everybody who has an account");
  takes_password(*command("password", "Give somebody another password"));
  command("close", "Let somebody sign in no more");
}

Outcome run_people(const std::string& name, Typed& typed, const Environment& environment) {
  if (name == "add") return add_person(typed.places, typed.person, environment);
  if (name == "password") return change_person_password(typed.places, typed.person, environment);
  if (name == "close") return close_person(typed.places, typed.person, environment);
  return list_people(typed.places, environment);
}

void add_serve(CLI::App& app, Typed& typed) {
  CLI::App* serve = app.add_subcommand("serve", "Show the workspace as pages in a browser");
  serve->add_option("--port", typed.serve.port, "0 takes any that is free")
      ->check(whole_number(most_ports), "")
      ->capture_default_str();
  serve->add_option("--address", typed.serve.address, "Only this machine unless you say otherwise")
      ->capture_default_str();
  serve->add_option("--threads", typed.serve.threads, "0 takes one for each core")
      ->check(whole_number(most_threads), "");
  serve->add_flag("--secure-cookies", typed.serve.secure_cookies,
                  "Say so where a proxy speaks HTTPS in front: cookies go no other way");
  serve->add_flag("--no-log", typed.no_log, "Do not write a line for each answer");
}

void add_demo(CLI::App& app, Typed& typed) {
  CLI::App* demo = app.add_subcommand("demo", "Make a workspace of a fictional nation");
  demo->add_option("--seed", typed.demo.seed, "Another number makes another nation")
      ->check(whole_number(), "");
  CLI::Option* show =
      demo->add_flag("--serve", typed.demo.serve, "Then show it as pages in a browser");
  demo->add_flag("--no-serve", typed.demo.no_serve,
                 "Make it and end, as it does unless told otherwise")
      ->excludes(show);
  demo->add_option("--port", typed.demo.port, "Where to show it; another if this one is taken")
      ->check(whole_number(most_ports), "")
      ->capture_default_str();
  demo->preparse_callback([&typed](std::size_t) { typed.places.workspace = "demo"; });
}

Outcome run_command(const std::string& name, Typed& typed, const Environment& environment) {
  typed.table.stand_ins = typed.profile.stand_ins = !typed.no_stand_ins;
  if (name == "import") return import_files(typed.places, typed.import_words, environment);
  if (name == "releases") return list_releases(typed.places, typed.releases, environment);
  if (name == "layouts") return list_layouts(typed.places, typed.id, environment);
  if (name == "measures" && !typed.made.file.empty()) {
    return measure_return_file(typed.places, typed.made, typed.id, environment);
  }
  if (name == "measures") {
    return list_measures(typed.places, typed.id, typed.made.club, environment);
  }
  if (name == "check") return check_return_file(typed.places, typed.made, environment);
  if (name == "template" && typed.made.format == "xlsx") {
    return write_workbook_template(typed.places, typed.made, environment);
  }
  if (name == "template") return write_template(typed.places, typed.made, environment);
  if (name == "round") return move_round(typed.places, typed.round, environment);
  if (name == "export-return") return export_return(typed.places, typed.exported, environment);
  if (name == "table") return show_table(typed.places, typed.table, environment);
  if (name == "profile") return show_profile(typed.places, typed.profile, environment);
  if (name == "trend") return show_trend(typed.places, typed.trend, environment);
  if (name == "explain") return explain_measure(typed.places, typed.explain, environment);
  typed.serve.log = !typed.no_log;
  if (name == "serve") return serve_site(typed.places, typed.serve, environment);
  if (name == "lint") return lint_packs(typed.packs, environment);
  return make_demo(typed.places, typed.demo, environment);
}

// CLI11 says only that a command is missing, whatever stands in its place.
std::string what_is_wrong(const CLI::App& app, const CLI::ParseError& failure) {
  const std::vector<std::string> left = app.remaining();
  const auto word =
      std::ranges::find_if(left, [](const auto& one) { return !one.starts_with('-'); });
  if (!app.get_subcommands().empty() || word == left.end()) return failure.what();
  std::vector<std::string> known;
  for (const CLI::App* command : app.get_subcommands({})) known.push_back(command->get_name());
  const auto meant = nearest(*word, known);
  return fmt::format("There is no command {}.{}", in_quotes(*word),
                     meant ? fmt::format(" The nearest is {}.", *meant) : "");
}

}  // namespace

Outcome run_command_line(int count, const char* const* words, const Environment& environment) {
  CLI::App app("Plumbline: true unit costs, and where they stand.", "plumbline");
  Typed typed;
  if (count > 0) typed.demo.program = words[0];
  app.require_subcommand(1);
  app.fallthrough();
  app.set_version_flag("--version", "plumbline 0.1.0");
  app.add_option("--workspace", typed.places.workspace, "The folder that holds what was imported")
      ->envname("PLUMBLINE_WORKSPACE")
      ->capture_default_str();
  app.add_option("--layouts", typed.places.layouts, "A folder of layouts of your own")
      ->allow_extra_args(false);
  app.add_option("--packs", typed.places.packs, "A folder of packs of your own")
      ->allow_extra_args(false);
  add_import(app, typed);
  add_lists(app, typed);
  add_returns(app, typed);
  add_export_return(app, typed);
  add_round(app, typed);
  add_table(app, typed);
  add_profile(app, typed);
  add_trend(app, typed);
  add_explain(app, typed);
  add_people(app, typed);
  add_serve(app, typed);
  add_demo(app, typed);
  try {
    app.parse(count, words);
  } catch (const CLI::Success& asked) {
    app.exit(asked, *environment.out, *environment.error);
    return Outcome::done;
  } catch (const CLI::ParseError& failure) {
    *environment.error << what_is_wrong(app, failure)
                       << "\nRun 'plumbline --help' or 'plumbline COMMAND --help'.\n";
    return Outcome::wrong_usage;
  }
  const CLI::App* command = app.get_subcommands().front();
  if (command->get_name() != "people") return run_command(command->get_name(), typed, environment);
  return run_people(command->get_subcommands().front()->get_name(), typed, environment);
}

}  // namespace plumbline
