import type { OperationMark } from '#model/facts/requests/operation'
import type { Change, Linked, System } from '#model/system'
import { isLimited, limitsOfAll, limitsUse } from '#system/access/request-limits'
import { limitsOnRequest } from '#models/requests/gateway-limits'
import { removalOf } from '../removal.ts'

/** A removed limit in front of a whole service. */
export interface LostFrontLimit {
  readonly path: string
  /** The line of the head. */
  readonly line: number
  readonly by: string
  readonly subject: string
  readonly within: string
}

const inGateways = (system: System): readonly Linked<OperationMark>[] =>
  system.facts('operation-mark').filter(({ mark, file }) => mark === 'rate-limit' && file.language === 'yaml')

/** Whether the lines that a change removes hold a whole object, and not only its limit. */
const isWholeObject = (lines: readonly { readonly text: string }[]): boolean =>
  lines.some(({ text }) => text.trimStart().startsWith('kind:') || text.trimStart().startsWith('- id:'))

/** What a limit of a gateway is called, by the path of its file. */
export const gatewayLimitIn = (path: string): string => `rate-limit in ${path}`

/** Limits of gateways that are gone from an object that stays: an annotation of an Ingress, a plugin, a filter of a route. */
export const lostGatewayLimits = (head: System, change: Change): readonly LostFrontLimit[] => {
  const [before, after] = [inGateways(change.base), inGateways(head)]
  if (after.length >= before.length) return []
  return before.flatMap(({ at, by, within }) => {
    const file = change.file(at.path)
    const removal = file?.status === 'modified' ? removalOf(file, at.startLine) : undefined
    if (!removal || isWholeObject(removal.removed) || removal.added.some((line) => line.includes(by))) return []
    return [{ path: at.path, line: removal.headLine, by, subject: gatewayLimitIn(at.path), within }]
  })
}

/** Plugins that limited all routes, and now limit only those that ask for it: `global: false` of @fastify/rate-limit. */
export const narrowedLimits = (head: System, change: Change): readonly LostFrontLimit[] =>
  head
    .facts('router-guard')
    .filter(({ guard }) => guard.name === limitsOnRequest)
    .flatMap(({ at, file, guard, subject, within }) => {
      const limit = head
        .facts('router-guard')
        .find((one) => one.at.path === at.path && one.at.startLine === at.startLine && limitsUse(head, at.path, one.guard))
      const before = limitsOfAll(change.base, change.base.files.get(at.path)?.unit)
      if (!limit || before.length === 0 || limitsOfAll(head, file.unit).length > 0) return []
      const isOpen = head
        .facts('endpoint')
        .some((one) => one.inService && one.stateChanging && one.file.unit === file.unit && !isLimited(head, one))
      if (!isOpen) return []
      return [{ path: at.path, line: guard.at.startLine, by: limit.guard.name, subject: `${subject} of all routes`, within }]
    })
