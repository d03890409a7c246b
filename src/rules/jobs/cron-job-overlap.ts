import { evidenceAt, gapAt, rule } from '#model/rule'
import { isOwnWorkload, isPatchedSomewhere, patchesOf } from '#system/deployments'

/** Minutes between two runs, from the minute field (`*\/10`, `0,30`); undefined for schedules that run once an hour or less often. */
const minutesBetween = (cron: string): number | undefined => {
  const [minute = '', hour = ''] = cron.trim().split(/\s+/)
  if (hour !== '*') return undefined
  if (minute === '*') return 1
  const step = /^\*\/(\d+)$/.exec(minute)?.[1]
  if (step) return Number(step)
  const list = /^\d+(,\d+)+$/.test(minute) ? minute.split(',').length : undefined
  return list ? 60 / list : undefined
}

/** In minutes. A run may well outlast any interval shorter than this. */
const shortMinutes = 60

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
  *judge(system) {
    for (const job of system.facts('workload')) {
      if (job.controller !== 'CronJob' || !job.schedule || job.suspended || !isOwnWorkload(job)) continue
      const { concurrency, schedule } = job
      if (concurrency && concurrency.policy !== 'Allow') {
        yield evidenceAt(job, `runs do not overlap (${concurrency.policy})`, concurrency.at)
        continue
      }
      const minutes = minutesBetween(schedule.cron)
      if (
        minutes === undefined ||
        minutes >= shortMinutes ||
        (job.runDeadline && job.runDeadline.seconds <= minutes * 60) ||
        isPatchedSomewhere(system, 'concurrencyPolicy') ||
        patchesOf(system, job).some((patch) => patch.concurrency)
      )
        continue
      yield gapAt(job, {
        at: concurrency?.at ?? schedule.at,
        removed: concurrency
          ? `the protection of the CronJob \`${job.name}\` against overlapping runs: \`concurrencyPolicy\` is now \`Allow\``
          : `\`concurrencyPolicy\` from the CronJob \`${job.name}\`: it now defaults to \`Allow\``,
        message: `\`concurrencyPolicy\` of \`${job.name}\` is ${concurrency ? '`Allow`' : 'not set and defaults to `Allow`'}. A run that takes longer than ${minutes === 1 ? 'a minute' : `${minutes} minutes`} overlaps with the next one.`,
      })
    }
  },
})
