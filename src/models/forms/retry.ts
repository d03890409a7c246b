/** Effects that must not happen twice. */
export type OnceOnly = 'payment' | 'email' | 'sms' | 'message' | 'post'

/**
 * Where one setting of a retry is written. Names are those of options, keyword arguments, attributes, setters and links of a chain, and of
 * functions that make an option or a strategy (`WithMaxRetries(policy, 5)`); a dotted one is nested in an option.
 */
export interface RetrySetting {
  readonly names?: readonly string[]
  /** Positions of the setting itself among the arguments. */
  readonly positions?: readonly number[]
  /** Values that take the setting away: constants, or the last name of one (`stop_never`). Numbers without a practical end always do. */
  readonly off?: readonly (string | number | null)[]
  /** Names that take it away whatever their value, unless another name sets it. */
  readonly offNames?: readonly string[]
  /** What holds without the setting. */
  readonly default: 'set' | 'off' | 'unknown'
}

/** How a library retries. Names are origins (see `originName`), with the patterns of {@link NameMap}; `*#` stands for any package. */
export interface RetryForm {
  /** What findings call it: a package or a class; `{name}` is the last name of the callee, `{callee}` all of it as written. */
  readonly by: string
  /** Where this comes from: version and document. */
  readonly source: string
  /** Callees that retry, or make a policy that does. */
  readonly calls?: readonly string[]
  /** Members that make another client from one. What they make matches the same `calls`, however many clients came before. */
  readonly extends?: readonly string[]
  /** Only where the import path has one of these ends: versions differ. */
  readonly written?: readonly string[]
  /** Members at the end of a chain that begins with one of these (`retry` after `WebClient()`); without `from`, of any chain of calls. */
  readonly chains?: { readonly from?: readonly string[]; readonly members: readonly string[] }
  /** Decorators and annotations of the retried function. */
  readonly decorators?: readonly string[]
  /** Fields, by the last names of bases of their class. */
  readonly fields?: { readonly bases: readonly string[]; readonly names: readonly string[] }
  /** Position of the retried function. */
  readonly work?: number
  /** The call itself is the retried work, with all that it is given and called on. */
  readonly worksInside?: true
  /** Position of the options object; `any` if the callee decides which argument it is. */
  readonly options?: number | 'any'
  /** The callee's object is made with an options object too, at this position; the settings of its key hold for every call. */
  readonly holder?: { readonly options: number; readonly key: string }
  /** Settings that hold the number of attempts, of which one is no retry. */
  readonly attempts?: readonly string[]
  /** Position of the client that retries. */
  readonly client?: number
  readonly limit: RetrySetting
  /** What bounds the retries as a whole, whatever their number. */
  readonly time?: RetrySetting
  readonly pause: RetrySetting
  /** Where the methods are listed that are retried, and the values that stand for all. `isNamed`: they identify the retry. */
  readonly methods?: { readonly names: readonly string[]; readonly all?: readonly (boolean | null)[]; readonly isNamed?: true }
  /**
   * For methods that a condition decides: functions of the library that ask for no method (`always`), and those that only let requests
   * pass which may be repeated (`safe`).
   */
  readonly conditions?: { readonly always: readonly string[]; readonly safe: readonly string[] }
  /** Settings that restrict retries to some failures. */
  readonly restricts?: readonly string[]
  /** Errors that include a lost answer: a retry that is restricted to them may repeat work that was done. */
  readonly lostAnswers?: readonly string[]
  /** Code elsewhere decides which failures are retried. */
  readonly mayRestrict?: true
  /** Counts only with one of these settings. */
  readonly onlyWith?: readonly string[]
  /** Counts only if the last argument is this constant. */
  readonly onlyIfLast?: boolean
  /** Counts only inside a handler. */
  readonly onlyInHandler?: true
  /** Counts only if one of these ends the chain: an unfinished builder is filled elsewhere. */
  readonly onlyIfEnded?: readonly string[]
  /** Does not count in a file that calls one of these members. */
  readonly unless?: readonly string[]
  /** Does not count with an argument other than functions and values that have one of these words in their names. */
  readonly unlessGivenOtherThan?: readonly string[]
  /** Does not count if this position holds a zero: there is no further attempt. */
  readonly never?: number
  /** Does not count around a function that calls nothing: it is kept for what older versions put in line. */
  readonly unlessEmpty?: true
  /** Does not count between writers that meet at one row: they need no pause. */
  readonly unlessConflicts?: true
  /** What identifies it beside `by`: the callee as written (without this), its last name, its last name alone, or nothing. */
  readonly identifiedBy?: 'name' | 'name-alone' | 'nothing'
  /** A limit whose value the file does not show is unknown. */
  readonly mustKnowLimit?: true
  /** A missing limit is a choice of this code, not of the library. */
  readonly isChosenHere?: true
  /** The finding is at the setting instead of the decorator. */
  readonly isPlacedAtSetting?: true
}

/** How a function puts itself in line again: `task.apply_async((id,), countdown=60)` in its own handler. */
export interface RequeueForm {
  readonly by: string
  readonly members: readonly string[]
  /** Members that take the arguments of the function as a list and a dictionary. */
  readonly packed: readonly string[]
  /** Keyword arguments that delay the next attempt, and those that end the attempts. */
  readonly pause: readonly string[]
  readonly limit: readonly string[]
}

/** The retries of one language. */
export interface RetryTable {
  readonly forms: readonly RetryForm[]
  /** Calls that take effect again when they are repeated, by what they do. */
  readonly once: readonly { readonly does: OnceOnly; readonly calls: readonly string[] }[]
  readonly requeues: readonly RequeueForm[]
  /** Functions that wait. */
  readonly pauses: readonly string[]
  /** Functions whose result a loop goes through to count, and those whose result never ends. */
  readonly counts: readonly string[]
  readonly endlessCounts: readonly string[]
  /** Members of an answer that say whether the request succeeded. */
  readonly success: readonly string[]
  /** Functions that go from an error to its cause. */
  readonly steps: readonly string[]
  /** Functions that end the process. */
  readonly ends: readonly string[]
}
