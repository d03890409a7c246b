import type { ReleaseKind } from '#model/facts/process/release-kind'

/** Where a release has to be written to count, beside others that are no safeguard: an `Unlock` in the middle of a function. */
export type ReleasePlace =
  /** In a `finally` or a `defer`. */
  | 'always'
  /** Before a statement that leaves the function or the loop. */
  | 'leaving'
  /** In the handler of an error. */
  | 'failing'
  /** In a function that ends something, by its name. */
  | 'ending'
  /** In a function that runs a process, by its name. */
  | 'running'

/** A way to give something back. Names of `calls` are origins (see `originName`). */
export interface ReleaseForm {
  /** Where this comes from: version and document. */
  readonly source: string
  readonly kind: ReleaseKind
  /** Methods that release what they are called on, whatever that is, or only what `on` names. `remove*` is all that begin with it. */
  readonly members?: readonly string[]
  /** Words, one of which names what the method is called on. */
  readonly on?: readonly string[]
  /** Functions and methods, by their origin. They release their first argument, or what they are called on. */
  readonly calls?: readonly string[]
  /** Functions that release their only argument, by the words that their name begins with: `closeQuietly(file)`. */
  readonly starts?: readonly string[]
  /** Called without arguments; with some, the method does something else. */
  readonly isPlain?: true
  /** Called with arguments. */
  readonly isGiven?: true
  /** Called in a loop, for each of several. */
  readonly isEach?: true
  /** It counts only in one of these places. */
  readonly only?: readonly ReleasePlace[]
  /** What it closes is a database. */
  readonly isDatabase?: true
  /** The released object is one piece of work, which its opener may end as well: a transaction, but not a session. */
  readonly endsWithOpener?: true
  /** Calls before the failure that make it necessary, by their last name. */
  readonly after?: readonly string[]
}

/** How things are given back in one language. */
export interface ReleaseTable {
  readonly forms: readonly ReleaseForm[]
  /** Names of objects on which these methods release nothing: the end of a response. */
  readonly notOn: readonly string[]
  /** Members that are a part of the released object: `resp.Body.Close()` releases `resp`. */
  readonly parts?: readonly string[]
  /** Functions that run what they are given later, or when something ends: `stack.callback(file.close)`. Last names. */
  readonly hands?: readonly string[]
  /** Calls whose result a block releases at its end, by their last name or by the last word of it; without them, any. */
  readonly opened?: { readonly names: readonly string[]; readonly ends: readonly string[]; readonly wraps: readonly string[] }
  /** Events that say that the other side of a connection left, and the methods that wait for them. */
  readonly leaving?: { readonly events: readonly string[]; readonly by: readonly string[] }
}
