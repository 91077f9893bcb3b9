#include "cli/profile_documents.h"

#include <fmt/format.h>

#include <atomic>
#include <mutex>
#include <thread>

#include "base/text.h"
#include "base/write_file.h"
#include "documents/pdf.h"
#include "views/profile_view.h"
#include "web/standalone.h"

namespace plumbline {
namespace {

Asked asked_by(const ProfileWords& words, std::string authority) {
  return {.authority = std::move(authority),
          .year = words.year,
          .group = words.group,
          .spending = words.gross ? "gross" : ""};
}

Result<std::string> document(const Snapshot& snapshot, const ProfileWords& words,
                             std::string authority) {
  const auto made = make_profile_view(snapshot, asked_by(words, std::move(authority)));
  if (!made) return made.error();
  Report report = profile_report(made->view);
  return words.format == "pdf" ? pdf(report) : standalone_html(std::move(report));
}

Outcome write_one(const Snapshot& snapshot, const ProfileWords& words,
                  const Environment& environment) {
  const Session& session = snapshot.session();
  const auto year = parse_financial_year(words.year);
  if (!year) return refused(environment, year.error());
  const auto named = find_authority(words.authority, *year, *session.authorities);
  if (!named) return refused(environment, named.error());
  const auto made = document(snapshot, words, words.authority);
  if (!made) return refused(environment, made.error());
  if (words.output.empty()) {
    *environment.out << *made;
    return Outcome::done;
  }
  const Status written = write_file(words.output, *made);
  if (!written) return refused(environment, written.error());
  *environment.out << fmt::format("{}\n", words.output.string());
  return Outcome::done;
}

// One file for each authority of the year, made by as many threads as there are cores.
class Batch {
 public:
  Batch(const Snapshot& snapshot, const ProfileWords& words, Period year,
        const Environment& environment)
      : snapshot_(snapshot),
        words_(words),
        environment_(environment),
        all_(snapshot.session().authorities->in_year(year)) {}

  Outcome write() {
    std::vector<std::jthread> threads;
    const unsigned cores = std::max(1U, std::thread::hardware_concurrency());
    for (unsigned i = 0; i < cores; ++i) threads.emplace_back([this] { work(); });
    threads.clear();
    if (environment_.shows_progress) *environment_.error << "\r";
    if (failure_) return refused(environment_, *failure_);
    *environment_.out << fmt::format("{} profiles in {}\n", written_, words_.output.string());
    return Outcome::done;
  }

 private:
  void work() {
    for (std::size_t at = next_++; at < all_.size() && !stop_; at = next_++) {
      const Authority& authority = snapshot_.session().authorities->at(all_[at]);
      auto made = document(snapshot_, words_, authority.dfe_number);
      Status status =
          made ? write_file(words_.output / fmt::format("profile-{}-{}.{}", authority.dfe_number,
                                                        words_.year, words_.format),
                            *made)
               : Status(made.error());
      report(status);
    }
  }

  void report(const Status& status) {
    const std::lock_guard lock(reporting_);
    if (!status) {
      if (!failure_) failure_ = status.error();
      stop_ = true;
      return;
    }
    ++written_;
    if (environment_.shows_progress)
      *environment_.error << fmt::format("\r{} of {} profiles", written_, all_.size())
                          << std::flush;
  }

  const Snapshot& snapshot_;
  const ProfileWords& words_;
  const Environment& environment_;
  std::vector<AuthorityId> all_;
  std::atomic<std::size_t> next_ = 0;
  std::atomic<bool> stop_ = false;
  std::mutex reporting_;
  std::optional<Error> failure_;
  std::size_t written_ = 0;
};

}  // namespace

bool asks_for_all(const ProfileWords& words) { return lower(words.authority) == "all"; }

bool is_document(const std::string& format) { return format == "html" || format == "pdf"; }

Outcome write_profile_documents(const Places& places, const ProfileWords& words,
                                const Environment& environment) {
  auto session = open_session(places, environment);
  if (!session) return refused(environment, session.error());
  const Snapshot snapshot(*std::move(session), words.stand_ins);
  if (!asks_for_all(words)) return write_one(snapshot, words, environment);
  const auto year = parse_financial_year(words.year);
  if (!year) return refused(environment, year.error());
  std::error_code failure;
  if (!words.output.empty()) std::filesystem::create_directories(words.output, failure);
  if (words.output.empty() || failure) {
    return refused(environment, {.what = "There is no folder to put the profiles in.",
                                 .where = words.output.string(),
                                 .hint = "Name one that can be made, with --output FOLDER."});
  }
  return Batch(snapshot, words, *year, environment).write();
}

}  // namespace plumbline
