#include "http/form.h"

#include <algorithm>

#include "base/text.h"
#include "http/target.h"

namespace plumbline {
namespace {

constexpr std::string_view line_end = "\r\n";
constexpr std::string_view boundary_marks = "'()+_,-./:=? ";

bool is_name(std::string_view text) {
  return is_valid_utf8(text) && std::ranges::none_of(text, [](char letter) {
           const auto code = static_cast<unsigned char>(letter);
           return code < 0x20 || code == 0x7F;
         });
}

// As in an urlencoded form: lines and tabs, and no other control character.
bool is_field_text(std::string_view text) {
  return is_valid_utf8(text) && std::ranges::none_of(text, [](char letter) {
           const auto code = static_cast<unsigned char>(letter);
           const bool in_text = letter == '\n' || letter == '\r' || letter == '\t';
           return (code < 0x20 && !in_text) || code == 0x7F;
         });
}

// "name=value" and 'name="value"' behind semicolons. In quotes, browsers write a quotation mark as
// %22, line ends as %0D%0A, and a backslash as it stands.
std::optional<Pairs> parameters(std::string_view text) {
  Pairs all;
  while (!(text = trim(text)).empty()) {
    if (!text.starts_with(';')) return std::nullopt;
    text = trim(text.substr(1));
    const auto equals = text.find('=');
    if (equals == text.npos) return std::nullopt;
    const std::string name = lower(trim(text.substr(0, equals)));
    text = trim(text.substr(equals + 1));
    const bool quoted = text.starts_with('"');
    const auto end = quoted ? text.find('"', 1) : std::min(text.find(';'), text.size());
    if (end == text.npos || name.empty() || find(all, name)) return std::nullopt;
    all.emplace_back(name, quoted ? text.substr(1, end - 1) : trim(text.substr(0, end)));
    text = text.substr(end + (quoted ? 1 : 0));
  }
  return all;
}

std::optional<Pairs> parameters_behind(std::string_view first, std::string_view text) {
  const auto mark = std::min(text.find(';'), text.size());
  if (lower(trim(text.substr(0, mark))) != first) return std::nullopt;
  return parameters(text.substr(mark));
}

std::string unescaped(std::string_view text) {
  std::string all;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const std::string_view code = text.substr(at, 3);
    const bool is_escape = code == "%22" || code == "%0D" || code == "%0A";
    all += code == "%22" ? '"' : is_escape ? ' ' : text[at];
    if (is_escape) at += 2;
  }
  return all;
}

std::string without_folders(std::string_view name) {
  constexpr std::size_t most = 255;  // bytes, as file systems take them
  name = name.substr(name.find_last_of("/\\") + 1);
  if (name.size() <= most && name != "." && name != "..") return std::string(name);
  return "file";
}

struct PartHead {
  std::string field;
  std::optional<std::string> file;
  std::string type;
};

std::optional<PartHead> part_head(std::string_view lines) {
  PartHead head;
  bool named = false;
  while (!lines.empty()) {
    const auto end = std::min(lines.find(line_end), lines.size());
    const std::string_view line = lines.substr(0, end);
    lines.remove_prefix(std::min(end + line_end.size(), lines.size()));
    const auto colon = line.find(':');
    if (colon == line.npos || !is_name(line)) return std::nullopt;
    const std::string name = lower(line.substr(0, colon));
    const std::string_view value = trim(line.substr(colon + 1));
    if (name == "content-type") head.type = value;
    if (name == "content-transfer-encoding" && lower(value) != "binary") return std::nullopt;
    if (name != "content-disposition") continue;
    const auto words = parameters_behind("form-data", value);
    if (named || !words || !find(*words, "name")) return std::nullopt;
    named = true;
    head.field = unescaped(value_of(*words, "name"));
    if (const auto file = find(*words, "filename")) head.file = without_folders(unescaped(*file));
  }
  if (!named || lower(head.type).starts_with("multipart/")) return std::nullopt;
  return head;
}

}  // namespace

std::optional<std::string> boundary_in(std::string_view content_type) {
  constexpr std::size_t most = 70;  // RFC 2046
  const auto words = parameters_behind("multipart/form-data", content_type);
  if (!words) return std::nullopt;
  const std::string boundary(value_of(*words, "boundary"));
  const bool fits = !boundary.empty() && boundary.size() <= most && !boundary.ends_with(' ') &&
                    std::ranges::all_of(boundary, [](char letter) {
                      return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
                             (letter >= '0' && letter <= '9') ||
                             boundary_marks.find(letter) != std::string_view::npos;
                    });
  if (!fits) return std::nullopt;
  return boundary;
}

std::optional<Form> parse_multipart(std::string_view body, std::string_view boundary,
                                    const FormLimits& limits) {
  const std::string mark = "--" + std::string(boundary);
  const std::string closing = "\r\n" + mark;
  Form form;
  if (!body.starts_with(mark)) return std::nullopt;
  body.remove_prefix(mark.size());
  for (std::size_t parts = 0; !body.starts_with("--"); ++parts) {
    if (parts == limits.parts || !body.starts_with(line_end)) return std::nullopt;
    body.remove_prefix(line_end.size());
    const auto head_end = body.substr(0, limits.head).find("\r\n\r\n");
    if (head_end == body.npos) return std::nullopt;
    auto head = part_head(body.substr(0, head_end));
    body.remove_prefix(head_end + 4);
    const auto end = body.find(closing);
    if (!head || end == body.npos) return std::nullopt;
    const std::string_view bytes = body.substr(0, end);
    body.remove_prefix(end + closing.size());
    if (head->file) {
      form.files.push_back({.field = std::move(head->field),
                            .name = *std::move(head->file),
                            .type = std::move(head->type),
                            .bytes = bytes});
    } else if (is_field_text(bytes)) {
      form.fields.emplace_back(std::move(head->field), bytes);
    } else {
      return std::nullopt;
    }
  }
  return form;
}

std::optional<Form> form_of(const Request& request, const FormLimits& limits) {
  const std::string_view type = value_of(request.headers, "content-type");
  const auto mark = std::min(type.find(';'), type.size());
  const std::string kind = lower(trim(type.substr(0, mark)));
  if (kind == "application/x-www-form-urlencoded") {
    auto fields = parse_form(request.body);
    if (!fields || fields->size() > limits.parts) return std::nullopt;
    return Form{.fields = *std::move(fields), .files = {}};
  }
  const auto boundary = boundary_in(type);
  if (!boundary) return std::nullopt;
  return parse_multipart(request.body, *boundary, limits);
}

const FormFile* find_file(const Form& form, std::string_view field) {
  const auto found = std::ranges::find(form.files, field, &FormFile::field);
  return found == form.files.end() ? nullptr : &*found;
}

}  // namespace plumbline
