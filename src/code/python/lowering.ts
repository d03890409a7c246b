import type { SyntaxNode } from '#languages/tree/tree'
import type { Expr, Import, Located, Other, Stmt } from '../model.ts'

/** Names are bound by functions, classes and the module; a comprehension has its own, too. */
interface Scope {
  readonly form: 'module' | 'class' | 'function' | 'comprehension'
  readonly names: Set<string>
  readonly outer: Scope | undefined
  readonly isAsync: boolean
  /** The name of a class. */
  readonly owner: string | undefined
  isGenerator: boolean
}

interface Lowerings {
  readonly expression: (lowering: Lowering, node: SyntaxNode) => Expr
  readonly statement: (lowering: Lowering, node: SyntaxNode, into: Stmt[]) => void
}

/**
 * Levels of the syntax tree that are lowered, so that neither the lowering nor a walk over the model overflows the stack. Python itself reads up to 200
 * brackets and 100 indentations; longer are only chains (`a + b + …`, `a.b().c()…`). Measured: two thirds of the stack that Node has are enough.
 */
const maxDepth = 500

/** State of one file while it is lowered, and the way from any construct to those inside it. */
export class Lowering {
  readonly text: string
  readonly imports: Import[] = []
  readonly unread: Located[] = []
  readonly sources = new Map<Stmt, Located>()
  scope: Scope = { form: 'module', names: new Set(), outer: undefined, isAsync: false, owner: undefined, isGenerator: false }
  /** Inside `if TYPE_CHECKING:`. */
  isTypeOnly = false
  #depth = 0
  readonly #lowerings: Lowerings

  constructor(text: string, lowerings: Lowerings) {
    this.text = text
    this.#lowerings = lowerings
  }

  expression(node: SyntaxNode): Expr {
    if (this.#depth >= maxDepth) return this.tooDeep(node)
    this.#depth += 1
    const expr = this.#lowerings.expression(this, node)
    this.#depth -= 1
    return expr
  }

  optional(node: SyntaxNode | undefined): Expr | undefined {
    return node && this.expression(node)
  }

  /** The expression at a place that the grammar requires; after a syntax error there may be none. */
  required(node: SyntaxNode | undefined, parent: SyntaxNode): Expr {
    if (node) return this.expression(node)
    return { kind: 'other', start: parent.end, end: parent.end, children: [] }
  }

  expressions(nodes: readonly SyntaxNode[]): Expr[] {
    return nodes.map((node) => this.expression(node))
  }

  /** One expression, or a tuple of several that are written without parentheses. */
  tuple(nodes: readonly SyntaxNode[], parent: SyntaxNode): Expr {
    const [first] = nodes
    const last = nodes[nodes.length - 1]
    if (!first || !last || first === last) return this.required(first, parent)
    return { kind: 'array', start: first.start, end: last.end, elements: this.expressions(nodes) }
  }

  statement(node: SyntaxNode, into: Stmt[]): void {
    if (this.#depth >= maxDepth) {
      into.push({ kind: 'eval', start: node.start, end: node.end, expr: this.tooDeep(node) })
      return
    }
    this.#depth += 1
    this.#lowerings.statement(this, node, into)
    this.#depth -= 1
  }

  /** The nodes in a block. One that is empty is missing: the text is cut off after `def f():`. */
  body(node: SyntaxNode | undefined): readonly SyntaxNode[] {
    if (!node) return []
    if (node.kind === 'block' && node.start === node.end) this.unread.push({ start: node.start, end: node.end })
    return this.parts(node)
  }

  /** The statements of a block, or of any other node. */
  block(node: SyntaxNode | undefined): Stmt[] {
    const into: Stmt[] = []
    for (const child of this.body(node)) {
      const before = into.length
      this.statement(child, into)
      const last = into.at(-1)
      if (last && into.length === before + 1) this.sources.set(last, { start: child.start, end: child.end })
    }
    return into
  }

  /** Runs one level deeper; does not run, and returns undefined, where that is too deep. */
  deeper<T>(node: Located, run: () => T): T | undefined {
    if (this.#depth >= maxDepth) {
      this.tooDeep(node)
      return undefined
    }
    this.#depth += 1
    const result = run()
    this.#depth -= 1
    return result
  }

  tooDeep(node: Located): Other {
    this.unread.push({ start: node.start, end: node.end })
    return { kind: 'other', start: node.start, end: node.end, children: [] }
  }

  /** Named children without backslashes at the ends of lines. Those in an `ERROR` are among them. */
  parts(node: SyntaxNode): readonly SyntaxNode[] {
    const { children } = node
    return children.some((child) => child.kind === 'line_continuation')
      ? children.filter((child) => child.kind !== 'line_continuation')
      : children
  }

  /** Children by position: what the parser could not read is left out. */
  operands(node: SyntaxNode): readonly SyntaxNode[] {
    const parts = this.parts(node)
    return parts.some((part) => part.kind === 'ERROR') ? parts.filter((part) => part.kind !== 'ERROR') : parts
  }

  /** Those of a chain that become levels of the model, one inside the other. */
  chained(links: readonly SyntaxNode[]): readonly SyntaxNode[] {
    const rest = links[maxDepth]
    if (!rest) return links
    this.unread.push({ start: rest.start, end: (links[links.length - 1] as SyntaxNode).end })
    return links.slice(0, maxDepth)
  }

  /** Records a bracket that the parser added at the end of a node. */
  expectClosing(node: SyntaxNode, bracket: string): void {
    if (!this.text.startsWith(bracket, node.end - bracket.length)) this.unread.push({ start: node.end, end: node.end })
  }

  /** Runs in a new scope. */
  within<T>(own: Pick<Scope, 'form' | 'isAsync' | 'owner'>, run: (scope: Scope) => T): T {
    const outer = this.scope
    const scope: Scope = { ...own, names: new Set(), outer, isGenerator: false }
    this.scope = scope
    const result = run(scope)
    this.scope = outer
    return result
  }

  /** Binds a name in the current scope. Whether it is the first time; a comprehension binds only the names that it walks with. */
  declare(name: string): boolean {
    if (this.scope.form === 'comprehension' || this.scope.names.has(name)) return false
    this.scope.names.add(name)
    return true
  }

  /** Binds all names of a target. Whether one of them is new. */
  declareIn(target: Expr): boolean {
    switch (target.kind) {
      case 'name':
        return this.declare(target.name)
      case 'spread':
        return this.declareIn(target.value)
      case 'array': {
        let isNew = false
        for (const element of target.elements) if (this.declareIn(element)) isNew = true
        return isNew
      }
      default:
        return false
    }
  }

  /** The function around the current place is a generator. */
  markGenerator(): void {
    let scope: Scope | undefined = this.scope
    while (scope?.form === 'comprehension') scope = scope.outer
    if (scope) scope.isGenerator = true
  }
}
