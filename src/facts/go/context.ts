import type { ExportRecord, Fact, FactOf, RootRecord } from '#model/fact'
import type { Module } from '#languages/go/module'

/** What an extractor of Go works with: a bound file to read, and a place for the facts it finds. */
export interface Context {
  readonly module: Module
  emit(fact: Fact): void
  /** Endpoints that were found in this file so far: the extractor of endpoints comes first. */
  readonly endpointsSeen: readonly FactOf<'endpoint'>[]
  /** Says that something outside calls a function of this file (or one that it imports). */
  root(record: RootRecord): void
  /** Says what a function is known to do, for those that call it (see `FunctionRecord.marks`). */
  mark(functionName: string, mark: string): void
  /** Makes a name known to the package's other files that no declaration gives (`Server.http`, `NewClient()`). */
  share(record: ExportRecord): void
}

/** One kind of fact (or a few that belong together), recognised in one bound file. */
export type Extractor = (context: Context) => void
