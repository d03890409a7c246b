import type { ValueShape } from '#model/fact'
import type { Module, Range } from '#languages/go/module'

/** An expression as plain data, as far as this file shows it. */
export const valueShape = (module: Module, range: Range): ValueShape => {
  const text = module.slice(range)
  const string = module.stringOf(range)
  if (string !== undefined) return { type: 'literal', value: string }
  if (/^-?\d[\d_]*(\.\d+)?$/.test(text)) return { type: 'literal', value: Number(text.replace(/_/g, '')) }
  if (text === 'true' || text === 'false') return { type: 'literal', value: text === 'true' }
  if (text === 'nil') return { type: 'literal', value: null }
  if (/^func\b/.test(text)) return { type: 'function' }
  const literal = module.literalAt(range)
  if (literal && (literal.fields.size > 0 || literal.elements.length === 0)) return { type: 'object', keys: {}, open: true }
  // A composed string: `fmt.Sprintf("https://…/%s", id)`, `"https://…/" + id`.
  const head = /^(?:fmt\.Sprintf\(\s*)?"((?:[^"\\]|\\.)*)"/.exec(text)?.[1]
  if (head !== undefined) return { type: 'template', head: head.replace(/%[a-z].*$/s, '') }
  return /^[\w.]+$/.test(text) ? { type: 'expression', name: text } : { type: 'expression' }
}
