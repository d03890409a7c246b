/** What is looked at in every file. */
const everywhere = [
  'call',
  'import_statement',
  'import_from_statement',
  'function_definition',
  'class_definition',
  'decorated_definition',
  'lambda',
  'assignment',
  'named_expression',
  'with_item',
  'with_statement',
  'for_statement',
  'if_statement',
]

/** What is only looked at where the text gives a reason to: each collected node costs. */
const kindsWhere: readonly { readonly text: RegExp; readonly kinds: readonly string[] }[] = [
  {
    text: /\btry\s*:/,
    kinds: ['try_statement', 'except_clause', 'while_statement', 'raise_statement', 'return_statement', 'break_statement'],
  },
  { text: /\benviron\s*\[/, kinds: ['subscript'] },
  { text: /\bdowngrade\b/, kinds: ['raise_statement'] },
  { text: /hmac|secret|token|api_?key|password/i, kinds: ['comparison_operator'] },
  { text: /\.\w+\s*[-+]=/, kinds: ['augmented_assignment'] },
]

/** Kinds of nodes that are collected from a text. */
export const kindsIn = (text: string): readonly string[] => [
  ...everywhere,
  ...kindsWhere.flatMap((one) => (one.text.test(text) ? one.kinds : [])),
]
