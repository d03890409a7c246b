import type { JobOptions } from '#model/facts/work/job'
import { evidenceAt, gapAt, rule, type Gap } from '#model/rule'

/** From this number of attempts on, a limit counts as none. */
const most = 1000

const isEndless = (attempts: number): boolean => attempts > 1e6

/** How each library limits the attempts of a job. */
const limits: Readonly<Record<string, string>> = {
  bullmq: "attempts: 5, backoff: { type: 'exponential', delay: 1_000 }",
  bull: "attempts: 5, backoff: { type: 'exponential', delay: 1_000 }",
  'pg-boss': 'retryLimit: 5, retryBackoff: true',
  celery: 'max_retries=5',
  dramatiq: 'max_retries=5',
  asynq: 'asynq.MaxRetry(5)',
  river: 'MaxAttempts: 5',
  nats: 'MaxDeliver: 5',
  'go-nsq': 'config.MaxAttempts = 5',
  'gocraft/work': 'MaxFails: 5',
}

const nounOf = ({ delivers }: JobOptions): 'message' | 'job' => (delivers === 'messages' ? 'message' : 'job')

const worksOf = (job: JobOptions): string => {
  const { queue } = job
  const noun = nounOf(job)
  if (queue === '') return `The ${noun}s of this queue`
  return noun === 'job' ? `\`${queue}\` jobs` : `Messages of \`${queue}\``
}

const pileUp = (noun: string): string =>
  `${noun === 'job' ? 'Jobs' : 'Messages'} that cannot succeed pile up and take worker time from the others.`

const endless = (noun: string): string => `${pileUp(noun)} They never count as failed, so no alert on failed ${noun}s fires.`

const tooHigh = (noun: string): Pick<Gap, 'title' | 'risk'> => ({
  title: 'Limit of attempts too high',
  risk: `${pileUp(noun)} An alert on failed ${noun}s fires far too late, if ever.`,
})

export const consumerWithoutAttemptLimit = rule({
  id: 'consumer-without-attempt-limit',
  check: '7.3',
  alsoServes: ['4.5', '7.7'],
  severity: 'P1',
  stage: 'stable',
  title: 'Job retried without an attempt limit',
  why: 'Jobs that cannot succeed pile up and take worker time from the others. They never count as failed, so no alert on failed jobs fires.',
  fix: 'Set a small number of attempts with exponential backoff, and alert on jobs that exhaust them.',
  blindSpots: 'Checks only attempts that are set on the job itself. A job whose attempts are set elsewhere counts as limited.',
  languages: ['java', 'python', 'go', 'typescript'],
  *judge(system) {
    for (const job of system.facts('job')) {
      if (!job.inService || job.attempts.state !== 'set') continue
      const { value, at } = job.attempts
      if (value < most) yield { ...evidenceAt(job, `at most ${value} ${value === 1 ? 'attempt' : 'attempts'}`, at), checks: ['7.3', '4.5'] }
      else
        yield gapAt(job, {
          at,
          subject: `${job.subject} attempts`,
          fix:
            limits[job.library] &&
            `Set a small limit, such as \`${limits[job.library]}\`, with a growing pause between attempts. Alert on ${nounOf(job)}s that exhaust it.`,
          ...(isEndless(value) ? { check: '4.5' as const, risk: endless(nounOf(job)) } : tooHigh(nounOf(job))),
          message: `${worksOf(job)} are attempted ${isEndless(value) ? 'without a limit' : `up to ${value} times`}. A ${nounOf(job)} that cannot succeed ${isEndless(value) ? 'is retried forever' : 'counts as failed only after the last attempt'}.`,
        })
    }
  },
})
