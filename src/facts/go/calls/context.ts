import type { ExportRecord, Fact, FactOf, RootRecord } from '#model/fact'
import type { FunctionMark } from '#model/facts/function-mark'
import type { Module } from '#languages/go/module'

/** The input of a Go extractor: a bound file, and functions that record the facts it finds. */
export interface Context {
  readonly module: Module
  emit(fact: Fact): void
  /** Endpoints found in this file so far; the endpoint extractor runs first. */
  readonly endpointsSeen: readonly FactOf<'endpoint'>[]
  /** Records that something outside calls a function of this file (or one that it imports). */
  root(record: RootRecord): void
  /** Records what a function does, for its callers (see `FunctionRecord.marks`). */
  mark(functionName: string, mark: FunctionMark): void
  /** Exports a name that no declaration introduces to the package's other files (`Server.http`, `NewClient()`). */
  share(record: ExportRecord): void
}

/** One kind of fact (or a few that belong together), recognised in one bound file. */
export type Extractor = (context: Context) => void
