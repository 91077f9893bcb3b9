#include "web/standalone.h"

#include <stdexcept>

#include "base/embedded.h"
#include "documents/html.h"
#include "markup/html.h"
#include "web/frame.h"

namespace plumbline {
namespace {

std::string head(const Report& report) {
  Html html;
  html.add(
      "<!DOCTYPE html>\n<html lang=\"en\" class=\"govuk-template\">\n<head>\n<meta charset=\"utf-8\">\n<title>"_html,
      report.title,
      "</title>\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"_html);
  return std::move(html).take();
}

std::string body(const Report& report) {
  Html html;
  html.add(
      "</head>\n<body class=\"govuk-template__body\">\n<a href=\"#main\" class=\"govuk-skip-link\">Skip to main content</a>\n"_html);
  if (report.fictional) add_fictional(html);
  html.add("<main id=\"main\" class=\"app-w\" tabindex=\"-1\">\n"_html);
  add_title(report, html);
  add_blocks(report.blocks, "p", html);
  html.add("</main>\n<footer class=\"app-foot\"><div class=\"app-w\"><p>"_html, report.source,
           "</p></div></footer>\n</body>\n</html>\n"_html);
  return std::move(html).take();
}

}  // namespace

std::string standalone_html(Report report) {
  remove_links(report);
  const auto styles = embedded_file("web/app.css");
  if (!styles) throw std::logic_error("not compiled in: web/app.css");
  return head(report) + "<style>" + std::string(*styles) + "</style>\n" + body(report);
}

}  // namespace plumbline
