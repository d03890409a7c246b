import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findChromium } from '../../scripts/find-chromium.ts'
import { layoutFaults } from './layout-faults.ts'
import { openPagesExample, operatorLogin, readerLogin, type PagesExample } from '../../scripts/pages-example.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const executablePath = findChromium()

it('has a browser where it has to have one', () => {
  if (process.env['CI'] !== undefined) expect(executablePath, 'CI installs a Chromium: see .ci/run').toBeDefined()
})

describe.skipIf(executablePath === undefined)('pages in a browser (skipped where there is no Chromium: apt-get install chromium)', () => {
  let example: PagesExample
  let browser: Browser
  beforeAll(async () => {
    example = await openPagesExample()
    browser = await chromium.launch({ ...(executablePath !== undefined && { executablePath }) })
  }, 240_000)
  afterAll(async () => {
    await browser?.close()
    await example?.stop()
  })

  const paths = (): Readonly<Record<string, { readonly path: string; readonly as: string }>> => {
    const { repository, pull } = example.service
    const review = `/reviews/${repository.fullName}/${pull.number}/${repository.headOf(pull)}`
    return {
      start: { path: '/', as: readerLogin },
      'start of nobody': { path: '/', as: '' },
      review: { path: review, as: readerLogin },
      repository: { path: `/repositories/${repository.fullName}`, as: readerLogin },
      'public repository': { path: `/repositories/${example.publicRepository.fullName}`, as: '' },
      rules: { path: '/rules', as: '' },
      rule: { path: '/rules/external-call-without-timeout', as: '' },
      setup: { path: '/setup', as: operatorLogin },
      operator: { path: '/operator', as: operatorLogin },
      'sign in': { path: review, as: '' },
      forbidden: { path: '/operator', as: readerLogin },
      'not found': { path: '/nowhere', as: readerLogin },
    }
  }

  type Session = Awaited<ReturnType<BrowserContext['storageState']>>

  /** A window of its own, with everything that a browser complains of. */
  const openWindow = async (scheme: 'light' | 'dark', width = 1180, session?: Session): Promise<{ page: Page; complaints: string[] }> => {
    const context = await browser.newContext({
      colorScheme: scheme,
      viewport: { width, height: 900 },
      ...(session && { storageState: session }),
    })
    const page = await context.newPage()
    const complaints: string[] = []
    page.on('pageerror', (error) => complaints.push(error.message))
    page.on('console', (message) => {
      // That an answer is 401, 403 or 404 is what such a page is for.
      if (message.type() === 'error' && !/status of 40[134]/.test(message.text())) complaints.push(message.text())
    })
    page.on('requestfailed', (request) => {
      // Who leaves a page gives up what it still loads.
      if (request.failure()?.errorText !== 'net::ERR_ABORTED') complaints.push(`${request.url()} failed`)
    })
    page.on('request', (request) => {
      const { origin } = new URL(request.url())
      if (origin !== example.url && origin !== example.github.url) complaints.push(`${request.url()} was asked for`)
    })
    return { page, complaints }
  }

  const signIn = async (page: Page, login: string): Promise<void> => {
    if (login === '') return
    await page.goto(`${example.url}/sign-in?to=/rules`)
    await page.getByRole('link', { name: `Continue as ${login}` }).click()
    await page.waitForURL(`${example.url}/rules`)
  }

  const sessions = new Map<string, Promise<Session>>()
  const openSession = async (login: string): Promise<Session> => {
    const { page } = await openWindow('light')
    await signIn(page, login)
    const session = await page.context().storageState()
    await page.context().close()
    return session
  }
  /** The cookies of somebody who has signed in, once for all windows. */
  const sessionOf = async (login: string): Promise<Session | undefined> => {
    if (login === '') return undefined
    if (!sessions.has(login)) sessions.set(login, openSession(login))
    return sessions.get(login)
  }

  interface AxeResults {
    readonly violations: readonly { readonly id: string; readonly help: string; readonly nodes: readonly { readonly html: string }[] }[]
  }

  const axeFaults = async (page: Page): Promise<readonly string[]> => {
    for (const summary of await page.locator('summary').all()) await summary.click()
    // By the debugger, which the page's policy does not concern.
    await page.evaluate(axe)
    const { violations } = await page.evaluate<AxeResults>('axe.run()')
    return violations.map(
      ({ id, help, nodes }) =>
        `${id}: ${help}: ${nodes
          .map((node) => node.html)
          .slice(0, 3)
          .join(' ')}`,
    )
  }

  // Dark pages differ from light ones in their colours, which one width shows.
  it.each([
    { width: 390, scheme: 'light' },
    { width: 768, scheme: 'light' },
    { width: 1280, scheme: 'light' },
    { width: 1280, scheme: 'dark' },
  ] as const)(
    'no page has a fault at $width in $scheme: no error, nothing to scroll sideways, a low header, whole words, and axe finds nothing',
    async ({ width, scheme }) => {
      const faults: string[] = []
      for (const [name, { path, as }] of Object.entries(paths())) {
        const { page, complaints } = await openWindow(scheme, width, await sessionOf(as))
        await page.goto(`${example.url}${path}`)
        faults.push(...(await page.evaluate<string[]>(layoutFaults)).map((fault) => `${name} ${fault}`))
        faults.push(...complaints.map((complaint) => `${name}: ${complaint}`))
        // At the width between, only the layout differs.
        if (width !== 768) faults.push(...(await axeFaults(page)).map((fault) => `${name}: ${fault}`))
        await page.context().close()
      }
      expect(faults).toEqual([])
    },
    240_000,
  )

  it('signing in leads back to the review that was asked for; signing out closes it', async () => {
    const { page, complaints } = await openWindow('light')
    const { path } = paths()['review'] ?? { path: '' }
    await page.goto(`${example.url}${path}`)
    await page.getByRole('main').getByRole('link', { name: 'Sign in with GitHub' }).click()
    await page.getByRole('link', { name: `Continue as ${readerLogin}` }).click()
    await page.waitForURL(`${example.url}${path}`)
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Add express checkout')
    expect(await page.getByText('sk_live_').count()).toBe(0)
    // Code with the colours of its language, edits as diffs, and who waived what until when.
    expect(await page.locator('.frame .hl-keyword').count()).toBeGreaterThan(0)
    expect(await page.locator('.diff tr.added').count()).toBeGreaterThan(0)
    expect(await page.getByText(/until \d{4}-\d\d-\d\d by @?grace: the probe returns/).count()).toBeGreaterThan(0)
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.waitForURL(`${example.url}/`)
    await page.goto(`${example.url}${path}`)
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Sign in to continue')
    expect(complaints).toEqual([])
  }, 120_000)

  it('somebody who cannot read the repository is shown nothing of it', async () => {
    const { page } = await openWindow('light')
    await signIn(page, 'stranger')
    const response = await page.goto(`${example.url}${paths()['review']?.path ?? ''}`)
    expect(response?.status()).toBe(404)
    expect(await page.getByText('express checkout').count()).toBe(0)
  }, 120_000)

  it('rules are filtered by the form, with the keyboard alone', async () => {
    const { page } = await openWindow('light')
    await page.goto(`${example.url}/rules`)
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to content')
    await page.getByLabel('Search').focus()
    await page.keyboard.type('external timeout')
    await page.keyboard.press('Enter')
    await page.waitForURL(/q=external\+timeout/)
    expect(await page.getByRole('link', { name: 'External call without a timeout' }).count()).toBe(1)
    expect(await page.getByRole('link', { name: 'Migration destroys data' }).count()).toBe(0)
  }, 120_000)

  it('an operator sends a dead letter round again, and its review is done', async () => {
    const { page, complaints } = await openWindow('light')
    await signIn(page, operatorLogin)
    await page.goto(`${example.url}/operator`)
    expect(await page.getByText('acme/billing#1').count()).toBeGreaterThan(0)
    await page.getByRole('button', { name: 'Replay review acme/billing#1' }).click()
    await page.waitForURL(/replayed=1$/)
    expect(await page.getByRole('status').textContent()).toBe('One job was retried.')
    const billing = example.github.state.repositories.get('acme/billing')!
    const head = billing.headOf(billing.pulls.get(1)!)
    expect((await example.github.completedCheckRun(billing, head, AbortSignal.timeout(60_000))).status).toBe('completed')
    expect(complaints).toEqual([])
  }, 120_000)
})
