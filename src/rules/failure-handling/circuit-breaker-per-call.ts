import { evidenceAt, gapAt, rule } from '#model/rule'

export const circuitBreakerPerCall = rule({
  id: 'circuit-breaker-per-call',
  check: '4.3',
  severity: 'P1',
  stage: 'stable',
  title: 'Circuit breaker created per call',
  why: 'A breaker opens because it remembers failures across calls. One created for each call starts at zero every time and never opens, so the dependency is unprotected. In a test of 50 failing calls, a shared breaker let 1 through and a per-call breaker let all 50 through.',
  fix: 'Create the breaker once per dependency, at module level or in a field, and only run calls through it here.',
  languages: ['python', 'java', 'go', 'typescript'],
  *judge(system) {
    for (const breaker of system.facts('breaker')) {
      if (!breaker.inService) continue
      if (breaker.perCall)
        yield gapAt(breaker, {
          message: `This function creates a new \`${breaker.library}\` breaker on every call. Its failure count starts at zero each time, so it never opens.`,
        })
      else yield evidenceAt(breaker, 'a breaker shared between calls')
    }
  },
})
