// The pages of a return, each a function of the return that was opened.
#pragma once

#include "entry/opened_return.h"

namespace plumbline {

// Every round, and how far one's own return is.
Response returns_page(const EntryState& state, const Member& member);

// The sections of a return with their states.
Response tasks_page(const EntryState& state, const Member& member, const Opened& opened,
                    const Request& request);

// The grid of a section; its form without a script: everything typed is saved.
Response section_page(const EntryState& state, const Member& member, const Opened& opened,
                      const std::string& section, const Request& request);
Response save_section(const EntryState& state, const Member& member, const Opened& opened,
                      const std::string& section, const Request& request);

// One line of the return: its definition, who answered what when, comments, the explanation.
Response line_page(const EntryState& state, const Member& member, const Opened& opened,
                   const std::string& line, const Request& request);
Response save_line(const EntryState& state, const Member& member, const Opened& opened,
                   const std::string& line, const Request& request);

// One question answered in words or by a choice.
Response question_page(const EntryState& state, const Member& member, const Opened& opened,
                       const std::string& question, const Request& request);
Response save_question(const EntryState& state, const Member& member, const Opened& opened,
                       const std::string& question, const Request& request);

// Everything to check, what matters most first.
Response checks_page(const EntryState& state, const Member& member, const Opened& opened,
                     const Request& request);

// Everything that happened to the return.
Response history_page(const EntryState& state, const Member& member, const Opened& opened,
                      const Request& request);

// What will be shared, with whom, and under which names; then the signatures.
Response sign_off_page(const EntryState& state, const Member& member, const Opened& opened,
                       const Request& request);
Response sign_off(const EntryState& state, const Member& member, const Opened& opened,
                  const Request& request);

// What was sent: as a page, a PDF or a workbook.
Response receipt_page(const EntryState& state, const Member& member, const Opened& opened,
                      const Request& request);
Response receipt_file(const EntryState& state, const Member& member, const Opened& opened,
                      const std::string& file, const Request& request);

// One cell, saved and answered with everything that depends on it, as JSON.
void save_cell(const EntryState& state, const std::shared_ptr<const Member>& member,
               const Opened& opened, const Reply& reply);

}  // namespace plumbline
