/** What a call opens, and what gives it back. Names are origins (see `originName`), with the patterns of {@link NameMap}. */
export interface ResourceForm {
  /** One of a small number that others wait for, or an open file, stream or socket. */
  readonly what: 'pooled' | 'handle'
  /** In words: `a database connection`. */
  readonly label: string
  /** Where this comes from: version and document. */
  readonly source: string
  /** Callees that open it. */
  readonly opens?: readonly string[]
  /** Members that open it, whatever they are called on, if their only argument is one of `given`. */
  readonly member?: string
  readonly given?: readonly string[]
  /** Members that open it if the variable that gets it has one of the types in `results`. */
  readonly members?: readonly string[]
  readonly results?: readonly string[]
  /** Only if the function releases it on some way: the name of the member alone is no evidence of what it opens. */
  readonly onlyIfReleased?: true
  /** Not if an argument is a function, or may be one: the library then releases it when that has run. */
  readonly withoutFunction?: true
  /** Findings name only the member of the call. */
  readonly isNamedByMember?: true
  /** Members that prepare it; what fails there does not count, because the documentation of the library calls them first. */
  readonly prepares?: readonly string[]
  /** Members that release it; a dotted one is a member of a part: `Body.Close`. */
  readonly closes: readonly string[]
  /** Functions that release their argument. */
  readonly closedBy?: readonly string[]
  /** Functions that release it by reading it, or a part of it, to its end. */
  readonly drainedBy?: readonly string[]
  /** Members that do so. */
  readonly drains?: readonly string[]
  /** Functions that read it to its end, but may stop early when something else fails. */
  readonly copiedBy?: readonly string[]
  /** Members that hand out the value that has to be released: `Body`, `getEntity()`. */
  readonly parts?: readonly string[]
  /** A loop over this member releases it with its last round. */
  readonly loop?: string
  /** Members that return another value that holds it. */
  readonly extends?: readonly string[]
  /** Members that return a value that needs it, and leaves it open when it is closed itself: `newPage` of a browser. */
  readonly holders?: readonly string[]
  /** The collector closes it some time after it is out of reach. */
  readonly isCollected?: true
  /** Where the process starts, it lives as long as the process. */
  readonly livesWithProcess?: true
  /** It occupies nothing before it is used for the first time. */
  readonly isLazy?: true
  /** Functions that get it as an argument borrow it: a failure in one of them is a failure of the function that opened it. */
  readonly isLent?: true
  /** A client that may be shared: a function that is handed on keeps it, also if it only asks it something. */
  readonly isClient?: true
  /** Members that make it run for as long as the process. */
  readonly repeats?: readonly string[]
  /** Whatever it was made on releases it, too. */
  readonly goesWithOwner?: true
  /** If a chain of calls drops it, it is open for good. */
  readonly isLostInChain?: true
}

/** A lock, by the members that take and give it back, whatever they are called on. */
export interface LockForm {
  readonly take: string
  readonly release: string
  readonly source: string
}

/** The resources and locks of a language, and what its functions do with a resource that is handed to them. */
export interface ResourceTable {
  readonly forms: readonly ResourceForm[]
  readonly locks: readonly LockForm[]
  /** Read or write their argument, and leave it open. */
  readonly uses: readonly string[]
  /** Make a reader or writer around their argument. Whoever closes it closes the argument. */
  readonly wraps: readonly string[]
  /** Make a reader or writer that holds their argument, and leave that open when they are closed. */
  readonly holds: readonly string[]
  /** Release their argument. Names are evidence enough here, because a missed finding is preferred to a wrong one. */
  readonly closes: readonly string[]
  /** Where the process, or an object that lives as long, starts. */
  readonly starts: {
    readonly functions: readonly string[]
    readonly decorators: readonly string[]
    /** Types of parameters. */
    readonly parameters: readonly string[]
    /** Functions whose result is the exit code of the process. */
    readonly commands: readonly { readonly name: string; readonly result: string }[]
  }
  /** Calls after which nothing goes on. */
  readonly ends: {
    /** They end the process, and what it holds. */
    readonly process: readonly string[]
    /** They leave the function as an error does. */
    readonly function: readonly string[]
  }
}
