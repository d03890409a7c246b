import type { SyntaxNode } from '#languages/tree/tree'
import type { Expr, Located, Member, Name, Other, TypeRef } from '../model.ts'

/** Nesting that is lowered. Each level takes a few frames of the stack, which holds about ten thousand. */
const mostLevels = 1000

const none: readonly never[] = []

const isAnnotation = (kind: string): boolean => kind === 'marker_annotation' || kind === 'annotation'

const arrayName = ({ start, end }: Located): Name => ({ kind: 'name', start, end, name: '[]' })

/** Lowers names and types, and records what the parser could not read. */
export class Types {
  readonly text: string
  readonly unread: Located[] = []
  #levels = 0

  constructor(text: string) {
    this.text = text
  }

  /** Lowers one level deeper, or replaces a node that is nested too deeply. */
  protected nested<Result>(node: SyntaxNode, lower: (node: SyntaxNode) => Result, otherwise: (node: SyntaxNode) => Result): Result {
    if (this.#levels >= mostLevels) {
      this.unread.push({ start: node.start, end: node.end })
      return otherwise(node)
    }
    this.#levels += 1
    const result = lower(node)
    this.#levels -= 1
    return result
  }

  /** How many more levels can be lowered. */
  protected get levelsLeft(): number {
    return mostLevels - this.#levels
  }

  /** Records a token that the parser inserted: the node ends with other text than that token, or where its last child ends. */
  protected expectEnd(node: SyntaxNode, token: string): void {
    const { end, children } = node
    const last = children[children.length - 1]
    if (last?.end === end || !this.text.startsWith(token, end - token.length)) this.unread.push({ start: end, end })
  }

  protected opaque(at: Located, children: readonly Expr[] = none): Other {
    return { kind: 'other', start: at.start, end: at.end, children }
  }

  protected name(node: SyntaxNode): Name {
    if (node.start === node.end) this.unread.push({ start: node.start, end: node.end })
    return { kind: 'name', start: node.start, end: node.end, name: node.text }
  }

  protected member(object: Expr, name: SyntaxNode): Member {
    if (name.start === name.end) this.unread.push({ start: name.start, end: name.end })
    return { kind: 'member', start: object.start, end: name.end, object, name: name.text }
  }

  /** A qualified name, of a package, a type or an annotation; type arguments and annotations are left out. */
  protected qualified(node: SyntaxNode): Name | Member {
    const names: SyntaxNode[] = []
    let first = node
    while (first.kind === 'generic_type' || first.kind === 'scoped_type_identifier' || first.kind === 'scoped_identifier') {
      const parts: readonly SyntaxNode[] = first.children
      const [scope] = parts
      if (!scope) break
      if (first.kind !== 'generic_type' && parts.length > 1) names.push(parts[parts.length - 1] as SyntaxNode)
      first = scope
    }
    let qualified: Name | Member = this.name(first)
    for (let index = names.length - 1; index >= Math.max(0, names.length - mostLevels); index -= 1)
      qualified = this.member(qualified, names[index] as SyntaxNode)
    return qualified
  }

  /** A type in the place of a value: `Order` in `Order::new` and `Order.class`. */
  protected typeAsValue(node: SyntaxNode): Expr {
    if (node.kind !== 'annotated_type') return node.kind === 'array_type' ? arrayName(node) : this.qualified(node)
    const type = node.children.find(({ kind }) => !isAnnotation(kind) && kind !== 'ERROR')
    return type && type.kind !== 'annotated_type' ? this.typeAsValue(type) : this.opaque(node)
  }

  /** A declared type; undefined for `var`. An array is named `[]` and has its element's type as argument. */
  protected type(node: SyntaxNode | undefined, dimensions?: SyntaxNode): TypeRef | undefined {
    if (!node || (node.kind === 'type_identifier' && node.text === 'var')) return undefined
    const type = this.typeRef(node)
    return dimensions ? { ...type, name: arrayName(type), arguments: [type] } : type
  }

  protected typeRef(node: SyntaxNode): TypeRef {
    return this.nested(node, this.#typeRef, this.#unnamed)
  }

  readonly #unnamed = ({ start, end }: Located): TypeRef => ({ start, end, name: undefined, arguments: none, union: none })

  readonly #typeRef = (node: SyntaxNode): TypeRef => {
    const { start, end } = node
    switch (node.kind) {
      case 'array_type': {
        const element = node.field('element')
        return { start, end, name: arrayName(node), arguments: element ? [this.typeRef(element)] : none, union: none }
      }
      case 'annotated_type':
      case 'wildcard': {
        const bound = node.children.find(({ kind }) => !isAnnotation(kind) && kind !== 'super' && kind !== 'ERROR')
        return bound ? this.typeRef(bound) : this.#unnamed(node)
      }
      case 'generic_type': {
        const [, list] = node.children
        return { start, end, name: this.qualified(node), arguments: list ? this.typeRefs(list) : none, union: none }
      }
      default:
        return { start, end, name: this.qualified(node), arguments: none, union: none }
    }
  }

  /** The types of a list of type arguments, bounds or base types. */
  protected typeRefs(list: SyntaxNode): readonly TypeRef[] {
    return list.children.filter(({ kind }) => kind !== 'ERROR').map((child) => this.typeRef(child))
  }
}
