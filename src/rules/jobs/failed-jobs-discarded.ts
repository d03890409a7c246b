import { evidenceAt, gapAt, rule } from '#model/rule'

export const failedJobsDiscarded = rule({
  id: 'failed-jobs-discarded',
  check: '7.7',
  severity: 'P2',
  stage: 'stable',
  title: 'Failed jobs are deleted at once',
  why: 'A job that has failed for good is the only record of what was to be done. Deleted at once, it cannot be looked at, counted, or run again after the cause has been repaired.',
  fix: 'Keep failed jobs for some days (`removeOnFail: { age: 7 * 24 * 3600 }`), or store them elsewhere when they fail.',
  blindSpots: 'A listener in another file that stores failed jobs elsewhere is not seen; any listener in the same file counts as one.',
  languages: ['java', 'go', 'typescript'],
  *judge(system) {
    for (const mark of system.facts('operation-mark'))
      if (mark.mark === 'dead-letter' && mark.inService) yield evidenceAt(mark, `what is given up goes to \`${mark.by}\``)
    for (const job of system.facts('job')) {
      if (!job.inService || job.discardsFailed.state !== 'set' || !job.discardsFailed.value) continue
      yield gapAt(job, {
        at: job.discardsFailed.at,
        subject: `${job.subject} removeOnFail`,
        message: `Jobs${job.queue ? ` of \`${job.queue}\`` : ''} that have failed for good are deleted at once: nothing is left to look at or to run again.`,
      })
    }
  },
})
