#include "demo/adult_care_models.h"

namespace plumbline {
namespace {

constexpr std::int64_t adults_turn = 1120;
constexpr std::int64_t older_turn = 1380;

}  // namespace

// Nursing, residential, supported, direct payments, home care, supported living, other community.
constexpr std::array<std::array<GroupModel, adults::adult_ages>, adults::reasons> group_models = {{
    {{{230,
       {40, 60, 30, 330, 330, 60, 150},
       {720, 870, 780, 290, 200, 470, 100},
       3500,
       adults_turn,
       false},
      {3300,
       {110, 200, 20, 130, 440, 15, 85},
       {560, 580, 600, 215, 185, 425, 67},
       85'000,
       older_turn,
       true}}},
    {{{18,
       {20, 60, 40, 320, 250, 80, 230},
       {700, 850, 760, 220, 160, 450, 90},
       300,
       adults_turn,
       false},
      {130,
       {60, 150, 20, 150, 390, 20, 210},
       {550, 570, 590, 190, 150, 420, 60},
       3000,
       older_turn,
       true}}},
    {{{14,
       {120, 180, 50, 220, 230, 60, 140},
       {760, 840, 780, 260, 220, 520, 110},
       300,
       adults_turn,
       false},
      {720,
       {190, 360, 15, 100, 280, 10, 45},
       {605, 630, 605, 225, 200, 450, 78},
       15'000,
       older_turn,
       true}}},
    {{{385,
       {10, 190, 90, 230, 90, 260, 130},
       {1010, 1510, 1180, 325, 255, 950, 290},
       1200,
       adults_turn,
       false},
      {150,
       {50, 330, 80, 140, 110, 190, 100},
       {785, 1100, 900, 280, 225, 785, 225},
       1000,
       older_turn,
       true}}},
    {{{165,
       {30, 160, 100, 160, 130, 200, 220},
       {695, 850, 805, 170, 170, 470, 78},
       1500,
       adults_turn,
       false},
      {330,
       {170, 340, 40, 90, 230, 40, 90},
       {580, 640, 630, 170, 180, 450, 67},
       6000,
       older_turn,
       true}}},
}};

constexpr std::array<SettingModel, adults::all_settings> setting_models = {{
    {30, 0, {110, 10, 60, 10}, {290, 10, 60, 10}},
    {140, 0, {105, 15, 40, 15}, {310, 10, 25, 10}},
    {130, 0, {70, 15, 40, 15}, {110, 10, 20, 10}},
    {15, 0, {45, 10, 30, 10}, {90, 5, 15, 10}},
    {130, 0, {75, 10, 30, 10}, {150, 5, 20, 10}},
    {150, 0, {40, 20, 60, 15}, {50, 15, 30, 10}},
    {380, 15, {35, 15, 25, 20}, {60, 10, 20, 20}},
    {780, 0, {10, 30, 160, 10}, {10, 30, 160, 10}},
    {350, 30, {25, 20, 80, 10}, {25, 20, 80, 10}},
}};

constexpr std::array<ServiceModel, adults::services> service_models = {{
    {"substance misuse support", 70, 250, 100, {10, 20, 60, 20}},
    {"asylum seeker support", 30, 400, 100, {0, 0, 0, 150}},
    {"support of carers", 420, 350, 220, {5, 10, 60, 15}},
    {"support against isolation", 190, 300, 400, {10, 10, 40, 15}},
    {"equipment and technology", 800, 450, 10, {40, 60, 130, 15}},
    {"assessment and safeguarding", 4300, 880, 5, {2, 20, 45, 10}},
    {"information and advice", 360, 420, 300, {2, 10, 40, 10}},
    {"commissioning", 2500, 900, 10, {2, 15, 25, 25}},
}};

}  // namespace plumbline
