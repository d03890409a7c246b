import type { RowAddition } from '#model/facts/data/row-addition'
import type { Linked, System } from '#model/system'
import { dispatchedFrom } from '../effects/dispatched.ts'
import { keyOf } from '#link/follow'

interface Named {
  readonly path: string
  readonly name: string
}

/** A statement that adds an amount, and the functions that lead to it from a handler: the handler first, its own function last. */
export interface AdditionBehind {
  readonly addition: Linked<RowAddition>
  readonly chain: readonly Named[]
}

/** How many calls deep a statement is searched for: a handler, what it dispatches to, a service, and its repository. */
const depth = 3

const isWithin = (within: string, name: string): boolean => within === name || within.startsWith(`${name} > `)

/**
 * Unguarded additions that run each time a handler runs: no function on the way has a branch that may leave the work out, or recognizes
 * repetitions. What other branches of a dispatching function do excuses nothing, so only what each function does itself counts, and what
 * the last one calls.
 */
export const additionsBehind = (system: System, handler: Named, additions: readonly Linked<RowAddition>[]): readonly AdditionBehind[] => {
  const found: AdditionBehind[] = []
  const settles = ({ path, name }: Named): boolean => system.isMarked(path, name, 'removes-duplicates')
  const seen = new Set([keyOf(handler)])
  let frontier: { readonly at: Named; readonly chain: readonly Named[] }[] = [{ at: handler, chain: [handler] }]
  for (let step = 0; step <= depth && frontier.length > 0; step += 1) {
    const next: typeof frontier = []
    for (const { at, chain } of frontier) {
      if (settles(at)) continue
      // A branch that may leave out what follows protects all callees, and the functions inside.
      const mayLeaveOut = system.isMarked(at.path, at.name, 'may-leave-out')
      for (const addition of additions)
        if (
          addition.at.path === at.path &&
          (mayLeaveOut ? addition.within === at.name : isWithin(addition.within, at.name)) &&
          !found.some((one) => one.addition === addition)
        )
          found.push({ addition, chain })
      // A table of handlers decides by the kind of the message.
      for (const target of dispatchedFrom(system, at)) {
        if (seen.has(keyOf(target))) continue
        seen.add(keyOf(target))
        next.push({ at: target, chain: [...chain, target] })
      }
      if (mayLeaveOut) continue
      for (const callee of system.uses(at.path, at.name)) {
        const key = keyOf(callee)
        if (seen.has(key)) continue
        seen.add(key)
        next.push({ at: { path: callee.path, name: callee.name }, chain: [...chain, callee] })
      }
    }
    frontier = next
  }
  return found
}
