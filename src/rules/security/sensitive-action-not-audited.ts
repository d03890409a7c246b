import type { Endpoint } from '#model/facts/requests/endpoint'
import type { OperationMark } from '#model/facts/requests/operation'
import type { Place } from '#model/source-file'
import { evidenceAt, gapAt, rule } from '#model/rule'
import type { Linked, System } from '#model/system'
import { functionsFrom, standsIn } from '#link/follow'
import { unauditedRights } from '#system/access/unaudited-rights'
import { unauditedSiblings } from '#system/access/unaudited-siblings'
import { mayRecordActions } from '#system/access/may-record-actions'
import { actionName, graveActOf, isGraveAction, isSensitiveAction } from '#change/access/sensitive-actions'
import { gapsOfMinority, othersInWords } from '#change/access/unaudited-actions'
import { storesItsAuthor } from '#system/data/stored-author'

const fewest = 3
const share = 0.75

export const sensitiveActionNotAudited = rule({
  id: 'sensitive-action-not-audited',
  check: '9.5',
  severity: 'P3',
  raisedFrom: 'P3',
  raisedTo: 'P2',
  stage: 'stable',
  title: 'Sensitive action missing from the audit log',
  why: 'When a customer or an auditor asks who did this and when, the audit log cannot answer, although it covers most similar actions.',
  fix: 'Write an audit entry in this action, in the same way as the similar actions do.',
  blindSpots:
    'Recognizes sensitive actions by their routes and by what their handlers call: roles, permissions, keys, refunds, impersonation, and deletion of people and accounts. Reports other deletions only in services that audit most of their sensitive actions. Actions behind a right of their own are compared where the guard is written with the right, in TypeScript and Java. Does not see an audit log kept by the database or by middleware. A preview where only a few actions write an entry.',
  summaryOnly: true,
  languages: ['python', 'go', 'java', 'typescript'],
  *judge(system, change) {
    const before = new Set(change?.base.facts('endpoint').map(({ subject }) => subject))
    const changing = system.facts('endpoint').filter((one) => one.inService && one.stateChanging && !one.isDeclaredOnly)
    // action-without-audit-entry-of-its-siblings reports these.
    const reported = new Set(change ? unauditedSiblings(system, change).map(({ endpoint }) => endpoint) : [])
    for (const { endpoint, guard, at, sibling, entry } of change ? unauditedRights(system, change) : []) {
      if (reported.has(endpoint)) continue
      reported.add(endpoint)
      yield {
        ...gapAt(endpoint, {
          severity: 'P2',
          subject: `audit entry of ${endpoint.subject}`,
          title: 'Action behind its own right missing from the audit log',
          message: `${endpoint.method} ${actionName(endpoint)} asks for a right of its own (\`${guard}\`) and changes rows without an audit entry, while ${sibling.method} ${actionName(sibling)} writes one. The log does not show who did this.`,
          fix: `Write an entry here too, as \`${entry.by}\` does at ${entry.at.path}:${String(entry.at.startLine)}, in the transaction of the change.`,
        }),
        at,
      }
    }
    const acts = new Map(changing.map((one) => [one, isSensitiveAction(one) ? undefined : graveActOf(system, one)]))
    const sensitive = changing.filter((one) => isSensitiveAction(one) || acts.get(one))
    const byUnit = Map.groupBy(sensitive, (one) => one.file.unit?.root ?? '')
    for (const [unit, all] of byUnit) {
      // Nothing is known of an action whose handler cannot be found.
      const group = all.filter((one) => system.define(one.at.path, one.handler))
      const audited = group.filter((one) => isAudited(system, one))
      for (const one of audited) {
        const log = auditLogOf(system, one)
        yield evidenceAt(one, log ? `writes an audit log: \`${log.by}\`` : 'writes an audit log', log?.at)
      }
      if (audited.length < fewest || audited.length / group.length < share) {
        // Entries of other actions show how this service writes them.
        const others = changing.filter(
          (one) => (one.file.unit?.root ?? '') === unit && !group.includes(one) && isAudited(system, one),
        ).length
        if (audited.length > 0 || others > 0 || !mayRecordActions(group[0]?.file.unit, system)) {
          const missing = group.filter(
            (one) => !audited.includes(one) && !reported.has(one) && (isGraveAction(one) || acts.get(one)) && !storesItsAuthor(system, one),
          )
          yield* gapsOfMinority(missing, before, change !== undefined, audited.length, unit, {
            others,
            actOf: (one) => acts.get(one),
            writeOf: (one) => writeBehind(system, one),
          })
        }
        continue
      }
      const [first, ...others] = group.filter((one) => !audited.includes(one) && !reported.has(one))
      if (!first) continue
      yield gapAt(first, {
        fixIfRemoved: 'Restore the audit entry, or say in the pull request which code writes it now.',
        removed: `the audit log entry of ${first.method} ${actionName(first)}`,
        message: `${first.method} ${actionName(first)} ${others.length === 0 ? 'writes' : `and ${others.length} more sensitive ${others.length === 1 ? 'action' : 'actions'} write`} no audit entry; ${audited.length} of ${group.length} sensitive actions in this service do. After ${others.length === 0 ? 'this action, there is no record of who did it' : 'these actions, there is no record of who did them'}.`,
        ...(others.length > 0 ? { evidence: [othersInWords(others)] } : {}),
      })
    }
  },
})

/** Where a handler of another file, or a function that the handler calls, changes data: there the entry is missing. */
const writeBehind = (system: System, one: Linked<Endpoint>): Place | undefined => {
  const handler = system.define(one.at.path, one.handler)
  if (!handler) return undefined
  const [own, ...behind] = functionsFrom(system, [handler], { steps: 2 })
  const writes = [
    ...system.facts('data-access').filter(({ operation }) => operation === 'update' || operation === 'delete' || operation === 'upsert'),
    ...system.facts('sql-statement').filter(({ changes }) => changes === 'update' || changes === 'delete'),
  ]
  const ownWrite = own && writes.find((fact) => standsIn(fact, [own]))
  if (ownWrite) return handler.path === one.at.path ? undefined : lineOf(ownWrite.at)
  // Of several functions that write, one may only renew the session.
  const [writer, another] = behind.filter((fn) => writes.some((fact) => standsIn(fact, [fn])))
  const write = writer && !another ? writes.find((fact) => standsIn(fact, [writer])) : undefined
  return write && lineOf(write.at)
}

const lineOf = ({ path, startLine }: Place): Place => ({ path, startLine, endLine: startLine })

const isAudited = (system: System, one: Linked<Endpoint>): boolean => {
  const handler = system.define(one.at.path, one.handler)
  return handler !== undefined && system.does(handler.path, handler.name, 'keeps-audit')
}

/** Where an action or its callees write an audit entry. */
const auditLogOf = (system: System, endpoint: Linked<Endpoint>): Linked<OperationMark> | undefined => {
  const handler = system.define(endpoint.at.path, endpoint.handler)
  if (!handler) return undefined
  const functions = functionsFrom(system, [handler])
  return system.facts('operation-mark').find((one) => one.mark === 'audit-log' && standsIn(one, functions))
}
