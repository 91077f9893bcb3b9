#include "documents/report_data.h"

#include <nlohmann/json.hpp>

#include "base/csv.h"

namespace plumbline {
namespace {

using Json = nlohmann::ordered_json;

class CsvWriter {
 public:
  void operator()(const Heading& heading) { section_ = heading.text; }
  void operator()(const Table& table) { add(table); }
  void operator()(const Chart& chart) { add(chart.table); }
  void operator()(const ChartPair& pair) {
    for (const Chart& chart : pair.charts) add(chart.table);
  }
  template <typename Words>
  void operator()(const Words&) {}

  std::string take() && { return std::move(text_); }

 private:
  void add(const Table& table) {
    for (const TableRow& row : table.rows) {
      if (row.cells.empty()) continue;
      for (std::size_t i = 1; i < row.cells.size() && i < table.columns.size(); ++i) {
        const TableCell& cell = row.cells[i];
        if (cell.drawing && cell.text.empty()) continue;
        add_line(
            {section_, table.caption, row.cells.front().text, table.columns[i].heading, cell.text});
      }
    }
  }

  void add_line(const std::vector<std::string>& fields) {
    for (std::size_t i = 0; i < fields.size(); ++i) {
      if (i > 0) text_ += ',';
      text_ += csv_field(fields[i]);
    }
    text_ += "\r\n";
  }

  std::string section_;
  std::string text_ = "section,table,row,column,value\r\n";
};

Json items_of(const std::vector<std::vector<Span>>& items) {
  Json all = Json::array();
  for (const auto& item : items) all.push_back(words_of(item));
  return all;
}

Json json_of(const Table& table) {
  Json columns = Json::array();
  for (const TableColumn& column : table.columns) columns.push_back(column.heading);
  Json rows = Json::array();
  for (const TableRow& row : table.rows) {
    Json cells = Json::array();
    for (const TableCell& cell : row.cells) {
      cells.push_back(cell.drawing && cell.text.empty() ? cell.drawing->description : cell.text);
    }
    rows.push_back(std::move(cells));
  }
  return {{"kind", "table"}, {"caption", table.caption}, {"columns", columns}, {"rows", rows}};
}

Json json_of(const Chart& chart) {
  Json missing = Json::array();
  for (const NotShown& one : chart.not_shown)
    missing.push_back({{"name", one.name}, {"symbol", one.symbol}, {"reason", one.reason}});
  return {{"kind", "chart"},
          {"title", chart.words.title.text()},
          {"subtitle", chart.words.subtitle.text()},
          {"description", chart.words.description.text()},
          {"coverage", chart.words.coverage.text()},
          {"source", chart.words.source.text()},
          {"not_shown", missing},
          {"table", json_of(chart.table)}};
}

struct JsonWriter {
  Json operator()(const Heading& heading) const {
    return {{"kind", "heading"}, {"level", heading.level}, {"text", heading.text}};
  }
  Json operator()(const Paragraph& text) const {
    return {{"kind", "paragraph"}, {"text", words_of(text.spans)}};
  }
  Json operator()(const KeyFacts& facts) const {
    Json all = Json::array();
    for (const KeyFact& fact : facts.facts)
      all.push_back({{"label", fact.label}, {"value", fact.value}, {"detail", fact.detail}});
    return {{"kind", "key facts"}, {"facts", all}};
  }
  Json operator()(const BulletList& list) const {
    return {{"kind", "list"}, {"items", items_of(list.items)}};
  }
  Json operator()(const Terms& terms) const {
    Json all = Json::array();
    for (const auto& [term, meaning] : terms.pairs)
      all.push_back({{"term", term}, {"meaning", meaning}});
    return {{"kind", "terms"}, {"terms", all}};
  }
  Json operator()(const Notice& notice) const {
    return {{"kind", "notice"}, {"title", notice.title}, {"items", items_of(notice.items)}};
  }
  Json operator()(const Table& table) const { return json_of(table); }
  Json operator()(const Chart& chart) const { return json_of(chart); }
  Json operator()(const ChartPair& pair) const {
    Json all = Json::array();
    for (const Chart& chart : pair.charts) all.push_back(json_of(chart));
    return {{"kind", "charts"}, {"charts", all}};
  }
};

}  // namespace

std::string csv(const Report& report) {
  CsvWriter writer;
  for (const Block& block : report.blocks) std::visit(writer, block);
  return std::move(writer).take();
}

std::string json(const Report& report) {
  Json all = {{"title", report.title},
              {"subject", report.subject},
              {"source", report.source},
              {"fictional", report.fictional}};
  Json blocks = Json::array();
  for (const Block& block : report.blocks) blocks.push_back(std::visit(JsonWriter(), block));
  all["blocks"] = std::move(blocks);
  return all.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace plumbline
