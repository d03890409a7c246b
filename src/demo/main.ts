import { once } from 'node:events'
import type { DemoOptions } from './options.ts'
import { InvalidOptions, readOptions, usage } from './options.ts'
import { createColours, terminalReview, terminalSummary } from './terminal-review.ts'
import { openBrowser } from './open-browser.ts'
import { runDemo } from './run-demo.ts'

/** The review completed. */
const exitReviewed = 0
/** The demo failed, or the App stopped without a verdict. */
const exitFailed = 1
const exitUsage = 2
/** Stopped by Ctrl-C before the review; the code that shells use for SIGINT. */
const exitInterrupted = 130

const stopper = (): AbortController => {
  const controller = new AbortController()
  const stop = (): void => {
    if (controller.signal.aborted) process.exit(exitInterrupted)
    process.stderr.write('\nStopping (press Ctrl-C again to exit immediately)\n')
    controller.abort(new Error('Interrupted.'))
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
  return controller
}

const demonstrate = async (options: DemoOptions): Promise<number> => {
  const colours = createColours(process.stdout.isTTY && process.env['NO_COLOR'] === undefined)
  const { signal } = stopper()
  const demo = await runDemo(
    { ...options, history: !options.once },
    {
      progress: (line) => process.stdout.write(`${colours.dim('›')} ${line}\n`),
      signal,
      logLevel: logLevel(),
    },
  )
  try {
    const shown = options.once ? terminalReview(demo.view, demo.run, colours) : terminalSummary(demo, colours)
    process.stdout.write(`\n${shown}\n`)
    for (const violation of demo.violations) process.stderr.write(`GitHub would have rejected: ${violation}\n`)
    if (!options.once && !signal.aborted) {
      process.stdout.write(colours.dim('Ctrl-C to exit\n'))
      if (options.open && process.stdout.isTTY) openBrowser(demo.url)
      await once(signal, 'abort')
    }
  } finally {
    await demo.stop()
  }
  return demo.run.conclusion === 'action_required' || demo.violations.length > 0 ? exitFailed : exitReviewed
}

const logLevel = () => (['error', 'warn', 'info', 'debug'] as const).find((level) => level === process.env['LOG_LEVEL'])

const main = async (): Promise<number> => {
  try {
    const options = readOptions(process.argv.slice(2))
    if (options !== 'help') return await demonstrate(options)
    process.stdout.write(usage)
    return exitReviewed
  } catch (error) {
    if (error instanceof InvalidOptions) {
      process.stderr.write(`${error.message}\n\n${usage}`)
      return exitUsage
    }
    const interrupted = error instanceof Error && error.message === 'Interrupted.'
    if (!interrupted)
      process.stderr.write(`${error instanceof Error ? error.message : String(error)}\nSet LOG_LEVEL=info to see the App's log.\n`)
    return interrupted ? exitInterrupted : exitFailed
  }
}

const code = await main()
// Everything is stopped, but the App's keep-alive connections would still keep the process running.
process.exit(code)
