import type { Container } from '#model/facts/documents/workload'
import { gapAt, rule } from '#model/rule'
import { isOwnWorkload, isPatchedSomewhere, patchesOf } from '#system/deployment/deployments'

/** The command limits its own time: `timeout 600 bin/report`. */
const limitsItself = ({ command }: Container): boolean =>
  command?.words.some((word) => /(^|[\s/;&|])timeout\s*($|[\s-])/.test(word)) === true

export const hungRunBlocksCronJob = rule({
  id: 'hung-run-blocks-cron-job',
  check: '7.1',
  alsoServes: ['4.1', '7.4'],
  severity: 'P2',
  stage: 'preview',
  title: 'Hung run blocks all further runs of a CronJob',
  why: 'A run that waits forever, such as for a connection that is never answered, never fails. Every later run is skipped without an error, and the work is missed for days until someone notices.',
  fix: 'Set `activeDeadlineSeconds` in the job template to a time that no healthy run needs.',
  blindSpots: 'Does not see a deadline inside the program.',
  languages: ['kubernetes'],
  *judge(system) {
    for (const job of system.facts('workload')) {
      if (job.controller !== 'CronJob' || job.suspended || job.runDeadline || !isOwnWorkload(job)) continue
      const { concurrency } = job
      if (concurrency?.policy !== 'Forbid' || job.containers.some(limitsItself)) continue
      if (isPatchedSomewhere(system, job, 'activeDeadlineSeconds') || patchesOf(system, job).some(({ runDeadline }) => runDeadline))
        continue
      yield gapAt(job, {
        at: concurrency.at,
        subject: `${job.subject} deadline`,
        removed: `\`activeDeadlineSeconds\` from the CronJob \`${job.name}\``,
        message: `\`concurrencyPolicy: Forbid\` skips the runs of \`${job.name}\` while one is active, and no \`activeDeadlineSeconds\` ends a run that hangs. One hung run stops the job for good.`,
      })
    }
  },
})
