#include "documents/pdf_finish.h"

#include <algorithm>

#include "documents/qpdf.h"
#include "markup/html.h"

namespace plumbline {
namespace {

// Cairo marks what stands in a tag; what stands in none is furniture, and is marked as such.
// Stretches that only set a state are left alone.
class ArtifactMarker : public QPDFObjectHandle::TokenFilter {
 public:
  void handleToken(const QPDFTokenizer::Token& token) override {
    const bool is_word = token.getType() == QPDFTokenizer::tt_word;
    if (depth_ > 0) {  // inside a tag: as it stands
      writeToken(token);
      if (!is_word) return;
      if (token.getValue() == "EMC") --depth_;
      if (token.getValue() == "BDC" || token.getValue() == "BMC") ++depth_;
      return;
    }
    if (is_word && (token.getValue() == "BDC" || token.getValue() == "BMC")) {
      release_before_operands();
      for (const auto& operand : held_) writeToken(operand);
      held_.clear();
      writeToken(token);
      ++depth_;
      return;
    }
    held_.push_back(token);
    held_paints_ |= is_word && paints(token.getValue());
  }

  void handleEOF() override { write_held(); }

 private:
  static bool paints(const std::string& word) {
    static const std::vector<std::string> painting = {"Tj", "TJ", "'",  "\"", "S",  "s",  "f", "F",
                                                      "f*", "B",  "B*", "b",  "b*", "Do", "sh"};
    return std::ranges::find(painting, word) != painting.end();
  }

  // "/P << /MCID 0 >> BDC": the tag and its properties belong to the operator.
  void release_before_operands() {
    std::size_t from = held_.size();
    int inside = 0;
    while (from > 0) {
      const auto type = held_[from - 1].getType();
      if (type == QPDFTokenizer::tt_dict_close) ++inside;
      if (type == QPDFTokenizer::tt_dict_open) --inside;
      --from;
      const bool is_tag = inside == 0 && type == QPDFTokenizer::tt_name;
      if (is_tag) break;
    }
    std::vector<QPDFTokenizer::Token> operands(held_.begin() + static_cast<std::ptrdiff_t>(from),
                                               held_.end());
    held_.resize(from);
    write_held();
    held_ = std::move(operands);
  }

  void write_held() {
    const bool mark = held_paints_;
    if (mark) write("/Artifact BMC\n");
    for (const auto& token : held_) writeToken(token);
    if (mark) write("\nEMC\n");
    held_.clear();
    held_paints_ = false;
  }

  std::vector<QPDFTokenizer::Token> held_;
  bool held_paints_ = false;
  int depth_ = 0;
};

std::string xmp(const Report& report) {
  Html text;
  text.add(
      "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
      "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF "
      "xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">"
      "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
      "xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\"><pdfuaid:part>1</pdfuaid:part>"
      "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">"_html,
      report.title,
      "</rdf:li></rdf:Alt></dc:title><dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">"_html,
      report.subject,
      "</rdf:li></rdf:Alt></dc:description><dc:creator><rdf:Seq><rdf:li>Plumbline</rdf:li></"
      "rdf:Seq></dc:creator>"
      "<dc:language><rdf:Bag><rdf:li>en-GB</rdf:li></rdf:Bag></dc:language>"
      "</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"w\"?>"_html);
  return std::move(text).take();
}

// Walks the tags in order, and gives pictures their words and headings of cells their scope.
class TagFinisher {
 public:
  explicit TagFinisher(const TagFacts& facts) : facts_(facts) {}

  void finish(QPDFObjectHandle node) {
    if (!node.isDictionary()) return;
    QPDFObjectHandle kind = node.getKey("/S");
    if (kind.isName() && kind.getName() == "/Figure") finish_figure(node);
    if (kind.isName() && kind.getName() == "/TH") finish_heading(node);
    QPDFObjectHandle kids = node.getKey("/K");
    if (kids.isArray()) {
      for (int i = 0; i < kids.getArrayNItems(); ++i) finish(kids.getArrayItem(i));
    } else {
      finish(kids);
    }
  }

