import type { Language } from '#model/source-file'

/** Words of code that reads a stream or waits for events, where a total deadline would be wrong. */
export interface StreamWords {
  /** In the function around the call. */
  readonly around?: RegExp
  /** Anywhere in the file. */
  readonly file?: RegExp
  /** In the call of a stub, whose methods bear the names of the service: in its whole callee, or in the method alone. */
  readonly stub?: { readonly in: 'callee' | 'method'; readonly words: RegExp }
}

/** What the languages do differently in calls to other processes. */
export interface LanguageRules {
  /** A call gives a promise, which nothing may await. */
  readonly hasPromises: boolean
  /** Linking knows the variables inside functions by their names. */
  readonly sharesLocals: boolean
  /** Linking knows members by their class (`Billing.http`), not as they are written. */
  readonly namesMembersByClass: boolean
  /** Linking knows a value by the function that returns it: `NewClient()`. */
  readonly namesResults: boolean
  /** By what a file reaches clients that other files make. */
  readonly foreignClients: 'imported names' | 'names of the package' | 'none'
  /** Functions that call through a client of another file call out, whatever that client is. */
  readonly marksForeignCalls: boolean
  /** Number of arguments by position that a call through a client of another file passes on to linking. */
  readonly linkedArguments: number
  /** Options are keyword arguments, not the properties of an object. */
  readonly hasKeywords: boolean
  /** A call ends with the context that it is given. */
  readonly hasContexts: boolean
  /** `new Client() { … }` is its own class, which may set anything. */
  readonly subclassesInPlace: boolean
  /** A call is placed at its first line alone. */
  readonly placesFirstLine: boolean
  /** A client is identified by its name alone, not by the text that makes it. */
  readonly identifiesClientsByName: boolean
  readonly streamWords: StreamWords
}

const typescript: LanguageRules = {
  hasPromises: true,
  sharesLocals: true,
  namesMembersByClass: false,
  namesResults: false,
  foreignClients: 'imported names',
  marksForeignCalls: false,
  linkedArguments: 3,
  hasKeywords: false,
  hasContexts: false,
  subclassesInPlace: false,
  placesFirstLine: false,
  identifiesClientsByName: false,
  streamWords: {},
}

const python: LanguageRules = {
  ...typescript,
  hasPromises: false,
  sharesLocals: false,
  namesMembersByClass: true,
  hasKeywords: true,
  streamWords: { stub: { in: 'method', words: /stream|watch|subscribe|listen/i } },
}

const go: LanguageRules = {
  ...typescript,
  hasPromises: false,
  sharesLocals: false,
  namesMembersByClass: true,
  namesResults: true,
  foreignClients: 'names of the package',
  marksForeignCalls: true,
  linkedArguments: 2,
  hasContexts: true,
  identifiesClientsByName: true,
  streamWords: {
    around: /event-stream|text\/event|application\/x-ndjson|\bfollow\b|[wW]atch|[sS]tream|[hH]ijack|long-?poll/,
    stub: { in: 'callee', words: /[sS]tream|[wW]atch|[sS]ubscribe/ },
  },
}

const java: LanguageRules = {
  ...typescript,
  hasPromises: false,
  namesMembersByClass: true,
  foreignClients: 'none',
  subclassesInPlace: true,
  placesFirstLine: true,
  streamWords: {
    file: /text\/event-stream|BodyHandlers\s*\.\s*(ofLines|fromLineSubscriber|ofInputStream)|EventSource|WebSocket/,
  },
}

const rules: Readonly<Partial<Record<Language, LanguageRules>>> = { python, go, java }

/** The rules of a language; those of TypeScript also hold for JavaScript and its variants. */
export const languageRules = (language: Language): LanguageRules => rules[language] ?? typescript
