import type { Fact, RootRecord } from '#model/fact'
import type { FunctionMark } from '#model/facts/function-mark'
import type { JavaModule } from '#languages/java/module'

/** The input of a Java extractor: a bound file, and functions that record the facts it finds. */
export interface Context {
  readonly module: JavaModule
  emit(fact: Fact): void
  /** Records that something outside calls a method of this file. */
  root(record: RootRecord): void
  /** Records what a method does, for its callers (see `FunctionRecord.marks`). */
  mark(functionName: string, mark: FunctionMark): void
}

/** One kind of fact (or a few that belong together), recognised in one bound file. */
export type Extractor = (context: Context) => void
