import type { Retry } from '#model/facts/retry'
import { evidenceAt, gapAt, rule } from '#model/rule'
import type { Linked } from '#model/system'

/** Also in a client that others install: it runs inside their services. */
const isRun = (retry: Linked<Retry>): boolean =>
  retry.inService || (retry.file.role === 'production' && retry.file.unit?.runtime === 'library' && retry.file.side !== 'frontend')

export const retryOfRefusedRequest = rule({
  id: 'retry-of-refused-request',
  check: '4.2',
  alsoServes: ['4.5'],
  severity: 'P2',
  stage: 'preview',
  title: 'Refused request is tried again',
  why: 'An answer of 400, 401, 404 or 422 comes again however often it is asked. The caller waits for all attempts in vain, the other side gets several times the load just when something is wrong, and a wrong key or a wrong body looks like an outage.',
  fix: 'Give up at once on 4xx (but for 408, 425 and 429), and try again only on network errors, 5xx and these.',
  blindSpots: 'It reads loops and retried functions that decide by `response.ok`; a condition that is made elsewhere counts as right.',
  examples: {
    typescript: {
      bad: [
        `import 'express'
export const load = async (url: string) => {
  let response: Response | undefined
  for (let attempt = 0; attempt < 5; attempt += 1) {
    response = await fetch(url)
    if (response.ok) return response.json() // <- finding
    await new Promise((resolve) => setTimeout(resolve, 2 ** attempt * 100))
  }
  throw new Error('gave up')
}`,
        `import pRetry from 'p-retry'
import 'express'
export const load = (url: string) =>
  pRetry(async () => {
    const response = await fetch(url)
    if (!response.ok) throw new Error(\`status \${response.status}\`) // <- finding
    return response.json()
  }, { retries: 4 })`,
        {
          title: 'the distinction was taken away',
          base: {
            'src/load.ts': `import 'express'
export const load = async (url: string) => {
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const response = await fetch(url)
    if (response.ok) return response.json()
    if (response.status < 500) return undefined // <- finding
    await new Promise((resolve) => setTimeout(resolve, 100 * attempt))
  }
  throw new Error('gave up')
}
`,
          },
          files: {
            'src/load.ts': `import 'express'
export const load = async (url: string) => {
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const response = await fetch(url)
    if (response.ok) return response.json()
    await new Promise((resolve) => setTimeout(resolve, 100 * attempt))
  }
  throw new Error('gave up')
}
`,
          },
        },
      ],
      good: [
        `import pRetry, { AbortError } from 'p-retry'
import 'express'
export const load = (url: string) =>
  pRetry(async () => {
    const response = await fetch(url)
    if (response.status === 404) throw new AbortError('not there')
    if (!response.ok) throw new Error('failed')
    return response.json()
  })`,
        `import pRetry from 'p-retry'
import 'express'
import { isTransient } from './errors.js'
export const load = (url: string) =>
  pRetry(async () => {
    const response = await fetch(url)
    if (!response.ok) throw new Error('failed')
    return response.json()
  }, { shouldRetry: isTransient })`,
        `import 'express'
export const until = async (url: string, pages: string[]) => {
  for (const page of pages) {
    const response = await fetch(\`\${url}/\${page}\`)
    if (!response.ok) throw new Error('failed')
  }
}`,
        `import 'express'
const retryable = new Set([408, 429, 500, 502, 503, 504])
export const load = async (url: string) => {
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const response = await fetch(url)
    if (response.ok) return response.json()
    if (!retryable.has(response.status)) throw new Error('refused')
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}`,
        {
          title: 'a test that waits for a server',
          files: {
            'test/up.test.ts': `export const up = async (url: string) => {\n  for (let i = 0; i < 5; i += 1) {\n    const response = await fetch(url)\n    if (response.ok) return\n    await new Promise((resolve) => setTimeout(resolve, 100))\n  }\n}\n`,
          },
        },
        {
          title: 'waiting for something to come up',
          files: {
            'src/wait.ts': `import 'express'\nexport const waitUntilHealthy = async (url: string) => {\n  for (let i = 0; i < 50; i += 1) {\n    const response = await fetch(url)\n    if (response.ok) return\n    await new Promise((resolve) => setTimeout(resolve, 100))\n  }\n}\n`,
          },
        },
      ],
    },
  },
  *judge(system) {
    for (const retry of system.facts('retry')) {
      if (!isRun(retry)) continue
      if (retry.toldApartAt) yield evidenceAt(retry, 'refusals are told apart', retry.toldApartAt, `refusal ${retry.subject}`)
      if (retry.indiscriminate)
        yield gapAt(retry, {
          at: retry.indiscriminate.at,
          subject: `refusal ${retry.subject}`,
          message: `Whatever is not \`${retry.indiscriminate.answer}.ok\` is tried again here, refusals (4xx) too, which come again however often they are asked.`,
        })
    }
  },
})
