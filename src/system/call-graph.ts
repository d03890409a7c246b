import type { FileFacts, Ref } from '#model/fact'
import type { Reach } from '#model/system'

interface CodeFile {
  readonly path: string
  readonly facts: FileFacts
}

type Define = (from: string, ref: Ref) => { readonly path: string; readonly name: string } | undefined

const none: ReadonlySet<Reach> = new Set()

export interface CallGraph {
  /** From where a function is reached. */
  reach(path: string, within: string): ReadonlySet<Reach>
  /** Whether a file has a function of this name. */
  has(path: string, name: string): boolean
  /** Whether a function itself carries a mark. */
  isMarked(path: string, name: string, mark: string): boolean
  /** What a function calls by itself: not what it only hands on, which runs when others call it. */
  callees(path: string, name: string): readonly { readonly path: string; readonly name: string }[]
  /** Whether a function, or what it leads to, carries a mark. */
  does(path: string, within: string, mark: string): boolean
}

/** How far a mark is looked for: a handler, its service, its helper, and one more. */
const markDepth = 4

/**
 * From where each function can be reached: handlers of requests, jobs and signals, and what runs while a module is loaded, are the roots;
 * calls and callbacks lead on, across files. Gives look-ups by path and function name (`within`).
 */
export const callGraph = (files: readonly CodeFile[], define: Define): CallGraph => {
  const reached = new Map<string, Set<Reach>>()
  const edges = new Map<string, string[]>()
  const called = new Map<string, { readonly path: string; readonly name: string }[]>()
  const queue: { readonly key: string; readonly reach: Reach }[] = []
  const keyOf = (path: string, name: string): string => `${path}\0${name}`
  const known = new Set<string>()
  const marks = new Map<string, readonly string[]>()
  for (const file of files)
    for (const record of file.facts.functions) {
      known.add(keyOf(file.path, record.name))
      if (record.marks) marks.set(keyOf(file.path, record.name), record.marks)
    }

  const lead = (from: string, to: string): void => {
    const list = edges.get(from)
    if (list) list.push(to)
    else edges.set(from, [to])
  }
  for (const file of files) {
    for (const call of file.facts.calls) {
      const target = define(file.path, call.to)
      if (!target || !known.has(keyOf(target.path, target.name))) continue
      const from = keyOf(file.path, call.from)
      lead(from, keyOf(target.path, target.name))
      if (call.handedOn) continue
      const list = called.get(from)
      if (list) list.push(target)
      else called.set(from, [target])
    }
    for (const { of, by } of file.facts.implementations ?? []) {
      const target = define(file.path, of)
      if (target && known.has(keyOf(target.path, target.name))) lead(keyOf(target.path, target.name), keyOf(file.path, by))
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

  const reach = (path: string, within: string): ReadonlySet<Reach> => {
    // A callback without a call of its own is reached as the function around it is.
    for (let name = within; ; name = name.slice(0, name.lastIndexOf(' > '))) {
      const found = reached.get(keyOf(path, name))
      if (found) return found
      if (!name.includes(' > ')) return none
    }
  }

  const does = (path: string, within: string, mark: string): boolean => {
    const start = keyOf(path, within)
    const seen = new Set([start])
    let frontier = [start]
    for (let depth = 0; depth <= markDepth; depth += 1) {
      const next: string[] = []
      for (const key of frontier) {
        if (marks.get(key)?.includes(mark)) return true
        for (const target of edges.get(key) ?? []) {
          if (seen.has(target)) continue
          seen.add(target)
          next.push(target)
        }
      }
      frontier = next
    }
    return false
  }

  return {
    reach,
    does,
    callees: (path, name) => called.get(keyOf(path, name)) ?? [],
    has: (path, name) => known.has(keyOf(path, name)),
    isMarked: (path, name, mark) => marks.get(keyOf(path, name))?.includes(mark) ?? false,
  }
}
