// Takes the pictures of the demo's page for the documentation: docs/images/demo-*.png. Needs a Chromium.
import { mkdirSync } from 'node:fs'
import { chromium } from 'playwright-core'
import type { Page } from 'playwright-core'
import { runDemo } from '#demo/run-demo'
import { findChromium } from './find-chromium.ts'

const folder = new URL('../docs/images/', import.meta.url)
const width = 1280

interface Picture {
  readonly name: string
  readonly path: string
  readonly scheme: 'light' | 'dark'
  /** Only this part, from its upper edge; the whole window's height otherwise. */
  readonly from?: string
  readonly height: number
}

const pictures: readonly Picture[] = [
  { name: 'demo-conversation', path: '', scheme: 'light', height: 1060 },
  { name: 'demo-checks', path: '/checks', scheme: 'light', height: 880 },
  { name: 'demo-checks-dark', path: '/checks', scheme: 'dark', height: 880 },
  { name: 'demo-files', path: '/files', scheme: 'light', from: '.diff .comments', height: 1000 },
  { name: 'demo-files-dark', path: '/files', scheme: 'dark', from: '.diff .comments', height: 1000 },
]

const take = async (page: Page, url: string, { name, path, scheme, from, height }: Picture): Promise<void> => {
  await page.emulateMedia({ colorScheme: scheme })
  await page.setViewportSize({ width, height })
  await page.goto(`${url}${path}`)
  if (from !== undefined) {
    // So that some lines stand above the first comment.
    await page
      .locator(from)
      .first()
      .evaluate((element: { scrollIntoView(options: object): void }) => element.scrollIntoView({ block: 'center', behavior: 'instant' }))
  }
  const target = new URL(`${name}.png`, folder)
  await page.screenshot({ path: target.pathname, animations: 'disabled' })
  process.stdout.write(`docs/images/${name}.png\n`)
}

const executablePath = findChromium()
if (executablePath === undefined) {
  process.stderr.write('No Chromium was found on the search path. Install one (Debian: apt-get install chromium) or set CHROMIUM_PATH.\n')
  process.exit(1)
}
mkdirSync(folder, { recursive: true })
const demo = await runDemo(
  { range: undefined, port: 0 },
  { progress: (line) => process.stdout.write(`${line}\n`), signal: new AbortController().signal },
)
const browser = await chromium.launch({ executablePath })
try {
  const page = await browser.newPage()
  for (const picture of pictures) await take(page, demo.url, picture)
} finally {
  await browser.close()
  await demo.stop()
}
process.exit(0)
