import type { SyntaxNode } from '#languages/tree/tree'
import type { Expr, FunctionModel, Literal, Located, Stmt } from '../model.ts'
import { kinds } from './kinds.ts'
import { numberValue } from './number-value.ts'
import { other } from './other.ts'
import { textValue } from '#languages/go/text-value'
import { Types } from './types.ts'

const binaryOperators: Readonly<Record<string, string>> = { '&&': 'and', '||': 'or' }

const unaryOperators: Readonly<Record<string, string>> = { '!': 'not', '^': '~' }

/** Whether an expression only reads variables and computes. */
const isInert = (expr: Expr): boolean => {
  switch (expr.kind) {
    case 'name':
    case 'literal':
      return true
    case 'member':
      return isInert(expr.object)
    case 'unary':
      return expr.operator !== '<-' && isInert(expr.operand)
    case 'binary':
      return isInert(expr.left) && isInert(expr.right)
    default:
      return false
  }
}

/** Expressions of a Go file. */
export abstract class Expressions extends Types {
  /** Names by which the file refers to packages. */
  protected readonly packages = new Set<string>()
  /** Names of the functions of the file that have type parameters. */
  protected readonly generics = new Set<string>()

  /** The statements between braces. */
  protected abstract block(node: SyntaxNode): readonly Stmt[]

  protected abstract call(node: SyntaxNode): Expr

  /** `[]byte(text)`, and what reads like it. */
  protected abstract conversion(node: SyntaxNode): Expr

  /** `T{…}`. */
  protected abstract composite(node: SyntaxNode): Expr

  protected expression(node: SyntaxNode): Expr {
    if (!this.enter(node)) return other(node, [])
    const made = this.#expression(node)
    this.leave()
    return made
  }

