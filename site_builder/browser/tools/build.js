// Makes the scripts that pages load: `npm run build`. With `--check` it changes nothing, and fails
// where a script is not what its modules make. Pages also open from files, where modules do not
// load: so each entry becomes one classic script.
import { readdir, readFile, writeFile } from "node:fs/promises";
import { basename, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const HOME = fileURLToPath(new URL("..", import.meta.url));
const ENTRIES = join(HOME, "entries");
const SCRIPTS = join(HOME, "..", "scripts");

/** @param {string} name */
const header = name =>
  `// Made of ${name} in site_builder/browser/entries by \`npm run build\` there. Do not edit.`;

/**
 * The script of an entry.
 * @param {string} name
 */
const bundle = async name => {
  const made = await build({
    entryPoints: [join(ENTRIES, name)],
    bundle: true,
    charset: "utf8",
    format: "iife",
    legalComments: "none", // all of it is the project's own
    lineLimit: 100, // so that a change can be looked at
    logLevel: "warning",
    minify: true,
    target: "es2022",
    write: false,
  });
  return `${header(name)}\n${made.outputFiles[0].text}`;
};

/** @param {string} name */
const committed = name => readFile(join(SCRIPTS, name), "utf8").catch(() => "");

const names = (await readdir(ENTRIES)).sort();
const strays = (await readdir(SCRIPTS)).filter(n => n.endsWith(".js") && !names.includes(n));
const differing = [];
for (const name of names) {
  const text = await bundle(name);
  if (text === (await committed(name))) continue;
  differing.push(basename(name));
  if (!process.argv.includes("--check")) await writeFile(join(SCRIPTS, name), text);
}
if (process.argv.includes("--check")) {
  for (const name of [...differing, ...strays]) console.error(`${name} is not up to date`);
  process.exitCode = differing.length + strays.length ? 1 : 0;
} else {
  for (const name of differing) console.log(relative(process.cwd(), join(SCRIPTS, name)));
}
