import type { System } from '#model/system'

/** A function of a file. */
interface Named {
  readonly path: string
  readonly name: string
}

/** A string that identifies a function of a file, for comparison. */
export const keyOf = ({ path, name }: Named): string => `${path}\0${name}`

/**
 * Functions and what they call directly, each once, nearest first.
 *
 * @param steps how many calls deep to follow; 4 covers a handler, its service, its helper, and one more
 * @param throughInterfaces also follow the implementations of interface methods
 * @param handed also follow functions that are passed on, which the receiver may run: `counted('plans', sendPlans)`
 */
export const functionsFrom = (
  system: System,
  starts: readonly Named[],
  {
    steps = 4,
    throughInterfaces = false,
    handed = false,
  }: { readonly steps?: number; readonly throughInterfaces?: boolean; readonly handed?: boolean } = {},
): readonly Named[] => {
  const seen = new Map<string, Named>()
  let next: Named[] = []
  const add = (one: Named): void => {
    const key = keyOf(one)
    if (seen.has(key)) return
    seen.set(key, one)
    next.push(one)
    if (throughInterfaces) for (const other of system.implementers(one.path, one.name)) add(other)
  }
  for (const start of starts) add({ path: start.path, name: start.name })
  for (let step = 0; step < steps && next.length > 0; step += 1) {
    const from = next
    next = []
    for (const { path, name } of from)
      for (const callee of handed ? system.uses(path, name) : system.callees(path, name)) add({ path: callee.path, name: callee.name })
  }
  return [...seen.values()]
}

/** Whether a fact lies in one of these functions, or in a function nested in one. */
export const standsIn = (
  { at, within }: { readonly at: { readonly path: string }; readonly within: string },
  functions: readonly Named[],
): boolean => functions.some(({ path, name }) => path === at.path && (within === name || within.startsWith(`${name} > `)))
