import type { Span } from '../../source-file.ts'
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
   * - `volatile-default`: falls back to a database in memory, or in a file of the container.
   * - `live-default`: a switch that falls back to acting on real users or real money.
   * - `acting-default`: the same for a switch whose name does not say on whom: `DRY_RUN`, off by default.
   * - `safe-default`: a switch that keeps a service from acting, on by default.
   * - `production-default`: falls back to an address or a resource of production.
   * - `debug-default`: the debug mode of a web framework is on unless it is set.
   */
  readonly use:
    | 'asserted'
    | 'emptied'
    | 'number'
    | 'local-default'
    | 'stand-in-default'
    | 'volatile-default'
    | 'live-default'
    | 'acting-default'
    | 'safe-default'
    | 'production-default'
    | 'debug-default'
  /** Where it is used: a callee, or an option. */
  readonly into: string
  /** Only its name says so, which is that of a safe mode (`PAYMENT_MOCK`): what the code does without it is not known. */
  readonly isByName?: true
  /** A key that signs or encrypts, by its name. It is an empty text if the variable is missing. */
  readonly isEmptyKey?: true
  /** The file computes codes of messages with it, and an empty key is no error there. */
  readonly signs?: true
  /** Names under which other files find the empty key, in capitals: `SIGNING_KEY` for `config.signingKey`. */
  readonly keptAs?: readonly string[]
  /** Another address or credential of the same file, for which it has no default. */
  readonly besideRequired?: string
  /** The host of a `local-default` that is known only in the network of a compose file: `postgres`. */
  readonly composeHost?: string
  /** The resulting number if the variable holds none: `0`; `NaN` if absent. */
  readonly becomes?: '0'
}

/** A file validates that environment variables are set, or handles their absence. */
export interface ConfigCheck extends FactBase<'config-check'> {
  readonly names: readonly string[]
  /** Those without which the process stops: they are checked right before a throw or an exit. */
  readonly stops: readonly string[]
  /** Lines of the declarations of those in `stops`, where there are any: fields of classes, tags. */
  readonly declaredOn?: Readonly<Record<string, number>>
  /** Those that may be missing although a schema declares them: it gives them no value. Needed: see `SettingUse`. */
  readonly open?: readonly { readonly name: string; readonly line: number; readonly isNeeded?: true }[]
  /** `zod`, `if`, a function's name. */
  readonly by: string
  /** The first place that stops the process if a variable is missing. */
  readonly stopsAt?: Span
  /** Where that place ends the process. */
  readonly endsAt?: Span
  /** Where it asks for variables by names that it computes, or declares their constraints. */
  readonly askedAt?: Span
  /** Where a schema of the environment is declared or used; absent if the text shows no single place. */
  readonly validatedAt?: Span
  /** What the file does if that finds the configuration invalid: where it ends the process, or whether it goes on. */
  readonly invalid?: { readonly stopsAt: Span } | 'goes-on'
}

/** A function asks for credentials or addresses by the names of members: `if (!config.signingKey)`. Which setting fills them is not known. */
export interface KeyQuestion extends FactBase<'key-question'> {
  /** In capitals: `SIGNING_KEY`. */
  readonly names: readonly string[]
  /** Those without which the function throws, ends the process or gives back an error. */
  readonly refuses?: readonly string[]
}

/** A place that reads a setting, in code outside schemas. */
export interface SettingUse extends FactBase<'setting-use'> {
  readonly name: string
  /**
   * - `plain`: nothing is done about its absence.
   * - `demanded`: the read itself fails if it is missing.
   * - `handled`: it has a fallback, or code asks whether it is there.
   */
  readonly absence: 'plain' | 'demanded' | 'handled'
  /** It is asked of the settings that a library holds, so that a default of their schema comes before. */
  readonly isHeld?: true
  /** A function of the file reads it, and nothing shows that it fails without a value. */
  readonly mayGoOn?: true
  /** A branch reads it: in other cases it is not needed. */
  readonly isConditional?: true
  /**
   * It is handled, but the code goes on without a value: its fallback is an empty text, or the branch for its absence does nothing but call
   * something, such as a logger.
   */
  readonly goesOn?: true
  /** It is handled by a branch that throws, or ends the process: only the code that runs finds out. */
  readonly refuses?: true
  /** The file calculates with it as a number, and asks nothing of it. What the number is if the variable is missing. */
  readonly calculatedAs?: 'NaN' | '0'
  /** Its name is that of a credential or an address, and not of something that a service can do without. */
  readonly isNeeded?: true
  /** Names under which other code finds the value, in capitals: `GATEWAY_TOKEN` for `config.gatewayToken`. */
  readonly keptAs?: readonly string[]
}
