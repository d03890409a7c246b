import { evidenceAt, gapAt, rule } from '#model/rule'

export const circuitBreakerPerCall = rule({
  id: 'circuit-breaker-per-call',
  check: '4.3',
  severity: 'P1',
  stage: 'stable',
  title: 'Circuit breaker made for each call',
  why: 'A breaker opens because it remembers failures. One that is made for a single call forgets them with it and never opens: the protection that everybody counts on is not there (of 50 failing calls, a shared breaker let 1 through, one a call all 50).',
  fix: 'Make the breaker once, at module level or in a field, one for each peer, and only run calls through it here.',
  languages: ['python', 'java', 'go', 'typescript'],
  *judge(system) {
    for (const breaker of system.facts('breaker')) {
      if (!breaker.inService) continue
      if (breaker.perCall)
        yield gapAt(breaker, {
          message: `Each run of this function makes a new \`${breaker.library}\` breaker and uses it once: its count of failures starts at zero every time, so it never opens.`,
        })
      else yield evidenceAt(breaker, 'a breaker that outlives its calls')
    }
  },
})
