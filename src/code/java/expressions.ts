import type { SyntaxNode } from '#languages/tree/tree'
import type { Binary, Expr, FunctionModel, Keyword, Located, Stmt, Struct, TypeRef } from '../model.ts'
import { call } from './call.ts'
import { calledInPlace } from '../parts/called-in-place.ts'
import { literal } from './literal.ts'
import { readNumber } from './read-number.ts'
import { readText } from '#languages/java/read-text'
import { resolveEscapes } from '#languages/java/resolve-escapes'
import { Types } from './types.ts'

type Lower = (node: SyntaxNode) => Expr

const operators: Readonly<Record<string, string>> = { '&&': 'and', '||': 'or' }

const noExprs: readonly never[] = []

const isSkipped = (kind: string): boolean =>
  kind === 'ERROR' || kind === 'type_arguments' || kind === 'marker_annotation' || kind === 'annotation'

/** Lowers expressions. What they contain of statements and declarations is lowered by the classes that extend this one. */
export abstract class Expressions extends Types {
  /** The statements of a block, or of one statement. */
  protected abstract body(node: SyntaxNode): readonly Stmt[]
  protected abstract lambda(node: SyntaxNode): FunctionModel
  /** The body of an anonymous class. `made` constructs its base. */
  protected abstract anonymousClass(at: Located, body: SyntaxNode, base: TypeRef | undefined, made: Expr): Expr
  /** A `switch` whose arms return their values. */
  protected abstract valueSwitch(node: SyntaxNode): Stmt

  expr(node: SyntaxNode): Expr {
    return this.nested(node, this.#lowerers.get(node.kind) ?? this.#unknown, this.#tooDeep)
  }

  /** Lowers a node that may be missing. */
  protected exprOf(node: SyntaxNode | undefined, inside: SyntaxNode): Expr {
    return node ? this.expr(node) : this.opaque(inside)
  }

  protected isExpression(kind: string): boolean {
    return this.#lowerers.has(kind)
  }

  protected args(list: SyntaxNode): readonly Expr[] {
    this.expectEnd(list, ')')
    return this.exprs(list)
  }

  protected exprs(list: SyntaxNode): readonly Expr[] {
    const found: Expr[] = []
    for (const child of list.children) found.push(this.expr(child))
    return found
  }

  /** Expressions in a node that has no place in the model, in source order. */
  protected exprsInside(node: SyntaxNode, found: Expr[] = []): readonly Expr[] {
    for (const child of node.children)
      if (this.isExpression(child.kind)) found.push(this.expr(child))
      else this.nested(child, (inner) => this.exprsInside(inner, found), this.#nothing)
    return found
  }

  readonly #nothing = (): readonly Expr[] => noExprs

  readonly #tooDeep = (node: SyntaxNode): Expr => this.opaque(node)

  readonly #unknown = (node: SyntaxNode): Expr => this.opaque(node, this.exprsInside(node))

  readonly #name = (node: SyntaxNode): Expr => this.name(node)

  readonly #type = (node: SyntaxNode): Expr => this.typeAsValue(node)

  readonly #qualified = (node: SyntaxNode): Expr => this.qualified(node)

  readonly #inner = (node: SyntaxNode): Expr => {
    const { children } = node
    if (node.kind === 'parenthesized_expression') this.expectEnd(node, ')')
    return children.length === 1 ? this.expr(children[0] as SyntaxNode) : this.#unknown(node)
  }

  readonly #text = (node: SyntaxNode): Expr => {
    this.expectEnd(node, '"')
    if (node.text.includes('\\{')) {
      const interpolated = this.template(node, undefined)
      if (interpolated.kind === 'template' && interpolated.parts.some((part) => typeof part !== 'string')) return interpolated
    }
    return literal(node, 'text', readText(node.text))
  }

