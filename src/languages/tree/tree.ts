import type { SgNode } from '@ast-grep/napi'
import type { Span } from '#model/source-file'
import { parseWithGrammar, type TreeLanguage } from './grammar.ts'

/**
 * One node of a parsed text. Everything about it is asked of the parser at most once: each question crosses into native code and costs about
 * a microsecond, so that a walk over all nodes in JavaScript would take three times as long as the parsing itself (measured on 2.6 MB of
 * Python, 2.0 MB of Go and 2.8 MB of Java). Extractors therefore start from {@link Tree.all} and go from there.
 */
export class SyntaxNode {
  readonly kind: string
  /** Offsets into the text, in UTF-16 code units. */
  readonly start: number
  readonly end: number
  /** Lines, 1-based and inclusive. */
  readonly startLine: number
  readonly endLine: number
  readonly #tree: Tree
  readonly #native: SgNode
  #text: string | undefined
  #children: readonly SyntaxNode[] | undefined
  #parent: SyntaxNode | null | undefined
  #fields: Map<string, SyntaxNode | undefined> | undefined

  constructor(tree: Tree, native: SgNode) {
    const { start, end } = native.range()
    this.#tree = tree
    this.#native = native
    this.kind = native.kind() as string
    this.start = start.index
    this.end = end.index
    this.startLine = start.line + 1
    // A node that ends with a line break (a block, a Python statement) ends on the line before.
    this.endLine = Math.max(start.line + 1, end.column === 0 && end.line > start.line ? end.line : end.line + 1)
  }

  get text(): string {
    return (this.#text ??= this.#tree.text.slice(this.start, this.end))
  }

  get span(): Span {
    return { startLine: this.startLine, endLine: this.endLine }
  }

  /** The first child in a field of the grammar (`function`, `arguments`, `body` …). */
  field(name: string): SyntaxNode | undefined {
    const fields = (this.#fields ??= new Map())
    if (!fields.has(name)) fields.set(name, this.#tree.node(this.#native.field(name as never)))
    return fields.get(name)
  }

  /** All children in a field that may be there more than once. */
  fields(name: string): readonly SyntaxNode[] {
    return (this.#native.fieldChildren(name as never) as SgNode[]).map((child) => this.#tree.node(child))
  }

  /** Named children, comments left out. */
  get children(): readonly SyntaxNode[] {
    return (this.#children ??= this.#native
      .namedChildren()
      .map((child) => this.#tree.node(child))
      .filter((child) => !/comment$/.test(child.kind)))
  }

  get parent(): SyntaxNode | undefined {
    if (this.#parent === undefined) this.#parent = this.#tree.node(this.#native.parent()) ?? null
    return this.#parent ?? undefined
  }

  /** The nearest node around this one that is of one of the kinds. */
  around(kinds: ReadonlySet<string>): SyntaxNode | undefined {
    return this.#tree.around(this, kinds)
  }

  contains(other: SyntaxNode): boolean {
    return this.start <= other.start && other.end <= this.end
  }

  /** All nodes of the tree's collected kinds inside this one, in source order; itself left out. */
  inside(...kinds: readonly string[]): readonly SyntaxNode[] {
    const among = kinds.length === 1 ? this.#tree.all(kinds[0] as string) : this.#tree.collected
    const found: SyntaxNode[] = []
    for (let index = firstFrom(among, this.start); index < among.length; index += 1) {
      const node = among[index] as SyntaxNode
      if (node.start >= this.end) break
      if (node !== this && node.end <= this.end && kinds.includes(node.kind)) found.push(node)
    }
    return found
  }

  /** Whether an anonymous child (a keyword or an operator: `async`, `*`, `:=`) stands directly in this node. */
  hasToken(token: string): boolean {
    return this.#native.children().some((child) => !child.isNamed() && child.kind() === token)
  }
}

/** Index of the first node that starts at or after an offset; nodes are in source order. */
const firstFrom = (nodes: readonly SyntaxNode[], offset: number): number => {
  let low = 0
  let high = nodes.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((nodes[middle] as SyntaxNode).start < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** A parsed text, with the nodes of the kinds that its extractors ask for. */
export class Tree {
  readonly text: string
  readonly root: SyntaxNode
  /** Nodes of the asked kinds, in source order; a node stands before those inside it. */
  readonly collected: readonly SyntaxNode[]
  readonly #byKind = new Map<string, SyntaxNode[]>()
  readonly #known = new Map<number, SyntaxNode>()
  readonly #outer = new Map<SyntaxNode, SyntaxNode>()
  readonly #native: SgNode

  /**
   * @param kinds Kinds of the grammar that are collected: one search in native code finds them all. `ERROR` is always among them.
   */
  constructor(language: TreeLanguage, text: string, kinds: readonly string[]) {
    this.text = text
    const native = parseWithGrammar(language, text).root()
    this.#native = native
    this.root = this.node(native)
    const found = native.findAll({ rule: { any: [...new Set([...kinds, 'ERROR'])].map((kind) => ({ kind })) } }) as SgNode[]
    this.collected = found.map((node) => this.node(node)).sort((a, b) => a.start - b.start || b.end - a.end)
    const open: SyntaxNode[] = []
    for (const node of this.collected) {
      const list = this.#byKind.get(node.kind)
      if (list) list.push(node)
      else this.#byKind.set(node.kind, [node])
      while (open.length > 0 && (open[open.length - 1] as SyntaxNode).end < node.end) open.pop()
      const outer = open[open.length - 1]
      if (outer) this.#outer.set(node, outer)
      open.push(node)
    }
  }

  /** All collected nodes of a kind, in source order. */
  all(kind: string): readonly SyntaxNode[] {
    return this.#byKind.get(kind) ?? []
  }

  /**
   * Nodes of some kinds whose text matches, without regard to case, in source order: one search in native code, so that nodes which are too many to be collected
   * can be looked for where the text gives a reason to.
   *
   * @param pattern In the syntax that Rust's engine and JavaScript's have in common.
   */
  matching(kinds: readonly string[], pattern: string): readonly SyntaxNode[] {
    const found = this.#native.findAll({ rule: { any: kinds.map((kind) => ({ kind })), regex: `(?i)${pattern}` } }) as SgNode[]
    return found.map((node) => this.node(node)).sort((a, b) => a.start - b.start)
  }

  /** Where the first syntax error stands (1-based), if there is one. */
  get errorLine(): number | undefined {
    return this.all('ERROR')[0]?.startLine
  }

  /** The wrapper of a native node; one node has one wrapper. */
  node(native: SgNode): SyntaxNode
  node(native: SgNode | null): SyntaxNode | undefined
  node(native: SgNode | null): SyntaxNode | undefined {
    if (!native) return undefined
    const id = native.id()
    const known = this.#known.get(id)
    if (known) return known
    const made = new SyntaxNode(this, native)
    this.#known.set(id, made)
    return made
  }

  /** See {@link SyntaxNode.around}: over collected nodes without a question to the parser, else by way of the parents. */
  around(node: SyntaxNode, kinds: ReadonlySet<string>): SyntaxNode | undefined {
    let at: SyntaxNode | undefined = this.#outer.get(node)
    if (!at) {
      at = node.parent
      while (at && !this.#outer.has(at) && !kinds.has(at.kind)) at = at.parent
    }
    while (at && !kinds.has(at.kind)) at = this.#outer.get(at) ?? at.parent
    return at
  }
}
