#include "cli/story_text.h"
#include "reports/measure_json.h"

namespace plumbline {
namespace {

Json json_of(const Origin& origin) {
  Json json;
  put_figure(json, origin.figure);
  json["file"] = origin.edition.file;
  json["publication"] = origin.edition.title;
  json["publisher"] = origin.edition.publisher;
  json["edition"] = origin.edition.date;
  json["period"] = text(origin.period);
  json["rows"] = {origin.row};
  for (const std::uint32_t row : origin.added_rows) json["rows"].push_back(row);
  json["column"] = origin.column;
  json["heading"] = origin.series.column;
  if (!origin.series.line.empty()) json["line"] = origin.series.line;
  return json;
}

Json json_of(const FigureStory& story) {
  Json json;
  json["name"] = story.name;
  json["label"] = story.label;
  json["unit"] = story.unit;
  put_figure(json, story.figure);
  if (!story.formula.empty()) json["formula"] = story.formula;
  if (!story.worked.empty()) json["worked"] = story.worked;
  if (!story.note.empty()) json["note"] = story.note;
  if (story.origin) json["source"] = json_of(*story.origin);
  for (const Origin& other : story.other_editions) json["earlier"].push_back(json_of(other));
  for (const FigureStory& input : story.inputs) json["inputs"].push_back(json_of(input));
  return json;
}

}  // namespace

std::string story_json(const FigureStory& story, const Authority& authority, Period year,
                       bool fictional) {
  Json json;
  if (fictional) json["fictional"] = true;
  put_authority(json["authority"], "name", authority);
  json["year"] = text(year);
  json["figure"] = json_of(story);
  return json.dump(2) + "\n";
}

}  // namespace plumbline
