import type { Fact, RootRecord } from '#model/fact'
import type { JavaModule } from '#languages/java/module'

/** What an extractor of Java works with: a bound file to read, and a place for the facts it finds. */
export interface Context {
  readonly module: JavaModule
  emit(fact: Fact): void
  /** Says that something outside calls a method of this file. */
  root(record: RootRecord): void
  /** Says what a method is known to do, for those that call it (see `FunctionRecord.marks`). */
  mark(functionName: string, mark: string): void
}

/** One kind of fact (or a few that belong together), recognised in one bound file. */
export type Extractor = (context: Context) => void
