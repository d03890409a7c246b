import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import nock from 'nock'
import { chromium, type Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createLogger } from '#app/operations/logger'
import { serveRegistration, type Registration } from '#app/registration/register'
import { findChromium } from '../../scripts/find-chromium.ts'
import { tempFolder } from '../support/temp-repository.ts'
import { environment } from './harness.ts'
import { layoutFaults } from './layout-faults.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const executablePath = findChromium()

/** A long name, as a team gives one to its server. */
const publicUrl = 'https://readiness.platform-engineering.internal.a-rather-long-company-name.example.com'

describe.skipIf(executablePath === undefined)('registration in a browser (skipped where there is no Chromium)', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await chromium.launch({ ...(executablePath !== undefined && { executablePath }) })
  }, 120_000)
  afterAll(() => browser?.close())

  const open = async (): Promise<{ registration: Registration; pages: Readonly<Record<string, string>> }> => {
    const folder = tempFolder()
    const log = createLogger('fatal', { write: () => undefined })
    const variables = { PORT: '0', PUBLIC_URL: publicUrl, GH_ORG: 'a-rather-long-organisation-name', GHE_HOST: 'git.example.com' }
    const registration = await serveRegistration(variables, log, join(folder, 'a-folder-with-a-long-name-too.env'))
    const page = await (await fetch(registration.address)).text()
    const state = /state=([0-9a-f]{32})/.exec(page)?.[1] ?? ''
    const { origin } = new URL(registration.address)
    nock('https://git.example.com').post('/api/v3/app-manifests/the-code/conversions').reply(201, {
      id: 42,
      slug: 'production-readiness-of-a-rather-long-organisation-name',
      html_url: 'https://git.example.com/github-apps/production-readiness-of-a-rather-long-organisation-name',
      pem: environment.privateKey,
      webhook_secret: 'a-secret-from-github',
      client_id: 'Iv1.x',
      client_secret: 'a-client-secret',
    })
    return {
      registration,
      pages: {
        form: registration.address,
        'a problem': `${origin}/registered?state=wrong&code=the-code`,
        registered: `${origin}/registered?state=${state}&code=the-code`,
      },
    }
  }

  interface AxeResults {
    readonly violations: readonly { readonly id: string; readonly help: string }[]
  }

  it.each([
    ['light', 390],
    ['light', 768],
    ['light', 1280],
    ['dark', 390],
    ['dark', 1280],
  ] as const)(
    'every page fits, in %s at %i: accessible, nothing to scroll sideways, whole words',
    async (colorScheme, width) => {
      const { registration, pages } = await open()
      const faults: string[] = []
      const context = await browser.newContext({ colorScheme, viewport: { width, height: 900 } })
      try {
        for (const [name, address] of Object.entries(pages)) {
          const page = await context.newPage()
          page.on('pageerror', (error) => faults.push(`${name}: ${error.message}`))
          page.on('console', (message) => {
            if (message.type() === 'error' && !/status of 400/.test(message.text())) faults.push(`${name}: ${message.text()}`)
          })
          await page.goto(address)
          faults.push(...(await page.evaluate<string[]>(layoutFaults)).map((fault) => `${name} ${fault}`))
          const ground = await page.evaluate<string>('getComputedStyle(document.body).backgroundColor')
          const [red = 0] = /\d+/.exec(ground)?.map(Number) ?? []
          if (colorScheme === 'dark' ? red > 80 : red < 200) faults.push(`${name}: its ground is ${ground} in ${colorScheme}`)
          await page.evaluate(axe)
          const { violations } = await page.evaluate<AxeResults>('axe.run()')
          faults.push(...violations.map(({ id, help }) => `${name}: ${id}: ${help}`))
          if (process.env['SCREENSHOTS'] !== undefined)
            await page.screenshot({
              path: join(process.env['SCREENSHOTS'], `registration-${name}-${colorScheme}-${width}.png`),
              fullPage: true,
            })
        }
      } finally {
        await context.close()
        await registration.stop()
        nock.cleanAll()
      }
      expect(faults).toEqual([])
    },
    120_000,
  )
})