  /** A string template (Java 21 and 22). The indentation of a text block stays in it. */
  protected template(node: SyntaxNode, tag: Expr | undefined, at: SyntaxNode = node): Expr {
    const parts: (string | Expr)[] = []
    const quotes = node.text.startsWith('"""') ? 3 : 1
    let from = node.start + quotes
    const addText = (end: number): void => {
      if (end > from) parts.push(resolveEscapes(this.text.slice(from, end)))
    }
    for (const child of node.children)
      if (child.kind === 'string_interpolation') {
        addText(child.start)
        parts.push(this.#inner(child))
        from = child.end
      }
    addText(node.end - quotes)
    return { kind: 'template', start: at.start, end: at.end, parts, tag }
  }

  readonly #processed = (node: SyntaxNode): Expr => {
    const processor = this.exprOf(node.field('template_processor'), node)
    const argument = node.field('template_argument')
    return argument ? this.template(argument, processor, node) : this.opaque(node, [processor])
  }

  readonly #number = (node: SyntaxNode): Expr => literal(node, 'number', readNumber(node.kind, node.text))

  readonly #character = (node: SyntaxNode): Expr => literal(node, 'text', resolveEscapes(node.text.slice(1, -1)))

  /** `a.b.c`, also with `super` or `this` inside: one member for each name. */
  readonly #members = (node: SyntaxNode): Expr => {
    let object: Expr | undefined
    for (const child of node.children) if (!isSkipped(child.kind)) object = object ? this.member(object, child) : this.expr(child)
    return object ?? this.opaque(node)
  }

  readonly #call = (node: SyntaxNode): Expr => {
    let callee: Expr | undefined
    let args: readonly Expr[] = noExprs
    for (const child of node.children)
      if (child.kind === 'argument_list') args = this.args(child)
      else if (!isSkipped(child.kind)) callee = callee ? this.member(callee, child) : this.expr(child)
    return callee ? call(node, callee, args) : this.opaque(node, args)
  }

  readonly #construction = (node: SyntaxNode): Expr => {
    const typeNode = node.field('type')
    let outer: Expr | undefined
    let args: readonly Expr[] = noExprs
    let end = node.end
    let body: SyntaxNode | undefined
    for (const child of node.children)
      if (child.kind === 'argument_list') {
        args = this.args(child)
        end = child.end
      } else if (child.kind === 'class_body') body = child
      else if (child !== typeNode && !isSkipped(child.kind)) outer = this.expr(child)
    const type = typeNode ? this.typeAsValue(typeNode) : this.opaque(node)
    const callee: Expr =
      outer && type.kind === 'name' ? { kind: 'member', start: outer.start, end: type.end, object: outer, name: type.name } : type
    const made = call({ start: node.start, end }, callee, args, true)
    return body ? this.anonymousClass(node, body, typeNode && this.typeRef(typeNode), made) : made
  }

  readonly #array = (node: SyntaxNode): Expr => {
    const { start, end } = node
    const value = node.field('value')
    if (value) return { kind: 'array', start, end, elements: this.exprs(value) }
    const type = node.field('type')
    if (type) {
      const callee: Expr = { kind: 'name', start: type.start, end: type.end, name: '[]' }
      const sizes = node.children.filter(({ kind }) => kind === 'dimensions_expr')
      return call(
        node,
        callee,
        sizes.flatMap((size) => this.exprsInside(size)),
        true,
      )
    }
    this.expectEnd(node, '}')
    return { kind: 'array', start, end, elements: this.exprs(node) }
  }

  readonly #index = (node: SyntaxNode): Expr => {
    this.expectEnd(node, ']')
    const index = node.field('index')
    return {
      kind: 'index',
      start: node.start,
      end: node.end,
      object: this.exprOf(node.field('array'), node),
      index: index && this.expr(index),
    }
  }

  /** `Type::name` and `Type::new`. */
  readonly #reference = (node: SyntaxNode): Expr => {
    const { children } = node
    const last = children[children.length - 1]
    const object = this.exprOf(children[0], node)
    if (children.length > 1 && last?.kind === 'identifier') return this.member(object, last)
    return { kind: 'member', start: node.start, end: node.end, object, name: 'new' }
  }

  readonly #classLiteral = (node: SyntaxNode): Expr => ({
    kind: 'member',
    start: node.start,
    end: node.end,
    object: this.exprOf(node.children[0], node),
    name: 'class',
  })

  readonly #assignment = (node: SyntaxNode): Expr => ({
    kind: 'assign',
    start: node.start,
    end: node.end,
    targets: [this.exprOf(node.field('left'), node)],
    value: this.exprOf(node.field('right'), node),
    declares: false,
    type: undefined,
    operator: node.field('operator')?.text ?? '=',
  })

  /** `i++` as `i += 1`; the 1 has the place of the operator. */
  readonly #update = (node: SyntaxNode): Expr => {
    const { start, end } = node
    const target = this.exprOf(node.children[0], node)
    const isPrefix = node.children[0]?.start !== start
    const at = isPrefix ? { start, end: Math.min(end, start + 2) } : { start: Math.max(start, end - 2), end }
    const operator = this.text.startsWith('++', at.start) ? '+=' : '-='
    return { kind: 'assign', start, end, targets: [target], value: literal(at, 'number', 1), declares: false, type: undefined, operator }
  }

  /** A chain of operators, the left operand of each in the next. A chain that is longer than the levels allow becomes its operands. */
  readonly #binary = (node: SyntaxNode): Expr => {
    const chain: SyntaxNode[] = []
    let first: SyntaxNode | undefined = node
    for (; first?.kind === 'binary_expression'; first = first.field('left')) chain.push(first)
    const isTooLong = chain.length > this.levelsLeft
    const operands: Expr[] = []
    let left = this.exprOf(first, node)
    operands.push(left)
    for (let index = chain.length - 1; index >= 0; index -= 1) {
      const at = chain[index] as SyntaxNode
      const right = this.exprOf(at.field('right'), at)
      if (isTooLong) operands.push(right)
      else left = binary(at, at.field('operator')?.text ?? '', left, right)
    }
    return isTooLong ? this.opaque(node, operands) : left
  }

  readonly #instanceOf = (node: SyntaxNode): Expr => {
    const pattern = node.field('pattern')
    const type = node.field('right')
    const name = node.field('name')
    const right = pattern ? this.expr(pattern) : type && name ? this.declared(type, name, type.start) : this.exprOf(type, node)
    return binary(node, 'instanceof', this.exprOf(node.field('left'), node), right)
  }

  /** A name with its type, and without a value: a pattern, a resource, an element of a loop. */
  protected declared(type: SyntaxNode, name: SyntaxNode, start: number): Expr {
    return {
      kind: 'assign',
      start,
      end: name.end,
      targets: [this.name(name)],
      value: undefined,
      declares: true,
      type: this.type(type),
      operator: '=',
    }
  }

  readonly #typePattern = (node: SyntaxNode): Expr => {
    const [type, name] = node.children
    return type && name ? this.declared(type, name, node.start) : this.#inner(node)
  }

  /** `Point(int x, var y)`: a value of a type by the patterns of its components. */
  readonly #recordPattern = (node: SyntaxNode): Expr => {
    const [type, list] = node.children
    if (!type || !list) return this.#unknown(node)
    const fields: Struct['fields'] = this.args(list).map((value) => ({ name: undefined, value }))
    return { kind: 'struct', start: node.start, end: node.end, type: this.typeRef(type), fields }
  }

  readonly #unary = (node: SyntaxNode): Expr => {
    const operator = node.field('operator')?.text ?? ''
    return {
      kind: 'unary',
      start: node.start,
      end: node.end,
      operator: operator === '!' ? 'not' : operator,
      operand: this.exprOf(node.field('operand'), node),
    }
  }

  readonly #conditional = (node: SyntaxNode): Expr => ({
    kind: 'conditional',
    start: node.start,
    end: node.end,
    condition: this.exprOf(node.field('condition'), node),
    then: this.exprOf(node.field('consequence'), node),
    otherwise: this.exprOf(node.field('alternative'), node),
  })

  /** `(A & B) x` as `(A) (B) x`. */
  readonly #cast = (node: SyntaxNode): Expr => {
    const types = node.fields('type')
    let value = this.exprOf(node.field('value'), node)
    for (let index = types.length - 1; index >= 0; index -= 1) {
      const at = types[index] as SyntaxNode
      value = { kind: 'cast', start: index === 0 ? node.start : at.start, end: node.end, value, type: this.typeRef(at) }
    }
    return value
  }

  readonly #lambda = (node: SyntaxNode): Expr => ({ kind: 'lambda', start: node.start, end: node.end, function: this.lambda(node) })

  readonly #switch = (node: SyntaxNode): Expr => calledInPlace(node, [this.valueSwitch(node)])

  readonly #annotation = (node: SyntaxNode): Expr => {
    const callee = this.exprOf(node.field('name'), node)
    const list = node.field('arguments')
    if (!list) return callee
    this.expectEnd(list, ')')
    const args: Expr[] = []
    const keywords: Keyword[] = []
    for (const child of list.children)
      if (child.kind === 'element_value_pair')
        keywords.push({ name: child.field('key')?.text ?? '', value: this.exprOf(child.field('value'), child) })
      else args.push(this.expr(child))
    return { kind: 'call', start: node.start, end: node.end, callee, args, keywords, isNew: false, isDetached: false }
  }

  readonly #lowerers = new Map<string, Lower>([
    ['identifier', this.#name],
    ['this', this.#name],
    ['super', this.#name],
    ['underscore_pattern', this.#name],
    ['scoped_identifier', this.#qualified],
    ['type_identifier', this.#type],
    ['scoped_type_identifier', this.#type],
    ['generic_type', this.#type],
    ['array_type', this.#type],
    ['annotated_type', this.#type],
    ['integral_type', this.#type],
    ['floating_point_type', this.#type],
    ['boolean_type', this.#type],
    ['void_type', this.#type],
    ['string_literal', this.#text],
    ['character_literal', this.#character],
    ['decimal_integer_literal', this.#number],
    ['hex_integer_literal', this.#number],
    ['octal_integer_literal', this.#number],
    ['binary_integer_literal', this.#number],
    ['decimal_floating_point_literal', this.#number],
    ['hex_floating_point_literal', this.#number],
    ['true', (node) => literal(node, 'boolean', true)],
    ['false', (node) => literal(node, 'boolean', false)],
    ['null_literal', (node) => literal(node, 'null', null)],
    ['template_expression', this.#processed],
    ['field_access', this.#members],
    ['method_invocation', this.#call],
    ['explicit_constructor_invocation', this.#call],
    ['object_creation_expression', this.#construction],
    ['array_creation_expression', this.#array],
    ['array_initializer', this.#array],
    ['element_value_array_initializer', this.#array],
    ['array_access', this.#index],
    ['method_reference', this.#reference],
    ['class_literal', this.#classLiteral],
    ['parenthesized_expression', this.#inner],
    ['assignment_expression', this.#assignment],
    ['update_expression', this.#update],
    ['binary_expression', this.#binary],
    ['instanceof_expression', this.#instanceOf],
    ['pattern', this.#inner],
    ['type_pattern', this.#typePattern],
    ['record_pattern', this.#recordPattern],
    ['record_pattern_component', this.#typePattern],
    ['unary_expression', this.#unary],
    ['ternary_expression', this.#conditional],
    ['cast_expression', this.#cast],
    ['lambda_expression', this.#lambda],
    ['switch_expression', this.#switch],
    ['marker_annotation', this.#annotation],
    ['annotation', this.#annotation],
  ])
}

const binary = ({ start, end }: Located, operator: string, left: Expr, right: Expr): Binary => ({
  kind: 'binary',
  start,
  end,
  operator: operators[operator] ?? operator,
  left,
  right,
})
