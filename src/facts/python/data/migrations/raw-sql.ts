import { bare, type PythonModule } from '#languages/python/module'
import type { SyntaxNode } from '#languages/tree/tree'
import { unescapeText } from '#languages/python/unescape-text'
import { stringOf } from '../../reading/value-shape.ts'

/** The string that a node stands for, in the text or in a constant of the file. */
const stringNode = (module: PythonModule, node: SyntaxNode, depth = 0): SyntaxNode | undefined => {
  const value = bare(node)
  const call = module.callAt(value)
  const [first] = call?.arguments.positional ?? []
  if (call && first && call.member === 'text' && call.arguments.positional.length === 1) return stringNode(module, first, depth + 1)
  if (value.kind !== 'identifier') return value
  const held = module.valueOf(value.text, value)
  return held && held !== value && depth < 4 ? stringNode(module, held, depth + 1) : undefined
}

/** The SQL of a string, of `sa.text('…')`, or of a constant of the file; undefined if it is completed at run time. */
export const rawSql = (module: PythonModule, node: SyntaxNode | undefined): string | undefined => {
  const value = node && stringNode(module, node)
  const shape = value && stringOf(value)
  if (shape?.type !== 'literal' || typeof shape.value !== 'string') return undefined
  const isRaw = /^[bu]*r/i.test(value?.text ?? '')
  // SQLAlchemy takes a colon behind a backslash as it is.
  return unescapeText(shape.value, { isRaw, isBytes: false, isFormat: false }).replaceAll('\\:', ':')
}

/** Whether the lines of the SQL are those of the file. */
export const isBlock = (node: SyntaxNode): boolean => /^(?:\w+\.)*(?:text\s*\()?\w*("""|''')/.test(bare(node).text)
