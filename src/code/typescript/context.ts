import type { Expr, Located, Stmt, TypeRef } from '../model.ts'
import { ts } from '#languages/typescript/parse'

/** Beyond so many levels the model has an `other` without children; the stack of a worker holds several times as many. */
const maxDepth = 1000

/** Lowerings by syntax kind. A kind without an entry has no place in the model. */
interface Tables {
  readonly expressions: readonly (((context: Context, node: ts.Node) => Expr) | undefined)[]
  readonly statements: readonly (((context: Context, node: ts.Node, out: Stmt[]) => void) | undefined)[]
  readonly types: readonly (((context: Context, node: ts.Node) => TypeRef) | undefined)[]
}

/** What the lowering of one file shares: the text, the depth and what could not be read. */
export class Context {
  readonly text: string
  /** Places that are left out, in the order in which they are met. */
  readonly unread: Located[] = []
  /** What `export default` and `export =` evaluate, by their nodes. */
  readonly exported = new Map<ts.Node, Expr>()
  /** Values with `!`, and values before `?.`. */
  readonly asserted = new Set<Expr>()
  readonly optional = new Set<Expr>()
  readonly sources = new Map<Stmt, Located>()
  readonly #file: ts.SourceFile
  readonly #tables: Tables
  #depth = 0
  // A node and its first child begin at the same position, so that one look at the white space in front serves both.
  #lastPosition = -1
  #lastStart = 0

  constructor(file: ts.SourceFile, tables: Tables) {
    this.text = file.text
    this.#file = file
    this.#tables = tables
  }

  /** Offset of the first character after white space and comments. */
  start(node: ts.Node): number {
    const { pos } = node
    if (pos === this.#lastPosition) return this.#lastStart
    // Missing in the text; the parser puts such a node in front of white space, where only its parent may lie.
    if (pos === node.end) return pos
    const at = this.text.charCodeAt(pos) === 0x20 ? pos + 1 : pos
    const code = this.text.charCodeAt(at)
    // Letters, and the punctuation with which neither a comment nor a conflict marker begins.
    const isPlain = (code >= 0x41 && code <= 0x7b) || code === 0x22 || (code >= 0x27 && code <= 0x2d)
    this.#lastPosition = pos
    this.#lastStart = isPlain ? at : node.getStart(this.#file)
    return this.#lastStart
  }

  expression(node: ts.Node): Expr {
    if (this.#depth >= maxDepth) return this.#tooDeep(node)
    this.#depth += 1
    const lower = this.#tables.expressions[node.kind]
    const expr = lower ? lower(this, node) : this.other(node)
    this.#depth -= 1
    return expr
  }

  /** The same for what lies so many levels deeper than its caller, because a chain is lowered in a loop. */
  deeper(levels: number, node: ts.Node): Expr {
    this.#depth += levels
    const expr = this.expression(node)
    this.#depth -= levels
    return expr
  }

  expressions(nodes: readonly ts.Node[] | undefined): Expr[] {
    const exprs: Expr[] = []
    if (nodes) for (const node of nodes) exprs.push(this.expression(node))
    return exprs
  }

  /** What has no place in the model, with the expressions inside it. */
  other(node: ts.Node): Expr {
    const start = this.start(node)
    const children: Expr[] = []
    this.#collect(node, children)
    return { kind: 'other', start, end: Math.max(start, node.end), children }
  }

  statement(node: ts.Node, out: Stmt[]): void {
    if (this.#depth >= maxDepth) {
      const expr = this.#tooDeep(node)
      out.push({ kind: 'eval', start: expr.start, end: expr.end, expr })
      return
    }
    this.#depth += 1
    const lower = this.#tables.statements[node.kind]
    if (lower) lower(this, node, out)
    else {
      const expr = this.other(node)
      out.push({ kind: 'eval', start: expr.start, end: expr.end, expr })
    }
    this.#depth -= 1
  }

  /** Statements in order. The rest of a block lies within a `using` declaration. */
  statements(nodes: readonly ts.Node[], from = 0): Stmt[] {
    const out: Stmt[] = []
    for (let index = from; index < nodes.length; index += 1) {
      const node = nodes[index]
      if (node === undefined) break
      const before = out.length
      this.statement(node, out)
      const last = out.at(-1)
      if (last && out.length === before + 1) this.sources.set(last, { start: this.start(node), end: node.end })
      if (last?.kind !== 'scoped' || last.form !== 'using' || last.start !== this.start(node) || index + 1 >= nodes.length) continue
      this.#depth += 1
      const body = this.#depth >= maxDepth ? this.#restTooDeep(nodes, index + 1) : this.statements(nodes, index + 1)
      this.#depth -= 1
      out[out.length - 1] = { ...last, end: nodes.at(-1)?.end ?? last.end, body }
      break
    }
    return out
  }

  /** The statements of a block, or a single statement used as a body. */
  branch(node: ts.Node | undefined): Stmt[] {
    if (!node) return []
    if (ts.isBlock(node)) return this.statements(node.statements)
    const out: Stmt[] = []
    this.statement(node, out)
    return out
  }

  type(node: ts.TypeNode): TypeRef {
    const start = this.start(node)
    const isTooDeep = this.#depth >= maxDepth
    if (isTooDeep) this.unread.push({ start, end: node.end })
    const lower = isTooDeep ? undefined : this.#tables.types[node.kind]
    if (!lower) return { start, end: node.end, name: undefined, arguments: [], union: [] }
    this.#depth += 1
    const type = lower(this, node)
    this.#depth -= 1
    return type
  }

  optionalType(node: ts.TypeNode | undefined): TypeRef | undefined {
    return node && this.type(node)
  }

  #collect(node: ts.Node, children: Expr[]): void {
    ts.forEachChild(node, (child) => {
      if (this.#tables.expressions[child.kind]) children.push(this.expression(child))
      else if (this.#depth >= maxDepth) children.push(this.#tooDeep(child))
      else {
        this.#depth += 1
        this.#collect(child, children)
        this.#depth -= 1
      }
    })
  }

  #tooDeep(node: ts.Node): Expr {
    const start = this.start(node)
    this.unread.push({ start, end: node.end })
    return { kind: 'other', start, end: node.end, children: [] }
  }

  #restTooDeep(nodes: readonly ts.Node[], from: number): Stmt[] {
    const [first, last] = [nodes[from], nodes.at(-1)]
    if (!first || !last) return []
    const place = { start: this.start(first), end: last.end }
    this.unread.push(place)
    return [{ kind: 'eval', ...place, expr: { kind: 'other', ...place, children: [] } }]
  }
}
