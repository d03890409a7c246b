import type { SyntaxNode, Tree } from '#languages/tree/tree'
import type { JoinedText } from './joined-secrets.ts'

/** How a language writes constant texts, by the kinds of its grammar. */
export interface TextGrammar {
  readonly literals: readonly string[]
  /** Literals that are joined because they are adjacent; one of `literals`. */
  readonly adjacent?: string
  /** The parts of a literal in order: texts without escapes, and expressions that are filled in. */
  partsOf(literal: SyntaxNode): readonly (string | SyntaxNode)[]
  /** The operation that joins two texts with `+`. */
  readonly sum: string
  readonly group: string
  /** Declarations and assignments as pairs of names and values. */
  declared(tree: Tree): Iterable<readonly [name: string, value: SyntaxNode | undefined]>
}

/** Stands for what is not constant: no credential goes on over it. */
const unknown = '\n'

/** How many names are followed from an expression to its value. */
const mostNames = 4

/**
 * The constant texts of a file that its source does not contain as a whole: sums, adjacent literals, filled-in constants and literals with
 * escapes. A name counts if the file gives it one value.
 */
export function* foldTree(tree: Tree, grammar: TextGrammar): Iterable<JoinedText> {
  const literals = new Set(grammar.literals)
  let values: Map<string, SyntaxNode | undefined> | undefined
  const valueOf = (name: string): SyntaxNode | undefined => {
    if (!values) {
      values = new Map()
      for (const [own, value] of grammar.declared(tree)) values.set(own, values.has(own) ? undefined : value)
    }
    return values.get(name)
  }
  const known = new Map<SyntaxNode, string>()
  const isSum = (node: SyntaxNode): boolean => node.kind === grammar.sum && node.hasToken('+')
  const fold = (node: SyntaxNode, names: number): string => {
    if (literals.has(node.kind))
      return grammar.partsOf(node).reduce<string>((text, part) => text + (typeof part === 'string' ? part : fold(part, names)), '')
    if (isSum(node)) return node.children.reduce((text, part) => text + fold(part, names), '')
    const [inner] = node.children
    if (node.kind === grammar.group && inner) return fold(inner, names)
    if (node.kind !== 'identifier' || names === 0) return unknown
    const value = valueOf(node.text)
    if (!value) return unknown
    const before = known.get(value)
    if (before !== undefined) return before
    const text = fold(value, names - 1)
    known.set(value, text)
    return text
  }
  for (const node of tree.some(grammar.sum, ...grammar.literals)) {
    const { parent } = node
    if (!parent || isSum(parent) || literals.has(parent.kind)) continue
    if (node.kind === grammar.sum ? !isSum(node) : isPlain(node, grammar)) continue
    const text = fold(node, mostNames)
    if (text.length >= shortest) yield { text, span: node.span }
  }
}

/** No credential has fewer characters. */
const shortest = 12

/** Whether the source contains the literal's text as it is. */
const isPlain = (node: SyntaxNode, { partsOf, adjacent }: TextGrammar): boolean => {
  // Most literals have neither escapes nor anything to fill in.
  if (node.kind !== adjacent && !/[\\{]/.test(node.text)) return true
  const [only, ...more] = partsOf(node)
  return more.length === 0 && (only === undefined || (typeof only === 'string' && node.text.includes(only)))
}
