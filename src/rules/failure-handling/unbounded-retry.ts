import type { Retry } from '#model/facts/retry'
import { evidenceAt, gapAt, rule } from '#model/rule'
import type { Linked } from '#model/system'

/** A retry that pauses, outside a request, never ends but floods nothing. */
const weight = (retry: Linked<Retry>): { readonly severity?: 'P2' } =>
  retry.pause === 'some' && !retry.reach.has('request') ? { severity: 'P2' } : {}

export const unboundedRetry = rule({
  id: 'unbounded-retry',
  check: '4.5',
  severity: 'P1',
  stage: 'stable',
  title: 'Unbounded retry',
  why: 'A permanent failure, such as a revoked credential or a deleted record, never surfaces as an error: the caller gets no answer, and no alert fires. If the attempts call another system, they keep loading it, and it may block this service.',
  fix: 'Limit the retries by attempts or elapsed time, and decide what happens at the limit: fail the request, or move the work to a dead-letter queue.',
  blindSpots:
    'Loops that mention a counter, a clock or a stop signal count as bounded. So do retries whose options are passed in from elsewhere.',
  languages: ['java', 'python', 'typescript', 'go'],
  *judge(system) {
    for (const retry of system.facts('retry')) {
      if (!retry.inService) continue
      if (retry.limit === 'bounded') yield evidenceAt(retry, 'retries are bounded', retry.limitAt)
      if (retry.limit !== 'none') continue
      if (retry.endlessByDefault)
        yield gapAt(retry, {
          severity: 'P3',
          message: `Nothing here limits the retries, and \`${retry.by}\` has no limit by default. A permanent failure is retried forever.`,
        })
      else if (retry.by === 'loop')
        yield gapAt(retry, {
          ...weight(retry),
          message: 'This loop exits only when its work succeeds. A permanent failure is retried forever.',
        })
      else if (retry.by === 'recursion')
        yield gapAt(retry, {
          message:
            'On failure this function calls itself with the same arguments, without counting attempts. A permanent failure recurses until memory runs out.',
        })
      else
        yield gapAt(retry, {
          ...weight(retry),
          message: `\`${retry.by}\` is configured here to retry without a limit. A permanent failure is retried forever.`,
          ...(retry.limitAt ? { at: retry.limitAt } : {}),
        })
    }
  },
})
