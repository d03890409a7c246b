import type { SyntaxNode } from '#languages/tree/tree'
import type { Located, Member, Name, Parameter, TypeRef } from '../model.ts'

/** How deep expressions, statements and types may nest: at most half of the stack of 984 kB that a thread has by default is used. */
const mostLevels = 500

const noTypes: readonly TypeRef[] = []

const noType = ({ start, end }: Located): TypeRef => ({ name: undefined, arguments: noTypes, union: noTypes, start, end })

/** Names, types and parameters of a Go file. */
export abstract class Types {
  /** The text that was parsed, or one of the same length. */
  readonly text: string
  readonly unread: Located[] = []
  /** Names of variables, constants and parameters that were declared so far, in any scope. */
  protected readonly variables = new Set<string>()
  #depth = 0

  constructor(text: string) {
    this.text = text
  }

  /** Whether there is room for one more level. If there is, {@link leave} must follow. */
  protected enter(node: Located): boolean {
    if (this.#depth >= mostLevels) {
      this.unread.push({ start: node.start, end: node.end })
      return false
    }
    this.#depth += 1
    return true
  }

  protected leave(): void {
    this.#depth -= 1
  }

  protected textOf(node: Located): string {
    return this.text.slice(node.start, node.end)
  }

  /** The parser inserts a node without text where one is missing. */
  protected name(node: Located): Name {
    const { start, end } = node
    if (start === end) this.unread.push({ start, end })
    return { kind: 'name', name: this.text.slice(start, end), start, end }
  }

  /** Records a missing closing bracket: the node then ends where its last child ends. */
  protected checkClosed(node: SyntaxNode, bracket: number): void {
    const { start, end, children } = node
    const inside = children.at(-1)
    if (end > start && (this.text.charCodeAt(end - 1) !== bracket || (inside && inside.end === end))) this.unread.push({ start: end, end })
  }

  /** `T`, `pkg.T`. */
  protected qualified(node: SyntaxNode): Name | Member {
    if (node.kind !== 'qualified_type') return this.name(node)
    const { start, end } = node
    const name = node.field('name')
    return { kind: 'member', object: this.name(node.field('package') ?? node), name: name ? this.textOf(name) : '', start, end }
  }

  /** `[]T`, `[n]T`, `map[K]V` and `chan T` have the names `[]`, `map` and `chan`; pointers and parentheses are left out. */
  protected typeRef(node: SyntaxNode): TypeRef {
    if (!this.enter(node)) return noType(node)
    const made = this.#typeRef(node)
    this.leave()
    return made
  }

  #typeRef(node: SyntaxNode): TypeRef {
    switch (node.kind) {
      case 'type_identifier':
      case 'qualified_type':
      case 'identifier':
        return this.#named(node, this.qualified(node), noTypes)
      case 'selector_expression': {
        // `(*http.Client)(p)` reads like an expression.
        const [object, member] = node.children
        if (object?.kind !== 'identifier' || !member) return noType(node)
        const { start, end } = node
        return this.#named(node, { kind: 'member', object: this.name(object), name: this.textOf(member), start, end }, noTypes)
      }
      case 'pointer_type':
      case 'parenthesized_type':
      case 'negated_type':
      case 'type_elem':
      case 'type_constraint':
        return this.#wrapped(node)
      case 'slice_type':
      case 'array_type':
      case 'implicit_length_array_type':
        return this.#builtin(node, '[]', node.field('element'))
      case 'channel_type':
        return this.#builtin(node, 'chan', node.field('value'))
      case 'map_type': {
        const parts = [node.field('key'), node.field('value')].filter((part) => part !== undefined)
        const name: Name = { kind: 'name', name: 'map', start: node.start, end: node.start + 3 }
        return this.#named(
          node,
          name,
          parts.map((part) => this.typeRef(part)),
        )
      }
      case 'generic_type': {
        const type = node.field('type')
        const parts = node.field('type_arguments')?.children ?? []
        if (!type) return noType(node)
        return this.#named(
          node,
          this.typeRef(type).name,
          parts.map((part) => this.typeRef(part)),
        )
      }
      case 'function_type': {
        // Its parameters take more of the stack than one level of another type.
        if (!this.enter(node)) return noType(node)
        const { params, results } = this.signature(node)
        this.leave()
        const types = params.flatMap((parameter) => parameter.type ?? [])
        return this.#named(node, undefined, [...types, ...results])
      }
      case 'interface_type': {
        // `interface{ ~int | ~string }`
        const elements = node.children
        const only = elements.length === 1 && elements[0]?.kind === 'type_elem' ? elements[0] : undefined
        return only && only.children.length > 1 ? this.#wrapped(only) : noType(node)
      }
      default:
        return noType(node)
    }
  }

  #named({ start, end }: Located, name: TypeRef['name'], types: readonly TypeRef[]): TypeRef {
    return { name, arguments: types, union: noTypes, start, end }
  }

  #builtin(node: SyntaxNode, name: string, element: SyntaxNode | undefined): TypeRef {
    const written: Name = { kind: 'name', name, start: node.start, end: element?.start ?? node.end }
    return this.#named(node, written, element ? [this.typeRef(element)] : noTypes)
  }

  #wrapped(node: SyntaxNode): TypeRef {
    const { start, end, children } = node
    const only = children[0]
    if (!only) return noType(node)
    if (children.length > 1) return { name: undefined, arguments: noTypes, union: children.map((child) => this.typeRef(child)), start, end }
    const inner = this.typeRef(only)
    return { name: inner.name, arguments: inner.arguments, union: inner.union, start, end }
  }

  /** Parameters, receivers and named results. */
  protected parameters(list: SyntaxNode): readonly Parameter[] {
    this.checkClosed(list, 41)
    const found: Parameter[] = []
    for (const node of list.children) {
      if (node.kind === 'parameter_declaration') this.#declared(node, 'one', found)
      else if (node.kind === 'variadic_parameter_declaration') this.#declared(node, 'rest', found)
    }
    return found
  }

  #declared(node: SyntaxNode, form: Parameter['form'], into: Parameter[]): void {
    const typed = node.field('type')
    if (!typed) return
    const before = into.length
    for (const child of node.children) {
      if (child === typed) break
      if (child.kind !== 'identifier') continue
      const { name, start } = this.name(child)
      this.variables.add(name)
      into.push({ name, pattern: undefined, type: this.typeRef(typed), default: undefined, form, decorators: [], start, end: node.end })
    }
    if (into.length > before) return
    const { start, end } = node
    into.push({ name: '', pattern: undefined, type: this.typeRef(typed), default: undefined, form, decorators: [], start, end })
  }

  protected signature(node: SyntaxNode): {
    readonly params: readonly Parameter[]
    readonly results: readonly TypeRef[]
    readonly resultNames: readonly string[]
  } {
    const list = node.field('parameters')
    const params = list ? this.parameters(list) : []
    const result = node.field('result')
    if (!result) return { params, results: noTypes, resultNames: [] }
    if (result.kind !== 'parameter_list') return { params, results: [this.typeRef(result)], resultNames: [] }
    const results = this.parameters(result)
    return {
      params,
      results: results.map(({ type, start, end }) => type ?? noType({ start, end })),
      resultNames: results.flatMap(({ name }) => name || []),
    }
  }
}
