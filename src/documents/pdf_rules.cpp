#include "documents/pdf_rules.h"

#include <fmt/format.h>

#include <map>
#include <set>

#include "documents/qpdf.h"

namespace plumbline {
namespace {

using Object = QPDFObjectHandle;

std::string name_of(Object object) { return object.isName() ? object.getName() : std::string(); }

// Painting outside marked content is read aloud by nobody and skipped by nobody.
class ContentRules : public Object::ParserCallbacks {
 public:
  void handleObject(Object object, std::size_t, std::size_t) override {
    static const std::set<std::string> painting = {"Tj", "TJ", "'",  "\"", "S",  "s",  "f", "F",
                                                   "f*", "B",  "B*", "b",  "b*", "Do", "sh"};
    if (!object.isOperator()) return;
    const std::string word = object.getOperatorValue();
    if (word == "BDC" || word == "BMC") ++depth_;
    if (word == "EMC") --depth_;
    if (depth_ < 0) balanced_ = false;
    if (depth_ == 0 && painting.contains(word)) ++unmarked_;
  }
  void handleEOF() override { balanced_ = balanced_ && depth_ == 0; }

  int unmarked() const { return unmarked_; }
  bool balanced() const { return balanced_; }

 private:
  int depth_ = 0;
  int unmarked_ = 0;
  bool balanced_ = true;
};

class Rules {
 public:
  explicit Rules(std::string_view bytes) {
    file_.setSuppressWarnings(true);
    file_.processMemoryFile("report", bytes.data(), bytes.size());
  }

  std::vector<std::string> broken() {
    check_catalogue();
    check_pages();
    check_tree();
    check_fonts();
    return std::move(broken_);
  }

 private:
  void must(bool kept, std::string rule) {
    if (!kept) broken_.push_back(std::move(rule));
  }

  void check_catalogue() {
    Object root = file_.getRoot();
    must(file_.getPDFVersion() == "1.7", "the version is 1.7");
    must(root.getKey("/Lang").isString(), "the language is stated");
    Object mark = root.getKey("/MarkInfo");
    must(mark.isDictionary() && mark.getKey("/Marked").isBool() &&
             mark.getKey("/Marked").getBoolValue(),
         "the file says that it is tagged");
    Object viewer = root.getKey("/ViewerPreferences");
    must(viewer.isDictionary() && viewer.getKey("/DisplayDocTitle").isBool() &&
             viewer.getKey("/DisplayDocTitle").getBoolValue(),
         "the window shows the title");
    must(root.getKey("/Outlines").isDictionary(), "there is an outline");
    Object metadata = root.getKey("/Metadata");
    must(metadata.isStream(), "there is XMP metadata");
    if (!metadata.isStream()) return;
    const auto data = metadata.getStreamData();
    const std::string xmp(reinterpret_cast<const char*>(data->getBuffer()), data->getSize());
    must(xmp.find("<pdfuaid:part>1<") != std::string::npos, "the metadata claims PDF/UA-1");
    must(xmp.find("<dc:title>") != std::string::npos &&
             xmp.find("x-default\"></rdf:li>") == std::string::npos,
         "the metadata has a title");
  }

  void check_pages() {
    int number = 0;
    for (QPDFPageObjectHelper& page : QPDFPageDocumentHelper(file_).getAllPages()) {
      ++number;
      Object object = page.getObjectHandle();
      must(name_of(object.getKey("/Tabs")) == "/S",
           fmt::format("page {}: the order of tabs is that of the tags", number));
      must(object.getKey("/StructParents").isInteger(),
           fmt::format("page {}: content is tied to the tags", number));
      ContentRules content;
      page.parseContents(&content);
      must(content.balanced(), fmt::format("page {}: marked content is balanced", number));
      must(content.unmarked() == 0,
           fmt::format("page {}: {} things are drawn outside tags and artifacts", number,
                       content.unmarked()));
      for (auto& annotation : page.getAnnotations()) {
        must(annotation.getObjectHandle().getKey("/Contents").isString(),
             fmt::format("page {}: a link has words", number));
      }
    }
  }

  void check_tree() {
    Object tree = file_.getRoot().getKey("/StructTreeRoot");
    must(tree.isDictionary() && tree.getKey("/ParentTree").isDictionary(),
         "there is a tree of tags");
    if (!tree.isDictionary()) return;
    Object document = tree.getKey("/K");
    must(document.isDictionary() && name_of(document.getKey("/S")) == "/Document",
         "all tags stand in one document");
    walk(document);
    must(headings_[1] == 1, "there is one title");
  }

  std::vector<Object> kids(Object node) {
    std::vector<Object> all;
    Object given = node.getKey("/K");
    if (given.isArray()) {
      for (int i = 0; i < given.getArrayNItems(); ++i) all.push_back(given.getArrayItem(i));
    } else if (!given.isNull()) {
      all.push_back(given);
    }
    return all;
  }

  static bool is_element(Object node) { return node.isDictionary() && node.getKey("/S").isName(); }

