import type { Fact, FactOf, RootRecord } from '#model/fact'
import type { FunctionMark } from '#model/facts/function-mark'
import type { Module } from '#languages/typescript/module'

/** Input and output of a TypeScript or JavaScript extractor: the bound file to read, and where to emit facts. */
export interface Context {
  readonly module: Module
  emit(fact: Fact): void
  /** Endpoints found in this file so far. The endpoint extractor runs first. */
  readonly endpointsSeen: readonly FactOf<'endpoint'>[]
  /** Records that code outside the file calls a function of this file or one that it imports. */
  root(record: RootRecord): void
  /** Records a known effect of a function for its callers (see `FunctionRecord.marks`). */
  mark(functionName: string, mark: FunctionMark): void
}

/** Extracts one kind of fact, or a few related kinds, from one bound file. */
export type Extractor = (context: Context) => void
