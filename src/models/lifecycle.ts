/** A call that waits for another process, beside the requests of known clients. */
export interface WaitForm {
  /** Where this comes from: version and document. */
  readonly source: string
  /** The callees, as origins. */
  readonly calls: readonly string[]
}

/** How a process starts, takes work and ends in one language. Names are origins (see `originName`), with the patterns of `NameMap`. */
export interface LifecycleTable {
  readonly waits: readonly WaitForm[]
  /** Names of values that are true only in a file which runs as a program, or that only tools read: `__name__`. */
  readonly programs: readonly string[]
}
