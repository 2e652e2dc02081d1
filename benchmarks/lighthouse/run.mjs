// Scores of the built site:
//   npm ci --prefix benchmarks/lighthouse
//   CHROME_PATH=/usr/bin/chromium node benchmarks/lighthouse/run.mjs [SITE]
// Serves SITE (build/site) on this machine, compressed as a web server does, and lets Lighthouse
// look at the home page, the library and a case as a phone would. CHROME_PATH names the browser.
// Exits with 1 if a score other than performance is below the goal.
import { createServer } from "node:http";
import { readFile, readdir } from "node:fs/promises";
import { extname, join, normalize, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";

const site = resolve(process.argv[2] ?? "build/site");
const GOAL = 95;
const TYPES = {
  ".html": "text/html; charset=utf-8", ".css": "text/css", ".js": "text/javascript",
  ".json": "application/json", ".svg": "image/svg+xml", ".webp": "image/webp", ".xml": "text/xml",
};

const server = createServer(async (request, response) => {
  let path = normalize(decodeURIComponent(new URL(request.url, "http://site.test").pathname));
  if (path.endsWith("/")) path += "index.html";
  try {
    const data = await readFile(join(site, path));
    const text = extname(path) !== ".webp";
    const type = TYPES[extname(path)] ?? "application/octet-stream";
    response.writeHead(200, { "content-type": type, ...(text && { "content-encoding": "gzip" }) });
    response.end(text ? gzipSync(data) : data);
  } catch {
    response.writeHead(404).end();
  }
});
await new Promise(done => { server.listen(0, "127.0.0.1", done); });
const base = `http://127.0.0.1:${server.address().port}/`;

const listed = await readdir(join(site, "cases"), { recursive: true });
const one = listed.map(p => p.replaceAll("\\", "/")).filter(p => p.split("/").length === 4 && p.endsWith("index.html")).sort()[0];
const pages = { home: "", library: "cases/", case: `cases/${one.replace("index.html", "")}` };
const chrome = await launch({ chromeFlags: ["--headless=new", "--no-sandbox", "--disable-gpu"] });
let low = 0;
try {
  for (const [name, path] of Object.entries(pages)) {
    const { lhr } = await lighthouse(base + path, { port: chrome.port, logLevel: "error" });
    const scores = Object.values(lhr.categories).map(c => [c.id, Math.round(c.score * 100)]);
    console.log(name.padEnd(8), scores.map(([id, score]) => `${id} ${score}`).join("  "));
    for (const [id, score] of scores) {
      if (id === "performance" || score >= GOAL) continue;
      low += 1;
      for (const { id: audit } of lhr.categories[id].auditRefs) {
        if (lhr.audits[audit].score === 0) console.log(`         ${id}: ${audit}, ${lhr.audits[audit].title}`);
      }
    }
  }
} finally {
  await chrome.kill();
  server.close();
}
process.exitCode = low ? 1 : 0;
