import type { Retry } from '#model/facts/retry'
import { evidenceAt, gapAt, rule } from '#model/rule'
import type { Linked } from '#model/system'

/** Where it pauses and nobody waits for the answer, it is work that never ends, and no flood. */
const weight = (retry: Linked<Retry>): { readonly severity?: 'P2' } =>
  retry.pause === 'some' && !retry.reach.has('request') ? { severity: 'P2' } : {}

export const unboundedRetry = rule({
  id: 'unbounded-retry',
  check: '4.5',
  severity: 'P1',
  stage: 'stable',
  title: 'Retry without an end',
  why: 'What fails for good (a revoked credential, a deleted record) is tried until somebody stops the process: the caller never gets an answer, the work behind it waits, and the peer is called at full speed until it bans us.',
  fix: 'Bound it by attempts or by time, and decide what happens when the bound is reached: fail the request, or put the work where a person sees it.',
  blindSpots:
    'Loops that mention a counter, a clock or a stop signal count as bounded, and so do retries whose options are handed over from elsewhere.',
  languages: ['java', 'python', 'typescript', 'go'],
  *judge(system) {
    for (const retry of system.facts('retry')) {
      if (!retry.inService) continue
      if (retry.limit === 'bounded') yield evidenceAt(retry, 'bounded', retry.limitAt)
      if (retry.limit !== 'none') continue
      if (retry.endlessByDefault)
        yield gapAt(retry, {
          severity: 'P3',
          message: `Nothing here bounds how often this is repeated, and \`${retry.by}\` repeats without end by default: what fails for good is tried for ever.`,
        })
      else if (retry.by === 'loop')
        yield gapAt(retry, {
          ...weight(retry),
          message: 'This loop leaves only when its work succeeds: a failure that stays is repeated for ever.',
        })
      else if (retry.by === 'recursion')
        yield gapAt(retry, {
          message:
            'On failure the function calls itself with the same arguments, and nothing counts how often: a failure that stays is repeated until memory runs out.',
        })
      else
        yield gapAt(retry, {
          ...weight(retry),
          message: `\`${retry.by}\` is told here to repeat without end: a failure that stays is repeated for ever.`,
          ...(retry.limitAt ? { at: retry.limitAt } : {}),
        })
    }
  },
})
