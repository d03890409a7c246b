import { evidenceAt, gapAt, rule } from '#model/rule'
import { isOwnWorkload, isPatchedSomewhere, patchesOf } from '#system/deployment/deployments'

/** The values of a field of a cron expression below a bound; undefined if it is written in another way. */
const valuesOf = (field: string, bound: number): readonly number[] | undefined => {
  const values = new Set<number>()
  for (const part of field.split(',')) {
    const [, from, to, step] = /^(?:\*|(\d+)(?:-(\d+))?)(?:\/(\d+))?$/.exec(part) ?? []
    if (!/^[*\d]/.test(part) || (from === undefined && !part.startsWith('*'))) return undefined
    const first = Number(from ?? 0)
    const last = to !== undefined ? Number(to) : from === undefined || step !== undefined ? bound - 1 : first
    for (let value = first; value <= Math.min(last, bound - 1); value += Math.max(1, Number(step ?? 1))) values.add(value)
  }
  return values.size === 0 ? undefined : [...values].toSorted((one, other) => one - other)
}

const named: Readonly<Record<string, string>> = { '@hourly': '0 * * * *', '@daily': '0 0 * * *', '@midnight': '0 0 * * *' }

const minutesOfDay = 24 * 60

/** The shortest time between two runs of one day or of two days in a row, in minutes; undefined if no two such days have runs. */
const minutesBetween = (cron: string): number | undefined => {
  const [minute = '', hour = '', day, month, weekday] = (named[cron.trim()] ?? cron.trim()).split(/\s+/)
  const minutes = valuesOf(minute, 60)
  const hours = valuesOf(hour, 24)
  if (!minutes || !hours) return undefined
  const runs = hours.flatMap((one) => minutes.map((other) => one * 60 + other))
  const [first = 0] = runs
  const gaps = runs.slice(1).map((run, index) => run - (runs[index] ?? 0))
  const isDaily = [day, month].every((field) => field === '*') && (weekday === '*' || /[-,*/]/.test(weekday ?? ''))
  const overnight = isDaily ? [minutesOfDay + first - (runs.at(-1) ?? 0)] : []
  const all = [...gaps, ...overnight]
  return all.length === 0 ? undefined : Math.min(...all)
}

const runsEveryHour = (cron: string): boolean => cron.trim().split(/\s+/)[1] === '*'

/** In minutes. A run may well outlast any interval shorter than this. */
const shortMinutes = 60

const inWords = (minutes: number): string =>
  minutes === 1 ? 'a minute' : minutes < 120 ? `${minutes} minutes` : minutes < minutesOfDay ? `${Math.floor(minutes / 60)} hours` : 'a day'

export const cronJobOverlap = rule({
  id: 'cron-job-overlap',
  check: '7.4',
  severity: 'P2',
  stage: 'stable',
  title: 'CronJob runs may overlap',
  why: 'When a run takes longer than the interval (a slow database, a backlog after an outage), Kubernetes starts another one beside it, then a third. The runs process the same rows and slow each other down.',
  fix: 'Set `concurrencyPolicy: Forbid`, which skips a run while another one is active, or take a lock inside the job. `Replace` kills the active run instead.',
  blindSpots: 'Does not detect a lock that the job takes.',
  languages: ['kubernetes'],
  *judge(system, change) {
    for (const job of system.facts('workload')) {
      if (job.controller !== 'CronJob' || !job.schedule || job.suspended || !isOwnWorkload(job)) continue
      const { concurrency, schedule } = job
      if (concurrency && concurrency.policy !== 'Allow') {
        yield evidenceAt(job, `runs do not overlap (${concurrency.policy})`, concurrency.at)
        continue
      }
      const minutes = minutesBetween(schedule.cron)
      // A policy that a change removes was needed at any interval.
      const before = change?.base
        .facts('workload')
        .find((one) => one.controller === 'CronJob' && one.name === job.name && one.namespace === job.namespace && one.concurrency)
      const isRemoved = before?.concurrency !== undefined && before.concurrency.policy !== 'Allow'
      if (
        minutes === undefined ||
        (!(minutes < shortMinutes && runsEveryHour(schedule.cron)) && !isRemoved) ||
        (job.runDeadline && job.runDeadline.seconds <= minutes * 60) ||
        isPatchedSomewhere(system, job, 'concurrencyPolicy') ||
        patchesOf(system, job).some((patch) => patch.concurrency)
      )
        continue
      yield gapAt(job, {
        at: concurrency?.at ?? schedule.at,
        removed: concurrency
          ? `the protection of the CronJob \`${job.name}\` against overlapping runs: \`concurrencyPolicy\` is now \`Allow\``
          : `\`concurrencyPolicy\` from the CronJob \`${job.name}\`: it now defaults to \`Allow\``,
        message: `\`concurrencyPolicy\` of \`${job.name}\` is ${concurrency ? '`Allow`' : 'not set and defaults to `Allow`'}. A run that takes longer than ${inWords(minutes)} overlaps with the next one.`,
      })
    }
  },
})
