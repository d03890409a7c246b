import type { Retry } from '#model/facts/calls/retry'
import type { Linked, System } from '#model/system'
import { evidenceAt, gapAt, rule } from '#model/rule'
import { inLanguage } from '#system/naming/in-language'

/** Whether the retried work leaves the process, by a call in its own lines or in a function that it calls. */
const callsOut = (system: System, retry: Linked<Retry>): boolean => {
  const { work } = retry
  const inLines =
    work !== undefined &&
    system
      .facts('external-call')
      .some((call) => call.at.path === retry.at.path && call.at.startLine >= work.startLine && call.at.endLine <= work.endLine)
  return (
    inLines ||
    retry.calls.some((ref) => {
      const target = system.define(retry.at.path, ref)
      return target !== undefined && system.does(target.path, target.name, 'calls-out')
    })
  )
}

/** Part of a command or a job that runs and ends: what such a program retries is reported only if a change removes its pause. */
const isOfProgram = ({ file: { role, unit } }: Linked<Retry>): boolean => role === 'production' && unit?.runtime === 'cli'

const pausedBefore = (base: System, { at, within, by }: Linked<Retry>): boolean =>
  base.facts('retry').some((one) => one.pause === 'some' && one.by === by && one.within === within && one.at.path === at.path)

/** The option of each library that adds a growing pause. */
const options: Readonly<Record<string, string>> = {
  'axios-retry': 'retryDelay: axiosRetry.exponentialDelay',
  'p-retry': 'minTimeout: 1_000, randomize: true',
  'async-retry': 'minTimeout: 1_000, randomize: true',
  bullmq: "backoff: { type: 'exponential', delay: 1_000 }",
  urllib3: 'backoff_factor=0.5',
  tenacity: 'wait=wait_random_exponential(max=10)',
  // A task that enqueues itself: the options for automatic retries have no effect on it.
  celery: 'apply_async(…, countdown=60 * 2**attempt)',
  RetryTemplate: '.exponentialBackoff(500, 2, 10_000)',
  DefaultErrorHandler: 'new DefaultErrorHandler(new ExponentialBackOffWithMaxRetries(3))',
  '@Retryable': 'backoff = @Backoff(delay = 500, multiplier = 2, random = true)',
  Reactor: 'Retry.backoff(3, Duration.ofMillis(500))',
}

/** A pause that doubles with each attempt, with a random part. */
const pauses = {
  typescript: 'await new Promise((resolve) => setTimeout(resolve, 2 ** attempt * (100 + Math.random() * 100)))',
  python: 'time.sleep(2**attempt * random.uniform(0.1, 0.2))',
  go: 'time.Sleep(time.Duration(1<<attempt) * (100 + time.Duration(rand.IntN(100))) * time.Millisecond)',
  java: 'Thread.sleep((1L << attempt) * ThreadLocalRandom.current().nextLong(100, 200))',
}

export const retryWithoutBackoff = rule({
  id: 'retry-without-backoff',
  check: '4.2',
  severity: 'P2',
  stage: 'stable',
  title: 'Retry without backoff',
  why: 'Every instance does this at once, so a struggling server or database gets several times its normal load and may not recover. Work fails although a later attempt could have succeeded.',
  fix: 'Wait between attempts with exponential backoff and jitter, and keep the number of attempts small.',
  blindSpots:
    'A hand-written loop is reported only when a call that leaves the process is found in it or in a function it calls. In a command, which runs and ends, only a pause that a change removes is reported.',
  languages: ['java', 'python', 'typescript', 'go'],
  *judge(system, change) {
    for (const retry of system.facts('retry')) {
      if (!retry.inService && !isOfProgram(retry)) continue
      if (retry.pause === 'some')
        yield { ...evidenceAt(retry, 'waits between attempts', retry.pauseAt), ...(!retry.inService && { checks: [] }) }
      const isPausedBefore = change !== undefined && pausedBefore(change.base, retry)
      if (!retry.inService && !isPausedBefore) continue
      if (retry.pause !== 'none' || retry.limit === 'none') continue
      const byHand = retry.by === 'loop' || retry.by === 'recursion'
      if (byHand && !callsOut(system, retry)) continue
      const code = byHand ? inLanguage(retry.at.path, pauses) : options[retry.by]
      yield gapAt(retry, {
        // What waited until now has shown that it fails now and then.
        ...(isPausedBefore && retry.inService && { severity: 'P1' as const }),
        fix:
          code &&
          `Wait longer after each failed attempt${/rand|Random|jitter|axiosRetry|retry_backoff|Retry\.backoff/.test(code) ? ', with jitter' : ''}: \`${code}\`${/\battempt\b/.test(code) ? ', where `attempt` counts the failed attempts' : ''}. Keep the number of attempts small.`,
        removed: 'the pause between two attempts',
        message: byHand
          ? `This ${retry.by === 'loop' ? 'loop' : 'function'} retries a failed attempt without a pause. All attempts can fail within one brief outage.`
          : retry.by === 'celery'
            ? 'This task enqueues itself again after a failure, without a pause. All attempts can fail within one brief outage.'
            : `\`${retry.by}\` retries here without a pause. All attempts can fail within one brief outage.`,
        ...(retry.pauseAt ? { at: retry.pauseAt } : {}),
      })
    }
  },
})
