import type { Reach } from '#model/system'
import type { FunctionIds } from './function-ids.ts'
import type { FileGraph } from './link-file.ts'

const kinds: readonly Reach[] = ['module-load', 'startup', 'request', 'job', 'signal']
const moduleLoad = 1

const bitOf = (reach: Reach): number => 1 << kinds.indexOf(reach)

/** Every possible set of entry kinds, indexed by its bits. */
const sets: readonly ReadonlySet<Reach>[] = Array.from(
  { length: 1 << kinds.length },
  (_, bits) => new Set(kinds.filter((_kind, at) => (bits & (1 << at)) !== 0)),
)

/** How many calls deep marks are searched for: a handler, its service, its helper, and one more. */
const markDepth = 4

/** The edges of the call graph: one linked list per function, stored in arrays. */
export interface Edges {
  /** The first edge of a function; -1 if it has none. */
  readonly first: Int32Array
  readonly next: Int32Array
  readonly target: Int32Array
}

/** Which entry points reach each function. */
export interface CallGraph {
  readonly edges: Edges
  /** Bits of the entry kinds that reach a function, indexed by its number. */
  readonly reached: Uint8Array
}

/**
 * Computes which entry points reach each function. Roots are the handlers of requests, jobs and signals, and module-level code; calls and
 * callbacks lead on, across files.
 */
export const callGraph = (graphs: readonly FileGraph[], size: number): CallGraph => {
  const edges = edgesOf(graphs, size)
  const roots = new Map<number, number[]>(kinds.map((kind) => [bitOf(kind), []]))
  // A handler registered inline is reached from its root, not from the code that registers it.
  const handlers = new Uint8Array(size)
  for (const { roots: own, module } of graphs) {
    for (const { id, reach } of own) {
      roots.get(bitOf(reach))?.push(id)
      handlers[id] = 1
    }
    if (module !== undefined) roots.get(moduleLoad)?.push(module)
  }
  const reached = new Uint8Array(size)
  for (const [bit, waiting] of roots)
    while (waiting.length > 0) {
      const id = waiting.pop() as number
      if (((reached[id] as number) & bit) !== 0) continue
      reached[id] = (reached[id] as number) | bit
      for (let edge = edges.first[id] as number; edge !== -1; edge = edges.next[edge] as number) {
        const target = edges.target[edge] as number
        if (bit !== moduleLoad || handlers[target] === 0) waiting.push(target)
      }
    }
  return { edges, reached }
}

const edgesOf = (graphs: readonly FileGraph[], size: number): Edges => {
  let count = 0
  for (const { edges } of graphs) count += edges.length / 2
  const first = new Int32Array(size).fill(-1)
  const next = new Int32Array(count)
  const target = new Int32Array(count)
  let edge = 0
  for (const { edges } of graphs)
    for (let at = 0; at < edges.length; at += 2) {
      const from = edges[at] as number
      target[edge] = edges[at + 1] as number
      next[edge] = first[from] as number
      first[from] = edge
      edge += 1
    }
  return { first, next, target }
}

/**
 * The entry points that reach a function of the file whose functions have these numbers. A callback that nothing calls directly counts as
 * its enclosing function.
 */
export const reachOf = ({ reached }: CallGraph, numbers: ReadonlyMap<string, number> | undefined, within: string): ReadonlySet<Reach> => {
  if (numbers)
    for (let name = within; ; name = name.slice(0, name.lastIndexOf(' > '))) {
      const id = numbers.get(name)
      const bits = id === undefined ? 0 : (reached[id] ?? 0)
      if (bits !== 0) return sets[bits] as ReadonlySet<Reach>
      if (!name.includes(' > ')) break
    }
  return sets[0] as ReadonlySet<Reach>
}

/** Whether a function, or one that it calls within a few steps (across files), satisfies `has`. */
export const leadsTo = (
  { edges }: CallGraph,
  ids: FunctionIds,
  start: { readonly path: string; readonly name: string },
  has: (path: string, name: string) => boolean,
): boolean => {
  if (has(start.path, start.name)) return true
  const id = ids.of(start.path)?.get(start.name)
  if (id === undefined) return false
  const seen = new Set([id])
  let frontier = [id]
  for (let depth = 0; depth < markDepth && frontier.length > 0; depth += 1) {
    const next: number[] = []
    for (const from of frontier)
      for (let edge = edges.first[from] ?? -1; edge !== -1; edge = edges.next[edge] as number) {
        const target = edges.target[edge] as number
        if (seen.has(target)) continue
        if (has(ids.pathOf(target), ids.nameOf(target))) return true
        seen.add(target)
        next.push(target)
      }
    frontier = next
  }
  return false
}
