import type { System } from '#model/system'
import { endHooks } from '#models/by-language/end-hooks'
import { inLanguage } from '#system/naming/in-language'
import { calleeOf, type Kept } from './kept-safeguards.ts'
import { callersOf } from './protections/guarded.ts'

/** `Pools` and `close` of `Pools.close`. */
const partsOf = (within: string): { readonly owner: string; readonly method: string } | undefined => {
  const [own = ''] = within.split(' > ')
  const dot = own.lastIndexOf('.')
  return dot === -1 ? undefined : { owner: own.slice(0, dot), method: own.slice(dot + 1) }
}

const none: ReadonlySet<string> = new Set()

const hooksOf = (path: string): ReadonlySet<string> => inLanguage(path, endHooks) ?? none

/** How a class still gets the object that it keeps in a field: a known call creates it, or it is only assigned. */
const waySet = (head: System, path: string, owner: string, field: string): 'created' | 'assigned' | undefined => {
  if (head.facts('long-lived').some((one) => one.at.path === path && one.heldBy === field)) return 'created'
  const isAssigned = head
    .facts('effects')
    .some((one) => one.at.path === path && one.within.startsWith(`${owner}.`) && one.effects.some(({ name }) => name === `=${field}`))
  return isAssigned ? 'assigned' : undefined
}

/** Whether any code of the file still releases or stops it, or the class has another method that ends its objects. */
const stillEnds = (head: System, path: string, owner: string, field: string): boolean =>
  head.facts('safeguard').some((one) => one.against === 'leak' && one.at.path === path && one.setOn === field) ||
  head.facts('stop-call').some((one) => one.at.path === path && one.target === field) ||
  [...hooksOf(path)].some((method) => head.hasFunction(path, `${owner}.${method}`))

/** Whether a class of another file releases something in a method of this name, which the class may inherit. */
const mayInherit = (head: System, path: string, method: string): boolean =>
  head.facts('safeguard').some((one) => one.against === 'leak' && one.at.path !== path && partsOf(one.within)?.method === method)

/**
 * Whether a release is lost because the change removes the whole method that a class ends its objects with, while the class still gets them.
 * `hook`: the class creates the object, and the method's name says that it ends it; `method`: less is known.
 */
export const lostCloser = (head: System, base: System, { at: { path }, within, against, setOn }: Kept): 'hook' | 'method' | undefined => {
  const parts = against === 'leak' && setOn !== undefined && !head.hasFunction(path, within) ? partsOf(within) : undefined
  if (!parts || setOn === undefined || stillEnds(head, path, parts.owner, setOn)) return undefined
  const way = waySet(head, path, parts.owner, setOn)
  if (way === undefined) return undefined
  if (hooksOf(path).has(parts.method)) return way === 'created' && !mayInherit(head, path, parts.method) ? 'hook' : 'method'
  return callersOf(base, path, within).length > 0 ? 'method' : undefined
}

/** The repository's own method that released it is gone, and it had released nothing itself. */
export const releasedNothing = (head: System, base: System, kept: Kept): boolean => {
  const methods = base.uses(kept.at.path, kept.within).filter(({ name }) => name.split('.').at(-1) === calleeOf(kept))
  return (
    methods.length > 0 &&
    methods.every(
      ({ path, name }) =>
        !head.hasFunction(path, name) &&
        base.uses(path, name).length === 0 &&
        !base.facts('safeguard').some(({ at, within, against }) => against === 'leak' && at.path === path && within === name),
    )
  )
}
