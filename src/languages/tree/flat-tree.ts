/** The meaning of the numbers in a {@link FlatTree}, shared by all trees of a grammar. */
export interface GrammarNames {
  /** Names of kinds by number (`call`, `if`, `:=` …). A name of both named and anonymous nodes has two numbers. */
  readonly kinds: readonly string[]
  /** 1 for kinds of named nodes, 0 for keywords, operators and punctuation. By number of kind. */
  readonly isNamed: Uint8Array
  /** Numbers of fields by name (`function`, `body` …). Number 0 is no field. */
  readonly fields: ReadonlyMap<string, number>
}

/**
 * A finished syntax tree as numbers. Node 0 is the root; a node's descendants follow it directly, so that numbers go up in source order and the
 * first child of a node, if it has one, is the next number.
 */
export interface FlatTree {
  readonly names: GrammarNames
  /** How many nodes there are, anonymous ones included. */
  readonly size: number
  /** Index into `names.kinds`. */
  readonly kinds: Uint16Array
  /** Offsets into the text, in UTF-16 code units; the end is exclusive. */
  readonly starts: Uint32Array
  readonly ends: Uint32Array
  /** The node around each node; for the root its own number, 0. */
  readonly parents: Uint32Array
  /** The next node with the same parent; 0 for the last one. */
  readonly nextSiblings: Uint32Array
  /** The field of its parent that a node is in, a number of `names.fields`; 0 when it is in none. */
  readonly fields: Uint16Array
  /** How many nodes lie around the deepest nodes that have children. */
  readonly levels: number
}
