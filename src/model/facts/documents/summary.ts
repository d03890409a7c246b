import type { FactBase, Ref } from '../process/shared.ts'

/**
 * What a function does with what its callers hand in, and what callers hand in, as far as one text shows it. Linking the files puts both
 * together.
 */

/**
 * A value that is handed to a function. Kept small, because most calls of a repository have one:
 * - `0`: nothing (`null`, `undefined`, `None`, `nil`), or a limit that is switched off (`0`, `false`, `context.Background()`)
 * - `1`: a value that the text does not decide, or that is of no interest
 * - `3`: a value that may be nothing
 * - `2`: a value that ends by itself (`context.WithTimeout(…)`)
 */
export type Handed = 0 | 1 | 2 | 3 | HandedParameter | HandedOptions | HandedClient | HandedRef

/** A parameter of the function around that is handed on as it is. */
export interface HandedParameter {
  /** Its name; empty for a pattern. */
  readonly parameter: string
  readonly position: number
  /** It takes all arguments by names of their own: `**kw`. */
  readonly rest?: true
  /** A member of it: `signal` of `opts.signal`. */
  readonly member?: string
  /** What holds if a caller hands nothing in; absent if every caller must. */
  readonly default?: Handed
}

/** An object that is written out. */
export interface HandedOptions {
  /** Its keys that some library knows, without those that hold nothing. */
  readonly keys: readonly string[]
  /** Keys whose value is a parameter of the function around, or a member of one. */
  readonly handed?: Readonly<Record<string, HandedParameter>>
  /** Holds further keys that the text does not show. */
  readonly open?: true
  /** A parameter whose keys it takes over: `{ ...opts }`. */
  readonly from?: HandedParameter
}

/** A client of a known library. */
export interface HandedClient {
  readonly library: string
  /** Whether it sets its own limit. */
  readonly limit: 'set' | 'unset' | 'unknown'
  /** Parameters of the function that makes it: any of them may set the limit. */
  readonly uses?: readonly ParameterUse[]
}

/** What a name holds that another text may explain: a value, a field of a class (`Risk.client`), the result of a function (`makeClient()`). */
export interface HandedRef {
  readonly ref: Ref
  /** The arguments, for the result of a function. */
  readonly pass?: Pass
}

/** Where a value comes from that a text uses and does not make. */
export type Source = HandedRef | { readonly use: ParameterUse }

/** A value that a field or the result of a function may hold, where other texts may ask for it; one fact for each value. */
export interface HeldValue extends FactBase<'held-value'> {
  readonly target: Ref
  readonly value: Handed
}

/** The arguments of one call; a number stands for that many of which nothing is known. */
export type Pass = number | readonly Handed[] | NamedPass

export interface NamedPass {
  readonly args: readonly Handed[]
  /** By keyword. */
  readonly named?: Readonly<Record<string, Handed>>
  /** Takes further arguments from elsewhere: `f(...rest)`, `f(**options)`. */
  readonly open?: true
  /** A parameter whose entries are handed on by name: `f(**kw)`. */
  readonly from?: HandedParameter
  /** Its line, if that is not the line of the record. */
  readonly line?: number
}

/** A parameter that decides something inside its function. */
export interface ParameterUse extends HandedParameter {
  /** The function, as other facts name it. */
  readonly function: string
  /** The keys of the value that decide; none if the value itself does. */
  readonly keys: readonly string[]
  /** A value alone sets no limit: it must end by itself (a context), or be a client that has a limit. */
  readonly needs?: 'end' | 'client'
}
