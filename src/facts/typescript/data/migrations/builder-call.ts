import type { Module } from '#languages/typescript/module'
import type { ts } from '#languages/typescript/parse'
import type { BareChange } from '../../../sql/postgres-changes.ts'

/** The parts of a call on a migration builder. */
export interface BuilderCall {
  readonly module: Module
  readonly call: ts.CallExpression
  readonly args: readonly ts.Expression[]
}

export type Read = (call: BuilderCall) => readonly BareChange[]
