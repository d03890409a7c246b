import type { CheckId } from '#model/checks'
import { gapAt, rule } from '#model/rule'
import { unmeasuredRoutes } from '#system/observability/unmeasured-routes'
import { unrecordedPeers, type UnrecordedMatter, type UnrecordedPeer } from '#system/observability/unrecorded-peers'

interface Kind {
  readonly check: CheckId
  readonly title: string
  /** If it is less than that of the rule: what is not counted shows elsewhere, in the failures that remain. */
  readonly severity?: 'P3'
  readonly says: (one: UnrecordedPeer) => string
  readonly risk: string
  readonly fix: (one: UnrecordedPeer) => string
}

const where = ({ peer: { by, at } }: UnrecordedPeer): string => `\`${by}\` at ${at.path}:${at.startLine}`

const kinds: Readonly<Record<UnrecordedMatter, Kind>> = {
  retry: {
    check: '3.7',
    title: 'Retries of this call not counted',
    severity: 'P3',
    says: (one) => `Nothing counts these retries, although the service counts others (${where(one)}).`,
    risk: 'A failing dependency stays hidden behind these retries until they no longer help. The alert on retries does not see it.',
    fix: (one) => `Count each attempt after the first, as ${where(one)} does.`,
  },
  failure: {
    check: '3.6',
    title: 'Failures of this call not counted',
    says: (one) => `If \`${one.by}\` fails, this handler counts nothing, although others in this file do (${where(one)}).`,
    risk: 'The error rate that alerts read leaves these failures out: the dependency can fail all day without an alert.',
    fix: (one) => `Count the failure here too, as ${where(one)} does.`,
  },
  trace: {
    check: '3.9',
    title: 'External call outside the trace',
    says: (one) => `\`${one.by}\` opens no span and sends no trace context, although other calls of this service do (${where(one)}).`,
    risk: 'Traces end here. During an incident, they do not show whether this service or the other one was slow.',
    fix: (one) => `Trace this call too, as ${where(one)} does.`,
  },
  correlation: {
    check: '3.2',
    title: 'Request ID not sent with this call',
    says: (one) => `\`${one.by}\` sends no request ID, although other calls of this service do (${where(one)}).`,
    risk: 'The logs of the called service cannot be matched to this request.',
    fix: (one) => `Send the ID of the current request, as ${where(one)} does.`,
  },
}

const placeOf = ({ matter, fact }: Pick<UnrecordedPeer, 'matter' | 'fact'>): string =>
  `${matter} ${fact.at.path} ${fact.within.split(' > ')[0] ?? ''}`

export const unobservedBesideObserved = rule({
  id: 'unobserved-beside-observed',
  check: '3.6',
  alsoServes: ['3.2', '3.5', '3.7', '3.9'],
  severity: 'P2',
  stage: 'stable',
  title: 'Not observed, unlike the rest of the service',
  why: 'Dashboards, alerts and traces cover the other calls of this service. When this one fails or slows down, they show nothing.',
  fix: 'Record here what the other places record, or move the recording into a function that all of them use.',
  blindSpots:
    'Reports only what at least half of the same places in a service record. A recording in a caller, a callee, a decorator or the client counts. Clients that are passed in are not judged.',
  languages: ['typescript', 'python', 'go', 'java'],
  *judge(system, change) {
    const { bare, covered } = unrecordedPeers(system)
    for (const { matter, fact, by, at } of covered)
      // What a change removes from traces is reported by its own rule.
      if (matter === 'retry' || matter === 'failure')
        yield { kind: 'evidence', at, subject: `${matter} of ${by}`, within: fact.within, note: 'this is counted here', checks: [] }
    for (const { endpoint, by, peer } of unmeasuredRoutes(system))
      yield gapAt(endpoint, {
        subject: `latency of ${endpoint.subject}`,
        check: '3.5',
        title: 'Route not measured',
        message: `\`${endpoint.subject}\` is not behind \`${by}\`, which measures the other routes of this service (${peer.path}:${peer.startLine}). Its latency and errors appear on no dashboard.`,
        risk: 'The route can become slow or fail for every caller without an alert.',
        fix: `Register the route through \`${by}\`, or measure all routes in one middleware.`,
      })
    const before = new Set((change ? unrecordedPeers(change.base).covered : []).map(placeOf))
    for (const one of bare) {
      if ((one.matter === 'trace' || one.matter === 'correlation') && before.has(placeOf(one))) continue
      const { check, title, severity, says, risk, fix } = kinds[one.matter]
      yield gapAt(one.fact, {
        at: one.at,
        subject: `${one.matter} of ${one.by}`,
        check,
        title,
        ...(severity && { severity }),
        message: says(one),
        risk,
        fix: fix(one),
      })
    }
  },
})
