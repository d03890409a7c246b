import { evidenceAt, gapAt, rule } from '#model/rule'

/** More than this is no limit to a person who waits for it to end. */
const most = 1000

export const consumerWithoutAttemptLimit = rule({
  id: 'consumer-without-attempt-limit',
  check: '7.3',
  alsoServes: ['4.5', '7.7'],
  severity: 'P1',
  stage: 'stable',
  title: 'Job that is tried again without a limit',
  why: 'A job that can never succeed is tried for ever: it takes the place of others, hammers the peer that refuses it, and never appears among the failed ones, where somebody would look.',
  fix: 'Set a small number of attempts with an exponential backoff, and look at what has failed for good.',
  blindSpots: 'Attempts that are set elsewhere count as limited.',
  languages: ['java', 'python', 'go', 'typescript'],
  *judge(system) {
    for (const job of system.facts('job')) {
      if (!job.inService || job.attempts.state !== 'set') continue
      const { value, at } = job.attempts
      if (value < most) yield { ...evidenceAt(job, `${value} attempts`, at), checks: ['7.3', '4.5'] }
      else
        yield gapAt(job, {
          at,
          subject: `${job.subject} attempts`,
          message: `A job of ${job.queue ? `\`${job.queue}\`` : 'this queue'} is tried ${value === Infinity || value > 1e6 ? 'for ever' : `${value} times`}: one that can never succeed never ends among the failed ones.`,
        })
    }
  },
})
