import type { ExportRecord, Fact } from '#model/fact'
import type { FunctionMark } from '#model/facts/function-mark'
import type { LibraryIndex } from '#models/indexes/library-index'
import type { ModuleCode } from '../reading/module-code.ts'
import { readOutgoing, type Outgoing } from './outgoing.ts'

/** The mark of functions that directly call another process. */
export const callsOut = 'calls-out'

/** What extractors of a language record; only Go shares clients between the files of a package. */
interface Records<Module> {
  readonly module: Module
  emit(fact: Fact): void
  mark(functionName: string, mark: FunctionMark): void
  share?(record: ExportRecord): void
}

/** How a language is read: its code model, and its libraries. */
export interface Source<Module> {
  readonly libraries: LibraryIndex
  readonly codeOf: (module: Module) => ModuleCode
  /** False for a module that certainly sends nothing, which saves reading it; without it, all are read. */
  readonly maySend?: (module: Module) => boolean
}

/** Calls to other processes in one language. */
export interface ExternalCalls<Module> {
  /** Computed once for each module. */
  readonly outgoing: (module: Module) => Outgoing
  /** Records the facts of a module: calls to other processes, the configured clients they use, and their deadlines. */
  readonly record: (records: Records<Module>) => void
}

const nothingSent: Outgoing = { facts: [], callers: [], shared: [], requestAt: () => undefined, passAt: () => undefined }

/** Reads the calls to other processes of one language. */
export const externalCallsIn = <Module extends object>({ libraries, codeOf, maySend }: Source<Module>): ExternalCalls<Module> => {
  const known = new WeakMap<Module, Outgoing>()
  const read = (module: Module): Outgoing => {
    const { file, placeOf } = codeOf(module)
    return readOutgoing(file, libraries, placeOf)
  }
  const outgoing = (module: Module): Outgoing => {
    const before = known.get(module)
    if (before) return before
    const made = maySend?.(module) === false ? nothingSent : read(module)
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
