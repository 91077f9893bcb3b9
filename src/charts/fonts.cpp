#include "charts/fonts.h"

#include <fontconfig/fontconfig.h>
#include <pango/pangofc-fontmap.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <stdexcept>
#include <string>
#include <unordered_map>

#include "base/embedded.h"

namespace plumbline {
namespace {

constexpr const char* font_files[] = {"fonts/Inter-Regular.otf", "fonts/Inter-SemiBold.otf"};

// Font libraries read files, so the embedded fonts are laid down once for each run.
class FontFolder {
 public:
  FontFolder() {
    std::string pattern =
        (std::filesystem::temp_directory_path() / "plumbline-fonts-XXXXXX").string();
    if (mkdtemp(pattern.data()) == nullptr) {
      throw std::runtime_error("there is no folder to put fonts in: " + pattern);
    }
    path_ = pattern;
    for (const char* name : font_files) {
      const auto font = embedded_file(name);
      if (!font) throw std::logic_error(std::string("not compiled in: ") + name);
      const auto file = path_ / std::filesystem::path(name).filename();
      std::ofstream out(file, std::ios::binary);
      out.write(font->data(), static_cast<std::streamsize>(font->size()));
      if (!out.flush()) throw std::runtime_error("the fonts cannot be written: " + file.string());
    }
  }
  FontFolder(const FontFolder&) = delete;
  FontFolder& operator=(const FontFolder&) = delete;
  ~FontFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }

  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

// A configuration that knows our two fonts and nothing of the machine's.
FcConfig* private_configuration() {
  static const FontFolder folder;
  FcConfig* config = FcConfigCreate();
  for (const char* name : font_files) {
    const auto file = folder.path() / std::filesystem::path(name).filename();
    FcConfigAppFontAddFile(config, reinterpret_cast<const FcChar8*>(file.c_str()));
  }
  FcConfigBuildFonts(config);
  return config;
}

Owned<PangoFontMap> make_font_map() {
  Owned<PangoFontMap> map(pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT));
  FcConfig* config = private_configuration();
  pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(map.get()), config);
  FcConfigDestroy(config);  // the map holds it from now on
  return map;
}

// One context for each thread, with the outlines as they were drawn: paper has no pixels to fit.
PangoContext* inter_context() {
  static thread_local const Owned<PangoContext> context = [] {
    Owned<PangoContext> made(pango_font_map_create_context(inter_font_map()));
    cairo_font_options_t* options = cairo_font_options_create();
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    pango_context_set_round_glyph_positions(made.get(), FALSE);
    pango_cairo_context_set_font_options(made.get(), options);
    cairo_font_options_destroy(options);
    return made;
  }();
  return context.get();
}

struct FreeFont {
  void operator()(PangoFontDescription* font) const { pango_font_description_free(font); }
};

const PangoFontDescription* inter_font(double size, bool bold) {
  using Font = std::unique_ptr<PangoFontDescription, FreeFont>;
  static thread_local std::map<std::pair<double, bool>, Font> fonts;
  Font& font = fonts[{size, bold}];
  if (!font) {
    font.reset(pango_font_description_new());
    pango_font_description_set_family_static(font.get(), "Inter");
    pango_font_description_set_absolute_size(font.get(), size * PANGO_SCALE);
    pango_font_description_set_weight(font.get(),
                                      bold ? PANGO_WEIGHT_SEMIBOLD : PANGO_WEIGHT_NORMAL);
  }
  return font.get();
}

}  // namespace

void ReleaseObject::operator()(void* object) const { g_object_unref(object); }

PangoFontMap* inter_font_map() {
  static thread_local const Owned<PangoFontMap> map = make_font_map();
  return map.get();
}

PangoLayout* inter_layout(std::string_view text, double size, bool bold) {
  constexpr std::size_t most_kept = 20'000;  // words and numbers of reports come back again
  using Layouts = std::unordered_map<std::string, Owned<PangoLayout>>;
  static thread_local std::map<std::pair<double, bool>, Layouts> all;
  Layouts& layouts = all[{size, bold}];
  if (layouts.size() >= most_kept) layouts.clear();
  Owned<PangoLayout>& layout = layouts[std::string(text)];
  if (!layout) {
    layout.reset(pango_layout_new(inter_context()));
    pango_layout_set_font_description(layout.get(), inter_font(size, bold));
    pango_layout_set_text(layout.get(), text.data(), static_cast<int>(text.size()));
  }
  return layout.get();
}

}  // namespace plumbline
