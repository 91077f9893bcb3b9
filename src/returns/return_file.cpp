#include "returns/return_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <set>

#include "base/csv.h"
#include "base/number.h"
#include "base/text.h"
#include "returns/typed_answer.h"

namespace plumbline {
namespace {

// Where the columns stand.
struct Columns {
  std::optional<std::size_t> code, row, value, reason, comment, where;
};

using Record = std::vector<std::string>;

constexpr std::size_t most_rows = 20'000;  // far more than any council has to list

std::string field(const Record& record, std::optional<std::size_t> column) {
  return column && *column < record.size() ? std::string(trim(record[*column])) : std::string();
}

Columns columns_in(const Record& heading) {
  Columns columns;
  for (std::size_t i = 0; i < heading.size(); ++i) {
    const std::string name = fold_name(heading[i]);
    for (auto [word, column] :
         {std::pair("code", &columns.code), std::pair("row", &columns.row),
          std::pair("value", &columns.value), std::pair("reason", &columns.reason),
          std::pair("comment", &columns.comment), std::pair("where", &columns.where)}) {
      if (name == word && !*column) *column = i;
    }
  }
  return columns;
}

class Reader {
 public:
  Reader(std::string name, const Club& club, const ReturnIdentity& unless_said)
      : name_(std::move(name)), club_(club) {
    read_.made.club = club.id;
    read_.made.authority = unless_said.authority;
    read_.made.year = unless_said.year;
    for (const ItemDefinition& item : club.items) {
      if (item.asked) items_.emplace(item.code, &item);
    }
  }

  Result<ReadReturn> read(const std::vector<Record>& records) {
    if (records.empty()) return not_a_return();
    columns_ = columns_in(records.front());
    if (!columns_.code || !columns_.value) return not_a_return();
    for (std::size_t i = 1; i < records.size(); ++i) {
      line_ = static_cast<int>(i) + 1;
      take(records[i]);
    }
    return std::move(read_);
  }

 private:
  Error not_a_return() const {
    return {.what = "This is not a return: its first line does not name the columns.",
            .where = name_,
            .hint =
                "The first line is code,row,value,reason,comment. Make an empty return with "
                "plumbline template."};
  }

  void problem(std::string what, std::string hint = {}) {
    read_.problems.push_back({.what = std::move(what),
                              .where = fmt::format("{}, line {}", name_, line_),
                              .hint = std::move(hint)});
  }

  void take(const Record& record) {
    const std::string code = field(record, columns_.code);
    const std::string value = field(record, columns_.value);
    if (code.empty()) {
      if (!value.empty()) problem(fmt::format("{} has no code.", in_quotes(value)));
      return;
    }
    // Worked examples hold other years' and other returns' answers too, marked so.
    if (code.starts_with('#') || !field(record, columns_.where).empty()) return;
    if (take_identity(code, value) || take_explanation(code, record)) return;
    const ItemDefinition* item = item_of(code);
    if (item == nullptr || take_comment_on_all(*item, code, record)) return;
    const auto series = series_of_cell(code, *item);
    if (!series) {
      problem(series.error().what, series.error().hint);
      return;
    }
    const std::string row = field(record, columns_.row);
    if (!place(*item, row)) return;
    put(*item, {*series, row}, record, value);
  }

  bool take_identity(const std::string& code, const std::string& value) {
    if (code != "AUTHORITY" && code != "YEAR") return false;
    if (value.empty()) return true;
    const auto [known, fresh] = identity_.try_emplace(code, line_);
    if (!fresh) {
      problem(fmt::format("{} is given twice, on line {} too. The first is kept.", code,
                          known->second));
      return true;
    }
    if (code == "AUTHORITY") {
      read_.made.authority = value;
      return true;
    }
    const auto year = parse_financial_year(value);
    if (year) {
      read_.made.year = *year;
    } else {
      problem(year.error().what, year.error().hint);
    }
    return true;
  }

  // A unit cost has no value of its own to give, but may need an explanation.
  bool take_explanation(const std::string& code, const Record& record) {
    const std::string id = code.substr(0, code.find('/'));
    if (std::ranges::find(club_.measures, id, &MeasureDefinition::id) == club_.measures.end()) {
      return false;
    }
    Answer& answer = read_.made.answers[{code}];
    answer.comment = field(record, columns_.comment);
    answer.line = line_;
    return true;
  }

  // What stands with a table, or with a sum over rows, is explained beside the item as a whole.
  bool take_comment_on_all(const ItemDefinition& item, const std::string& code,
                           const Record& record) {
    const std::string row = field(record, columns_.row);
    const std::string comment = field(record, columns_.comment);
    const bool of_all = (!item.dimensions.empty() && code == item.code && row.empty()) ||
                        (!item.asked->rows.empty() && row.empty());
    const bool answers =
        !field(record, columns_.value).empty() || !field(record, columns_.reason).empty();
    if (!of_all || answers || comment.empty()) return false;
    Answer answer;
    answer.comment = comment;
    answer.line = line_;
    const auto [known, fresh] = read_.made.answers.try_emplace({item.code}, answer);
    if (!fresh) {
      problem(fmt::format("{} is explained twice, on line {} too. The first comment is kept.",
                          item.code, known->second.line));
    }
    return true;
  }

  const ItemDefinition* item_of(const std::string& written) {
    const std::string code = written.substr(0, written.find('['));
    const auto found = items_.find(code);
    if (found != items_.end()) return found->second;
    std::vector<std::string> known;
    for (const auto& [one, item] : items_) known.push_back(one);
    const auto meant = nearest(code, known);
    problem(fmt::format("The questionnaire {} has no item {}.", in_quotes(club_.title),
                        in_quotes(code)),
            meant ? fmt::format("The nearest is {}.", *meant) : "");
    return nullptr;
  }

