import { textValue } from '#languages/go/text-value'
import { foldTree, type TextGrammar } from '../../secrets/fold-tree.ts'
import { joinedSecrets } from '../../secrets/joined-secrets.ts'
import type { Extractor } from '../calls/context.ts'

const grammar: TextGrammar = {
  literals: ['interpreted_string_literal', 'raw_string_literal'],
  partsOf: ({ text }) => [textValue(text) ?? ''],
  sum: 'binary_expression',
  group: 'parenthesized_expression',
  *declared(tree) {
    for (const node of tree.some('const_spec', 'var_spec', 'short_var_declaration', 'assignment_statement')) {
      const lefts = node.field('left')?.children ?? node.fields('name').filter(({ kind }) => kind === 'identifier')
      const rights = (node.field('right') ?? node.field('value'))?.children ?? []
      for (const [index, left] of lefts.entries())
        if (left.kind === 'identifier' && (rights.length > 0 || node.kind === 'const_spec'))
          yield [left.text, node.kind === 'assignment_statement' && !node.hasToken('=') ? undefined : rights[index]]
    }
  },
}

/** Credentials that code composes of several literals. */
export const joinedTexts: Extractor = ({ module, emit }) => {
  for (const fact of joinedSecrets(foldTree(module.tree, grammar), module.text)) emit(fact)
}
