// Makes what pages load from what stands here: node build.mjs FOLDER
import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import esbuild from "esbuild";
import * as sass from "sass";

const here = dirname(fileURLToPath(import.meta.url));
const to = process.argv[2];
mkdirSync(to, { recursive: true });

const styles = sass.compile(join(here, "styles/app.scss"), {
  style: "compressed",
  quietDeps: true,
});
const smaller = await esbuild.transform(styles.css, { loader: "css", minify: true });
writeFileSync(join(to, "app.css"), smaller.code);

for (const script of ["app.js", "entry.js"]) {
  await esbuild.build({
    entryPoints: [join(here, "scripts", script)],
    outfile: join(to, script),
    bundle: true,
    format: "esm",
    minify: true,
    target: "es2020",
  });
}

copyFileSync(
  join(here, "node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2"),
  join(to, "inter.woff2"),
);
copyFileSync(join(here, "node_modules/@fontsource-variable/inter/LICENSE"), join(to, "inter-licence.txt"));
copyFileSync(join(here, "icon.svg"), join(to, "icon.svg"));