  // Whether the answer stands in a row where it must, and in none where it must not.
  bool place(const ItemDefinition& item, const std::string& row) {
    const std::string& rows = item.asked->rows;
    if (rows.empty()) {
      if (!row.empty()) problem(fmt::format("{} is asked once, not for each row.", item.code));
      return row.empty();
    }
    if (row.empty()) {
      problem(fmt::format("{} needs a row: it is asked for each of several.", item.code),
              "Put a name or number of your own for the row into the column row.");
      return false;
    }
    std::set<std::string>& known = rows_[rows];
    if (known.contains(row)) return true;
    if (known.size() == most_rows) {
      if (too_many_.insert(rows).second) {
        problem(
            fmt::format("There are more than {} rows of {}. The rows from here on are not read.",
                        with_commas(most_rows, 0), rows),
            "Each row is one of several, such as a home. Look whether the column row holds "
            "something else.");
      }
      return false;
    }
    known.insert(row);
    read_.made.rows[rows].push_back(row);
    return true;
  }

  void put(const ItemDefinition& item, const AnswerKey& key, const Record& record,
           const std::string& value) {
    Answer answer = answer_in(item, value);
    answer.comment = field(record, columns_.comment);
    answer.line = line_;
    const std::string reason = field(record, columns_.reason);
    if (!reason.empty()) take_reason(item, reason, answer);
    const auto [known, fresh] = read_.made.answers.try_emplace(key, answer);
    if (fresh) return;
    problem(fmt::format("{} is answered twice, on line {} too. The first answer is kept.",
                        key.row.empty() ? key.series : key.series + " of " + key.row,
                        known->second.line));
  }

  // What cannot be read is kept as it was typed, without a figure.
  Answer answer_in(const ItemDefinition& item, const std::string& value) {
    auto answer = typed_answer(item, value);
    if (answer) return *std::move(answer);
    problem(fmt::format("{}: {}", item.code, answer.error().what), answer.error().hint);
    Answer unread;
    unread.words = value;
    return unread;
  }

  void take_reason(const ItemDefinition& item, const std::string& reason, Answer& answer) {
    if (!answer.words.empty()) {
      problem(fmt::format("{} has a value, {}, and a reason why there is none, {}.", item.code,
                          in_quotes(answer.words), in_quotes(reason)),
              "The value is used. Take out the one that is wrong.");
      return;
    }
    const auto why = parse_missing(reason);
    if (why && *why != Missing::none) {
      answer.figure = Figure::missing(*why);
      return;
    }
    problem(fmt::format("{} is no reason for a missing figure.", in_quotes(reason)),
            "It can be not applicable, not available, suppressed or unreliable.");
  }

  std::string name_;
  const Club& club_;
  std::map<std::string, const ItemDefinition*> items_;
  Columns columns_;
  ReadReturn read_;
  std::map<std::string, std::set<std::string>> rows_;  // the keys of each part, to be found fast
  std::set<std::string> too_many_;                     // parts of which rows were left out
  std::map<std::string, int> identity_;                // on which line authority and year are given
  int line_ = 1;
};

}  // namespace

Result<std::string> series_of_cell(std::string_view written, const ItemDefinition& item) {
  const std::size_t open = written.find('[');
  if (open == std::string_view::npos) {
    if (item.dimensions.empty()) return item.code;
    return Error{.what = fmt::format("{} is a table: which cell is not said.", item.code),
                 .where = {},
                 .hint = "Write its members in square brackets, such as CODE[A,B]."};
  }
  if (!written.ends_with(']')) {
    return Error{.what = fmt::format("{} lacks its closing bracket.", in_quotes(written)),
                 .where = {},
                 .hint = {}};
  }
  const auto parts = split(written.substr(open + 1, written.size() - open - 2), ',');
  if (parts.size() != item.dimensions.size()) {
    std::vector<std::string> names;
    for (const ItemDimension& one : item.dimensions) names.push_back(one.name);
    return Error{
        .what = fmt::format("{} has {} members, and {} {}.", in_quotes(written), parts.size(),
                            item.code, names.empty() ? "has no members" : "is by " + listed(names)),
        .where = {},
        .hint = {}};
  }
  std::vector<Selection> chosen;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const ItemDimension& dimension = item.dimensions[i];
    std::string_view member = trim(parts[i]);
    if (member.starts_with(dimension.name + "=")) member.remove_prefix(dimension.name.size() + 1);
    if (std::ranges::find(dimension.members, member) == dimension.members.end()) {
      const auto meant = nearest(member, dimension.members);
      return Error{.what = fmt::format("{} is no member of {}.", in_quotes(member), dimension.name),
                   .where = {},
                   .hint = meant ? fmt::format("Did you mean {}?", *meant)
                                 : fmt::format("It has {}.", listed(dimension.members))};
    }
    chosen.push_back({.dimension = dimension.name, .members = {std::string(member)}});
  }
  return series_name(item.code, chosen);
}

Result<ReadReturn> read_return(std::string_view csv, const std::string& name, const Club& club,
                               const ReturnIdentity& unless_said) {
  auto records = read_csv_table(without_byte_order_mark(csv));
  if (!records) {
    Error error = records.error();
    error.where = error.where.empty() ? name : name + ", " + error.where;
    return error;
  }
  for (const Record& record : *records) {
    for (const std::string& one : record) {
      if (is_valid_utf8(one)) continue;
      return Error{.what = "The file is not in UTF-8.",
                   .where = name,
                   .hint = "Save it as CSV UTF-8 and try again."};
    }
  }
  return Reader(name, club, unless_said).read(*records);
}

}  // namespace plumbline
