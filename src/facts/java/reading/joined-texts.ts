import { readText } from '#languages/java/read-text'
import { foldTree, type TextGrammar } from '../../secrets/fold-tree.ts'
import { joinedSecrets } from '../../secrets/joined-secrets.ts'
import type { Extractor } from '../calls/context.ts'

const grammar: TextGrammar = {
  literals: ['string_literal', 'character_literal'],
  partsOf: ({ text }) => [readText(text)],
  sum: 'binary_expression',
  group: 'parenthesized_expression',
  *declared(tree) {
    for (const node of tree.some('variable_declarator', 'assignment_expression')) {
      const left = node.field('name') ?? node.field('left')
      const value = node.field('value') ?? node.field('right')
      if (left?.kind === 'identifier' && value) yield [left.text, value]
    }
  },
}

/** Credentials that code composes of several literals. */
export const joinedTexts: Extractor = ({ module, emit }) => {
  for (const fact of joinedSecrets(foldTree(module.tree, grammar), module.text)) emit(fact)
}
