// Any text is parsed or refused; what parses prints to a text that parses to the same tree; what
// compiles runs.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <vector>

#include "formula/compile.h"
#include "formula/explain.h"
#include "formula/parse.h"
#include "formula/tokens.h"

namespace plumbline {
namespace {

class TinyCatalogue : public Catalogue {
 public:
  const ItemFacts* item(std::string_view code) const override {
    if (code == "A") return &number_;
    if (code == "C") return &cube_;
    if (code == "D") return &days_;
    if (code == "R") return &row_;
    return code == "T" ? &words_ : nullptr;
  }
  const Expression* measure(std::string_view code) const override {
    return code == "M" ? &measure_ : nullptr;
  }
  bool has_row_group(std::string_view group) const override { return group == "H"; }
  std::vector<std::string> names() const override { return {"A", "C", "D", "H", "M", "R", "T"}; }

 private:
  ItemFacts number_{.unit = *parse_unit("1"), .dimensions = {}, .row_group = {}};
  ItemFacts days_{.unit = *parse_unit("child*day"), .dimensions = {}, .row_group = {}};
  ItemFacts words_{.unit = *parse_unit("text"), .dimensions = {}, .row_group = {}};
  ItemFacts row_{.unit = *parse_unit("1"), .dimensions = {}, .row_group = "H"};
  ItemFacts cube_{.unit = *parse_unit("GBP"),
                  .dimensions = {{"P", {"x", "y"}, ""}, {"Q", {"k", "m"}, "m"}},
                  .row_group = {}};
  Expression measure_ = *parse_formula("A / (A + 1)");
};

void run(const Expression& expression) {
  static const TinyCatalogue catalogue;
  const auto program = compile(expression, catalogue);
  if (!program) return;
  FigureColumn column(1, Cell());
  column.number[0] = 3;
  column.low = {2};
  column.high = {4};
  const std::vector<const FigureColumn*> operands(program->references().size(), &column);
  static_cast<void>(explain(*program, operands));
}

}  // namespace
}  // namespace plumbline

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace plumbline;
  const std::string_view given(reinterpret_cast<const char*>(data), size);
  const auto parsed = parse_formula(given);
  if (!parsed) return 0;
  const std::string printed = text(*parsed);
  const auto again = parse_formula(printed);
  const bool grew_too_long = printed.size() > longest_formula;
  if (!grew_too_long && (!again || !(*again == *parsed))) std::abort();
  run(*parsed);
  return 0;
}
