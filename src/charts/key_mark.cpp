#include "charts/key_mark.h"

namespace plumbline {
namespace {

Box bar(Ink ink, double height) {
  return {.at = {5, 0}, .width = 8, .height = height, .fill = ink};
}

Line stripe(Point from, Point to) {
  return {.points = {from, to}, .ink = Ink::other_edge, .width = 2};
}

std::vector<Mark> hatched() {
  return {
      Box{.at = {4, 0.5}, .width = 10, .height = 17, .fill = Ink::white, .edge = Ink::other_edge},
      stripe({4, 6}, {10, 0.5}), stripe({4, 12}, {14, 2}), stripe({4, 17.5}, {14, 8}),
      stripe({9, 17.5}, {14, 13})};
}

}  // namespace

std::vector<Mark> key_marks(KeyMark mark) {
  switch (mark) {
    case KeyMark::own:
      return {bar(Ink::own, 18)};
    case KeyMark::own_diamond:
      return {Shape{.points = {{9, 1}, {17, 9}, {9, 17}, {1, 9}}, .fill = Ink::own}};
    case KeyMark::group:
      return {bar(Ink::group, 9), Dot{.centre = {9, 14}, .radius = 3.4, .fill = Ink::group}};
    case KeyMark::other:
      return {bar(Ink::other, 18)};
    case KeyMark::hatched:
      return hatched();
    case KeyMark::median:
      return {Line{.points = {{0, 9}, {18, 9}}, .ink = Ink::text, .width = 2, .dashed = true}};
    case KeyMark::band:
      return {Box{.at = {0, 3},
                  .width = 18,
                  .height = 12,
                  .fill = Ink::band_strong,
                  .edge = Ink::band_edge}};
    case KeyMark::dot:
      return {Dot{.centre = {9, 9}, .radius = 6, .fill = Ink::brand}};
    case KeyMark::hollow:
      return {Dot{.centre = {9, 9},
                  .radius = 5,
                  .fill = Ink::white,
                  .edge = Ink::other_edge,
                  .edge_width = 1.5}};
    case KeyMark::square:
      return {Box{.at = {5, 5}, .width = 8, .height = 8, .fill = Ink::group}};
  }
  return {};
}

}  // namespace plumbline
