import type { System } from '#model/system'
import { endHooks } from '#models/end-hooks'
import type { Kept } from './kept-safeguards.ts'
import { callersOf } from './protections/guarded.ts'

/** `Pools` and `close` of `Pools.close`. */
const partsOf = (within: string): { readonly owner: string; readonly method: string } | undefined => {
  const [own = ''] = within.split(' > ')
  const dot = own.lastIndexOf('.')
  return dot === -1 ? undefined : { owner: own.slice(0, dot), method: own.slice(dot + 1) }
}

/** Whether a class still makes the object that it keeps in a field. */
const stillMakes = (head: System, path: string, owner: string, field: string): boolean =>
  head
    .facts('effects')
    .some((one) => one.at.path === path && one.within.startsWith(`${owner}.`) && one.effects.some(({ name }) => name === `=${field}`)) ||
  head.facts('long-lived').some((one) => one.at.path === path && one.heldBy === field)

/** Whether any code of the file still releases or stops it. */
const stillReleases = (head: System, path: string, field: string): boolean =>
  head.facts('safeguard').some((one) => one.against === 'leak' && one.at.path === path && one.setOn === field) ||
  head.facts('stop-call').some((one) => one.at.path === path && one.target === field)

/**
 * Whether a release is lost because the change removes the whole method that a class ends its objects with, while the class still makes them.
 * `hook`: a framework calls a method of this name, or its name says that it ends the object; `method`: other code called it.
 */
export const lostCloser = (head: System, base: System, { at: { path }, within, against, setOn }: Kept): 'hook' | 'method' | undefined => {
  const parts = against === 'leak' && setOn !== undefined && !head.hasFunction(path, within) ? partsOf(within) : undefined
  if (!parts || setOn === undefined || !stillMakes(head, path, parts.owner, setOn) || stillReleases(head, path, setOn)) return undefined
  if (endHooks.has(parts.method)) return 'hook'
  return callersOf(base, path, within).length > 0 ? 'method' : undefined
}
