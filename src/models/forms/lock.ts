import type { LockKind } from '#model/facts/process/lock-kind'

/** A way to take a lock. Names of `calls`, `structs` and `types` are origins (see `originName`). */
export interface LockForm {
  /** Where this comes from: version and document. */
  readonly source: string
  readonly kind: LockKind
  /** Functions and methods that take it. */
  readonly calls?: readonly string[]
  /** Methods that take it by their name, whatever they are called on, or only on what `on` names. */
  readonly members?: readonly string[]
  /** Words, one of which names what the method is called on. */
  readonly on?: readonly string[]
  /** It takes the lock only if one of these is handed over: a text, a name, a key of an option. Compared without case. */
  readonly given?: readonly string[]
  /** Called or written without arguments; with some, the method or annotation does something else. */
  readonly isPlain?: true
  /** The key that it sets decides: one of an event that was handled is no lock. */
  readonly isKeyed?: true
  /** Options that ask for it, if they have a value. */
  readonly options?: readonly string[]
  /** Constants that ask for it, by their last name. */
  readonly constants?: readonly string[]
  /** Literals of these types ask for it. */
  readonly structs?: readonly string[]
  /** Decorators and annotations of functions, classes and fields, by their last name. */
  readonly annotations?: readonly string[]
  /** Types of fields, or what makes their values. */
  readonly types?: readonly string[]
}

/** How locks are taken in one language. */
export interface LockTable {
  readonly forms: readonly LockForm[]
  /** Whether several threads of a process can run the same code. In JavaScript, only awaited calls can overlap. */
  readonly hasThreads: boolean
}
