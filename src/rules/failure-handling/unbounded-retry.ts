import type { Retry } from '#model/facts/retry'
import { evidenceAt, gapAt, rule } from '#model/rule'
import type { Linked } from '#model/system'
import { unboundedRetryJava } from './examples/unbounded-retry-java.ts'
import { unboundedRetryGo } from './examples/unbounded-retry-go.ts'
import { unboundedRetryPython } from './examples/unbounded-retry-python.ts'

/** Where it pauses and nobody waits for the answer, it is work that never ends, and no flood. */
const weight = (retry: Linked<Retry>): { readonly severity?: 'P2' } =>
  retry.pause === 'some' && !retry.reach.has('request') ? { severity: 'P2' } : {}

export const unboundedRetry = rule({
  id: 'unbounded-retry',
  check: '4.5',
  severity: 'P1',
  stage: 'stable',
  title: 'Retry without an end',
  why: 'What fails for good (a revoked credential, a deleted record) is tried until somebody stops the process: the caller never gets an answer, the work behind it waits, and the peer is called at full speed until it bans us.',
  fix: 'Bound it by attempts or by time, and decide what happens when the bound is reached: fail the request, or put the work where a person sees it.',
  blindSpots:
    'Loops that mention a counter, a clock or a stop signal count as bounded, and so do retries whose options are handed over from elsewhere.',
  examples: {
    java: unboundedRetryJava,
    python: unboundedRetryPython,
    typescript: {
      bad: [
        `import { catalogue } from './catalogue.js'
import { delay } from './time.js'
const RETRY_DELAY = 2000
export const loadTypes = async (): Promise<string[]> => {
  try {
    return await catalogue.types()
  } catch (error) {
    console.error('Failed, will retry', error)
    await delay(RETRY_DELAY)
    return await loadTypes() // <- finding
  }
}`,
        `export async function waitForDatabase(db: { query(sql: string): Promise<unknown> }) {
  for (;;) { // <- finding
    try {
      await db.query('select 1')
      return
    } catch {
      console.log('not yet')
    }
  }
}`,
        `import { charge } from './payments.js'
import { sleep } from './time.js'
export const settle = async (order: { id: string }) => {
  while (true) { // <- finding
    try {
      return await charge(order)
    } catch (error) {
      console.warn(error)
      await sleep(1_000)
    }
  }
}`,
        `import pRetry from 'p-retry'
export const load = (url: string) => pRetry(() => fetch(url), { retries: Infinity }) // <- finding`,
        `import retry from 'async-retry'
export const load = (url: string) =>
  retry(async () => (await fetch(url)).json(), { forever: true, minTimeout: 500 }) // <- finding`,
        `export const profile = async (id: string): Promise<unknown> => {
  try {
    return await (await fetch('https://people.example.com/' + id)).json()
  } catch {
    return profile(id) // <- finding
  }
}`,
        {
          title: 'the limit is taken away',
          base: {
            'src/rates.ts': `import pRetry from 'p-retry'
export const rates = () =>
  pRetry(() => fetch('https://rates.example.com'), {
    retries: 5, // <- finding
  })
`,
          },
          files: {
            'src/rates.ts': `import pRetry from 'p-retry'
export const rates = () =>
  pRetry(() => fetch('https://rates.example.com'), {
    forever: true,
  })
`,
          },
        },
      ],
      good: [
        `export async function becomeLeader(locks: { acquire(name: string): Promise<string> }, sleep: (ms: number) => Promise<void>) {
  while (true) {
    try {
      return await locks.acquire('leader')
    } catch {
      await sleep(5_000)
    }
  }
}`,
        `export async function waitForDatabase(db: { query(sql: string): Promise<unknown> }, sleep: (ms: number) => Promise<void>) {
  for (;;) {
    try {
      await db.query('select 1')
      return
    } catch {
      await sleep(1_000)
    }
  }
}`,
        `export async function ask(terminal: { question(text: string): Promise<string> }) {
  while (true) {
    try {
      return Number.parseInt(await terminal.question('How many? '), 10)
    } catch {
      console.log('Once more')
    }
  }
}`,
        `import { charge } from './payments.js'
import { sleep } from './time.js'
export const settle = async (order: { id: string }) => {
  for (let attempt = 1; ; attempt++) {
    try {
      return await charge(order)
    } catch (error) {
      if (attempt === 5) throw error
      await sleep(2 ** attempt * 100)
    }
  }
}`,
        {
          title: 'takes work, for as long as the process runs',
          files: {
            'src/consumer.ts': `import { receive, handle } from './queue.js'
export const consume = async () => {
  while (true) {
    try {
      const message = await receive()
      await handle(message)
    } catch (error) {
      console.error(error)
    }
  }
}`,
          },
        },
        `export const drain = async (reader: ReadableStreamDefaultReader) => {
  while (true) {
    const { done } = await reader.read()
    if (done) return
  }
}`,
        {
          title: 'can be told to stop',
          files: {
            'src/wait.ts': `import { ping } from './db.js'
import { sleep } from './time.js'
export const untilUp = async (signal: AbortSignal) => {
  while (true) {
    try {
      return await ping()
    } catch (error) {
      if (signal.aborted) throw error
      await sleep(500)
    }
  }
}`,
          },
        },
        `import pRetry from 'p-retry'
export const load = (url: string) => pRetry(() => fetch(url), { forever: true, maxRetryTime: 30_000 })`,
        `import pRetry from 'p-retry'
import { options } from './options.js'
export const load = (url: string) => pRetry(() => fetch(url), options)`,
        {
          title: 'the next of a list, not the same once more',
          files: {
            'src/mirrors.ts': `export const load = async (mirrors: string[], path: string): Promise<Response> => {
  let i = 0
  while (true) {
    try {
      return await fetch(mirrors[i] + path)
    } catch {
      i += 1
      if (i === mirrors.length) throw new Error('no mirror answers')
    }
  }
}`,
          },
        },
        {
          title: 'a test',
          files: {
            'src/load.test.ts': `import pRetry from 'p-retry'\nvoid pRetry(() => fetch('http://localhost:3000'), { retries: Infinity })\n`,
          },
        },
      ],
    },
    go: unboundedRetryGo,
  },
  *judge(system) {
    for (const retry of system.facts('retry')) {
      if (!retry.inService) continue
      if (retry.limit === 'bounded') yield evidenceAt(retry, 'bounded', retry.limitAt)
      if (retry.limit !== 'none') continue
      if (retry.endlessByDefault)
        yield gapAt(retry, {
          severity: 'P3',
          message: `Nothing here bounds how often this is repeated, and \`${retry.by}\` repeats without end by default: what fails for good is tried for ever.`,
        })
      else if (retry.by === 'loop')
        yield gapAt(retry, {
          ...weight(retry),
          message: 'This loop leaves only when its work succeeds: a failure that stays is repeated for ever.',
        })
      else if (retry.by === 'recursion')
        yield gapAt(retry, {
          message:
            'On failure the function calls itself with the same arguments, and nothing counts how often: a failure that stays is repeated until memory runs out.',
        })
      else
        yield gapAt(retry, {
          ...weight(retry),
          message: `\`${retry.by}\` is told here to repeat without end: a failure that stays is repeated for ever.`,
          ...(retry.limitAt ? { at: retry.limitAt } : {}),
        })
    }
  },
})
