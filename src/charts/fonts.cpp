#include "charts/fonts.h"

#include <fontconfig/fontconfig.h>
#include <pango/pangofc-fontmap.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>

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

}  // namespace

void ReleaseObject::operator()(void* object) const { g_object_unref(object); }

PangoFontMap* inter_font_map() {
  static thread_local const Owned<PangoFontMap> map = make_font_map();
  return map.get();
}

Owned<PangoLayout> inter_layout(cairo_t* surface, std::string_view text, double size, bool bold) {
  const Owned<PangoContext> context(pango_font_map_create_context(inter_font_map()));
  pango_cairo_update_context(surface, context.get());
  Owned<PangoLayout> layout(pango_layout_new(context.get()));
  PangoFontDescription* font = pango_font_description_new();
  pango_font_description_set_family_static(font, "Inter");
  pango_font_description_set_absolute_size(font, size * PANGO_SCALE);
  pango_font_description_set_weight(font, bold ? PANGO_WEIGHT_SEMIBOLD : PANGO_WEIGHT_NORMAL);
  pango_layout_set_font_description(layout.get(), font);
  pango_font_description_free(font);
  pango_layout_set_text(layout.get(), text.data(), static_cast<int>(text.size()));
  return layout;
}

}  // namespace plumbline
