/** What limits a wait, beside options by their names. Names are origins (see `originName`). */
export interface WaitLimitForm {
  /** Where this comes from: version and document. */
  readonly source: string
  /** Functions that start a limit for what follows, or for what they wrap. */
  readonly calls?: readonly string[]
  /** Functions that let a wait end with the first of several, if one of these is a timer. */
  readonly races?: readonly string[]
  /** Members that wait without an end, unless they are given a limit. */
  readonly waits?: {
    readonly members: readonly string[]
    /** `only`: as the only argument; `with-unit`: before a unit of time. */
    readonly form: 'only' | 'with-unit'
  }
  /** Settings of a framework, by name. A prefix of the project may stand before it. */
  readonly settings?: readonly string[]
}

/** What limits waits in one language. */
export interface WaitLimitTable {
  readonly forms: readonly WaitLimitForm[]
  /** Names of units of time. */
  readonly units: readonly string[]
  /** Whether the name of a function that is given work is enough: any package may provide one. */
  readonly byName: boolean
}
