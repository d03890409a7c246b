import { gapAt, rule } from '#model/rule'

export const circuitBreakerNeverOpens = rule({
  id: 'circuit-breaker-never-opens',
  check: '4.3',
  severity: 'P2',
  stage: 'stable',
  title: 'Circuit breaker never opens',
  why: 'While the dependency is down, every request still waits for a call that fails. The dependency gets the full load while it recovers, as if there were no breaker.',
  fix: 'Let failures open the breaker, or remove the breaker if the calls should not have one.',
  blindSpots: 'Reports constant values and functions that only return one. A threshold that is never reached counts as a choice.',
  languages: ['go', 'typescript'],
  *judge(system) {
    for (const breaker of system.facts('breaker')) {
      const { inService, library, neverOpens } = breaker
      if (!inService || !neverOpens) continue
      const { by, at } = neverOpens
      yield gapAt(breaker, {
        at,
        isWritten: true,
        fix: `Let \`${by}\` depend on the failures, or leave it out, so that the default of \`${library}\` holds.`,
        message: `\`${by}\` keeps this \`${library}\` breaker closed, whatever fails. Calls go on while the dependency is down.`,
      })
    }
  },
})
