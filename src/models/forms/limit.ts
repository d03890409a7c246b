import type { LimitKind } from '#model/facts/process/limit-kind'

/** A way to limit how often something is done, or how much is accepted, read or held. Names of `calls` are origins (see `originName`). */
export interface LimitForm {
  /** Where this comes from: version and document. */
  readonly source: string
  readonly what: LimitKind
  /** Functions that limit, or that ask a limit. */
  readonly calls?: readonly string[]
  /** Methods that do, by their name. */
  readonly members?: readonly string[]
  /** Options that hold a limit: keywords, properties, fields, and members that are set. */
  readonly options?: readonly string[]
  /** Calls and types that take these options, by their last name; without them, any but those that describe a schema. */
  readonly of?: readonly string[]
  /** Words, one of which names what the methods are called on. */
  readonly on?: readonly string[]
  /** The position of the argument that holds the limit, counted from 0: without it, the call limits nothing. */
  readonly argument?: number
}

/** How limits are set and asked in one language. */
export interface LimitTable {
  readonly forms: readonly LimitForm[]
}
