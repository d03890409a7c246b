import type { FileFacts, Ref } from '#model/fact'
import type { Reach } from '#model/system'

interface CodeFile {
  readonly path: string
  readonly facts: FileFacts
}

type Define = (from: string, ref: Ref) => { readonly path: string; readonly name: string } | undefined

const none: ReadonlySet<Reach> = new Set()

/**
 * From where each function can be reached: handlers of requests, jobs and signals, and what runs while a module is loaded, are the roots;
 * calls and callbacks lead on, across files. Gives a look-up by path and function name (`within`).
 */
export const reachOf = (files: readonly CodeFile[], define: Define): ((path: string, within: string) => ReadonlySet<Reach>) => {
  const reached = new Map<string, Set<Reach>>()
  const edges = new Map<string, string[]>()
  const queue: { readonly key: string; readonly reach: Reach }[] = []
  const keyOf = (path: string, name: string): string => `${path}\0${name}`
  const known = new Set<string>()
  for (const file of files) for (const record of file.facts.functions) known.add(keyOf(file.path, record.name))

  for (const file of files) {
    for (const call of file.facts.calls) {
      const target = define(file.path, call.to)
      if (!target || !known.has(keyOf(target.path, target.name))) continue
      const from = keyOf(file.path, call.from)
      const list = edges.get(from)
      if (list) list.push(keyOf(target.path, target.name))
      else edges.set(from, [keyOf(target.path, target.name)])
    }
    for (const root of file.facts.roots ?? []) {
      const target = define(file.path, root.handler)
      if (target) queue.push({ key: keyOf(target.path, target.name), reach: root.reach })
    }
    queue.push({ key: keyOf(file.path, ''), reach: 'module-load' })
  }
  // A handler that is registered in place is reached by its root, not by the code that registers it.
  const handlers = new Set(queue.filter((item) => item.reach !== 'module-load').map((item) => item.key))

  while (queue.length > 0) {
    const { key, reach } = queue.pop() as (typeof queue)[number]
    const set = reached.get(key) ?? new Set<Reach>()
    if (set.has(reach)) continue
    set.add(reach)
    reached.set(key, set)
    for (const next of edges.get(key) ?? []) if (reach !== 'module-load' || !handlers.has(next)) queue.push({ key: next, reach })
  }

  return (path, within) => {
    // A callback without a call of its own is reached as the function around it is.
    for (let name = within; ; name = name.slice(0, name.lastIndexOf(' > '))) {
      const found = reached.get(keyOf(path, name))
      if (found) return found
      if (!name.includes(' > ')) return none
    }
  }
}
