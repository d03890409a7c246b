import { parseArgs } from 'node:util'
import type { Backend } from './lane.ts'

export interface FaultOptions {
  readonly seed: number
  /** So many faults, of every kind in turn; all, unless given. */
  readonly count: number | undefined
  readonly backends: readonly Backend[]
  /** Only kinds in whose name this stands. */
  readonly kind: string
  /** Shows what the App warns of. */
  readonly verbose: boolean
}

export const usage = `Usage: npm run faults [-- --seed N --count N --backend embedded|postgres]

Injects faults into the App, which runs in processes of its own against a GitHub on this machine, and counts what was lost, done twice or
left in progress. Postgres: the server of TEST_DATABASE_URL, or one that is started for the run from the programs of this machine.

  --seed N       the order, and with --count the choice (default 1)
  --count N      so many faults, of every kind in turn (default: all, some of which take minutes)
  --kind TEXT    only kinds of faults in whose name this stands
  --verbose      what the App warns of on the way
  --backend B    one database alone (default: both)
`

const whole = (name: string, text: string): number => {
  if (!/^\d{1,9}$/.test(text)) throw new Error(`--${name} takes a whole number, not "${text}".`)
  return Number(text)
}

/** @throws with a sentence when the command line cannot be used */
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
