import type { Span } from '#model/source-file'
import type { SyntaxNode } from '../tree/tree.ts'

/** A class, interface, enum or record of the file. */
export interface TypeDefinition {
  readonly node: SyntaxNode
  readonly kind: 'class' | 'interface' | 'enum' | 'record' | 'annotation' | 'anonymous'
  readonly name: string
  /** Through its outer types: `OrderService.Item`. */
  readonly qualified: string
  readonly outer: TypeDefinition | undefined
  readonly annotations: readonly Annotation[]
}

/** A method or constructor of the file. */
export interface MethodDefinition {
  readonly node: SyntaxNode
  readonly name: string
  /** Name that facts carry as `within`: `OrderService.charge`; that of a constructor ends in `constructor`. */
  readonly qualified: string
  readonly owner: TypeDefinition
  readonly annotations: readonly Annotation[]
  readonly isConstructor: boolean
}

/** `@Scheduled(fixedDelay = 5000)`. */
export interface Annotation {
  readonly node: SyntaxNode
  /** As written, without `@`: `Scheduled`. */
  readonly name: string
  readonly span: Span
  /** Text between its parentheses; empty when it has none. */
  readonly text: string
}

/** Of a method or constructor. */
export interface Parameter {
  readonly name: string
  readonly type: string
  /** With its annotations, as written. */
  readonly text: string
}

/** A name of the file and what is known of it. */
export interface Variable {
  readonly holder: 'local' | 'field' | 'parameter'
  readonly name: string
  /** Declared type as written, without type arguments; empty where it is `var` or not written. */
  readonly type: string
  /** Where it is declared. */
  readonly node: SyntaxNode
  readonly owner?: TypeDefinition
  readonly isStatic?: boolean
  readonly annotations?: readonly Annotation[]
}

/** An expression's text on one line, shortened for messages and identities. */
export const shortText = (text: string, length = 60): string => {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > length ? `${line.slice(0, length - 1)}…` : line
}

/** Takes parentheses and casts off an expression. */
export const bare = (node: SyntaxNode): SyntaxNode => {
  let at = node
  while (at.kind === 'parenthesized_expression' || at.kind === 'cast_expression') {
    const inner = at.kind === 'cast_expression' ? at.field('value') : at.children[0]
    if (!inner) break
    at = inner
  }
  return at
}

/** The type without its type arguments and dimensions: `Map` of `Map<String, List<Order>>`. */ export const plainType = (
  type: string,
): string => type.replace(/<.*/s, '').replace(/\[\]$/, '').trim()
