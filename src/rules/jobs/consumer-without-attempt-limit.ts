import { evidenceAt, gapAt, rule } from '#model/rule'

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

export const consumerWithoutAttemptLimit = rule({
  id: 'consumer-without-attempt-limit',
  check: '7.3',
  alsoServes: ['4.5', '7.7'],
  severity: 'P1',
  stage: 'stable',
  title: 'Job retried without an attempt limit',
  why: 'A job that cannot succeed runs again and again and delays the jobs behind it. The job never counts as failed, so no alert fires and no operator finds it.',
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
            `Set a small limit, such as \`${limits[job.library]}\`, with a growing pause between attempts. Alert on jobs that exhaust it.`,
          ...(isEndless(value)
            ? {}
            : {
                risk: 'A job that cannot succeed runs again and again and delays the jobs behind it. The job counts as failed only after its last attempt, so an alert on failed jobs fires very late.',
              }),
          message: `Jobs of ${job.queue ? `\`${job.queue}\`` : 'this queue'} are attempted ${isEndless(value) ? 'without a limit' : `up to ${value} times`}. A job that cannot succeed occupies a worker and ${isEndless(value) ? 'never shows up as failed' : 'does not show up as failed until the last attempt'}.`,
        })
    }
  },
})
