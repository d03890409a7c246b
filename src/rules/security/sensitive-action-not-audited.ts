import type { Endpoint } from '#model/facts/endpoint'
import type { OperationMark } from '#model/facts/operation'
import { evidenceAt, gapAt, rule, type Gap } from '#model/rule'
import type { Linked, System } from '#model/system'
import { functionsFrom, standsIn } from '#system/follow'

/** Actions that an audit asks about: access granted or revoked, credentials created or deleted. */
const isSensitive = /member|role|permission|invit|api-?_?key|token|secret|password|billing|owner|admin|sso/i
/** The same for a service without an audit log: what a customer or an auditor asks about first. */
const isGrave = /roles?\b|permission|api-?_?keys?\b|access-?tokens?\b|impersonat|refund|payout|transfer-?owner|suspend|\bban\b/i
const holdsPeople = /(^|\/)(members?|users?|accounts?|organi[sz]ations?|tenants?)\/[:{<][^/]+$/i
/** Only reads data, receives events of a provider, or checks the form of an input. */
const changesNothing = /search|lookup|query|preview|validate|check|(?<!ac)count|export|list|webhook|callback|hook/i

/** The route or procedure, else the handler, else the file name. A folder name covers more than one action. */
/** A route of slashes alone is the rest of one whose constants are not known. */
const nameOf = (one: Linked<Endpoint>): string =>
  (/\w/.test(one.route) ? one.route : '') || one.handler.name || one.at.path.slice(one.at.path.lastIndexOf('/') + 1)

const isDeletion = (one: Linked<Endpoint>): boolean => one.method === 'DELETE'

const isGraveAction = (one: Linked<Endpoint>): boolean =>
  isGrave.test(nameOf(one)) || (isDeletion(one) && holdsPeople.test(one.route.replace(/\/$/, '')))

const fewest = 3
const share = 0.75

const mostNamed = 5

/** The further actions without an audit entry, with their places. */
const othersInWords = (others: readonly Linked<Endpoint>[]): string => {
  const named = others.slice(0, mostNamed).map((one) => `${one.method} ${nameOf(one)} (${one.at.path}:${one.at.startLine})`)
  const rest = others.length - named.length
  return `these actions also write no audit entry: ${named.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`
}

export const sensitiveActionNotAudited = rule({
  id: 'sensitive-action-not-audited',
  check: '9.5',
  severity: 'P3',
  stage: 'stable',
  title: 'Sensitive action missing from the audit log',
  why: 'When a customer or an auditor asks who did this and when, the audit log cannot answer, although it covers most similar actions.',
  fix: 'Write an audit entry in this action, in the same way as the similar actions do.',
  blindSpots:
    'Recognizes sensitive actions by their routes: roles, permissions, keys, refunds, impersonation, and deletion of people and accounts. Reports other deletions only in services that audit most of their sensitive actions. Does not see an audit log kept by the database or by middleware.',
  summaryOnly: true,
  languages: ['python', 'go', 'java', 'typescript'],
  *judge(system, change) {
    const before = new Set(change?.base.facts('endpoint').map(({ subject }) => subject))
    const sensitive = system
      .facts('endpoint')
      .filter(
        (one) =>
          one.inService &&
          one.stateChanging &&
          !one.isDeclaredOnly &&
          (isSensitive.test(nameOf(one)) || isGrave.test(nameOf(one)) || isDeletion(one)) &&
          !changesNothing.test(nameOf(one)),
      )
    const byUnit = Map.groupBy(sensitive, (one) => one.file.unit?.root ?? '')
    for (const [unit, group] of byUnit) {
      const audited = group.filter((one) => {
        const handler = system.define(one.at.path, one.handler)
        return !handler || system.does(handler.path, handler.name, 'keeps-audit')
      })
      for (const one of audited) {
        const log = auditLogOf(system, one)
        yield evidenceAt(one, log ? `writes an audit log: \`${log.by}\`` : 'writes an audit log', log?.at)
      }
      if (audited.length < fewest || audited.length / group.length < share) {
        if (audited.length > 0 || !mayRecordOtherwise(system)) {
          const missing = group.filter((one) => !audited.includes(one) && isGraveAction(one))
          yield* withoutMajority(missing, before, change !== undefined, audited.length, unit)
        }
        continue
      }
      const [first, ...others] = group.filter((one) => !audited.includes(one))
      if (!first) continue
      yield gapAt(first, {
        fixIfRemoved: 'Restore the audit entry, or say in the pull request which code writes it now.',
        removed: `the audit log entry of ${first.method} ${nameOf(first)}`,
        message: `${first.method} ${nameOf(first)} ${others.length === 0 ? 'writes' : `and ${others.length} more sensitive ${others.length === 1 ? 'action' : 'actions'} write`} no audit entry; ${audited.length} of ${group.length} sensitive actions in this service do. After ${others.length === 0 ? 'this action, there is no record of who did it' : 'these actions, there is no record of who did them'}.`,
        ...(others.length > 0 ? { evidence: [othersInWords(others)] } : {}),
      })
    }
  },
})

/** Grave actions in a service that audits few or none: each one that the change adds is reported separately, the others together. */
function* withoutMajority(
  missing: readonly Linked<Endpoint>[],
  before: ReadonlySet<string>,
  isReview: boolean,
  audited: number,
  unit: string,
): Iterable<Gap> {
  const added = isReview ? missing.filter(({ subject }) => !before.has(subject)) : []
  const known =
    audited === 0
      ? 'and no audit log was found in this service'
      : `and only ${audited} sensitive ${audited === 1 ? 'action' : 'actions'} of this service ${audited === 1 ? 'writes' : 'write'} one`
  const message = (one: Linked<Endpoint>, more: number): string =>
    `${one.method} ${nameOf(one)} ${more > 0 ? `and ${more} more sensitive ${more === 1 ? 'action' : 'actions'} write` : 'writes'} no audit entry, ${known}. There is no record of who did this and when.`
  const texts = {
    risk: 'When a customer or an auditor asks who did this and when, no record answers the question.',
    fix: 'Write an audit entry with the caller, the action, its target and the time.',
  }
  for (const one of added) yield gapAt(one, { ...texts, subject: `audit entry of ${one.subject}`, message: message(one, 0) })
  const [first, ...others] = missing.filter((one) => !added.includes(one))
  if (first)
    yield gapAt(first, {
      ...texts,
      subject: `audit log of ${unit || 'the service'}`,
      message: message(first, others.length),
      ...(others.length > 0 ? { evidence: [othersInWords(others)] } : {}),
    })
}

/** Files that may record actions under another name: `models/Event.ts`, `activity_log.py`, `SysLog.java`. */
const mayRecord = /(^|[/._-])(audit|activit|histor|journal|trail|events?[._]|(sys|oper|operation|action|user)[_-]?log)/i

const mayRecordOtherwise = (system: System): boolean => [...system.paths].some((path) => mayRecord.test(path))

/** Where an action or its callees write an audit entry. */
const auditLogOf = (system: System, endpoint: Linked<Endpoint>): Linked<OperationMark> | undefined => {
  const handler = system.define(endpoint.at.path, endpoint.handler)
  if (!handler) return undefined
  const functions = functionsFrom(system, [handler])
  return system.facts('operation-mark').find((one) => one.mark === 'audit-log' && standsIn(one, functions))
}
