import { parseArgs } from 'node:util'
import type { Backend } from './lane.ts'

export interface FaultOptions {
  readonly seed: number
  /** Number of faults, of every kind in turn. Undefined: all. */
  readonly count: number | undefined
  readonly backends: readonly Backend[]
  /** Only kinds whose name contains this text. */
  readonly kind: string
  /** Prints the App's warnings. */
  readonly verbose: boolean
}

export const usage = `Usage: npm run faults [-- --seed N --count N --backend embedded|postgres]

Injects faults into the App, which runs in separate processes against a fake GitHub on this machine. Counts lost, duplicated and unfinished
results. Postgres is the server of TEST_DATABASE_URL, or one that the run starts from the programs installed on this machine.

  --seed N       seed of the order, and with --count of the selection (default 1)
  --count N      number of faults, of every kind in turn (default: all, some of which take minutes)
  --kind TEXT    only kinds of faults whose name contains TEXT
  --verbose      print the App's warnings
  --backend B    only one database: embedded or postgres (default: both)
`

const whole = (name: string, text: string): number => {
  if (!/^\d{1,9}$/.test(text)) throw new Error(`--${name} takes a whole number, not "${text}".`)
  return Number(text)
}

/** @throws Error with a message for the user if the command line is invalid */
export const readFaultOptions = (args: readonly string[]): FaultOptions | 'help' => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      seed: { type: 'string' },
      count: { type: 'string' },
      backend: { type: 'string' },
      kind: { type: 'string' },
      verbose: { type: 'boolean' },
      help: { type: 'boolean' },
    },
  })
  if (values.help) return 'help'
  const { backend } = values
  if (backend !== undefined && backend !== 'embedded' && backend !== 'postgres')
    throw new Error(`--backend takes embedded or postgres, not "${backend}".`)
  return {
    seed: whole('seed', values.seed ?? '1'),
    count: values.count === undefined ? undefined : whole('count', values.count),
    kind: values.kind ?? '',
    verbose: values.verbose === true,
    backends: backend === undefined ? ['embedded', 'postgres'] : [backend],
  }
}
