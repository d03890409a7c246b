import { evidenceAt, gapAt, rule } from '#model/rule'
import { cancellationSwallowedJava } from './examples/cancellation-swallowed-java.ts'
import { cancellationSwallowedPython } from './examples/cancellation-swallowed-python.ts'
import { cancellationSwallowedGo } from './examples/cancellation-swallowed-go.ts'

export const cancellationSwallowed = rule({
  id: 'cancellation-swallowed',
  check: '8.6',
  severity: 'P2',
  stage: 'stable',
  title: 'Loop that goes on after it was cancelled',
  why: 'What was cancelled is told so by an error, and the loop takes it for one more failure: it goes on, and every further attempt fails at once. The process logs errors as fast as it can, or waits through attempts that nobody wants, until the platform kills it.',
  fix: 'Ask `signal.aborted` in the `catch` (or in the loop) and leave, or throw the error again; or call `signal.throwIfAborted()` at the start of every round.',
  blindSpots:
    'Only `while`, `do` and `for` loops are judged whose end the text decides, and signals that are known to be AbortSignals. Loops that other words of stopping stand near are left out.',
  examples: {
    go: cancellationSwallowedGo,
    java: cancellationSwallowedJava,
    python: cancellationSwallowedPython,
    typescript: {
      bad: [
        `import express from 'express'
import { setTimeout as pause } from 'node:timers/promises'
import { poll } from './poll.js'
export const app = express()
export const follow = async (signal: AbortSignal) => {
  for (;;) {
    try {
      await poll()
      await pause(1_000, undefined, { signal })
    } catch (error) { // <- finding
      console.warn('will be tried again', error)
    }
  }
}
`,
        `import { poll } from './poll.js'
export const run = async (signal: AbortSignal) => {
  while (true) {
    try {
      await poll({ signal })
    } catch (error) { // <- finding
      console.error('poll failed', error)
    }
  }
}`,
        `export const load = async (url: string, { signal }: { signal: AbortSignal }) => {
  let lastError: unknown
  for (let attempt = 1; attempt <= 5; attempt++) {
    try {
      return await fetch(url, { signal })
    } catch (error) { // <- finding
      if (attempt === 5) throw error
      lastError = error
      await new Promise((resolve) => setTimeout(resolve, attempt * 1000))
    }
  }
  throw lastError
}`,
        {
          title: 'the question was taken out of the catch',
          base: {
            'src/feed.ts': `const controller = new AbortController()
export const follow = async (url: string) => {
  for (;;) {
    try {
      await fetch(url, { signal: controller.signal })
    } catch (error) {
      if (controller.signal.aborted) return // <- finding
      console.error(error)
    }
  }
}
process.once('SIGTERM', () => controller.abort())
`,
          },
          files: {
            'src/feed.ts': `const controller = new AbortController()
export const follow = async (url: string) => {
  for (;;) {
    try {
      await fetch(url, { signal: controller.signal })
    } catch (error) {
      console.error(error)
    }
  }
}
process.once('SIGTERM', () => controller.abort())
`,
          },
        },
        {
          title: 'a class, whose time limit for each attempt comes on top',
          files: {
            'src/poller.ts': `export class Poller {
  private readonly controller = new AbortController()
  constructor(private readonly url: string) {}
  async run() {
    do {
      try {
        await fetch(this.url, { signal: AbortSignal.any([this.controller.signal, AbortSignal.timeout(5000)]) })
      } catch { // <- finding
        continue
      }
    } while (true)
  }
  stop() { this.controller.abort() }
}
`,
          },
        },
      ],
      good: [
        `import { poll } from './poll.js'
export const run = async (signal: AbortSignal) => {
  while (!signal.aborted) {
    try { await poll({ signal }) } catch (error) { console.error(error) }
  }
}`,
        `import { poll } from './poll.js'
export const run = async (signal: AbortSignal) => {
  while (true) {
    try { await poll({ signal }) } catch (error) {
      if ((error as Error).name === 'AbortError') throw error
      console.error(error)
    }
  }
}`,
        {
          title: 'the signal is the time limit of one attempt',
          files: {
            'src/load.ts': `export const load = async (url: string) => {
  for (let attempt = 0; attempt < 3; attempt++) {
    const signal = AbortSignal.timeout(2000)
    try { return await fetch(url, { signal }) } catch (error) { console.warn(error) }
  }
  return undefined
}
`,
          },
        },
        {
          title: 'a controller is made for each attempt',
          files: {
            'src/load.ts': `export const load = async (url: string) => {
  let controller: AbortController
  while (true) {
    controller = new AbortController()
    const timer = setTimeout(() => controller.abort(), 2000)
    try { return await fetch(url, { signal: controller.signal }) } catch (error) { console.warn(error) } finally { clearTimeout(timer) }
  }
}
`,
          },
        },
        {
          title: 'the pause is cancelled too, and throws',
          files: {
            'src/follow.ts': `import { setTimeout } from 'node:timers/promises'
export const follow = async (url: string, signal: AbortSignal) => {
  for (;;) {
    try { await fetch(url, { signal }) } catch (error) { console.error(error) }
    await setTimeout(1000, undefined, { signal })
  }
}
`,
          },
        },
        {
          title: 'a flag ends the loop',
          files: {
            'src/poller.ts': `let running = true
const controller = new AbortController()
export const run = async (url: string) => {
  while (running) {
    try { await fetch(url, { signal: controller.signal }) } catch (error) { console.error(error) }
  }
}
export const stop = () => { running = false; controller.abort() }
`,
          },
        },
        {
          title: 'another function decides about the error',
          files: {
            'src/follow.ts': `import { handle } from './handle.js'
export const follow = async (url: string, signal: AbortSignal) => {
  for (;;) {
    try { await fetch(url, { signal }) } catch (error) { handle(error) }
  }
}
`,
          },
        },
        {
          title: 'another kind of signal',
          files: {
            'src/trade.ts': `import { place } from './broker.js'
export const trade = async (signal: { side: string }) => {
  for (let attempt = 0; attempt < 3; attempt++) {
    try { return await place({ signal }) } catch (error) { console.error(error) }
  }
  return undefined
}
`,
          },
        },
        `export const fetchAll = async (urls: string[], signal: AbortSignal) => {
  for (const url of urls) {
    try { await fetch(url, { signal }) } catch (error) { console.error(error) }
  }
}`,
        {
          title: 'a test',
          files: {
            'src/follow.test.ts': `export const follow = async (url: string, signal: AbortSignal) => {
  for (;;) {
    try { await fetch(url, { signal }) } catch (error) { console.error(error) }
  }
}
`,
          },
        },
      ],
    },
  },
  *judge(system) {
    for (const caught of system.facts('caught-cancellation')) {
      if (!caught.inService) continue
      if (caught.heededAt) yield evidenceAt(caught, 'the loop asks whether it was cancelled', caught.heededAt)
      else
        yield gapAt(caught, {
          message: `${
            caught.interrupt
              ? `When the thread is told to stop, \`${caught.callee}\` throws and takes the interrupt away, and this \`catch\` swallows it`
              : `When \`${caught.signal}\` is cancelled, \`${caught.callee}\` fails, and this takes it for one more failure`
          }: ${caught.loop === 'endless' ? 'the loop never ends' : caught.interrupt ? 'the loop goes on' : 'all the other attempts are made'}.`,
          ...(caught.interrupt
            ? { fix: 'Call `Thread.currentThread().interrupt()` in the `catch` and leave the loop, or let the exception through.' }
            : {}),
        })
    }
  },
})
