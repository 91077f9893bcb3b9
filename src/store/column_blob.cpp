#include "store/column_blob.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

#include "store/blob_bytes.h"

namespace plumbline {
namespace {

constexpr std::uint8_t version = 1;
constexpr std::uint8_t doubles = 255;
constexpr double powers[] = {1, 10, 100, 1000, 10'000};
constexpr std::uint8_t most_decimals = std::size(powers) - 1;

using Whole = std::int64_t;

// The numbers times the power, when dividing by it gives each back to the bit.
std::optional<std::vector<Whole>> scaled(std::span<const double> numbers, double power) {
  constexpr double exact_below = 9e15;
  std::vector<Whole> wholes;
  wholes.reserve(numbers.size());
  for (const double number : numbers) {
    const double large = number * power;
    if (!(std::abs(large) < exact_below)) return std::nullopt;
    const auto whole = static_cast<Whole>(large + (large < 0 ? -0.5 : 0.5));
    const double back = static_cast<double>(whole) / power;
    if (std::bit_cast<Whole>(back) != std::bit_cast<Whole>(number)) return std::nullopt;
    wholes.push_back(whole);
  }
  return wholes;
}

template <typename Narrow>
bool put_if_they_fit(BlobWriter& writer, std::span<const Whole> wholes, Whole least, Whole most) {
  using Limits = std::numeric_limits<Narrow>;
  if (least < Limits::min() || most > Limits::max()) return false;
  const std::vector<Narrow> narrow = [&] {
    std::vector<Narrow> copy(wholes.size());
    std::ranges::transform(wholes, copy.begin(), [](Whole w) { return static_cast<Narrow>(w); });
    return copy;
  }();
  writer.put(static_cast<std::uint8_t>(sizeof(Narrow)));
  writer.put_all(std::span<const Narrow>(narrow));
  return true;
}

void put_wholes(BlobWriter& writer, std::span<const Whole> wholes) {
  const auto ends = std::ranges::minmax_element(wholes);
  const Whole least = wholes.empty() ? 0 : *ends.min;
  const Whole most = wholes.empty() ? 0 : *ends.max;
  if (put_if_they_fit<std::int8_t>(writer, wholes, least, most)) return;
  if (put_if_they_fit<std::int16_t>(writer, wholes, least, most)) return;
  if (put_if_they_fit<std::int32_t>(writer, wholes, least, most)) return;
  put_if_they_fit<std::int64_t>(writer, wholes, least, most);
}

// Hands the whole numbers, of the width they have, to `use`.
template <typename Use>
void take_wholes(BlobReader& reader, std::size_t count, Use use) {
  switch (reader.take<std::uint8_t>()) {
    case 1:
      return use(reader.take_all<std::int8_t>(count));
    case 2:
      return use(reader.take_all<std::int16_t>(count));
    case 4:
      return use(reader.take_all<std::int32_t>(count));
    case 8:
      return use(reader.take_all<std::int64_t>(count));
    default:
      throw DamagedBlob("whole numbers of an unknown width");
  }
}

void put_numbers(BlobWriter& writer, std::span<const double> numbers) {
  const auto count = static_cast<std::uint32_t>(numbers.size());
  for (std::uint8_t decimals = 0; decimals <= most_decimals; ++decimals) {
    const auto wholes = scaled(numbers, powers[decimals]);
    if (!wholes) continue;
    writer.put(decimals);
    writer.put(count);
    return put_wholes(writer, *wholes);
  }
  writer.put(doubles);
  writer.put(count);
  writer.put_all(numbers);
}

Numbers take_numbers(BlobReader& reader, std::size_t places) {
  const auto form = reader.take<std::uint8_t>();
  if (reader.take<std::uint32_t>() != places) throw DamagedBlob("figures of other places");
  if (form == doubles) return Numbers(reader.take_all<double>(places));
  if (form > most_decimals) throw DamagedBlob("numbers of an unknown form");
  std::vector<double> numbers(places);
  take_wholes(reader, places, [&](const auto& wholes) {
    std::ranges::transform(wholes, numbers.begin(), [power = powers[form]](auto whole) {
      return static_cast<double>(whole) / power;
    });
  });
  return Numbers(numbers);
}

struct Run {
  std::uint32_t places = 0;
  Cell cell;
};

void put_cells(BlobWriter& writer, std::span<const Cell> cells) {
  std::vector<Run> runs;
  for (const Cell cell : cells) {
    if (runs.empty() || runs.back().cell != cell) runs.push_back({.places = 0, .cell = cell});
    ++runs.back().places;
  }
  writer.put(static_cast<std::uint32_t>(runs.size()));
  for (const Run& run : runs) {
    writer.put(run.places);
    writer.put(run.cell.bits());
  }
}

std::vector<Cell> take_cells(BlobReader& reader, std::size_t places) {
  std::vector<Cell> cells;
  cells.reserve(places);
  for (auto runs = reader.take<std::uint32_t>(); runs != 0; --runs) {
    const auto shared = reader.take<std::uint32_t>();
    const Cell cell = Cell::from_bits(reader.take<std::uint8_t>());
    if (shared > places - cells.size()) throw DamagedBlob("more cells than places");
    cells.insert(cells.end(), shared, cell);
  }
  if (cells.size() != places) throw DamagedBlob("fewer cells than places");
  return cells;
}

void take_version(BlobReader& reader) {
  if (reader.take<std::uint8_t>() != version) throw DamagedBlob("a blob of an unknown version");
}

}  // namespace

std::string figures_blob(std::span<const double> number, std::span<const Cell> cell) {
  BlobWriter writer;
  writer.put(version);
  put_numbers(writer, number);
  put_cells(writer, cell);
  return writer.close();
}

Figures figures_in(std::string_view blob, std::size_t places) {
  BlobReader reader(blob);
  take_version(reader);
  Figures figures;
  figures.number = take_numbers(reader, places);
  figures.cell = take_cells(reader, places);
  reader.finish();
  return figures;
}

std::string list_blob(std::span<const std::uint32_t> list) {
  BlobWriter writer;
  writer.put(version);
  writer.put(static_cast<std::uint32_t>(list.size()));
  put_wholes(writer, std::vector<Whole>(list.begin(), list.end()));
  return writer.close();
}

std::vector<std::uint32_t> list_in(std::string_view blob) {
  BlobReader reader(blob);
  take_version(reader);
  const auto count = reader.take<std::uint32_t>();
  std::vector<std::uint32_t> list;
  take_wholes(reader, count, [&](const auto& wholes) {
    list.reserve(wholes.size());
    for (const auto whole : wholes) list.push_back(static_cast<std::uint32_t>(whole));
  });
  reader.finish();
  return list;
}

}  // namespace plumbline
