import { once } from 'node:events'
import type { DemoOptions } from './options.ts'
import { InvalidOptions, readOptions, usage } from './options.ts'
import { createColours, terminalReview } from './terminal-review.ts'
import { openBrowser } from './open-browser.ts'
import { runDemo } from './run-demo.ts'

/** A review was made. */
const exitReviewed = 0
/** The demo failed, or the App had to end without a verdict. */
const exitFailed = 1
const exitUsage = 2
/** Stopped by Ctrl-C before the review: as shells number it. */
const exitInterrupted = 130

const stopper = (): AbortController => {
  const controller = new AbortController()
  const stop = (): void => {
    if (controller.signal.aborted) process.exit(exitInterrupted)
    process.stderr.write('\nStopping (Ctrl-C again ends at once)\n')
    controller.abort(new Error('Interrupted.'))
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
  return controller
}

const demonstrate = async (options: DemoOptions): Promise<number> => {
  const colours = createColours(process.stdout.isTTY && process.env['NO_COLOR'] === undefined)
  const { signal } = stopper()
  const demo = await runDemo(options, {
    progress: (line) => process.stdout.write(`${colours.dim('›')} ${line}\n`),
    signal,
    logLevel: logLevel(),
  })
  try {
    process.stdout.write(`\n${terminalReview(demo.view, demo.run, colours)}\n`)
    for (const violation of demo.violations) process.stderr.write(`GitHub would have refused: ${violation}\n`)
    if (!options.once && !signal.aborted) {
      process.stdout.write(`${colours.bold(`The pull request: ${demo.url}`)}   (Ctrl-C ends)\n`)
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
      process.stderr.write(`${error instanceof Error ? error.message : String(error)}\nSet LOG_LEVEL=info to see what the App says.\n`)
    return interrupted ? exitInterrupted : exitFailed
  }
}

const code = await main()
// Connections that the App keeps open for reuse would hold the process; all that was started has been stopped.
process.exit(code)
