import type { SyntaxNode } from '#languages/tree/tree'
import { unescapeText } from '#languages/python/unescape-text'
import { foldTree, type TextGrammar } from '../../secrets/fold-tree.ts'
import { joinedSecrets } from '../../secrets/joined-secrets.ts'
import type { Extractor } from '../calls/context.ts'

const opening = /^([a-z]*)("""|'''|"|')/i

const partsOf = (literal: SyntaxNode): (string | SyntaxNode)[] => {
  if (literal.kind === 'concatenated_string') return literal.children.filter(({ kind }) => kind === 'string').flatMap(partsOf)
  const [all, prefix = '', quotes = ''] = opening.exec(literal.text) ?? ['']
  const has = (letter: string): boolean => prefix.toLowerCase().includes(letter)
  const escaping = { isRaw: has('r'), isBytes: has('b'), isFormat: has('f') }
  const parts: (string | SyntaxNode)[] = []
  let from = all.length
  const add = (to: number): void => {
    if (to > from) parts.push(unescapeText(literal.text.slice(from, to), escaping))
  }
  for (const child of escaping.isFormat ? literal.children : []) {
    if (child.kind !== 'interpolation') continue
    add(child.start - literal.start)
    parts.push(child.field('expression') ?? child)
    from = child.end - literal.start
  }
  add(literal.text.length - quotes.length)
  return parts
}

const grammar: TextGrammar = {
  literals: ['string', 'concatenated_string'],
  adjacent: 'concatenated_string',
  partsOf,
  sum: 'binary_operator',
  group: 'parenthesized_expression',
  *declared(tree) {
    for (const node of tree.some('assignment', 'augmented_assignment', 'named_expression')) {
      const left = node.field('left') ?? node.field('name')
      if (left?.kind === 'identifier')
        yield [left.text, node.kind === 'augmented_assignment' ? undefined : (node.field('right') ?? node.field('value'))]
    }
  },
}

/** Credentials that code composes of several literals. */
export const joinedTexts: Extractor = ({ module, emit }) => {
  for (const fact of joinedSecrets(foldTree(module.tree, grammar), module.text)) emit(fact)
}
