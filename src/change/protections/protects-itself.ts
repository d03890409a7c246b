import type { System } from '#model/system'
import { before, callersOf, guardedAt, guardsIn, named, ownName } from './guarded.ts'
import { isAsStrong, type Asking } from './strength.ts'

/** How many calls deep callees and callers are searched for protections. */
const maxDepth = 2

/**
 * Whether a function or one of its callees has such a protection.
 *
 * @param beside protections that were made beside the lost one, and so do not stand for it
 */
export const protectsItself = (
  head: System,
  path: string,
  within: string,
  lost: Asking,
  beside: ReadonlySet<Asking> = new Set(),
  depth = 1,
): boolean => {
  const guarded = guardedAt(head, path, within)
  if (guarded && guardsIn(guarded).some((guard) => !beside.has(guard) && isAsStrong(guard, lost))) return true
  return (
    depth < maxDepth && head.callees(path, within).some((callee) => protectsItself(head, callee.path, callee.name, lost, beside, depth + 1))
  )
}

/** Whether all known callers of a function are behind such a protection. */
export const isProtectedByCallers = (head: System, path: string, within: string, lost: Asking, depth = 1): boolean => {
  const callers = callersOf(head, path, within)
  return (
    callers.length > 0 &&
    callers.every(
      (caller) =>
        named(caller, ownName(within)).every((effect) => before(caller, effect, true).some((guard) => isAsStrong(guard, lost))) ||
        (depth < maxDepth && isProtectedByCallers(head, caller.path, caller.within, lost, depth + 1)),
    )
  )
}
