import type { SyntaxNode } from '../tree/tree.ts'
import type { BracketPair } from './brackets.ts'

/** Part of a text. */
export interface Range {
  readonly start: number
  readonly end: number
}

/** A named type: of another package (`module`) or of this one. Pointers are left out; slices, maps, channels and functions are none. */
export interface NamedType {
  readonly module?: string
  readonly name: string
}

/**
 * Where a value comes from, as far as one file shows.
 * - `import`: a name of another package and members after it (`http.DefaultClient.Do`).
 * - `value`: something of a known type; `from` says which (a parameter, a field as `Server.client`, a literal's text range).
 * - `made`: what a call gives; `result` counts its results from 0; `name` is the variable that holds it.
 * - `package`: a name of this package: a function, a variable, or something of another of its files.
 */
export type Origin =
  | { readonly kind: 'import'; readonly module: string; readonly path: readonly string[] }
  | {
      readonly kind: 'value'
      readonly type: NamedType
      readonly path: readonly string[]
      readonly name: string
      readonly from: 'parameter' | 'field' | 'variable' | 'literal'
      readonly literal?: Literal
    }
  | {
      readonly kind: 'made'
      readonly call: Call
      readonly callee: Origin
      readonly result: number
      readonly path: readonly string[]
      readonly name: string
    }
  | { readonly kind: 'package'; readonly path: readonly string[] }
  | { readonly kind: 'unknown' }

/** Of a function: its name and type. */
export interface Parameter {
  readonly name: string
  /** As written. */
  readonly text: string
  readonly type: NamedType | undefined
}

/** A function, a method or a function literal. */
export interface GoFunction {
  readonly node: SyntaxNode
  /** Qualified: `Server.Charge`, `main > mux.HandleFunc /orders`. */
  readonly name: string
  /** The receiver's name and type, of a method. */
  readonly receiver: Parameter | undefined
  readonly parameters: readonly Parameter[]
  /** Result types as written. */
  readonly results: readonly string[]
  readonly body: BracketPair | undefined
  readonly outer: GoFunction | undefined
  /** A literal that is called on the spot by `go` or `defer`. */
  readonly started: 'go' | 'defer' | undefined
}

/** A call, or a conversion that reads like one. */
export interface Call extends Range {
  readonly node: SyntaxNode
  /** The callee as written, shortened. */
  readonly callee: string
  /** The call whose result's member is called, and the members after it. */
  readonly inner: Call | undefined
  readonly path: readonly string[]
  readonly args: readonly Range[]
}

/** A composite literal: `http.Client{Timeout: …}`. */
export interface Literal extends Range {
  readonly node: SyntaxNode
  readonly type: NamedType | undefined
  readonly fields: ReadonlyMap<string, Range>
  /** Elements without a key. */
  readonly elements: readonly Range[]
}

/** An `if` with its condition (shortened, on one line) and the block behind it. */
export interface Branch {
  readonly start: number
  readonly condition: string
  readonly body: BracketPair
}

/** A name that is declared, and what it is given there. */
export interface Declaration {
  readonly name: string
  readonly at: number
  readonly scope: BracketPair | undefined
  /** Constants keep their value. */
  readonly constant: boolean
  readonly from: 'parameter' | 'variable'
  readonly type: NamedType | undefined
  readonly value: Range | undefined
  readonly result: number
}
