import type { CheckId } from '#model/checks'
import { rule } from '#model/rule'
import { doesOf, lostFronts, type LostFront } from '#change/records/lost-fronts'

const kinds: Readonly<Record<LostFront['does'], { check: CheckId; title: string; did: string; then: string }>> = {
  identify: {
    check: '3.2',
    title: 'Request ID middleware removed',
    did: 'gave each request an ID',
    then: 'Log lines of one request can no longer be found together',
  },
  measure: {
    check: '3.5',
    title: 'Request metrics middleware removed',
    did: 'measured each request',
    then: 'Dashboards and alerts on latency and errors no longer cover these routes',
  },
  trace: {
    check: '3.9',
    title: 'Request tracing middleware removed',
    did: 'traced each request',
    then: 'Traces of callers end here, and slow requests cannot be followed',
  },
}

export const requestMiddlewareRemoved = rule({
  id: 'request-middleware-removed',
  check: '3.2',
  alsoServes: ['3.5', '3.6', '3.9'],
  severity: 'P2',
  stage: 'stable',
  title: 'Request ID or metrics middleware removed',
  why: 'The routes still work, but the on-call engineer no longer sees them: their log lines cannot be joined, or their latency and errors are no longer measured.',
  fix: 'Register the middleware again in front of these routes, or say in the pull request what does its work now.',
  blindSpots:
    'Knows what a middleware does by what its function records, or by its name. One that only its name says to measure requests is a preview. Any new middleware in the same file counts as its replacement.',
  languages: ['typescript', 'python', 'go'],
  *judge(system, change) {
    for (const front of system.facts('front')) {
      const does = front.isRegistered && front.inService ? doesOf(system, front) : undefined
      const { at, subject, within } = front
      if (does) yield { kind: 'evidence', at, subject, within, note: kinds[does].did, checks: [] }
    }
    if (!change) return
    for (const { front, does, at, isByName } of lostFronts(system, change)) {
      const { check, title, did, then } = kinds[does]
      yield {
        kind: 'gap',
        ...(does === 'measure' && isByName && { stage: 'preview' as const }),
        at,
        within: front.within,
        subject: front.subject,
        check,
        title,
        removed: `\`${front.by}\`, which ${did}`,
        message: `This change removes \`${front.by}\`, which ${did}, and nothing else in front of these routes does. ${then}.`,
        risk: `${then}.`,
        fix: `Register \`${front.by}\` again, or say in the pull request what does its work now.`,
      }
    }
  },
})
