import { evidenceAt, gapAt, rule } from '#model/rule'
import { isOwnWorkload, isPatchedSomewhere, patchesOf } from '#system/deployments'

/** Minutes between two runs where the minute field tells it (`*\/10`, `0,30`); undefined for anything rarer than an hour. */
const minutesBetween = (cron: string): number | undefined => {
  const [minute = '', hour = ''] = cron.trim().split(/\s+/)
  if (hour !== '*') return undefined
  if (minute === '*') return 1
  const step = /^\*\/(\d+)$/.exec(minute)?.[1]
  if (step) return Number(step)
  const list = /^\d+(,\d+)+$/.test(minute) ? minute.split(',').length : undefined
  return list ? 60 / list : undefined
}

/** A run that takes longer than this many minutes is nothing unusual. */
const shortMinutes = 60

export const cronJobOverlap = rule({
  id: 'cron-job-overlap',
  check: '7.4',
  severity: 'P2',
  stage: 'stable',
  title: 'Runs of a scheduled job may overlap',
  why: 'When one run takes longer than the time to the next (a slow database, a backlog after an outage), Kubernetes starts another beside it, then a third. They work on the same rows and make each other slower.',
  fix: 'Set `concurrencyPolicy: Forbid` (or `Replace`), or make sure that the job itself takes a lock.',
  blindSpots: 'Whether the job takes a lock of its own is not seen.',
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
        message: `\`${job.name}\` starts every ${minutes === 1 ? 'minute' : `${minutes} minutes`} whether or not the run before has ended: ${concurrency ? '`concurrencyPolicy` is `Allow`' : '`concurrencyPolicy` is not set, and the default is `Allow`'}.`,
      })
    }
  },
})
