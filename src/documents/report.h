// A report: what is said, in order, and nothing of how it looks. Written once; a page, a PDF, a CSV
// file and JSON are made from it.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "charts/chart.h"
#include "charts/table.h"

namespace plumbline {

struct Heading {
  int level = 2;  // 2 to 4: the report's title is the only 1; no level is left out
  std::string text;
  std::string id = {};  // for links within the page; of letters, digits and hyphens
  bool new_page = false;
};

// A stretch of text, linked where there is somewhere to go. Paper shows the words alone.
struct Span {
  std::string text;
  std::string link = {};
  bool strong = false;
};

struct Paragraph {
  std::vector<Span> spans = {};
  bool lead = false;  // the first, larger one
  bool soft = false;  // sources and remarks
};
Paragraph paragraph(std::string text);
std::string words_of(const std::vector<Span>& spans);  // without their links

struct KeyFact {
  std::string label;  // "Northmere, 2025-26"
  std::string value;  // "£6,819"
  std::string detail = {};
  bool own = false;
};
struct KeyFacts {
  std::vector<KeyFact> facts;  // four at most
};

struct BulletList {
  std::vector<std::vector<Span>> items;
};

// Terms and what they mean.
struct Terms {
  std::vector<std::pair<std::string, std::string>> pairs;
};

// Something to look at before the figures are used: a heading and what does not add up.
struct Notice {
  std::string title;
  std::vector<std::vector<Span>> items;
};

// Charts that may stand side by side where there is room.
struct ChartPair {
  std::vector<Chart> charts;
};

using Block =
    std::variant<Heading, Paragraph, KeyFacts, BulletList, Terms, Notice, Table, Chart, ChartPair>;

struct Report {
  std::string kicker;      // above the title: "Children looked after, 2012-13"
  std::string title;       // one sentence, the finding
  std::string subject;     // who and when, for the file's properties and the running line
  std::string source;      // publications, editions and version, on each page
  bool fictional = false;  // said wherever the report is shown
  bool contents = false;   // a list of contents, where the medium has pages
  std::vector<Block> blocks;
};

// Every chart of it, in order.
std::vector<Chart*> charts_of(Report& report);

// For media that have no pages to go to.
void remove_links(Report& report);

}  // namespace plumbline
