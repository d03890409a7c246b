import type { Sent } from './send-deliveries.ts'

/** One series of deliveries. */
export interface Series {
  readonly name: string
  readonly sent: readonly Sent[]
  readonly seconds: number
}

/** What came of a whole run. */
export interface LoadRun {
  readonly idle: Series
  readonly burst: Series
  /** Heads whose pull request was delivered. */
  readonly heads: number
  /** Sentences on heads that have no review, or more than one. */
  readonly lost: readonly string[]
  readonly duplicated: readonly string[]
  readonly leftInProgress: readonly string[]
  /** Calls that GitHub would have refused, and jobs that were given up. */
  readonly troubles: readonly string[]
  /** Reviews under way in all processes together, before the burst and after it, and how many there can be. */
  readonly active: { readonly before: number; readonly after: number; readonly most: number }
  /** From the first delivery to the last verdict. */
  readonly seconds: number
}

/** The smallest value that so large a share of the values does not exceed (nearest rank). */
export const percentile = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
}

const p99 = ({ sent }: Series): number =>
  percentile(
    sent.map(({ ms }) => ms),
    0.99,
  )

/** Slower than so many times the idle p99, or than this altogether, an answer must not become. */
const mostTimes = 5
const mostMs = 1_000

/** What the run has to show, and whether it did. */
export const demandsOf = (run: LoadRun): readonly { readonly demand: string; readonly is: string; readonly isMet: boolean }[] => {
  const { idle, burst, heads, lost, duplicated, leftInProgress, troubles, active } = run
  const all = [...idle.sent, ...burst.sent]
  const accepted = all.filter(({ status }) => status === 202).length
  const [atRest, loaded] = [p99(idle), p99(burst)]
  const zero = (demand: string, found: readonly string[]) => ({ demand, is: String(found.length), isMet: found.length === 0 })
  return [
    { demand: 'every delivery acknowledged', is: `${accepted} of ${all.length}`, isMet: accepted === all.length && all.length === heads },
    zero('none lost', lost),
    zero('one review a head', duplicated),
    zero('no check left in progress', leftInProgress),
    zero('no job given up, and no call that GitHub would have refused', troubles),
    {
      demand: 'workers saturated from the first delivery of the burst to its last',
      is: `${active.before} and ${active.after} of ${active.most} at work`,
      isMet: active.before === active.most && active.after === active.most,
    },
    {
      demand: `p99 of the answer at most ${mostTimes} × that at rest`,
      is: `${(loaded / atRest).toFixed(1)} ×`,
      isMet: loaded <= mostTimes * atRest,
    },
    { demand: `p99 of the answer under ${mostMs / 1_000} s`, is: `${Math.round(loaded)} ms`, isMet: loaded < mostMs },
  ]
}

/** Answer times in Markdown. */
export const answersTable = (series: readonly Series[]): string =>
  [
    '| deliveries | number | a second | p50 (ms) | p90 (ms) | p99 (ms) | slowest (ms) |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...series.map(({ name, sent, seconds }) => {
      const times = sent.map(({ ms }) => ms)
      const shares = [0.5, 0.9, 0.99, 1].map((share) => percentile(times, share).toFixed(0))
      return `| ${[name, sent.length, (sent.length / seconds).toFixed(0), ...shares].join(' | ')} |`
    }),
  ].join('\n')

export const demandsTable = (run: LoadRun): string =>
  [
    '| demanded | measured | |',
    '| --- | --- | --- |',
    ...demandsOf(run).map(({ demand, is, isMet }) => `| ${demand} | ${is} | ${isMet ? 'met' : '**not met**'} |`),
  ].join('\n')

export interface LoadPage {
  readonly run: LoadRun
  /** Day of the run, handed in. */
  readonly date: string
  readonly commit: string
  readonly machine: string
  readonly installations: number
  readonly replicas: number
  readonly concurrency: number
}

/** docs/load.md. */
export const loadPage = ({ run, date, commit, machine, installations, replicas, concurrency }: LoadPage): string => `# Load

Written by \`npm run load -- --date YYYY-MM-DD\`; not by hand.

Run on ${date} at \`${commit}\`: ${machine}.

${demandsTable(run)}

${answersTable([run.idle, run.burst])}

From the first delivery to the last of ${run.heads.toLocaleString('en')} verdicts: ${Math.round(run.seconds)} s.

- ${replicas} processes of the App with ${concurrency} reviews at once each, on one Postgres; the GitHub of the demo; all of it, and the sender, on the machine above.
- Each delivery is the signed \`pull_request\` event of a push to another pull request, spread over ${installations} installations; ${installations} are on the road at once, each
  next one as soon as one was answered, to each process in turn.
- At rest: nothing but deliveries, whose reviews wait for the next push (\`DEBOUNCE_SECONDS\`). Saturated: those reviews have come due, and every worker has one.
- Each pull request brings a text of its own to a small service, so that facts are made anew; its review ends with a failed check and one comment.
`
