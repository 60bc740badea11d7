// Draws every model under bpmn/ as docs/pictures/<id>.svg and every decision table under dmn/ as
// docs/pictures/<id>.png. Usage: npm ci && npm run render [-- --png] [id ...]
// --png also writes each diagram as PNG, to look at it without a viewer for SVG.
import { chromium } from 'playwright-core';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, extname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = resolve(here, '../..');
const pictures = join(root, 'docs/pictures');
const args = process.argv.slice(2);
const asPng = args.includes('--png');
const wanted = args.filter((a) => !a.startsWith('--'));

async function models(folder, extension) {
  const files = await readdir(join(root, folder), { recursive: true });
  return files
    .filter((f) => extname(f) === extension)
    .filter((f) => wanted.length === 0 || wanted.includes(basename(f, extension)))
    .sort()
    .map((f) => ({ id: basename(f, extension), path: join(root, folder, f) }));
}

const library = (path) => join(here, 'node_modules', path);

async function openPage(browser, scripts, styles) {
  const page = await browser.newPage({ viewport: { width: 1600, height: 1000 } });
  await page.setContent('<body style="margin:0;background:#fff"><div id="canvas" style="width:1600px;height:1000px"></div></body>');
  for (const path of styles) await page.addStyleTag({ path: library(path) });
  for (const path of scripts) await page.addScriptTag({ path: library(path) });
  return page;
}

async function drawProcesses(browser) {
  const page = await openPage(browser, ['bpmn-js/dist/bpmn-viewer.production.min.js'], []);
  for (const { id, path } of await models('bpmn', '.bpmn')) {
    const { svg, warnings } = await page.evaluate(async (xml) => {
      document.getElementById('canvas').replaceChildren();
      const viewer = new BpmnJS({ container: '#canvas' });
      const { warnings } = await viewer.importXML(xml);
      const { svg } = await viewer.saveSVG();
      viewer.destroy();
      return { svg, warnings: warnings.map((w) => w.message) };
    }, await readFile(path, 'utf8'));
    if (warnings.length > 0) throw new Error(`${path}: ${warnings.join('; ')}`);
    await writeFile(join(pictures, `${id}.svg`), stable(svg));
    if (asPng) await shoot(browser, svg, join(pictures, `${id}.png`));
    console.log(`drew ${id}.svg`);
  }
}

// The library numbers its markers at random; equal models must give equal pictures. A white ground
// keeps the lines readable on dark pages.
function stable(svg) {
  const seen = new Map();
  return svg
    .replace(/marker-[0-9a-z]{20,}/g, (name) => {
      if (!seen.has(name)) seen.set(name, `marker-${seen.size + 1}`);
      return seen.get(name);
    })
    .replace(/<svg /, '<svg style="background:#fff" ');
}

async function shoot(browser, svg, path) {
  const page = await browser.newPage({ deviceScaleFactor: 1 });
  await page.setContent(`<body style="margin:0;background:#fff">${svg.slice(svg.indexOf('<svg'))}</body>`);
  await page.locator('svg').first().screenshot({ path });
  await page.close();
}

async function drawDecisions(browser) {
  const styles = ['diagram-js.css', 'dmn-js-shared.css', 'dmn-js-decision-table.css', 'dmn-font/css/dmn-embedded.css'];
  const page = await openPage(
    browser,
    ['dmn-js/dist/dmn-viewer.production.min.js'],
    styles.map((s) => `dmn-js/dist/assets/${s}`),
  );
  await page.addStyleTag({ content: '#canvas{width:max-content!important;height:max-content!important}.view-drd{display:none!important}.tjs-container{padding-bottom:36px}' });
  for (const { id, path } of await models('dmn', '.dmn')) {
    await page.evaluate(async (xml) => {
      document.getElementById('canvas').replaceChildren();
      const viewer = new DmnJS({ container: '#canvas' });
      const { warnings } = await viewer.importXML(xml);
      if (warnings.length > 0) throw new Error(warnings.map((w) => w.message).join('; '));
      await viewer.open(viewer.getViews().find((v) => v.type === 'decisionTable'));
    }, await readFile(path, 'utf8'));
    await page.locator('.dmn-decision-table-container .tjs-container').first().screenshot({ path: join(pictures, `${id}.png`) });
    console.log(`drew ${id}.png`);
  }
}

await mkdir(pictures, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--headless', '--no-sandbox'],
});
try {
  await drawProcesses(browser);
  await drawDecisions(browser);
} finally {
  await browser.close();
}
