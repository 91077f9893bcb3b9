// The figures of one return as formulas ask for them: answers, derived items worked out, last
// year's return, other clubs' returns of the same authority, and what is published.
#pragma once

#include <array>
#include <functional>
#include <map>
#include <memory>
#include <set>
#include <span>
#include <string>

#include "formula/evaluate.h"
#include "formula/explain.h"
#include "returns/compiled_club.h"
#include "returns/return.h"

namespace plumbline {

// What a return is held against. Only `now` must be there.
struct ReturnSources {
  const CompiledClub* club = nullptr;
  const Return* now = nullptr;
  const Return* last = nullptr;
  std::map<std::string, const Return*> others;  // other clubs' of this authority, by prefix
  std::function<Figure(const Reference&)> published = {};     // what official files hold
  std::function<Figure(const std::string& call)> group = {};  // what only the whole round can tell
  bool submitting = false;
};

class ReturnFigures {
 public:
  explicit ReturnFigures(const ReturnSources& sources);

  // Of a program without a row group: one figure.
  Figure figure(const Program& program);
  // Of a program that is asked of each row of its group: one for each.
  FigureColumn rows(const Program& program);
  // That of one row where the program is asked of each, otherwise the one there is.
  Figure figure(const Program& program, const std::string& row);
  // Of an item of this return: what was answered, or what it is worked out from.
  Figure item(const std::string& series);
  // The same of last year's return, where it meant the same.
  Figure item_last_year(const std::string& series);

  // A figure with what went into it.
  Working explained(const Program& program);
  // What a derived item of this club, or another's, is worked out by; null where it is not.
  const Program* derivation(const ItemDefinition& item);

  const ReturnSources& sources() const { return sources_; }

  // As if this had been answered, until it is taken back.
  void suppose(const AnswerKey& key, double number);
  void take_back();
  // These answers of the return are others than before: what is made of them is worked out anew.
  void typed_anew(const std::vector<AnswerKey>& keys);

 private:
  const FigureColumn& operand(const Reference& reference);
  const FigureColumn& numbered(std::uint32_t number);
  // Of a reference that has a number of its own, with that.
  static constexpr std::uint32_t unnumbered = 0xFFFFFFFF;
  Figure resolved(const KnownReference& known, std::uint32_t number = unnumbered);
  Figure answered(const Return* from, const Reference& reference, const ItemDefinition& item,
                  std::uint32_t number);
  const Answer* answer_to(const Return& from, const Reference& reference, std::uint32_t number);
  Figure derived(const Reference& reference, const ItemDefinition& item);
  ReturnFigures& of_last_year();
  bool is_in_cube(const Return& from, const Reference& reference);
  void forget(std::span<const AnswerKey> keys);
  void forget_tables(const std::set<std::string>& codes);
  FigureColumn row_column(const Return& from, const std::string& group, const Reference& reference);
  const FigureColumn& words_of_rows(const std::string& part, const Reference& reference);
  void put_in_row(const AnswerKey& key, const Figure& figure);
  void put_words_in_row(const AnswerKey& key, const std::string& words);
  const Rows& rows_of(const Return& from);
  std::size_t push_operands(const Program& program);
  void put_totals(const Program& program, std::size_t first);
  std::span<const FigureColumn* const> operands_from(std::size_t first) const;
  void pop_operands(std::size_t first);
  const Return* return_of(const std::string& code, int years_back) const;

  ReturnSources sources_;
  // Answers by number of the club's table of operands, of this year and of last: found in one walk
  // when the first is asked for. Not kept when the return changes: then each is looked up.
  std::array<std::vector<const Answer*>, 2> walked_;
  bool may_walk_ = true;
  struct Cube {
    const Return* from = nullptr;
    std::string cells;  // "SEN_B["
    bool has_any = false;
  };
  Cube cube_;                                // that was asked about last
  std::vector<FigureColumn> columns_;        // by the same numbers
  std::vector<std::uint8_t> states_;         // likewise: not asked, being made, made
  std::map<Reference, FigureColumn> known_;  // of other programs
  std::map<const Return*, Rows> rows_;
  std::map<std::string, FigureColumn> words_;  // answers to questions about the texts of rows
  std::map<std::string, Program> foreign_;     // derived items of other clubs
  std::set<Reference> being_made_;
  std::map<AnswerKey, double, std::less<>> supposed_;
  std::unique_ptr<ReturnFigures> last_;        // of last year's return, once asked for
  std::vector<const FigureColumn*> operands_;  // of the programs that are being run
  FigureColumn result_;
  std::vector<std::unique_ptr<FigureColumn>> totals_;  // over rows, of the same
};

}  // namespace plumbline
