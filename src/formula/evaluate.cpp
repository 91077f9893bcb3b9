#include "formula/evaluate.h"

#include "formula/engine.h"

namespace plumbline {

void evaluate(const Program& program, std::span<const FigureColumn* const> operands,
              FigureColumn& result) {
  thread_local EngineRoom room;
  Engine(program.parts(), operands, room, result).run();
}

}  // namespace plumbline
