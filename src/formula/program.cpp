#include "formula/program.h"

namespace plumbline {

Program::Program(ProgramParts parts)
    : parts_(std::make_unique<const ProgramParts>(std::move(parts))) {}

Program::Program(Program&& other) noexcept = default;

Program& Program::operator=(Program&& other) noexcept = default;

Program::~Program() = default;

std::span<const Reference> Program::references() const { return parts_->references; }

Unit Program::unit() const { return parts_->unit.value_or(Unit{}); }

const std::string& Program::text() const { return parts_->text; }

bool Program::is_condition() const { return parts_->is_condition; }

const std::string& Program::row_group() const { return parts_->row_group; }

}  // namespace plumbline
