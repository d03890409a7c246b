import type { Span } from '../source-file.ts'
import type { FactBase } from './shared.ts'

/** An environment variable is read. Holds no values, and of a fallback only whether it is a development host. */
export interface ConfigRead extends FactBase<'config-read'> {
  readonly name: string
  /**
   * - `asserted`: assumed to be set without a check (`process.env.X!`, passed on as `string`).
   * - `emptied`: an empty text if it is missing (`process.env.X ?? ''`), which nothing in the file asks for.
   * - `number`: converted to a number that is not validated, and used as `into` says.
   * - `local-default`: falls back to a host on a developer's machine.
   * - `stand-in-default`: falls back to an address or a resource of a test environment.
   */
  readonly use: 'asserted' | 'emptied' | 'number' | 'local-default' | 'stand-in-default'
  /** Where it is used: a callee, or an option. */
  readonly into: string
  /** A key that signs or encrypts, by its name. It is an empty text if the variable is missing. */
  readonly isEmptyKey?: true
  /** The resulting number if the variable holds none: `0`; `NaN` if absent. */
  readonly becomes?: '0'
}

/** A file validates that environment variables are set, or handles their absence. */
export interface ConfigCheck extends FactBase<'config-check'> {
  readonly names: readonly string[]
  /** Those without which the process stops: they are checked right before a throw or an exit. */
  readonly stops: readonly string[]
  /** `zod`, `if`, a function's name. */
  readonly by: string
  /** Where a schema of the environment is declared or used; absent if the text shows no single place. */
  readonly validatedAt?: Span
}
