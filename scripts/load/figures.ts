import type { Sent } from './send-deliveries.ts'

/** One series of deliveries. */
export interface Series {
  readonly name: string
  readonly sent: readonly Sent[]
  readonly seconds: number
}

/** The result of a whole run. */
export interface LoadRun {
  readonly idle: Series
  readonly burst: Series
  /** Heads whose pull request was delivered. */
  readonly heads: number
  /** Messages about heads without a review, or with more than one. */
  readonly lost: readonly string[]
  readonly duplicated: readonly string[]
  readonly leftInProgress: readonly string[]
  /** Calls that GitHub would have refused, and abandoned jobs. */
  readonly troubles: readonly string[]
  /** Running reviews of all processes before and after the burst, and how many can run. */
  readonly active: { readonly before: number; readonly after: number; readonly most: number }
  /** From the first delivery to the last verdict. */
  readonly seconds: number
}

/** The smallest value that this share of the values does not exceed (nearest rank). */
export const percentile = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
}

const p99 = ({ sent }: Series): number =>
  percentile(
    sent.map(({ ms }) => ms),
    0.99,
  )

/** Upper bounds of the p99 under load: as a multiple of the idle p99, and in milliseconds. */
const mostTimes = 5
const mostMs = 1_000

/** The requirements of a run, and whether it met them. */
export const demandsOf = (run: LoadRun): readonly { readonly demand: string; readonly is: string; readonly isMet: boolean }[] => {
  const { idle, burst, heads, lost, duplicated, leftInProgress, troubles, active } = run
  const all = [...idle.sent, ...burst.sent]
  const accepted = all.filter(({ status }) => status === 202).length
  const [atRest, loaded] = [p99(idle), p99(burst)]
  const zero = (demand: string, found: readonly string[]) => ({ demand, is: String(found.length), isMet: found.length === 0 })
  return [
    { demand: 'every delivery acknowledged', is: `${accepted} of ${all.length}`, isMet: accepted === all.length && all.length === heads },
    zero('no head without a review', lost),
    zero('no head reviewed twice', duplicated),
    zero('no check left in progress', leftInProgress),
    zero('no abandoned job, and no call that GitHub would have refused', troubles),
    {
      demand: 'all workers busy from the first to the last delivery of the burst',
      is: `${active.before} and ${active.after} of ${active.most} busy`,
      isMet: active.before === active.most && active.after === active.most,
    },
    {
      demand: `p99 of the answers at most ${mostTimes} × the idle p99`,
      is: `${(loaded / atRest).toFixed(1)} ×`,
      isMet: loaded <= mostTimes * atRest,
    },
    { demand: `p99 of the answers under ${mostMs / 1_000} s`, is: `${Math.round(loaded)} ms`, isMet: loaded < mostMs },
  ]
}

/** Answer times as a Markdown table. */
export const answersTable = (series: readonly Series[]): string =>
  [
    '| deliveries | number | per second | p50 (ms) | p90 (ms) | p99 (ms) | slowest (ms) |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...series.map(({ name, sent, seconds }) => {
      const times = sent.map(({ ms }) => ms)
      const shares = [0.5, 0.9, 0.99, 1].map((share) => percentile(times, share).toFixed(0))
      return `| ${[name, sent.length, (sent.length / seconds).toFixed(0), ...shares].join(' | ')} |`
    }),
  ].join('\n')

export const demandsTable = (run: LoadRun): string =>
  [
    '| required | measured | |',
    '| --- | --- | --- |',
    ...demandsOf(run).map(({ demand, is, isMet }) => `| ${demand} | ${is} | ${isMet ? 'met' : '**not met**'} |`),
  ].join('\n')

export interface LoadPage {
  readonly run: LoadRun
  /** Day of the run. */
  readonly date: string
  readonly commit: string
  readonly machine: string
  readonly installations: number
  readonly replicas: number
  readonly concurrency: number
}

/** docs/load.md. */
export const loadPage = ({ run, date, commit, machine, installations, replicas, concurrency }: LoadPage): string => `# Load

Use this page to see how fast the App answers deliveries while all of its workers are busy, and whether it loses any.
\`npm run load -- --date YYYY-MM-DD\` writes it; do not edit it by hand.

Run on ${date} at \`${commit}\`: ${machine}.

${demandsTable(run)}

${answersTable([run.idle, run.burst])}

The time from the first delivery to the last of ${run.heads.toLocaleString('en')} verdicts was ${Math.round(run.seconds)} s.

- ${replicas} processes of the App, each with ${concurrency} concurrent reviews, share one Postgres. GitHub is the demo's fake. Everything,
  including the sender, runs on the machine above.
- Each delivery is the signed \`pull_request\` event of a push to another pull request. They are spread over ${installations} installations.
  ${installations} are in flight at a time: the next one is sent as soon as one is answered, to each process in turn.
- Idle: the App only receives deliveries, whose reviews wait for the next push (\`DEBOUNCE_SECONDS\`). All workers busy: those
  reviews are due, and every worker runs one.
- Each pull request adds a different text to a small service, so its facts are not cached. Its review ends with a failed check and
  one comment.
`