  #expression(node: SyntaxNode): Expr {
    switch (node.kind) {
      case 'identifier':
        return node.start === node.end ? this.#missing(node) : this.name(node)
      case 'selector_expression':
        return this.#selector(node)
      case 'call_expression':
        return this.call(node)
      case 'interpreted_string_literal':
      case 'raw_string_literal':
        return this.#literal(node, 'text', textValue(this.textOf(node)))
      case 'int_literal':
      case 'float_literal':
      case 'imaginary_literal':
        return this.#literal(node, 'number', numberValue(this.textOf(node)))
      case 'rune_literal':
        return this.#literal(node, 'number', undefined)
      case 'nil':
        return this.#literal(node, 'null', null)
      case 'true':
      case 'false':
        return this.#literal(node, 'boolean', node.kind === 'true')
      case 'iota':
      case 'blank_identifier':
        return this.name(node)
      case 'binary_expression':
        return this.#binary(node)
      case 'unary_expression':
        return this.#unary(node)
      case 'parenthesized_expression':
        return this.#parenthesized(node)
      case 'index_expression':
        return this.#index(node)
      case 'slice_expression':
        return this.#slice(node)
      case 'composite_literal':
        return this.composite(node)
      case 'func_literal':
        return { kind: 'lambda', function: this.function(node, '', undefined, undefined), start: node.start, end: node.end }
      case 'type_assertion_expression':
        return this.cast(node)
      case 'type_conversion_expression':
        return this.conversion(node)
      case 'type_instantiation_expression':
        return this.#instantiation(node)
      default:
        return kinds.types.has(node.kind) ? this.typeExpression(node) : other(node, this.inner(node))
    }
  }

  /** The expressions inside a node that has no place in the model, with their children. */
  protected inner(node: SyntaxNode): readonly Expr[] {
    const found: Expr[] = []
    this.#collect(node, found)
    return found
  }

  #collect(node: SyntaxNode, into: Expr[]): void {
    for (const child of node.children) {
      if (kinds.expressions.has(child.kind) || kinds.types.has(child.kind)) into.push(this.expression(child))
      else if (this.enter(child)) {
        this.#collect(child, into)
        this.leave()
      }
    }
  }

  protected list(node: SyntaxNode | undefined): readonly Expr[] {
    if (!node) return []
    return node.kind === 'expression_list' ? node.children.map((child) => this.expression(child)) : [this.expression(node)]
  }

  protected function(node: SyntaxNode, name: string, owner: string | undefined, self: string | undefined): FunctionModel {
    const { params, results, resultNames } = this.signature(node)
    const body = node.field('body')
    return {
      kind: 'function',
      name,
      owner,
      self,
      params,
      decorators: [],
      results,
      resultNames,
      isAsync: false,
      isGenerator: false,
      isStatic: false,
      body: body && this.block(body),
      start: node.start,
      end: node.end,
    }
  }

  /** A type in the place of a value: an argument of `new` and `make`, the case of a type switch. */
  protected typeExpression(node: SyntaxNode): Expr {
    const { start, end, children } = node
    switch (node.kind) {
      case 'type_identifier':
        return this.textOf(node) === 'nil' ? this.#literal(node, 'null', null) : this.name(node)
      case 'qualified_type':
        return this.qualified(node)
      case 'pointer_type':
        return { kind: 'unary', operator: '*', operand: this.child(node), start, end }
      case 'parenthesized_type':
        return this.child(node)
      case 'type_elem':
        return children.length === 1 ? this.child(node) : other(node, this.inner(node))
      case 'generic_type': {
        const type = node.field('type')
        const parts = node.field('type_arguments')
        if (!type || !parts) return other(node, this.inner(node))
        return { kind: 'index', object: this.expression(type), index: this.#only(parts, parts.children), start, end }
      }
      default: {
        const name = node.kind === 'function_type' ? undefined : this.typeRef(node).name
        return other(node, name ? [name, ...this.inner(node)] : this.inner(node))
      }
    }
  }

  /** The only expression inside. */
  protected child(node: SyntaxNode): Expr {
    const child = node.children[0]
    return child ? this.expression(child) : other(node, [])
  }

  #only(around: Located, nodes: readonly SyntaxNode[]): Expr {
    const [first] = nodes
    if (first && nodes.length === 1) return this.expression(first)
    return other(
      around,
      nodes.map((node) => this.expression(node)),
    )
  }

  /** The expression in a field of the grammar. */
  protected field(node: SyntaxNode, name: string): Expr {
    const child = node.field(name)
    return child ? this.expression(child) : other({ start: node.end, end: node.end }, [])
  }

  #missing(node: SyntaxNode): Expr {
    this.unread.push({ start: node.start, end: node.end })
    return other(node, [])
  }

  #literal({ start, end }: Located, type: Literal['type'], value: Literal['value']): Literal {
    return { kind: 'literal', type, value, start, end }
  }

  #selector(node: SyntaxNode): Expr {
    const field = node.field('field')
    if (!field || field.start === field.end) this.unread.push({ start: node.end, end: node.end })
    return {
      kind: 'member',
      object: this.field(node, 'operand'),
      name: field ? this.textOf(field) : '',
      start: node.start,
      end: node.end,
    }
  }

  #binary(node: SyntaxNode): Expr {
    const operator = node.field('operator')?.kind ?? ''
    return {
      kind: 'binary',
      operator: binaryOperators[operator] ?? operator,
      left: this.field(node, 'left'),
      right: this.field(node, 'right'),
      start: node.start,
      end: node.end,
    }
  }

  #unary(node: SyntaxNode): Expr {
    const { start, end } = node
    const operator = node.field('operator')?.kind ?? ''
    const operand = this.field(node, 'operand')
    if (operator === '&' && operand.kind === 'struct') return { ...operand, start, end }
    return { kind: 'unary', operator: unaryOperators[operator] ?? operator, operand, start, end }
  }

  #parenthesized(node: SyntaxNode): Expr {
    this.checkClosed(node, 41)
    let inner: SyntaxNode | undefined = node
    while (inner?.kind === 'parenthesized_expression' && inner.children.length === 1) inner = inner.children[0]
    if (!inner || inner.kind === 'parenthesized_expression') return other(node, this.inner(node))
    return this.expression(inner)
  }

  #index(node: SyntaxNode): Expr {
    this.checkClosed(node, 93)
    const { start, end } = node
    return { kind: 'index', object: this.field(node, 'operand'), index: this.field(node, 'index'), start, end }
  }

  /** Bounds that call and receive nothing are left out; otherwise the index holds them. */
  #slice(node: SyntaxNode): Expr {
    this.checkClosed(node, 93)
    const { start, end } = node
    const object = this.field(node, 'operand')
    const nodes = ['start', 'end', 'capacity'].flatMap((name) => node.field(name) ?? [])
    const bounds = nodes.map((bound) => this.expression(bound))
    const first = bounds[0]
    const last = bounds.at(-1)
    const isPlain = bounds.every(isInert)
    const index = isPlain || !first || !last ? undefined : other({ start: first.start, end: last.end }, bounds)
    return { kind: 'index', object, index, start, end }
  }

  /** A type assertion, or a conversion to a type that reads like nothing else. */
  protected cast(node: SyntaxNode): Expr {
    const { start, end } = node
    const type = node.field('type')
    return { kind: 'cast', value: this.field(node, 'operand'), type: this.typeRef(type ?? node), start, end }
  }

  /** `Pair[int, string]` without a call, like `List[int]`, which is an index to the grammar. */
  #instantiation(node: SyntaxNode): Expr {
    this.checkClosed(node, 93)
    const { start, end } = node
    const [type, ...parts] = node.children
    const first = parts[0]
    if (!type || !first) return other(node, this.inner(node))
    const around = { start: first.start, end: parts.at(-1)?.end ?? first.end }
    return { kind: 'index', object: this.expression(type), index: this.#only(around, parts), start, end }
  }
}
