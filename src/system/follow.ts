import type { System } from '#model/system'

/** A function of a file. */
interface Named {
  readonly path: string
  readonly name: string
}

/**
 * A function, and what it calls by itself, each once, the nearest first.
 *
 * @param steps how far is followed; 4 are a handler, its service, its helper, and one more
 */
export const functionsFrom = (system: System, { path, name }: Named, steps = 4): readonly Named[] => {
  const seen = new Map([[`${path} ${name}`, { path, name }]])
  let next: Named[] = [{ path, name }]
  for (let step = 0; step < steps && next.length > 0; step += 1)
    next = next
      .flatMap((one) => system.callees(one.path, one.name))
      .filter((callee) => {
        const key = `${callee.path} ${callee.name}`
        if (seen.has(key)) return false
        seen.set(key, callee)
        return true
      })
  return [...seen.values()]
}

/** Whether a fact stands in one of some functions, or in a function written inside of one. */
export const standsIn = (
  { at, within }: { readonly at: { readonly path: string }; readonly within: string },
  functions: readonly Named[],
): boolean => functions.some(({ path, name }) => path === at.path && (within === name || within.startsWith(`${name} > `)))
