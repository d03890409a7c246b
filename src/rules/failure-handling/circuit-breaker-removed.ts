import { evidenceAt, rule } from '#model/rule'
import { breakerUses, lostBreakers } from '#change/work/lost-breakers'

export const circuitBreakerRemoved = rule({
  id: 'circuit-breaker-removed',
  check: '4.3',
  severity: 'P1',
  stage: 'stable',
  title: 'Circuit breaker removed',
  why: 'While the dependency is down, every request that needs it waits for a call that fails. Waiting requests occupy threads and connections, and the dependency gets the full load while it recovers.',
  fix: 'Restore the breaker, or say in the pull request what stops calls to a failing dependency now.',
  blindSpots:
    'A new call of code outside the repository that is handed the work counts as another breaker. Does not see a breaker in a service mesh.',
  languages: ['java', 'python', 'typescript', 'go'],
  *judge(system, change) {
    for (const use of breakerUses(system)) if (use.inService) yield evidenceAt(use, `${use.by} stops calls to what keeps failing`)
    if (!change) return
    for (const { use, headLine, within, call } of lostBreakers(system, change))
      yield {
        kind: 'gap',
        at: { path: use.at.path, startLine: headLine, endLine: headLine },
        subject: use.subject,
        within: use.within,
        message:
          use.covers === 'work'
            ? `This change no longer runs \`${call}\` through the circuit breaker \`${use.by}\`. While the dependency is down, each caller waits for this call to fail.`
            : `This change removes the circuit breaker \`${use.by}\` from \`${within}\`, which still makes its calls. While the dependency is down, each caller waits for them to fail.`,
        fix: `Restore \`${use.by}\`, or say in the pull request what stops calls to a failing dependency now.`,
      }
  },
})
