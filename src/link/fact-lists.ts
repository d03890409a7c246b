import type { Fact, FactKind } from '#model/fact'
import type { Linked } from '#model/system'

/** The placed facts of one file, ordered by line. */
export interface PlacedFile {
  readonly path: string
  readonly facts: readonly Linked<Fact>[]
}

/** All facts of each kind, ordered by path and line. */
export type FactLists = ReadonlyMap<FactKind, readonly Linked<Fact>[]>

/** @param files ordered by path */
export const factLists = (files: readonly PlacedFile[]): FactLists => {
  const lists = new Map<FactKind, Linked<Fact>[]>()
  for (const { facts } of files)
    for (const fact of facts) {
      const list = lists.get(fact.kind)
      if (list) list.push(fact)
      else lists.set(fact.kind, [fact])
    }
  return lists
}

const none: readonly Linked<Fact>[] = []

/**
 * Replaces the facts of some files. Lists that do not change, and the map itself if nothing changes, stay the same objects.
 *
 * @param exchanged files with their current facts, empty for removed files; ordered by path
 * @param before the facts that those files had
 */
export const exchangeFacts = (
  lists: FactLists,
  exchanged: readonly PlacedFile[],
  before: ReadonlyMap<string, readonly Linked<Fact>[]>,
): FactLists => {
  if (exchanged.length === 0) return lists
  const fresh = factLists(exchanged)
  const touched = new Set<FactKind>(fresh.keys())
  for (const { path } of exchanged) for (const { kind } of before.get(path) ?? none) touched.add(kind)
  const made = new Map(lists)
  for (const kind of touched) {
    const list = exchange(lists.get(kind) ?? none, fresh.get(kind) ?? none, exchanged)
    if (list.length > 0) made.set(kind, list)
    else made.delete(kind)
  }
  return made
}

const exchange = (
  list: readonly Linked<Fact>[],
  fresh: readonly Linked<Fact>[],
  exchanged: readonly PlacedFile[],
): readonly Linked<Fact>[] => {
  const made: Linked<Fact>[] = []
  let taken = 0
  let added = 0
  for (const { path } of exchanged) {
    const start = firstAt(list, taken, path)
    while (taken < start) made.push(list[taken++] as Linked<Fact>)
    while (taken < list.length && list[taken]?.at.path === path) taken += 1
    while (added < fresh.length && fresh[added]?.at.path === path) made.push(fresh[added++] as Linked<Fact>)
  }
  while (taken < list.length) made.push(list[taken++] as Linked<Fact>)
  return made
}

/** The index of the first fact of a path, or where it would be inserted. */
const firstAt = (list: readonly Linked<Fact>[], from: number, path: string): number => {
  let low = from
  let high = list.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((list[middle] as Linked<Fact>).at.path < path) low = middle + 1
    else high = middle
  }
  return low
}
