import type { Endpoint } from '#model/facts/endpoint'
import type { OperationMark } from '#model/facts/operation'
import { evidenceAt, gapAt, rule } from '#model/rule'
import type { Linked, System } from '#model/system'
import { functionsFrom, standsIn } from '#system/follow'

/** What somebody will ask about: who let whom in, and who took what away. */
const isSensitive = /member|role|permission|invit|api-?_?key|token|secret|password|billing|owner|admin|sso/i
/** It looks something up, tells what a provider sent, or is about the form of something. */
const changesNothing = /search|lookup|query|preview|validate|check|count|export|list|webhook|callback|hook/i

/** The action by its own name: the route or procedure, and the file where that says nothing. A folder is about more than one thing. */
const nameOf = (one: Linked<Endpoint>): string => one.route || one.handler.name || one.at.path.slice(one.at.path.lastIndexOf('/') + 1)

const isDeletion = (one: Linked<Endpoint>): boolean => one.method === 'DELETE'

const fewest = 3
const share = 0.75

export const sensitiveActionNotAudited = rule({
  id: 'sensitive-action-not-audited',
  check: '9.5',
  severity: 'P3',
  stage: 'stable',
  title: 'Sensitive action that leaves no trace',
  why: 'When somebody asks who removed the member or made the key, the log that answers it for every other action says nothing of this one.',
  fix: 'Write the entry that the actions beside it write, in the same transaction.',
  blindSpots:
    'Only services most of whose sensitive actions write an audit log are judged; a log that the database or a middleware keeps is not seen.',
  summaryOnly: true,
  languages: ['python', 'go', 'java', 'typescript'],
  *judge(system) {
    const sensitive = system
      .facts('endpoint')
      .filter(
        (one) =>
          one.inService && one.stateChanging && (isSensitive.test(nameOf(one)) || isDeletion(one)) && !changesNothing.test(nameOf(one)),
      )
    const byUnit = Map.groupBy(sensitive, (one) => one.file.unit?.root ?? '')
    for (const group of byUnit.values()) {
      const audited = group.filter((one) => {
        const handler = system.define(one.at.path, one.handler)
        return !handler || system.does(handler.path, handler.name, 'keeps-audit')
      })
      for (const one of audited) {
        const log = auditLogOf(system, one)
        yield evidenceAt(one, log ? `writes an audit log: \`${log.by}\`` : 'writes an audit log', log?.at)
      }
      if (audited.length < fewest || audited.length / group.length < share) continue
      const [first, ...others] = group.filter((one) => !audited.includes(one))
      if (!first) continue
      yield gapAt(first, {
        message: `${audited.length} of the ${group.length} actions here that change members, roles, keys or the like write an audit log; ${first.method} ${nameOf(first)}${others.length > 0 ? ` (and ${others.length} more)` : ''} does not, nor does what it calls.`,
      })
    }
  },
})

/** Where an action, or what it calls, writes who did what. */
const auditLogOf = (system: System, endpoint: Linked<Endpoint>): Linked<OperationMark> | undefined => {
  const handler = system.define(endpoint.at.path, endpoint.handler)
  if (!handler) return undefined
  const functions = functionsFrom(system, [handler])
  return system.facts('operation-mark').find((one) => one.mark === 'audit-log' && standsIn(one, functions))
}
