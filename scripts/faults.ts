import { catalogueOf } from './faults/catalogue.ts'
import { choose } from './faults/choose.ts'
import { openLane, type Backend } from './faults/lane.ts'
import { readFaultOptions, usage, type FaultOptions } from './faults/options.ts'
import { createRandom } from './faults/random.ts'
import { runLane, type Result } from './faults/run-lane.ts'
import { tableOf } from './faults/table.ts'
import { openPostgresServer } from './processes/postgres-server.ts'

const exitFailed = 1
const exitUsage = 2

/** What the App says at the level of a warning or above. */
const warn = (line: string): void => {
  if (!/^\{"level":[123]0/.test(line)) process.stderr.write(`  ${line.slice(0, 600)}\n`)
}

/** What has been started and is to be ended, the last first; once, however the run ends. */
const createUndo = () => {
  const steps: (() => Promise<unknown>)[] = []
  return {
    add: (step: () => Promise<unknown>) => void steps.push(step),
    run: async (): Promise<void> => {
      for (let step = steps.pop(); step; step = steps.pop())
        await step().catch((error: unknown) => process.stderr.write(`${String(error)}\n`))
    },
  }
}

const runOn = async (
  backend: Backend,
  { seed, count, kind: wanted, verbose }: FaultOptions,
  undo: ReturnType<typeof createUndo>,
): Promise<readonly Result[]> => {
  const server = backend === 'postgres' ? await openPostgresServer() : undefined
  if (backend === 'postgres' && !server) throw new Error('There is no PostgreSQL: install it, or set TEST_DATABASE_URL.')
  if (server) undo.add(() => server.stop())
  const lane = await openLane(backend, server, verbose ? warn : undefined)
  undo.add(() => lane.close())
  const faults = choose(
    catalogueOf(lane).filter((fault) => fault.kind.includes(wanted)),
    count,
    createRandom(seed),
  )
  let done = 0
  const results = await runLane(lane, faults, ({ kind, name }) => {
    done += 1
    process.stdout.write(`${backend} ${done}/${faults.length} ${kind} · ${name}\n`)
  })
  for (const violation of lane.github.state.violations) process.stdout.write(`GitHub would have refused: ${violation}\n`)
  return results
}

const main = async (): Promise<number> => {
  let options: FaultOptions | 'help'
  try {
    options = readFaultOptions(process.argv.slice(2))
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`)
    return exitUsage
  }
  if (options === 'help') {
    process.stdout.write(usage)
    return 0
  }
  const { seed, count, backends } = options
  const began = Date.now()
  // Half of a given number on each database.
  const shares = backends.map((_, index) => (count === undefined ? undefined : Math.ceil((count - index) / backends.length)))
  const undo = createUndo()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void undo.run().then(() => process.exit(exitFailed)))
  let results: readonly (readonly Result[])[]
  try {
    results = await Promise.all(
      backends.map((backend, index) => runOn(backend, { ...options, count: shares[index], seed: seed + index }, undo)),
    )
  } finally {
    await undo.run()
  }
  const { text, failed } = tableOf(results.flat())
  process.stdout.write(`\nseed ${seed}, ${Math.round((Date.now() - began) / 1_000)} s\n\n${text}\n`)
  return failed === 0 ? 0 : exitFailed
}

process.exitCode = await main()