 private:
  void finish_figure(QPDFObjectHandle node) {
    if (figure_ >= facts_.figures.size()) return;
    const TagFacts::Figure& figure = facts_.figures[figure_++];
    node.replaceKey("/Alt", QPDFObjectHandle::newUnicodeString(figure.words));
    QPDFObjectHandle box = QPDFObjectHandle::newArray();
    for (const double edge :
         {figure.left, page_height - figure.bottom, figure.right, page_height - figure.top}) {
      box.appendItem(QPDFObjectHandle::newReal(edge, 2));
    }
    QPDFObjectHandle layout = QPDFObjectHandle::newDictionary();
    layout.replaceKey("/O", QPDFObjectHandle::newName("/Layout"));
    layout.replaceKey("/Placement", QPDFObjectHandle::newName("/Block"));
    layout.replaceKey("/BBox", box);
    node.replaceKey("/A", layout);
  }

  void finish_heading(QPDFObjectHandle node) {
    const bool of_row = heading_ < facts_.row_headings.size() && facts_.row_headings[heading_];
    ++heading_;
    QPDFObjectHandle scope = QPDFObjectHandle::newDictionary();
    scope.replaceKey("/O", QPDFObjectHandle::newName("/Table"));
    scope.replaceKey("/Scope", QPDFObjectHandle::newName(of_row ? "/Row" : "/Column"));
    node.replaceKey("/A", scope);
  }

  const TagFacts& facts_;
  std::size_t figure_ = 0;
  std::size_t heading_ = 0;
};

// All tags stand in one of a document.
void put_in_document(QPDF& file, QPDFObjectHandle tree) {
  QPDFObjectHandle document = file.makeIndirectObject(QPDFObjectHandle::newDictionary());
  QPDFObjectHandle kids = tree.getKey("/K");
  document.replaceKey("/Type", QPDFObjectHandle::newName("/StructElem"));
  document.replaceKey("/S", QPDFObjectHandle::newName("/Document"));
  document.replaceKey("/P", tree);
  document.replaceKey("/K", kids);
  for (int i = 0; kids.isArray() && i < kids.getArrayNItems(); ++i) {
    kids.getArrayItem(i).replaceKey("/P", document);
  }
  tree.replaceKey("/K", document);
}

}  // namespace

std::string finished_pdf(const std::string& drawn, const Report& report, const TagFacts& facts) {
  QPDF file;
  file.processMemoryFile("report", drawn.data(), drawn.size());
  for (QPDFPageObjectHelper& page : QPDFPageDocumentHelper(file).getAllPages()) {
    page.addContentTokenFilter(std::make_shared<ArtifactMarker>());
    page.getObjectHandle().replaceKey("/Tabs", QPDFObjectHandle::newName("/S"));
  }
  QPDFObjectHandle root = file.getRoot();
  root.replaceKey("/Lang", QPDFObjectHandle::newString("en-GB"));
  root.replaceKey("/MarkInfo", QPDFObjectHandle::parse("<< /Marked true >>"));
  root.replaceKey("/ViewerPreferences", QPDFObjectHandle::parse("<< /DisplayDocTitle true >>"));
  QPDFObjectHandle metadata = QPDFObjectHandle::newStream(&file, xmp(report));
  metadata.getDict().replaceKey("/Type", QPDFObjectHandle::newName("/Metadata"));
  metadata.getDict().replaceKey("/Subtype", QPDFObjectHandle::newName("/XML"));
  root.replaceKey("/Metadata", file.makeIndirectObject(metadata));
  put_in_document(file, root.getKey("/StructTreeRoot"));
  TagFinisher(facts).finish(root.getKey("/StructTreeRoot"));
  QPDFObjectHandle info = file.getTrailer().getKey("/Info");
  if (info.isDictionary()) info.removeKey("/CreationDate");
  QPDFWriter writer(file);
  writer.setOutputMemory();
  writer.setMinimumPDFVersion("1.7");
  writer.setDeterministicID(true);
  writer.setObjectStreamMode(qpdf_o_generate);
  writer.write();
  const std::shared_ptr<Buffer> bytes = writer.getBufferSharedPointer();
  return {reinterpret_cast<const char*>(bytes->getBuffer()), bytes->getSize()};
}

}  // namespace plumbline