  void walk(Object node) {
    if (!is_element(node)) return;
    const std::string kind = name_of(node.getKey("/S"));
    const bool is_heading =
        kind.size() == 3 && kind.starts_with("/H") && kind[2] >= '1' && kind[2] <= '6';
    if (is_heading) check_heading(kind[2] - '0');
    if (kind == "/Figure") check_figure(node);
    if (kind == "/Table") check_table(node);
    if (kind == "/L") check_children(node, {"/LI"});
    if (kind == "/LI") check_children(node, {"/Lbl", "/LBody"});
    if (kind == "/TOC") check_children(node, {"/TOCI"});
    check_breaks(node, is_heading);
    for (const Object& kid : kids(node)) walk(kid);
  }

  void check_heading(int level) {
    must(level <= last_heading_ + 1,
         fmt::format("a heading of level {} follows one of level {}", level, last_heading_));
    last_heading_ = level;
    ++headings_[level];
  }

  // What follows a heading stands on its page.
  void check_breaks(Object node, bool is_heading) {
    if (!node.getKey("/Pg").isDictionary()) return;
    const QPDFObjGen page = node.getKey("/Pg").getObjGen();
    if (is_heading) {
      headed_.insert(page);
    } else {
      for (const QPDFObjGen& one : headed_) must(one == page, "a heading is parted from its text");
      headed_.clear();
    }
  }

  void add_pages(Object node, std::set<QPDFObjGen>& pages) {
    if (!is_element(node)) return;
    if (node.getKey("/Pg").isDictionary()) pages.insert(node.getKey("/Pg").getObjGen());
    for (const Object& kid : kids(node)) add_pages(kid, pages);
  }

  void check_figure(Object node) {
    Object words = node.getKey("/Alt");
    must(words.isString() && words.getUTF8Value().size() > 2, "every picture has words");
    Object layout = node.getKey("/A");
    must(layout.isDictionary() && layout.getKey("/BBox").isArray(), "every picture has its box");
  }

  void check_children(Object node, const std::set<std::string>& allowed) {
    for (Object kid : kids(node)) {
      if (!is_element(kid)) continue;
      const std::string kind = name_of(kid.getKey("/S"));
      must(allowed.contains(kind),
           fmt::format("{} stands in {}", kind, name_of(node.getKey("/S"))));
    }
  }

  void check_table(const Object& table) {
    check_children(table, {"/TR"});
    std::size_t cells = 0;
    bool is_first = true;
    for (const Object& row : kids(table)) {
      if (!is_element(row)) continue;
      const std::size_t count = check_row(row, is_first);
      must(cells == 0 || count == cells,
           fmt::format("rows of a table have {} and {} cells", cells, count));
      cells = count;
      is_first = false;
    }
  }

  // How many cells it has. The first row is headings throughout, every other row starts with one.
  std::size_t check_row(const Object& row, bool is_first) {
    check_children(row, {"/TH", "/TD"});
    std::set<QPDFObjGen> pages;
    add_pages(row, pages);
    must(pages.size() <= 1, "a row of a table is split between pages");
    std::size_t count = 0;
    for (Object cell : kids(row)) {
      if (!is_element(cell)) continue;
      const bool heads = name_of(cell.getKey("/S")) == "/TH";
      must(heads || (!is_first && count > 0), "every row and column of a table has a heading");
      ++count;
      if (!heads) continue;
      Object scope = cell.getKey("/A");
      must(scope.isDictionary() && scope.getKey("/Scope").isName(),
           "every heading of a table has its scope");
    }
    return count;
  }

  void check_fonts() {
    for (Object object : file_.getAllObjects()) {
      if (!object.isDictionary() || name_of(object.getKey("/Type")) != "/Font") continue;
      const std::string kind = name_of(object.getKey("/Subtype"));
      if (kind.starts_with("/CIDFont")) {
        check_embedded(object);
      } else {
        must(object.getKey("/ToUnicode").isStream(), "every font says which letters it draws");
        if (kind != "/Type0") check_embedded(object);
      }
    }
  }

  void check_embedded(Object font) {
    Object facts = font.getKey("/FontDescriptor");
    const bool embedded =
        facts.isDictionary() &&
        (facts.hasKey("/FontFile") || facts.hasKey("/FontFile2") || facts.hasKey("/FontFile3"));
    must(embedded, fmt::format("the font {} is embedded", name_of(font.getKey("/BaseFont"))));
  }

  QPDF file_;
  std::vector<std::string> broken_;
  int last_heading_ = 0;
  std::map<int, int> headings_;
  std::set<QPDFObjGen> headed_;  // the pages of headings that nothing has followed yet
};

}  // namespace

std::vector<std::string> broken_pdf_rules(std::string_view file) {
  try {
    return Rules(file).broken();
  } catch (const std::exception& failure) {
    return {fmt::format("the file can be read: {}", failure.what())};
  }
}

}  // namespace plumbline
