import type { ExportRecord, Fact } from '#model/fact'
import type { CodeFile } from '#code/code-file'
import type { Located } from '#code/model'
import type { LibraryIndex } from '#models/library-index'
import { ExternalCalls, type Place, type Request } from './extract.ts'

/** What one file sends to other processes. */
export interface Outgoing {
  readonly facts: readonly Fact[]
  /** Functions that send something themselves. */
  readonly callers: readonly string[]
  /** Names by which other files of a package may reach a client of this one. */
  readonly shared: readonly ExportRecord[]
  /** The request that a call is, by the offsets of the call. */
  requestAt(place: Located): Request | undefined
}

const keyOf = ({ start, end }: Located): string => `${start}:${end}`

/** Reads what a file sends to other processes. `placeOf` names the surroundings of a call, or of a literal, as other facts of the language do. */
export const readOutgoing = (file: CodeFile, libraries: LibraryIndex, placeOf: (located: Located) => Place): Outgoing => {
  const facts: Fact[] = []
  const callers = new Set<string>()
  const shared: ExportRecord[] = []
  const calls = new ExternalCalls(file, libraries, {
    emit: (fact) => facts.push(fact),
    mark: (name) => callers.add(name),
    share: (record) => shared.push(record),
    placeOf,
  })
  calls.read()
  const requests = new Map(calls.requests.map((request) => [keyOf(request.call), request]))
  return { facts, callers: [...callers], shared, requestAt: (place) => requests.get(keyOf(place)) }
}

/** Computes a value once for each key, for as long as the key lives. */
export const oncePer = <Key extends object, Value>(compute: (key: Key) => Value): ((key: Key) => Value) => {
  const known = new WeakMap<Key, Value>()
  return (key) => {
    const before = known.get(key)
    if (before !== undefined) return before
    const value = compute(key)
    known.set(key, value)
    return value
  }
}
