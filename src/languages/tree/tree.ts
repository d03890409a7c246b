import type { Span } from '#model/source-file'
import { lineOfOffset } from '../line-of-offset.ts'
import type { FlatTree } from './flat-tree.ts'
import { parseWithGrammar, type TreeLanguage } from './grammar.ts'

/** One node of a parsed text: a number in its tree, with what extractors ask about it. */
export class SyntaxNode {
  readonly kind: string
  /** Offsets into the text, in UTF-16 code units. */
  readonly start: number
  readonly end: number
  readonly #tree: Tree
  readonly #flat: FlatTree
  readonly #index: number
  #text: string | undefined
  #children: readonly SyntaxNode[] | undefined
  #startLine = 0
  #endLine = 0

  /** For {@link Tree.node}: one node has one object. */
  constructor(tree: Tree, index: number) {
    const flat = tree.flat
    this.#tree = tree
    this.#flat = flat
    this.#index = index
    this.kind = flat.names.kinds[flat.kinds[index] as number] as string
    this.start = flat.starts[index] as number
    this.end = flat.ends[index] as number
  }

  /** Lines, 1-based and inclusive. */
  get startLine(): number {
    return (this.#startLine ||= this.#tree.lineAt(this.start))
  }

  get endLine(): number {
    // A node that ends with a line break (a block, a Python statement) ends on the line before.
    return (this.#endLine ||= this.end === this.start ? this.startLine : this.#tree.lineAt(this.end - 1))
  }

  get text(): string {
    return (this.#text ??= this.#tree.text.slice(this.start, this.end))
  }

  get span(): Span {
    return { startLine: this.startLine, endLine: this.endLine }
  }

  /** The first child in a field of the grammar (`function`, `arguments`, `body` …). */
  field(name: string): SyntaxNode | undefined {
    const { names, fields, nextSiblings } = this.#flat
    const field = names.fields.get(name)
    let child = this.#firstChild()
    while (child > 0 && fields[child] !== field) child = nextSiblings[child] as number
    return child > 0 ? this.#tree.node(child) : undefined
  }

  /** All children in a field that may be there more than once. */
  fields(name: string): readonly SyntaxNode[] {
    const { names, fields, nextSiblings } = this.#flat
    const field = names.fields.get(name)
    const found: SyntaxNode[] = []
    for (let child = this.#firstChild(); child > 0; child = nextSiblings[child] as number)
      if (fields[child] === field) found.push(this.#tree.node(child))
    return found
  }

  /** Named children, comments left out. */
  get children(): readonly SyntaxNode[] {
    if (this.#children) return this.#children
    const { names, kinds, nextSiblings } = this.#flat
    const found: SyntaxNode[] = []
    for (let child = this.#firstChild(); child > 0; child = nextSiblings[child] as number) {
      const kind = kinds[child] as number
      if (names.isNamed[kind] === 1 && !(names.kinds[kind] as string).endsWith('comment')) found.push(this.#tree.node(child))
    }
    return (this.#children = found)
  }

  get parent(): SyntaxNode | undefined {
    return this.#index === 0 ? undefined : this.#tree.node(this.#flat.parents[this.#index] as number)
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

  /** Whether an anonymous child (a keyword or an operator: `async`, `*`, `:=`) is a direct child of this node. */
  hasToken(token: string): boolean {
    const { names, kinds, nextSiblings } = this.#flat
    for (let child = this.#firstChild(); child > 0; child = nextSiblings[child] as number) {
      const kind = kinds[child] as number
      if (names.isNamed[kind] === 0 && names.kinds[kind] === token) return true
    }
    return false
  }

  /** The number of the first child; 0 when there is none. */
  #firstChild(): number {
    const next = this.#index + 1
    return next < this.#flat.size && this.#flat.parents[next] === this.#index ? next : 0
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

/**
 * The limit of levels in a tree that extractors read: they look up and down from each node, so that their time grows with the depth. The deepest
 * of 3,000 files of six repositories has 106 levels.
 */
const mostLevels = 1_000

/** {@link Tree.around} remembers its results from this many steps on. */
const manySteps = 32

/** Source order; a node comes before those inside it. */
const inSourceOrder = (a: SyntaxNode, b: SyntaxNode): number => a.start - b.start || b.end - a.end

/** A parsed text, with the nodes of the kinds that its extractors ask for. */
export class Tree {
  readonly text: string
  readonly flat: FlatTree
  readonly root: SyntaxNode
  /** Nodes of the asked kinds, in source order; a node comes before those inside it. */
  readonly collected: readonly SyntaxNode[]
  readonly #byKind = new Map<string, SyntaxNode[]>()
  readonly #nodes: (SyntaxNode | undefined)[]
  readonly #outer = new Map<SyntaxNode, SyntaxNode>()
  /** What {@link Tree.around} found after many steps: nested calls would otherwise cost the square of their depth. */
  readonly #around = new Map<ReadonlySet<string>, Map<SyntaxNode, SyntaxNode | undefined>>()
  #lineStarts: readonly number[] | undefined

  /**
   * @param kinds Kinds of the grammar that are collected. `ERROR` is always among them.
   */
  constructor(language: TreeLanguage, text: string, kinds: readonly string[]) {
    this.text = text
    this.flat = parseWithGrammar(language, text)
    this.#nodes = new Array<SyntaxNode | undefined>(this.flat.size)
    this.root = this.node(0)
    this.collected = this.#ofKinds([...kinds, 'ERROR'])
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
   * Nodes of some kinds whose text matches, in source order, so that nodes which are too many to be collected can be looked for where the text
   * gives a reason to.
   */
  matching(kinds: readonly string[], pattern: RegExp): readonly SyntaxNode[] {
    return this.#ofKinds(kinds).filter((node) => pattern.test(node.text))
  }

  /** Nodes of some kinds that are too many to be collected, in source order. */
  some(...kinds: readonly string[]): readonly SyntaxNode[] {
    return this.#ofKinds(kinds)
  }

  /** The line of the first syntax error (1-based), if there is one. */
  get errorLine(): number | undefined {
    return this.all('ERROR')[0]?.startLine
  }

  /** @throws Error when the text is nested deeper than extractors can read in a time that grows with its length */
  requireShallow(): void {
    if (this.flat.levels > mostLevels) throw new Error(`it is nested more than ${mostLevels.toLocaleString('en')} levels deep`)
  }

  /** The node with a number in the flat tree; one node has one object. */
  node(index: number): SyntaxNode {
    return (this.#nodes[index] ??= new SyntaxNode(this, index))
  }

  /** The line of an offset, 1-based. A line ends with a line feed, as tree-sitter counts. */
  lineAt(offset: number): number {
    return lineOfOffset((this.#lineStarts ??= lineStartsOf(this.text)), offset)
  }

  /** See {@link SyntaxNode.around}: over collected nodes in few steps, else by way of the parents. */
  around(node: SyntaxNode, kinds: ReadonlySet<string>): SyntaxNode | undefined {
    const known = this.#around.get(kinds)
    const passed: SyntaxNode[] = []
    let at: SyntaxNode | undefined = node
    do {
      if (known?.has(at)) {
        at = known.get(at)
        break
      }
      passed.push(at)
      at = this.#outer.get(at) ?? at.parent
    } while (at && !kinds.has(at.kind))
    if (passed.length > manySteps) {
      const results = known ?? new Map<SyntaxNode, SyntaxNode | undefined>()
      for (const one of passed) results.set(one, at)
      this.#around.set(kinds, results)
    }
    return at
  }

  /** All named nodes of some kinds, in source order. */
  #ofKinds(kinds: readonly string[]): SyntaxNode[] {
    const { names, size, kinds: kindAt } = this.flat
    const isWanted = Uint8Array.from(names.kinds, (name, kind) => (names.isNamed[kind] === 1 && kinds.includes(name) ? 1 : 0))
    const found: SyntaxNode[] = []
    for (let index = 0; index < size; index += 1) if (isWanted[kindAt[index] as number] === 1) found.push(this.node(index))
    return found.sort(inSourceOrder)
  }
}

const lineStartsOf = (text: string): readonly number[] => {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}
