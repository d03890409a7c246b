import type { Fact, FactOf, RootRecord } from '#model/fact'
import type { FunctionMark } from '#model/facts/function-mark'
import type { PythonModule } from '#languages/python/module'

/** The input of a Python extractor: a bound file, and functions that record the facts it finds. */
export interface Context {
  readonly module: PythonModule
  emit(fact: Fact): void
  /** Endpoints found in this file so far; the endpoint extractor runs first. */
  readonly endpointsSeen: readonly FactOf<'endpoint'>[]
  /** Records that something outside calls a function of this file (or one that it imports). */
  root(record: RootRecord): void
  /** Records what a function does, for its callers (see `FunctionRecord.marks`). */
  mark(functionName: string, mark: FunctionMark): void
}

/** One kind of fact (or a few that belong together), recognised in one bound file. */
export type Extractor = (context: Context) => void
