#include "formula/evaluate.h"

#include "formula/engine.h"

namespace plumbline {

void evaluate(const Program& program, std::span<const FigureColumn* const> operands,
              FigureColumn& result) {
  Engine(program.parts(), operands, result).run();
}

}  // namespace plumbline
