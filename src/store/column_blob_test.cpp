#include "store/column_blob.h"

#include <doctest/doctest.h>

#include <limits>
#include <random>

#include "store/blob_bytes.h"

namespace plumbline {
namespace {

constexpr std::size_t places = 1000;

std::size_t bytes_a_figure(double number) {
  const std::vector<double> numbers(places, number);
  return figures_blob(numbers, std::vector<Cell>(places)).size() / places;
}

void check_numbers(const std::vector<double>& numbers) {
  const std::vector<Cell> cells(numbers.size());
  const Figures back = figures_in(figures_blob(numbers, cells), numbers.size());
  REQUIRE(back.number.size() == numbers.size());
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    CAPTURE(numbers[i]);
    CHECK(std::bit_cast<std::uint64_t>(back.number[i]) == std::bit_cast<std::uint64_t>(numbers[i]));
  }
}

}  // namespace

TEST_CASE("figures take as few bytes as give them back to the bit") {
  CHECK(bytes_a_figure(-128) == 1);
  CHECK(bytes_a_figure(30'000) == 2);
  CHECK(bytes_a_figure(28'550'123) == 4);
  CHECK(bytes_a_figure(4'521.37) == 4);
  CHECK(bytes_a_figure(28'550'123.45) == 8);
  CHECK(bytes_a_figure(1.0 / 3) == 8);
}

TEST_CASE("numbers of every size and sign come back to the bit") {
  const double most = std::numeric_limits<double>::max();
  check_numbers({});
  check_numbers({0});
  check_numbers({127, -128, 128, -129, 32'767, -32'769, 2147483647.0, -2147483649.0});
  check_numbers({0.1, 0.25, 1.005, 1234.5678, 0.00001});
  check_numbers({9e15, -9e15, 9007199254740993.0, 1e300, most, -most, 5e-324});
  check_numbers({1, -0.0});
  check_numbers({1, std::numeric_limits<double>::quiet_NaN()});
  check_numbers({1, -std::numeric_limits<double>::infinity()});
}

TEST_CASE("the byte of a cell is part of the format of every workspace") {
  CHECK(Cell().bits() == 0);
  CHECK(Cell(Missing::suppressed).bits() == 1);
  CHECK(Cell(Missing::not_applicable).bits() == 2);
  CHECK(Cell(Missing::not_available).bits() == 3);
  CHECK(Cell(Missing::left_blank).bits() == 4);
  CHECK(Cell(Missing::no_return).bits() == 5);
  CHECK(Cell(Missing::unreliable).bits() == 6);
  CHECK(Cell(Missing::not_in_file).bits() == 7);
  CHECK(Cell(Missing::not_loaded).bits() == 8);
  CHECK(Cell(Missing::no_denominator).bits() == 9);
  CHECK(Cell(Missing::not_existing).bits() == 10);
  CHECK(Cell(Missing::outside_domain).bits() == 11);
  CHECK(Cell().with(Cell::low).bits() == 0x10);
  CHECK(Cell().with(Cell::unreliable).bits() == 0x20);
  CHECK(Cell().with(Cell::stand_in).bits() == 0x40);
  CHECK(Cell().with(Cell::flagged).bits() == 0x80);
}

TEST_CASE("figures of another number of places are refused") {
  const std::string blob = figures_blob(std::vector<double>{1, 2}, std::vector<Cell>(2));
  CHECK_THROWS_AS(figures_in(blob, 1), DamagedBlob);
  CHECK_THROWS_AS(figures_in(blob, 3), DamagedBlob);
  CHECK_NOTHROW(figures_in(blob, 2));
}

TEST_CASE("a blob with any bit changed, or cut, or lengthened, is refused") {
  const std::vector<double> numbers = {1, 2.25, 3, 400};
  const std::string blob =
      figures_blob(numbers, std::vector<Cell>{Cell(), Missing::suppressed, Cell(), Cell()});
  for (std::size_t bit = 0; bit < blob.size() * 8; ++bit) {
    CAPTURE(bit);
    std::string damaged = blob;
    damaged[bit / 8] = static_cast<char>(damaged[bit / 8] ^ (1 << (bit % 8)));
    CHECK_THROWS_AS(figures_in(damaged, numbers.size()), DamagedBlob);
  }
  for (std::size_t size = 0; size < blob.size(); ++size) {
    CHECK_THROWS_AS(figures_in(blob.substr(0, size), numbers.size()), DamagedBlob);
  }
  CHECK_THROWS_AS(figures_in(blob + '\0', numbers.size()), DamagedBlob);
}

TEST_CASE("bytes that nobody wrote, under a right checksum, never give figures of another size") {
  const std::vector<double> numbers = {1, 2.25, 3, 400};
  const std::string whole = figures_blob(numbers, std::vector<Cell>(numbers.size()));
  const std::string inside = whole.substr(0, whole.size() - sizeof(std::uint64_t));
  int refused = 0;
  for (std::uint32_t seed = 1; seed <= 20'000; ++seed) {
    CAPTURE(seed);
    std::mt19937 dice(seed);
    std::string bytes = inside;
    for (auto changes = 1 + dice() % 4; changes != 0; --changes) {
      bytes[dice() % bytes.size()] = static_cast<char>(dice() % 256);
    }
    BlobWriter writer;
    writer.put_all(std::span<const char>(bytes));
    const std::string blob = writer.close();
    try {
      const Figures figures = figures_in(blob, numbers.size());
      CHECK(figures.number.size() == numbers.size());
      CHECK(figures.cell.size() == numbers.size());
    } catch (const DamagedBlob&) {
      ++refused;
    }
    CHECK_NOTHROW([&] {
      try {
        list_in(blob);
      } catch (const DamagedBlob&) {
      }
    }());
  }
  CHECK(refused > 0);
}

TEST_CASE("lists of rows come back, of every size") {
  for (const std::vector<std::uint32_t>& list :
       {std::vector<std::uint32_t>{}, {0}, {127, 128}, {40'000}, {4'294'967'295, 0}}) {
    CHECK(list_in(list_blob(list)) == list);
  }
}

}  // namespace plumbline
