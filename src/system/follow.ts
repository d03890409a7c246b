import type { System } from '#model/system'

/** How far is followed: a handler, its service, its helper, and one more. */
const depth = 4

/** A function, and what it calls by itself, a few steps deep, each once, the nearest first. */
export const functionsFrom = (system: System, path: string, name: string): readonly { readonly path: string; readonly name: string }[] => {
  const seen = new Map([[`${path} ${name}`, { path, name }]])
  let next = [{ path, name }]
  for (let step = 0; step < depth && next.length > 0; step += 1)
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
