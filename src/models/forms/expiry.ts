import type { ExpiryKind } from '#model/facts/data/expiry-kind'

/** A way to say when something expires. Names of `calls` are origins (see `originName`). */
export interface ExpiryForm {
  /** Where this comes from: version and document. */
  readonly source: string
  readonly what: ExpiryKind
  /** Methods that do nothing but set an expiry, by their name. */
  readonly members?: readonly string[]
  /** Functions that take it as an argument. */
  readonly calls?: readonly string[]
  /** The position of that argument, counted from 0; its values that mean none, as written, are in `never`. */
  readonly argument?: number
  readonly never?: readonly string[]
  /** Options that hold it: keywords and properties. */
  readonly options?: readonly string[]
  /** Calls that take these options, by their last name; without them, any but those that describe a schema. */
  readonly of?: readonly string[]
  /** Words, one of which names what these calls are made on. */
  readonly on?: readonly string[]
}

/** How expiries are set in one language. */
export interface ExpiryTable {
  readonly forms: readonly ExpiryForm[]
}
