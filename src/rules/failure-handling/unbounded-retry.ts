import type { Retry } from '#model/facts/calls/retry'
import { evidenceAt, gapAt, rule } from '#model/rule'
import { inLanguage, type CodeLanguage } from '#system/naming/in-language'
import type { Linked } from '#model/system'
import { productName } from '#system/naming/product-name'

/**
 * A loop that pauses, outside a request, never ends but floods nothing: it often waits for a dependency in the background. A library that
 * retries a call keeps its caller waiting instead, unless that is the start of the process.
 */
const weight = (retry: Linked<Retry>): { readonly severity?: 'P2' } => {
  const isBackground =
    retry.by === 'loop' ||
    retry.by === 'recursion' ||
    retry.subject.startsWith('itself ') ||
    (retry.reach.size > 0 && !retry.reach.has('job'))
  return retry.pause === 'some' && !retry.reach.has('request') && isBackground ? { severity: 'P2' } : {}
}

const ofTemporal = { typescript: 'retry: { maximumAttempts: 5 }', python: 'RetryPolicy(maximum_attempts=5)', go: 'MaximumAttempts: 5' }

/** How each library limits its attempts. */
const options: Readonly<Record<string, string>> = {
  'p-retry': 'retries: 5',
  'async-retry': 'retries: 5',
  celery: 'max_retries=5',
  'github.com/cenkalti/backoff': 'backoff.WithMaxRetries(policy, 5)',
  '@Retryable': 'maxAttempts = 5',
  FixedBackOff: 'new FixedBackOff(1_000, 5)',
}

/** A product is named as its maker writes it; any other package, annotation or class is quoted. */
const nameOf = (by: string): string => (productName(by) === by ? `\`${by}\`` : productName(by))

const afterLast = ({ reach }: Linked<Retry>): string =>
  reach.has('request')
    ? 'After the last attempt, return an error to the caller.'
    : reach.has('job')
      ? 'After the last attempt, let the job fail, so that it shows up as failed.'
      : 'After the last attempt, log the error and return it to the caller.'

const fixFor = (retry: Linked<Retry>): string => {
  if (retry.by === 'loop') return `Count the attempts and stop after a few. ${afterLast(retry)}`
  if (retry.by === 'recursion') return `Replace the recursion with a loop of a few attempts, with a pause between them. ${afterLast(retry)}`
  const option = retry.by === 'temporal' ? inLanguage(retry.at.path, ofTemporal) : options[retry.by]
  return `Limit the number of attempts${option === undefined ? '' : `: \`${option}\``}. Handle the error of the last attempt.`
}

/**
 * How a recursion ends that no condition ends. Run on Python 3.11 (999 calls, also in a coroutine), Node.js 20 (an `async` function still ran
 * after three million calls) and Java 17 (33,000 calls). A goroutine's stack is limited to 1 GB by default.
 */
const ends: Readonly<Record<CodeLanguage, { readonly when: string; readonly risk: string }>> = {
  python: {
    when: 'about 1000 times, until Python raises `RecursionError`',
    risk: 'The final `RecursionError` hides the real cause.',
  },
  java: {
    when: 'thousands of times, until Java throws `StackOverflowError`',
    risk: 'The final `StackOverflowError` hides the real cause.',
  },
  go: {
    when: 'until the stack exceeds its limit, which crashes the process',
    risk: 'The caller gets no answer, and a crash takes down every other request.',
  },
  typescript: {
    when: 'forever, and each attempt keeps its memory',
    risk: 'The caller gets no answer, and no alert fires.',
  },
}

export const unboundedRetry = rule({
  id: 'unbounded-retry',
  check: '4.5',
  severity: 'P1',
  raisedFrom: 'P2',
  stage: 'stable',
  title: 'Unbounded retry',
  why: 'A permanent failure, such as a revoked credential or a deleted record, never surfaces as an error: the caller gets no answer, and no alert fires.',
  fix: 'Limit the retries by attempts or elapsed time, and decide what happens at the limit: fail the request, or move the work to a dead-letter queue.',
  blindSpots:
    'Loops that mention a counter, a clock or a stop signal count as bounded. So do retries whose options are passed in from elsewhere. A function that calls itself is a preview, unless it only does one statement of work and logs its failure.',
  languages: ['java', 'python', 'typescript', 'go'],
  *judge(system) {
    for (const retry of system.facts('retry')) {
      if (!retry.inService) continue
      if (retry.limit === 'bounded') yield evidenceAt(retry, 'retries are bounded', retry.limitAt)
      if (retry.limit !== 'none') continue
      if (retry.endlessByDefault)
        yield gapAt(retry, {
          severity: 'P3',
          fix: fixFor(retry),
          removed: 'the limit of these retries',
          message: `Nothing here limits the retries, and ${nameOf(retry.by)} has no limit by default. A permanent failure is retried forever.`,
        })
      else if (retry.by === 'loop')
        yield gapAt(retry, {
          ...weight(retry),
          fix: fixFor(retry),
          removed: 'the limit of these retries',
          message: 'This loop exits only when its work succeeds. A permanent failure is retried forever.',
        })
      else if (retry.by === 'recursion') {
        const end = inLanguage(retry.at.path, ends) ?? ends.typescript
        yield gapAt(retry, {
          // The state that an attempt leaves behind often ends the recursion: a test at its start, a removal with nothing left to remove.
          ...(!retry.isSameWork && { stage: 'preview' as const }),
          ...(retry.isSameWork && weight(retry)),
          fix: fixFor(retry),
          removed: 'the limit of these retries',
          risk: `Each call sends one request after another to a service that is already failing. ${end.risk}`,
          message: `On failure, this function calls itself with the same arguments, without a limit or a count. A permanent failure is retried ${end.when}.`,
        })
      } else if (retry.subject.startsWith('itself '))
        yield gapAt(retry, {
          ...weight(retry),
          fix: 'Count the attempts in an argument of the task, and stop after a few. Or use the retry of the task library, which counts them (in Celery: `self.retry(countdown=60, max_retries=5)` in a task with `bind=True`).',
          removed: 'the limit of these retries',
          message: 'After an error this task enqueues itself again, without counting the attempts. A permanent failure is retried forever.',
          ...(retry.limitAt ? { at: retry.limitAt } : {}),
        })
      else
        yield gapAt(retry, {
          ...weight(retry),
          fix: fixFor(retry),
          removed: 'the limit of these retries',
          message: `${nameOf(retry.by)} is configured here to retry without a limit. A permanent failure is retried forever.`,
          ...(retry.limitAt ? { at: retry.limitAt, isWritten: true } : {}),
        })
    }
  },
})
