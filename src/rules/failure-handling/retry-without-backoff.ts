import type { Retry } from '#model/facts/retry'
import type { Linked, System } from '#model/system'
import { evidenceAt, gapAt, rule } from '#model/rule'
import { retryWithoutBackoffGo } from './examples/retry-without-backoff-go.ts'
import { retryWithoutBackoffPython } from './examples/retry-without-backoff-python.ts'

/** What is repeated leaves the process: a call in its own lines, or in a function that it calls. */
const callsOut = (system: System, retry: Linked<Retry>): boolean => {
  const { work } = retry
  const inLines =
    work !== undefined &&
    system
      .facts('external-call')
      .some((call) => call.at.path === retry.at.path && call.at.startLine >= work.startLine && call.at.endLine <= work.endLine)
  return (
    inLines ||
    retry.calls.some((ref) => {
      const target = system.define(retry.at.path, ref)
      return target !== undefined && system.does(target.path, target.name, 'calls-out')
    })
  )
}

export const retryWithoutBackoff = rule({
  id: 'retry-without-backoff',
  check: '4.2',
  severity: 'P2',
  stage: 'preview',
  title: 'Retry without a pause',
  why: 'Attempts that follow each other at once all land in the same bad second. Every instance does it at the same time, so a peer that stumbles is hit several times as hard exactly then, and stays down.',
  fix: 'Wait between attempts, longer each time and with some jitter, and keep the number of attempts small.',
  blindSpots: 'A loop counts only when a call that leaves the process is seen in it or in what it calls.',
  examples: {
    python: retryWithoutBackoffPython,
    typescript: {
      bad: [
        `import axios from 'axios'
import axiosRetry from 'axios-retry'
export const http = axios.create({ timeout: 5_000 })
axiosRetry(http, { retries: 5 }) // <- finding`,
        `export const quote = async (sku: string): Promise<Response> => {
  let last: unknown
  for (let i = 0; i < 5; i++) { // <- finding
    try {
      return await fetch('https://quotes.example.com/' + sku, { signal: AbortSignal.timeout(2_000) })
    } catch (error) {
      last = error
    }
  }
  throw last
}`,
        {
          title: 'the call stands in another file',
          files: {
            'src/carrier.ts': `export const label = (id: string) => fetch('https://carrier.example.com/labels/' + id, { signal: AbortSignal.timeout(2_000) })\n`,
            'src/ship.ts': `import { label } from './carrier.js'
export const ship = async (id: string) => {
  let tries = 0
  while (tries < 4) { // <- finding
    try {
      return await label(id)
    } catch {
      tries += 1
    }
  }
  throw new Error('no label')
}
`,
          },
        },
        `import pRetry from 'p-retry'
export const load = (url: string) => pRetry(() => fetch(url), { retries: 8, minTimeout: 0 }) // <- finding`,
        {
          title: 'the pause is taken away',
          base: {
            'src/http.ts': `import axios from 'axios'
import axiosRetry from 'axios-retry'
export const http = axios.create({ timeout: 5_000 })
axiosRetry(http, {
  retries: 3,
  retryDelay: axiosRetry.exponentialDelay, // <- finding
})
`,
          },
          files: {
            'src/http.ts': `import axios from 'axios'
import axiosRetry from 'axios-retry'
export const http = axios.create({ timeout: 5_000 })
axiosRetry(http, {
  retries: 3,
})
`,
          },
        },
      ],
      good: [
        `import axios from 'axios'
import axiosRetry from 'axios-retry'
export const http = axios.create({ timeout: 5_000 })
axiosRetry(http, { retries: 3, retryDelay: axiosRetry.exponentialDelay })`,
        `import { sleep } from './time.js'
export const quote = async (sku: string): Promise<Response | undefined> => {
  for (let i = 0; i < 5; i++) {
    try {
      return await fetch('https://quotes.example.com/' + sku, { signal: AbortSignal.timeout(2_000) })
    } catch {
      await sleep(2 ** i * 100)
    }
  }
}`,
        {
          title: 'one mirror after the other',
          files: {
            'src/mirrors.ts': `export const load = async (mirrors: string[]) => {
  for (let i = 0; i < mirrors.length; i++) {
    try {
      return await fetch(mirrors[i], { signal: AbortSignal.timeout(2_000) })
    } catch {
      console.warn('mirror down')
    }
  }
}`,
          },
        },
        {
          title: 'a name that is taken is not a peer that stumbles',
          files: {
            'src/slugs.ts': `import { insert } from './db.js'
import { nanoid } from 'nanoid'
export const create = async (name: string) => {
  for (let i = 0; i < 5; i++) {
    try {
      return await insert({ name, slug: nanoid() })
    } catch {
      console.warn('taken')
    }
  }
}`,
          },
        },
        `import pRetry from 'p-retry'
export const load = (url: string) => pRetry(() => fetch(url), { retries: 3 })`,
        {
          title: 'options of another file',
          files: {
            'src/options.ts': 'export const options = { retries: 3, retryDelay: () => 100 }\n',
            'src/http.ts': `import axios from 'axios'\nimport axiosRetry from 'axios-retry'\nimport { options } from './options.js'\naxiosRetry(axios, options)\n`,
          },
        },
      ],
    },
    go: retryWithoutBackoffGo,
  },
  *judge(system) {
    for (const retry of system.facts('retry')) {
      if (!retry.inService) continue
      if (retry.pause === 'some') yield evidenceAt(retry, 'waits between attempts', retry.pauseAt)
      if (retry.pause !== 'none' || retry.limit === 'none') continue
      const byHand = retry.by === 'loop' || retry.by === 'recursion'
      if (byHand && !callsOut(system, retry)) continue
      yield gapAt(retry, {
        message: byHand
          ? 'A failed attempt is followed by the next one at once: nothing in this loop waits.'
          : `\`${retry.by}\` repeats here without a pause: all attempts fall into the same few milliseconds.`,
        ...(retry.pauseAt ? { at: retry.pauseAt } : {}),
      })
    }
  },
})
