import type { Ref } from '#model/fact'
import type { Place } from '#model/source-file'
import type { Change, System } from '#model/system'
import { isNewFunction } from '../effects/siblings.ts'

/**
 * The first step of a new handler that is in another file than its route. What a handler lacks is shown there, and not at the route; a handler that
 * the base has keeps the place of its route, by which its findings are known.
 */
export const handlerPlace = (
  system: System,
  change: Change | undefined,
  { at, handler }: { readonly at: Place; readonly handler: Ref },
): Place | undefined => {
  const found = change && system.define(at.path, handler)
  if (!found || found.path === at.path || !isNewFunction(system, change, { path: found.path, within: found.name })) return undefined
  // A function that returns the handler does nothing else.
  const first = system
    .facts('effects')
    .filter(({ at: { path }, within }) => path === found.path && (within === found.name || within.startsWith(`${found.name} > `)))
    .map((one) => one.at)
    .sort((one, other) => one.startLine - other.startLine)[0]
  return first && { ...first, endLine: first.startLine }
}
