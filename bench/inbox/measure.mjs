// Measures the inbox in headless Chromium: how soon it can be worked with, and whether it scrolls smoothly.
import { createRequire } from 'node:module';
import { loadavg } from 'node:os';
import { option } from './options.mjs';

const require = createRequire(new URL('../../docs/render/package.json', import.meta.url));
const { chromium } = require('playwright-core');

const url = option('url', 'http://localhost:8080');
const user = option('user', 'agent');
const runs = Number(option('runs', 7));

const middle = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const share = (values, part) => [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))];
const round = (value) => Math.round(value);

/** A session, without anything of the page in the cache. */
async function login(browser) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${url}/login`);
  await page.getByLabel('User name').fill(user);
  await page.getByLabel('Password').fill('demo');
  await page.route('**/app/**', (route) => route.abort());
  await page.getByRole('button', { name: 'Log in' }).click();
  await page.waitForTimeout(500);
  const state = await context.storageState();
  await context.close();
  return state;
}

/** Interactive: the first row stands there, and after it nothing held up the page for longer than 50 ms. */
async function load(browser, storageState) {
  const context = await browser.newContext({ storageState, viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  let bytes = 0;
  const answers = [];
  page.on('response', async (response) => {
    const sizes = await response.request().sizes().catch(() => undefined);
    bytes += sizes ? sizes.responseBodySize : 0;
    if (response.url().includes('/api/v1/tasks')) answers.push(response.request().timing());
  });
  await page.addInitScript(() => {
    window.measured = { long: [], row: 0 };
    new PerformanceObserver((list) => list.getEntries().forEach((task) => window.measured.long.push(task.startTime + task.duration))).observe({ type: 'longtask', buffered: true });
    const look = () => {
      if (document.querySelector('main [role=listitem] a')) window.measured.row = performance.now();
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await page.goto(`${url}/app/`, { waitUntil: 'commit' });
  await page.waitForFunction(() => window.measured.row > 0, undefined, { timeout: 60_000 });
  await page.waitForTimeout(1_500);
  const { row, long } = await page.evaluate(() => window.measured);
  const busy = long.filter((end) => end < row + 1_500);
  return { context, page, row, interactive: Math.max(row, ...busy), bytes, server: Math.max(...answers.map((timing) => timing.responseStart - timing.requestStart)) };
}

/** Turns the wheel for some seconds; pages of the list are loaded meanwhile. */
async function scroll(page, seconds) {
  await page.mouse.move(800, 500);
  await page.evaluate(() => {
    window.frames_ = [];
    let last = performance.now();
    const tick = (now) => {
      window.frames_.push(now - last);
      last = now;
      window.ticking = requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
  });
  const end = Date.now() + seconds * 1000;
  while (Date.now() < end) {
    await page.mouse.wheel(0, 240);
    await page.waitForTimeout(16);
  }
  return page.evaluate(() => {
    cancelAnimationFrame(window.ticking);
    const last = [...document.querySelectorAll('main [role=listitem]')].map((row) => Number(row.getAttribute('aria-posinset')));
    return { frames: window.frames_.slice(2), reached: Math.max(...last) };
  });
}

const browser = await chromium.launch({ executablePath: option('chromium', '/usr/bin/chromium'), args: ['--no-sandbox'] });
const before = loadavg()[0];
const state = await login(browser);
const loads = [];
for (let run = 0; run < runs; run++) {
  const loaded = await load(browser, state);
  loads.push(loaded);
  if (run < runs - 1) await loaded.context.close();
}
const { frames, reached } = await scroll(loads.at(-1).page, 8);
await browser.close();

const interactive = loads.map((one) => one.interactive);
console.log(`| figure | value |
| --- | --- |
| first row, ms, median of ${runs} with a cold cache | ${round(middle(loads.map((one) => one.row)))} |
| interactive, ms, median (fastest, slowest) | ${round(middle(interactive))} (${round(Math.min(...interactive))}, ${round(Math.max(...interactive))}) |
| answer of the task list, ms, median | ${round(middle(loads.map((one) => one.server)))} |
| loaded, KiB | ${round(middle(loads.map((one) => one.bytes)) / 1024)} |
| scrolling 8 s, rows passed | ${reached} |
| frames, ms, median / 95 % / longest | ${round(middle(frames))} / ${round(share(frames, 0.95))} / ${round(Math.max(...frames))} |
| frames longer than 50 ms | ${((100 * frames.filter((frame) => frame > 50).length) / frames.length).toFixed(1)} % |
| load of the machine before, after | ${before.toFixed(1)}, ${loadavg()[0].toFixed(1)} |`);
