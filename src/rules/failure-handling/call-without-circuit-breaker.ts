import { gapAt, rule } from '#model/rule'
import { bareCalls } from '#change/work/bare-calls'

export const callWithoutCircuitBreaker = rule({
  id: 'call-without-circuit-breaker',
  check: '4.3',
  severity: 'P2',
  stage: 'preview',
  title: 'Call without a circuit breaker, unlike its siblings',
  why: 'While this dependency is down, every caller waits for the full timeout of a call that fails. The waiting requests occupy threads and connections, so that parts of the service that do not need it fail too.',
  fix: 'Run the call through a circuit breaker, as the other calls of this service do.',
  blindSpots:
    'Reports only services in which more requests run through a breaker than not, and at least two do. Does not see a breaker in a service mesh or a proxy.',
  languages: ['java', 'typescript', 'python', 'go'],
  *judge(system) {
    for (const { call, peer } of bareCalls(system))
      yield gapAt(call, {
        subject: `breaker of ${call.subject}`,
        message: `\`${call.callee}\` runs without a circuit breaker, although other calls of this service have one (\`${peer.by}\` at ${peer.at.path}:${peer.at.startLine}). While the dependency is down, each caller waits for the timeout.`,
        fix: `Run \`${call.callee}\` through a breaker with a name of its own, as ${peer.at.path}:${peer.at.startLine} does.`,
      })
  },
})
