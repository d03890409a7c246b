import { evidenceAt, gapAt, rule } from '#model/rule'
import { isOwnWorkload, isPatchedSomewhere, patchesOf } from '#system/deployments'

const cronJob = (schedule: string, rest = '', mark = ''): string => `apiVersion: batch/v1
kind: CronJob
metadata:
  name: invoices
spec:
  schedule: "${schedule}"${mark}
${rest}  jobTemplate:
    spec:
      template:
        spec:
          restartPolicy: Never
          containers: [{ name: run, image: registry.example.com/orders:1.4.2, command: [node, invoices.js] }]
`
const forbid = '  concurrencyPolicy: Forbid\n'

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
  stage: 'preview',
  title: 'Runs of a scheduled job may overlap',
  why: 'When one run takes longer than the time to the next (a slow database, a backlog after an outage), Kubernetes starts another beside it, then a third. They work on the same rows and make each other slower.',
  fix: 'Set `concurrencyPolicy: Forbid` (or `Replace`), or make sure that the job itself takes a lock.',
  blindSpots: 'Whether the job takes a lock of its own is not seen.',
  examples: {
    kubernetes: {
      bad: [
        cronJob('*/5 * * * *', '', ' # <- finding'),
        { title: 'Allow, written out', files: { 'deploy/job.yaml': cronJob('*/15 * * * *', '  concurrencyPolicy: Allow # <- finding\n') } },
        {
          title: 'Forbid was removed',
          files: { 'deploy/job.yaml': cronJob('*/10 * * * *') },
          base: { 'deploy/job.yaml': cronJob('*/10 * * * *', '  concurrencyPolicy: Forbid # <- finding\n') },
        },
      ],
      good: [
        cronJob('*/5 * * * *', forbid),
        cronJob('0 3 * * *'),
        cronJob('*/5 * * * *', '  suspend: true\n'),
        { title: 'an example of documentation', files: { 'docs/job.yaml': cronJob('* * * * *') } },
        {
          title: 'set by an overlay',
          files: {
            'base/job.yaml': cronJob('*/5 * * * *'),
            'overlays/eu/kustomization.yaml':
              'kind: Kustomization\npatches:\n  - patch: |-\n      - op: add\n        path: /spec/concurrencyPolicy\n        value: Forbid\n',
          },
        },
        { title: 'replaces the run before', files: { 'deploy/job.yaml': cronJob('*/5 * * * *', '  concurrencyPolicy: Replace\n') } },
      ],
    },
  },
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
