import type { SyntaxNode } from '#languages/tree/tree'
import type { Expr, Property, Struct, TypeRef } from '../model.ts'
import { Calls } from './calls.ts'
import { other } from './other.ts'

/** A type at another place: where it is written only once for all elements, as in `[]Point{{1, 2}}`, it counts as written before each. */
const moved = (type: TypeRef, to: number): TypeRef => {
  const at = { start: to, end: to }
  const name = type.name
  return {
    name: name?.kind === 'member' ? { ...name, object: { ...name.object, ...at }, ...at } : name && { ...name, ...at },
    arguments: type.arguments.map((part) => moved(part, to)),
    union: type.union.map((part) => moved(part, to)),
    ...at,
  }
}

/** Composite literals of a Go file. */
export abstract class Composites extends Calls {
  protected composite(node: SyntaxNode): Expr {
    const body = node.field('body')
    return body ? this.#value(body, node.field('type'), node) : other(node, this.inner(node))
  }

  /** @param around The literal with its type; the braces alone where the type is that of all elements. */
  #value(body: SyntaxNode, type: SyntaxNode | undefined, around: SyntaxNode): Expr {
    if (!this.enter(body)) return other(around, [])
    this.checkClosed(body, 125)
    const made = this.#typedValue(body, type, around)
    this.leave()
    return made
  }

  #typedValue(body: SyntaxNode, written: SyntaxNode | undefined, around: SyntaxNode): Expr {
    // The elements of a `[]*Point` leave out `&Point`.
    let type = written
    while (type?.kind === 'pointer_type' || type?.kind === 'parenthesized_type') type = type.children[0]
    const { start, end } = around
    const elements = body.children
    switch (type?.kind) {
      case 'map_type':
        return { kind: 'object', properties: this.#properties(elements, type.field('key'), type.field('value')), start, end }
      case 'slice_type':
      case 'array_type':
      case 'implicit_length_array_type': {
        const element = type.field('element')
        // `[...]string{2: "b"}` has indexes.
        if (elements.some(({ kind }) => kind === 'keyed_element'))
          return { kind: 'object', properties: this.#properties(elements, undefined, element), start, end }
        return { kind: 'array', elements: elements.map((child) => this.#element(child, element)), start, end }
      }
      default:
        return this.#namedValue(elements, type, around)
    }
  }

  /** Of a type whose form is elsewhere: keys that are names are fields; with other keys it is a map. */
  #namedValue(elements: readonly SyntaxNode[], type: SyntaxNode | undefined, around: SyntaxNode): Expr {
    const { start, end } = around
    let isKeyed = false
    let isMap = false
    for (const element of elements) {
      if (element.kind !== 'keyed_element') continue
      isKeyed = true
      if (element.field('key')?.children[0]?.kind !== 'identifier') isMap = true
    }
    const written = type && this.typeRef(type)
    const isElsewhere = type === undefined || type.start < start || type.end > end
    const typeRef: TypeRef = written
      ? isElsewhere
        ? moved(written, start)
        : written
      : { name: undefined, arguments: [], union: [], start, end: start }
    if (isMap) {
      const object: Expr = {
        kind: 'object',
        properties: this.#properties(elements, undefined, undefined),
        start: isElsewhere ? start : typeRef.end,
        end,
      }
      return type ? { kind: 'cast', value: object, type: typeRef, start, end } : object
    }
    if (!type && !isKeyed) return { kind: 'array', elements: elements.map((child) => this.#element(child, undefined)), start, end }
    const fields: Struct['fields'] = elements.map((element) => {
      if (element.kind !== 'keyed_element') return { name: undefined, value: this.#element(element, undefined) }
      const key = element.field('key')
      return { name: key && this.textOf(key), value: this.#element(element.field('value') ?? element, undefined) }
    })
    return { kind: 'struct', type: typeRef, fields, start, end }
  }

  #properties(elements: readonly SyntaxNode[], keyType: SyntaxNode | undefined, valueType: SyntaxNode | undefined): readonly Property[] {
    return elements.map((element) => {
      if (element.kind !== 'keyed_element') return { key: undefined, value: this.#element(element, valueType) }
      const key = this.#element(element.field('key') ?? element, keyType)
      const value = this.#element(element.field('value') ?? element, valueType)
      return { key: key.kind === 'literal' && typeof key.value === 'string' ? key.value : key, value }
    })
  }

  #element(node: SyntaxNode, type: SyntaxNode | undefined): Expr {
    if (node.kind !== 'literal_element') return node.kind === 'keyed_element' ? other(node, this.inner(node)) : this.expression(node)
    const child = node.children[0]
    if (child?.kind === 'literal_value') {
      // Each level takes more of the stack than one of another expression.
      if (!this.enter(child)) return other(child, [])
      const made = this.#value(child, type, child)
      this.leave()
      return made
    }
    return child ? this.expression(child) : other(node, [])
  }
}
