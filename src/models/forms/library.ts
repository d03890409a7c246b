import type { Protocol } from '#model/facts/calls/external-call'

/** How a request is written. */
export interface RequestForm {
  /** Where the address is: a position (or the argument called `url`), or the setter that takes it. */
  readonly url?: number | string
  /** Positions of an options object, in the order in which they are tried. */
  readonly options?: readonly number[]
  /** The HTTP verb, the position of the argument that gives it, or the setter that does. */
  readonly method?: string | number
  /** A stream or a web socket: a total deadline would be wrong. */
  readonly streams?: true
  /** Position of a request object that carries its own deadline. */
  readonly request?: number
  /** Position of a context whose deadline ends the call. */
  readonly context?: number
  /** The result must be cast or assigned to one of these types. */
  readonly as?: readonly string[]
  /** The call counts where its chain starts. */
  readonly place?: 'start'
  /** The call only creates a request, which another call sends. */
  readonly isOnlyMade?: true
  /** The verb is chosen at run time, so which argument is the body and which the options is open. Not written in tables. */
  readonly isChosen?: true
  /** What identifies the call in a finding, where its text would differ from one spelling to the next. */
  readonly subject?: string
  /** The last argument is a callback. */
  readonly callback?: true
  /** At least this many positional arguments, or one called `host`, make it connect. */
  readonly from?: number
}

/** What bounds a wait. */
export interface DeadlineForm {
  /** Names of options, keyword arguments, fields and setters; a dotted one is nested. */
  readonly keys: readonly string[]
  /** The keys on a client, where it does not take those of a request. */
  readonly ofClient?: readonly string[]
  /** Position of the timeout among the arguments. */
  readonly position?: number
  /** What holds without a setting: seconds, or no end. */
  readonly default: 'none' | number
  /** The code that a fix inserts; absent where the deadline is no option, or not in every version. */
  readonly insert?: string
  /** Settings whose value may hold the deadline: what makes the value, and the keys that bound it there. A value made otherwise is unknown. */
  readonly carriers?: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>
  /** Values of a setting that switch the limit off; without it, 0, false, null and Infinity do. */
  readonly endless?: readonly (number | null)[]
  /** Settings that may bound the wait in ways that the text does not show. */
  readonly open?: readonly string[]
  /** The address may set the option in its query. */
  readonly address?: { readonly position: number; readonly keyword?: string }
  /** Commands that wait for an event, where a timeout would be wrong. */
  readonly waits?: readonly string[]
  /** Methods of a request object that end its exchange; what is handed one before the request is sent bounds it. */
  readonly cancels?: readonly string[]
  /** What gets the value as an argument may still set the deadline. */
  readonly configuredLater?: true
}

/** What bounds every request of a library, or every request through one client. */
export interface SettingForm {
  /** What is assigned: a member of the library or of a client (`defaults.timeout`), or a whole origin (`net/http#DefaultClient`). */
  readonly assign?: string
  /** What is called, by the same names. */
  readonly call?: string
  /** Position of the options object of the call. */
  readonly options?: number
  /** Position of the timeout itself. */
  readonly timeout?: number
  /** Words in the arguments that set a deadline. */
  readonly mentions?: readonly string[]
}

/**
 * A client library as data, in one form for all languages. Names are origins (see `originName`): `requests#Session().get`,
 * `net/http#Client().Do`. Braces are alternatives, and `*` matches any characters but `#`, `.` and parentheses.
 */
export interface Library {
  /** Name that findings show. */
  readonly package: string
  /** What identifies the library in a finding, where that is another name. */
  readonly label?: string
  readonly protocol: Protocol
  /** Where the figures come from: version and document, or what was measured. */
  readonly source: string
  /** What the requests are members of, beside the instances. */
  readonly on?: readonly string[]
  /** What makes a client, and the positions of its options. */
  readonly instances?: Readonly<Record<string, { readonly options?: readonly number[] }>>
  /** Members that return the client or builder that they are called on, so that a chain goes on: names, or `*` for all. */
  readonly extends?: '*' | readonly string[]
  /** Requests by member; the empty one is a call of the root itself. Without `on` and `instances`, whole origins. */
  readonly requests?: Readonly<Record<string, RequestForm>>
  readonly deadline?: DeadlineForm
  readonly settings?: readonly SettingForm[]
  /** The client is judged where it is made, instead of each request through it. */
  readonly connection?: {
    readonly phase: 'connect' | 'command' | 'answer'
    readonly exemptWith?: readonly string[]
    /** Members that subscribe the connection, which then takes no other command. */
    readonly subscribesBy?: readonly string[]
  }
  /** The instance counts only if an argument comes from one of these. */
  readonly made?: readonly string[]
}
