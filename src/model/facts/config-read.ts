import type { Span } from '../source-file.ts'
import type { FactBase } from './shared.ts'

/** A variable of the environment is read. Never its value, and of a fallback only whether it is a place of development. */
export interface ConfigRead extends FactBase<'config-read'> {
  readonly name: string
  /**
   * - `asserted`: taken for present without looking (`process.env.X!`, handed on as `string`).
   * - `number`: made into a number that nothing looks at, and that goes where `into` says.
   * - `local-default`: a host of a developer's machine stands in when it is not set.
   */
  readonly use: 'asserted' | 'number' | 'local-default'
  /** What it goes into: a callee, or an option. */
  readonly into: string
  /** What a number is when the variable holds none: `0`; `NaN` where this is left out. */
  readonly becomes?: '0'
}

/** A file makes sure that variables of the environment are there, or gives them a meaning when they are not. */
export interface ConfigCheck extends FactBase<'config-check'> {
  readonly names: readonly string[]
  /** Of these, the ones without which the process ends: asked for right before a throw or an exit. */
  readonly stops: readonly string[]
  /** `zod`, `if`, a function's name. */
  readonly by: string
  /** Where a schema of the environment is declared or put to use; absent where the text shows no single place. */
  readonly validatedAt?: Span
}
