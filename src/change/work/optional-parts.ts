import type { AnswerPart } from '#model/facts/work/joined-answer'
import type { Place } from '#model/source-file'
import type { Change, System } from '#model/system'
import { functionsFrom, keyOf, standsIn } from '#link/follow'
import { ownName } from '../protections/guarded.ts'
import { remembered } from '#link/reads'

/** A part of an answer that the repository shows to be dispensable, and whose failure fails the whole answer. */
export interface OptionalPart {
  readonly at: Place
  readonly within: string
  readonly part: AnswerPart
  /** What shows it: another place goes on without the same source, or the same answer without a part like it. */
  readonly by: 'same-source' | 'same-answer' | 'added'
  /** The callee of the part beside it, or the place that goes on without the source. */
  readonly beside: string
  readonly isOfRequest: boolean
}

/** What a part asks for its value. */
interface Asked {
  readonly part: AnswerPart
  readonly targets: readonly { readonly path: string; readonly name: string }[]
  /** It asks another system by a request. */
  readonly isRemote: boolean
  readonly isHandled: boolean
}

/** How many calls lie between an answer and the request of one of its parts. */
const maxSteps = 3

const requestsOf = remembered((system: System) =>
  Map.groupBy(
    system.facts('external-call').filter(({ protocol, streaming }) => (protocol === 'http' || protocol === 'grpc') && !streaming),
    ({ at }) => at.path,
  ),
)

const substitutionsOf = remembered((system: System) => Map.groupBy(system.facts('substitution'), ({ at }) => at.path))

const askedBy = (system: System, path: string, within: string, part: AnswerPart): Asked => {
  const targets = system
    .uses(path, within)
    .filter(({ line, name }) => line === part.line && ownName(name) === part.name)
    .map(({ path: to, name }) => ({ path: to, name }))
  const reached = functionsFrom(system, targets, { steps: maxSteps, throughInterfaces: true })
  const isRequest = (requestsOf(system).get(path) ?? []).some(({ at }) => at.startLine === part.line)
  const isRemote =
    isRequest ||
    reached.some((fn) => (requestsOf(system).get(fn.path) ?? []).some((call) => call.unawaited !== true && standsIn(call, [fn])))
  const isHandled = part.isHandled || reached.some((fn) => (substitutionsOf(system).get(fn.path) ?? []).some((one) => standsIn(one, [fn])))
  return { part, targets, isRemote, isHandled }
}

const accessesOf = remembered((system: System) =>
  Map.groupBy(
    [
      ...system.facts('data-access'),
      ...system.facts('sql-statement'),
      ...system.facts('external-call').filter(({ protocol }) => protocol === 'db'),
    ],
    ({ at }) => at.path,
  ),
)

/** Whether a function has data of the service itself, which no other system has to answer for. */
const readsStore = (system: System, path: string, within: string): boolean =>
  functionsFrom(system, [{ path, name: within }], { steps: 2, throughInterfaces: true }).some((fn) =>
    (accessesOf(system).get(fn.path) ?? []).some((access) => standsIn(access, [fn])),
  )

/** Functions whose failure is handled somewhere in the repository, with the place. Calls of one name are distinguished by their lines. */
const doneWithout = remembered((system: System): ReadonlyMap<string, Place> => {
  const found = new Map<string, Place>()
  for (const { at, within, works, lines, inService } of system.facts('substitution'))
    if (inService)
      for (const { path, name, line } of system.uses(at.path, within))
        if (works.includes(ownName(name)) && lines.includes(line)) found.set(keyOf({ path, name }), at)
  return found
})

/** Parts of answers without which a request could be answered, and whose failure no code handles. */
export const optionalParts = remembered((system: System): readonly OptionalPart[] =>
  system.facts('joined-answer').flatMap(({ at, within, parts, hasMore, inService, reach }) => {
    if (!inService || parts.every(({ isHandled }) => isHandled)) return []
    const asked = parts.map((part) => askedBy(system, at.path, within, part))
    const handledBeside = asked.find(({ isRemote, isHandled }) => isRemote && isHandled)
    const hasOwnData = (asked.some(({ isRemote }) => !isRemote) || hasMore) && readsStore(system, at.path, within)
    return asked.flatMap(({ part, targets, isRemote, isHandled }): OptionalPart[] => {
      if (!isRemote || isHandled) return []
      const other = targets.map((target) => doneWithout(system).get(keyOf(target))).find((place) => place !== undefined)
      const by = other ? 'same-source' : handledBeside && hasOwnData ? 'same-answer' : undefined
      if (!by) return []
      return [
        {
          at: { path: at.path, startLine: part.line, endLine: part.line },
          within,
          part,
          by,
          beside: other ? `${other.path}:${String(other.startLine)}` : (handledBeside?.part.callee ?? ''),
          isOfRequest: reach.has('request'),
        },
      ]
    })
  }),
)

/**
 * Parts that a change adds to an answer that requests got without them before, and whose failure no code handles. The answer is the proof that
 * it can do without.
 */
export const addedParts = (system: System, change: Change): readonly OptionalPart[] =>
  system.facts('joined-answer').flatMap(({ at, within, parts, inService, reach }) => {
    const path = change.file(at.path)?.previousPath ?? at.path
    if (!inService || within === '' || !reach.has('request') || !change.file(at.path) || !change.base.hasFunction(path, within)) return []
    const before = change.base.facts('joined-answer').filter((one) => one.at.path === path && one.within === within)
    const used = new Set([
      ...change.base.uses(path, within).map(({ name }) => ownName(name)),
      ...before.flatMap((one) => one.parts.map(({ name }) => name)),
    ])
    const asked = parts.map((part) => askedBy(system, at.path, within, part)).filter(({ isRemote }) => isRemote)
    const askedBefore = before.flatMap((one) => one.parts.map((part) => askedBy(change.base, path, within, part)))
    if (asked.length <= askedBefore.filter(({ isRemote }) => isRemote).length) return []
    const beside = asked.find(({ isHandled }) => isHandled)
    return asked.flatMap(({ part, isHandled }): OptionalPart[] =>
      isHandled || used.has(part.name)
        ? []
        : [
            {
              at: { path: at.path, startLine: part.line, endLine: part.line },
              within,
              part,
              by: 'added',
              beside: beside?.part.callee ?? '',
              isOfRequest: true,
            },
          ],
    )
  })
