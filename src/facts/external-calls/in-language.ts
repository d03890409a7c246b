import type { ExportRecord, Fact } from '#model/fact'
import type { CodeFile } from '#code/code-file'
import type { Located } from '#code/model'
import type { LibraryIndex } from '#models/library-index'
import { readOutgoing, type Outgoing } from './outgoing.ts'
import type { Place, PlaceOf } from './reading.ts'

/** The mark of functions that directly call another process. */
export const callsOut = 'calls-out'

/** What extractors of a language record; only Go shares clients between the files of a package. */
interface Records<Module> {
  readonly module: Module
  emit(fact: Fact): void
  mark(functionName: string, mark: string): void
  share?(record: ExportRecord): void
}

/** The surroundings of a call, if the syntax tree has a call at these offsets. */
type FindPlace = (located: Located) => Place | undefined

/** How a language is read: its code model, its libraries, and the names of places. */
export interface Source<Module> {
  readonly libraries: LibraryIndex
  readonly fileOf: (module: Module) => CodeFile
  /** False for a module that certainly sends nothing, which saves reading it; without it, all are read. */
  readonly maySend?: (module: Module) => boolean
  readonly placesOf: (module: Module) => FindPlace
}

/** Calls to other processes in one language. */
export interface ExternalCalls<Module> {
  /** Computed once for each module. */
  readonly outgoing: (module: Module) => Outgoing
  /** Records the facts of a module: calls to other processes, the configured clients they use, and their deadlines. */
  readonly record: (records: Records<Module>) => void
}

const nothingSent: Outgoing = { facts: [], callers: [], shared: [], requestAt: () => undefined }

/** Reads the calls to other processes of one language. */
export const externalCallsIn = <Module extends object>({ libraries, fileOf, maySend, placesOf }: Source<Module>): ExternalCalls<Module> => {
  const known = new WeakMap<Module, Outgoing>()
  const outgoing = (module: Module): Outgoing => {
    const before = known.get(module)
    if (before) return before
    const made = maySend?.(module) === false ? nothingSent : readOutgoing(fileOf(module), libraries, placeIn(placesOf(module)))
    known.set(module, made)
    return made
  }
  const record = ({ module, emit, mark, share }: Records<Module>): void => {
    const { facts, callers, shared } = outgoing(module)
    for (const fact of facts) emit(fact)
    for (const caller of callers) mark(caller, callsOut)
    for (const each of shared) share?.(each)
  }
  return { outgoing, record }
}

const nowhere: Place = { within: '', calleeText: '' }

const placeIn =
  (find: FindPlace): PlaceOf =>
  (located) =>
    find(located) ?? nowhere

/**
 * Finds the surroundings of a call in the syntax tree of its language, by its offsets.
 *
 * @param nodes all calls of the tree, asked for when the first place is
 */
export const placesOf = <Node>(nodes: () => Iterable<readonly [Located, Node]>, placeOf: (node: Node) => Place): FindPlace => {
  let byOffsets: ReadonlyMap<string, Node> | undefined
  return ({ start, end }) => {
    byOffsets ??= new Map([...nodes()].map(([located, node]) => [`${located.start}:${located.end}`, node]))
    const node = byOffsets.get(`${start}:${end}`)
    return node === undefined ? undefined : placeOf(node)
  }
}
