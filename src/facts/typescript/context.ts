import type { Fact } from '#model/fact'
import type { Module } from '#languages/typescript/module'

/** What an extractor of TypeScript and JavaScript works with: a bound file to read, and a place for the facts it finds. */
export interface Context {
  readonly module: Module
  emit(fact: Fact): void
}

/** One kind of fact (or a few that belong together), recognised in one bound file. */
export type Extractor = (context: Context) => void
