import type { ValueShape } from '#model/fact'
import type { Module, Range } from '#languages/go/module'

const units: Readonly<Record<string, number>> = {
  Nanosecond: 1e-9,
  Microsecond: 1e-6,
  Millisecond: 1e-3,
  Second: 1,
  Minute: 60,
  Hour: 3600,
}

/** Seconds of a duration that is written out: `10 * time.Second`, `time.Minute`, `time.Second * 5`. */
export const secondsOf = (text: string): number | undefined => {
  const found = /^(?:(\d[\d_]*)\s*\*\s*)?time\.(\w+)(?:\s*\*\s*(\d[\d_]*))?$/.exec(text.trim())
  const unit = found?.[2] === undefined ? undefined : units[found[2]]
  if (!found || unit === undefined) return undefined
  return unit * Number((found[1] ?? '1').replace(/_/g, '')) * Number((found[3] ?? '1').replace(/_/g, ''))
}

/** An expression as plain data, as far as this file's text decides it. */
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
  // A text that is put together: `fmt.Sprintf("https://…/%s", id)`, `"https://…/" + id`.
  const head = /^(?:fmt\.Sprintf\(\s*)?"((?:[^"\\]|\\.)*)"/.exec(text)?.[1]
  if (head !== undefined) return { type: 'template', head: head.replace(/%[a-z].*$/s, '') }
  return /^[\w.]+$/.test(text) ? { type: 'expression', name: text } : { type: 'expression' }
}
