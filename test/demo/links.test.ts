import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { chromium, type Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runDemo, type Demo } from '#demo/run-demo'
import { createColours, terminalSummary } from '#demo/terminal-review'
import { findChromium } from '../../scripts/find-chromium.ts'
import { layoutFaults } from '../app/layout-faults.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const executablePath = findChromium()

const decoded = (text: string): string => text.replaceAll('&amp;', '&')

const linksOf = (html: string): readonly string[] => [...html.matchAll(/\b(?:href|src)="([^"]*)"/g)].map(([, href = '']) => decoded(href))

interface Visited {
  readonly status: number
  readonly text: string
}

describe('the demo with its history', () => {
  let demo: Demo
  const printed: string[] = []
  beforeAll(async () => {
    const surroundings = { progress: (line: string) => printed.push(line), signal: new AbortController().signal }
    demo = await runDemo({ range: undefined, port: 0, history: true }, surroundings)
    printed.push(terminalSummary(demo, createColours(false)))
  }, 240_000)
  afterAll(() => demo?.stop())

  it('every link that it prints works, and so does every link of every page behind them', async () => {
    const seen = new Map<string, Visited>()
    const wrong: string[] = []
    const own = new Set([demo.url, demo.pages.review].map((url) => new URL(url).origin))
    const visit = async (url: URL): Promise<Visited> => {
      const { href } = url
      const known = seen.get(href)
      if (known) return known
      const response = await fetch(url, { headers: { accept: 'text/html,*/*' } })
      const visited = { status: response.status, text: await response.text() }
      seen.set(href, visited)
      return visited
    }
    const queue = printed.flatMap((line) => line.match(/https?:\/\/[^\s)]+/g) ?? []).map((url): [string, string] => [url, 'the terminal'])
    expect(queue.length).toBeGreaterThanOrEqual(4)
    const asked = new Set<string>()
    for (let next = queue.shift(); next; next = queue.shift()) {
      const [address, from] = next
      const url = new URL(address)
      if (asked.has(url.href) || url.protocol === 'data:') continue
      asked.add(url.href)
      if (!own.has(url.origin)) {
        wrong.push(`${from}: ${url.href} is elsewhere`)
        continue
      }
      const fragment = decodeURIComponent(url.hash.slice(1))
      url.hash = ''
      const isNew = !seen.has(url.href)
      const { status, text } = await visit(url)
      if (status !== 200) wrong.push(`${from}: ${url.href} answers ${status}`)
      // A range of lines is scrolled to by GitHub's script: its first line must be there.
      const anchor = /^(L\d+)-L\d+$/.exec(fragment)?.[1] ?? fragment
      if (anchor !== '' && !text.includes(`id="${anchor}"`)) wrong.push(`${from}: ${url.href} has no ${anchor}`)
      // All pages of rules are made alike.
      const isOneOfMany = url.pathname.startsWith('/rules') && seen.size > 80
      if (isNew && !isOneOfMany) queue.push(...linksOf(text).map((href): [string, string] => [new URL(href, url).href, url.pathname]))
    }
    expect(wrong).toEqual([])
    const paths = [...seen.keys()].map((url) => new URL(url).pathname)
    for (const path of ['/acme/order-service/pull/1', '/acme/order-service/pull/4/files', '/repositories/acme/order-service', '/rules'])
      expect(paths).toContain(path)
  }, 120_000)

  it('the page of the repository shows reviews over several days, and findings that were fixed', async () => {
    const text = await (await fetch(demo.pages.repository)).text()
    const days = new Set([...text.matchAll(/<time datetime="(\d{4}-\d\d-\d\d)/g)].map(([, day]) => day))
    expect(days.size).toBeGreaterThanOrEqual(3)
    expect(text).not.toContain('No finding has been fixed by a later push yet.')
  })

  describe.skipIf(executablePath === undefined)('in a browser (skipped where there is no Chromium)', () => {
    let browser: Browser
    beforeAll(async () => {
      browser = await chromium.launch({ ...(executablePath !== undefined && { executablePath }) })
    }, 120_000)
    afterAll(() => browser?.close())

    interface AxeResults {
      readonly violations: readonly { readonly id: string; readonly help: string; readonly nodes: readonly { readonly html: string }[] }[]
    }

    const pages = (): Readonly<Record<string, string>> => {
      const site = new URL(demo.url).origin
      const head = demo.view.headSha
      return {
        conversation: demo.url,
        checks: `${demo.url}/checks`,
        files: `${demo.url}/files`,
        pulls: `${site}/acme/order-service`,
        file: `${site}/acme/order-service/blob/${head}/src/checkout.ts#L21`,
        commit: `${site}/acme/order-service/commit/${head}`,
        review: demo.pages.review,
        repository: demo.pages.repository,
        start: new URL('/', demo.pages.review).href,
      }
    }

    it.each([
      ['light', 390],
      ['light', 768],
      ['dark', 1280],
    ] as const)(
      'every page is accessible and fits, in %s at %i',
      async (colorScheme, width) => {
        const faults: string[] = []
        const context = await browser.newContext({ colorScheme, viewport: { width, height: 900 } })
        for (const [name, address] of Object.entries(pages())) {
          const page = await context.newPage()
          page.on('console', (message) => message.type() === 'error' && faults.push(`${name}: ${message.text()}`))
          await page.goto(address)
          faults.push(...(await page.evaluate<string[]>(layoutFaults)).map((fault) => `${name} ${fault}`))
          for (const summary of await page.locator('summary').all()) await summary.click()
          // What axe finds hangs on the colours, hardly on the width.
          if (width !== 768) {
            await page.evaluate(axe)
            const { violations } = await page.evaluate<AxeResults>('axe.run()')
            faults.push(...violations.map(({ id, help, nodes }) => `${name}: ${id}: ${help}: ${nodes[0]?.html}`))
          }
          if (process.env['SCREENSHOTS'] !== undefined)
            await page.screenshot({ path: join(process.env['SCREENSHOTS'], `demo-${name}-${colorScheme}-${width}.png`), fullPage: true })
          await page.close()
        }
        await context.close()
        expect(faults).toEqual([])
      },
      240_000,
    )
  })
})
