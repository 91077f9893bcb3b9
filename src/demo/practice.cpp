#include "demo/practice.h"

#include <array>

namespace plumbline {
namespace {

constexpr std::array<DemoPractice, 14> answers = {{
    {"CLA_S1", "X09",
     "More teenagers came in than in any year before. A short-stay crisis house with two beds now "
     "takes most of them home again within six weeks."},
    {"CLA_S2", "X14",
     "We recruit through our own carers: each who brings a household that is approved is paid "
     "£500. "
     "Eleven of this year's nineteen approvals came that way."},
    {"CLA_S2", "X22",
     "Carers leave in their first two years. Every new household has a buddy and a monthly "
     "evening; losses fell from nine to four a year."},
    {"CLA_S2", "X31",
     "A joint recruitment hub of five councils gave many enquiries and few approvals. We would "
     "begin with the assessment team and not with adverts.",
     false},
    {"CLA_S3", "X18",
     "Three skill levels since 2011. It cost about £40 a week for each child and we lost no carer "
     "to an agency since."},
    {"CLA_S4", "X27",
     "Own homes for long stays, a block of twelve beds with two providers for the rest. Spot "
     "purchase needs the signature of the director."},
    {"CLA_S4", "X40",
     "We moved fourteen children from spot purchase to a four-council block contract in eighteen "
     "months. The weekly price fell by 11%."},
    {"CLA_S5", "X35",
     "The regional framework gives a price list and no more beds. Savings came from calling the "
     "provider before the placement ends, not from the framework."},
    {"CLA_S6", "X12",
     "A panel with health and education meets each fortnight. Health pays for a third of the "
     "placements that need therapy; before, it was case by case and a tenth."},
    {"CLA_S7", "X45",
     "Family group meetings within ten days of a referral. We follow each child for a year and "
     "count who came into care after all: about one in six."},
    {"CLA_S9", "X29",
     "We share overheads by direct cost since last year. Before it was by headcount, which put too "
     "little on bought placements."},
    {"CLA_S10", "X33",
     "How soon children move from residential to foster care. A worker who only does this moved "
     "nine children in a year.",
     false},
    {"CLA_S11", "X20",
     "Copy: one list of every child with a plan to move, read out each Monday. Not again: closing "
     "a home before its children had somewhere to go."},
    {"CLA_S11", "X38",
     "Opening two homes with two beds each took a year longer than planned. The unit cost was high "
     "in the first year and is now below the framework."},
}};

}  // namespace

std::span<const DemoPractice> demo_practice() { return answers; }

}  // namespace plumbline
