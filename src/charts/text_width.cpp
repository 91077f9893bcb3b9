#include "charts/text_width.h"

#include <array>

#include "base/text.h"

namespace plumbline {
namespace {

// Advances of Inter Regular in thousandths of the size, for the letters from space to tilde.
constexpr std::array<int, 95> advances = {
    282, 292, 466, 640, 645, 823, 646, 293, 367, 367, 508, 664, 289, 463, 289, 363,  // space to /
    626, 440, 617, 640, 663, 601, 633, 576, 626, 633, 289, 302, 664, 664, 664, 515,  // 0 to ?
    957, 689, 655, 732, 723, 601, 591, 748, 746, 268, 572, 669, 564, 907, 760, 767,  // @ to O
    643, 767, 646, 645, 653, 737, 689, 997, 687, 683, 632, 367, 363, 367, 474, 458,  // P to _
    326, 563, 614, 572, 614, 590, 374, 616, 604, 244, 244, 560, 244, 886, 603, 609,  // ` to o
    614, 614, 383, 530, 346, 604, 564, 831, 551, 564, 560, 433, 335, 433, 664};      // p to ~
constexpr int other_letters = 640;
constexpr double bold_factor = 1.06;
constexpr double safety = 1.03;

}  // namespace

double text_width(std::string_view text, double size, bool bold) {
  int thousandths = 0;
  for (const char letter : text) {
    const auto code = static_cast<unsigned char>(letter);
    if ((code & 0xC0U) == 0x80U) continue;  // the rest of a letter already counted
    const bool known = code >= ' ' && code <= '~';
    thousandths += known ? advances[code - static_cast<unsigned>(' ')] : other_letters;
  }
  return thousandths * size / 1000 * (bold ? bold_factor : 1) * safety;
}

std::vector<std::string> text_lines(std::string_view text, double size, bool bold, double room) {
  std::vector<std::string> lines;
  for (const std::string_view word : split(text, ' ')) {
    if (word.empty()) continue;
    const std::string longer =
        lines.empty() ? std::string() : lines.back() + " " + std::string(word);
    if (!lines.empty() && text_width(longer, size, bold) <= room) {
      lines.back() = longer;
    } else {
      lines.emplace_back(word);
    }
  }
  return lines;
}

}  // namespace plumbline
