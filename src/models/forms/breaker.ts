/** What makes circuit breakers. Names are origins (see `originName`). */
export interface BreakerForm {
  /** What findings call it. */
  readonly by: string
  /** Where this comes from: version and document. */
  readonly source: string
  /** Calls that make a breaker. */
  readonly makes: readonly string[]
  /** Types of breakers that code is handed or declares. */
  readonly types?: readonly string[]
  /** Annotations and decorators of a function or a class whose calls then run through a breaker. */
  readonly annotations?: readonly string[]
  /** Functions that run the work they are handed through a breaker that they find by its name. */
  readonly direct?: readonly string[]
  /** Functions that make one policy of several, which may be breakers; it runs work by the same members. */
  readonly composes?: readonly string[]
  /** Members that run work through it, or ask it for permission. */
  readonly runs: readonly string[]
  /** Work runs through it also where it decorates a function, is called, or opens a block. */
  readonly isCallable?: true
  /** Options that continue the state of an earlier breaker. */
  readonly continues?: readonly string[]
  /** Options and fields that keep it closed whatever fails: a value, or what a function given for it always returns. */
  readonly neverOpens?: Readonly<Record<string, boolean>>
}

/** The circuit breakers of one language. */
export interface BreakerTable {
  readonly forms: readonly BreakerForm[]
  /** Decorators and annotations of functions whose result is kept, or that run once. */
  readonly runOnce: readonly string[]
  /** Functions that run once, beside constructors. */
  readonly startsOnce: readonly string[]
}
