import type { SyntaxNode } from '#languages/tree/tree'
import type { Expr } from '../model.ts'
import { Expressions } from './expressions.ts'
import { kinds } from './kinds.ts'
import { other } from './other.ts'

/** https://go.dev/ref/spec#Predeclared_identifiers: a call of one is a conversion. */
const predeclaredTypes: ReadonlySet<string> = new Set(
  'any bool byte comparable complex64 complex128 error float32 float64 int int8 int16 int32 int64 rune string uint uint8 uint16 uint32 uint64 uintptr'.split(
    ' ',
  ),
)

/** Kinds of expressions that types are read as. */
const typeLike: ReadonlySet<string> = new Set(['identifier', 'selector_expression', 'unary_expression', 'parenthesized_expression'])

const isUpper = (name: string): boolean => {
  const first = name.charAt(0)
  return first !== first.toLowerCase()
}

/** Calls and conversions of a Go file. */
export abstract class Calls extends Expressions {
  protected call(node: SyntaxNode): Expr {
    const { start, end } = node
    const written = node.field('function')
    const list = node.field('arguments')
    const args = list ? this.#arguments(list) : []
    const only = args[0]
    const converted = args.length === 1 && only && only.kind !== 'spread' && written ? this.#convertedTo(written) : undefined
    if (converted && only) return { kind: 'cast', value: only, type: this.typeRef(converted), start, end }
    const callee = written ? this.#callee(written) : other({ start, end: start }, [])
    return { kind: 'call', callee, args, keywords: [], isNew: false, isDetached: false, start, end }
  }

  /** The type that a call with one argument converts to: `string(b)`, `(*T)(p)`. A type of the package looks like one of its functions here. */
  #convertedTo(callee: SyntaxNode): SyntaxNode | undefined {
    if (callee.kind === 'identifier') {
      const name = this.textOf(callee)
      return predeclaredTypes.has(name) && !this.variables.has(name) ? callee : undefined
    }
    if (callee.kind !== 'parenthesized_expression') return undefined
    const inner = callee.children[0]
    if (inner?.kind !== 'unary_expression' || inner.field('operator')?.kind !== '*') return undefined
    const operand = inner.field('operand')
    if (operand?.kind === 'identifier') return this.variables.has(this.textOf(operand)) ? undefined : operand
    return operand?.kind === 'selector_expression' && this.#isOfPackage(operand.field('operand')) ? operand : undefined
  }

  #isOfPackage(node: SyntaxNode | undefined): boolean {
    if (!node || (node.kind !== 'identifier' && node.kind !== 'package_identifier')) return false
    const name = this.textOf(node)
    return this.packages.has(name) && !this.variables.has(name)
  }

  #arguments(list: SyntaxNode): readonly Expr[] {
    this.checkClosed(list, 41)
    return list.children.map((child) => {
      if (child.kind !== 'variadic_argument') return this.expression(child)
      return { kind: 'spread', value: this.child(child), isByName: false, start: child.start, end: child.end }
    })
  }

  #callee(node: SyntaxNode): Expr {
    if (node.kind !== 'index_expression') return this.expression(node)
    const operand = node.field('operand')
    const index = node.field('index')
    return operand && index && this.#isGeneric(operand, [index]) ? this.expression(operand) : this.expression(node)
  }

  /** The grammar reads `decode[Order](body)` and `handlers[i](body)` as conversions to a generic type. */
  protected conversion(node: SyntaxNode): Expr {
    const { start, end } = node
    const type = node.field('type')
    const base = type?.kind === 'generic_type' ? type.field('type') : undefined
    const parts = type?.field('type_arguments')
    if (!type || !base || !parts) return this.cast(node)
    const callee: Expr = this.#isGeneric(base, parts.children) ? this.expression(base) : this.typeExpression(type)
    return {
      kind: 'call',
      callee,
      args: [this.field(node, 'operand')],
      keywords: [],
      isNew: false,
      isDetached: false,
      start,
      end,
    }
  }

  /**
   * Whether brackets hold type arguments and no index. Methods have no type parameters; of another package, a generic function is far more likely
   * than a table of functions; else a name that is not declared as a variable is a function, or a type.
   */
  #isGeneric(base: SyntaxNode, parts: readonly SyntaxNode[]): boolean {
    if (parts.length > 1) return true
    if (base.kind === 'selector_expression' || base.kind === 'qualified_type') {
      const holder = base.field(base.kind === 'qualified_type' ? 'package' : 'operand')
      return this.#isOfPackage(holder) && parts.every(({ kind }) => typeLike.has(kind) || kinds.types.has(kind))
    }
    const name = this.textOf(base)
    if (this.generics.has(name)) return true
    return !this.variables.has(name) && parts.every((part) => this.#readsAsType(part))
  }

  #readsAsType(node: SyntaxNode): boolean {
    if (!this.enter(node)) return false
    const answer = this.#isType(node)
    this.leave()
    return answer
  }

  #isType(node: SyntaxNode): boolean {
    switch (node.kind) {
      case 'identifier':
      case 'type_identifier':
        return !this.variables.has(this.textOf(node))
      case 'selector_expression':
      case 'qualified_type': {
        const name = node.field(node.kind === 'qualified_type' ? 'name' : 'field')
        const holder = node.field(node.kind === 'qualified_type' ? 'package' : 'operand')
        return this.#isOfPackage(holder) && name !== undefined && isUpper(this.textOf(name))
      }
      case 'type_elem':
      case 'pointer_type':
      case 'parenthesized_type':
      case 'parenthesized_expression':
        return node.children.length > 0 && node.children.every((child) => this.#readsAsType(child))
      case 'unary_expression': {
        const operand = node.field('operand')
        return node.field('operator')?.kind === '*' && operand !== undefined && this.#readsAsType(operand)
      }
      default:
        return kinds.types.has(node.kind)
    }
  }
}
