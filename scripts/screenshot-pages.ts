// Takes the pictures of the App's pages for the documentation: docs/images/page-*.png. Needs a Chromium.
import { mkdirSync } from 'node:fs'
import { chromium, type Page } from 'playwright-core'
import { findChromium } from './find-chromium.ts'
import { openPagesExample, operatorLogin, readerLogin } from './pages-example.ts'

const folder = new URL('../docs/images/', import.meta.url)
const width = 1180

interface Picture {
  readonly name: string
  readonly path: string
  readonly as?: string
  readonly scheme?: 'light' | 'dark'
  readonly height: number
  readonly from?: string
}

const executablePath = findChromium()
if (executablePath === undefined) {
  process.stderr.write('No Chromium was found on the search path. Install one (Debian: apt-get install chromium) or set CHROMIUM_PATH.\n')
  process.exit(1)
}
mkdirSync(folder, { recursive: true })
const example = await openPagesExample({ overTime: true })
const { repository, pull } = example.service
const review = `/reviews/${repository.fullName}/${pull.number}/${repository.headOf(pull)}`

const pictures: readonly Picture[] = [
  { name: 'page-start', path: '/', as: readerLogin, height: 620 },
  { name: 'page-review', path: review, as: readerLogin, height: 880 },
  { name: 'page-review-dark', path: review, as: readerLogin, scheme: 'dark', height: 860 },
  { name: 'page-review-ledger', path: review, as: readerLogin, from: '#on-call', height: 1300 },
  { name: 'page-repository', path: `/repositories/${repository.fullName}`, as: readerLogin, height: 1450 },
  { name: 'page-repository-dark', path: `/repositories/${repository.fullName}`, as: readerLogin, scheme: 'dark', height: 1000 },
  { name: 'page-rules', path: '/rules', height: 900 },
  { name: 'page-rule', path: '/rules/external-call-without-timeout', height: 1000 },
  { name: 'page-setup', path: '/setup', as: operatorLogin, height: 1150 },
  { name: 'page-operator', path: '/operator', as: operatorLogin, height: 1150 },
  { name: 'page-sign-in', path: review, height: 460 },
]

const signIn = async (page: Page, login: string): Promise<void> => {
  await page.goto(`${example.url}/sign-in?to=/rules`)
  await page.getByRole('link', { name: `Continue as ${login}` }).click()
}

const browser = await chromium.launch({ executablePath })
try {
  for (const { name, path, as, scheme = 'light', height, from } of pictures) {
    const context = await browser.newContext({ viewport: { width, height }, colorScheme: scheme })
    const page = await context.newPage()
    if (as !== undefined) await signIn(page, as)
    await page.goto(`${example.url}${path}`)
    if (from !== undefined)
      await page
        .locator(from)
        .evaluate((element: { scrollIntoView(options: object): void }) => element.scrollIntoView({ block: 'start', behavior: 'instant' }))
        // With its upper edge.
        .then(() => page.mouse.wheel(0, -20))
    await page.screenshot({ path: new URL(`${name}.png`, folder).pathname, animations: 'disabled' })
    process.stdout.write(`docs/images/${name}.png\n`)
    await context.close()
  }
} finally {
  await browser.close()
  await example.stop()
}
process.exit(0)
