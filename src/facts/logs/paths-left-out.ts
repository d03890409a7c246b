import type { ValueShape } from '#model/fact'
import type { PlacedCall } from '#code/index-module'
import { childrenOf } from '#code/children'
import type { Expr } from '#code/model'
import type { LoggerForm } from '#models/logger'
import { names } from '#models/names'
import { shapeOf } from '../shape-of.ts'
import type { Reading } from './reading.ts'

/** What a logger redacts, by the options that it is made with: the paths, or anything. Undefined if the options say nothing of it. */
export const pathsLeftOut = (
  reading: Reading,
  { call, scope }: PlacedCall,
  form: LoggerForm,
): readonly string[] | 'anything' | undefined => {
  for (const argument of call.args) {
    const shape = shapeOf(reading.file, argument, scope)
    if (shape.type !== 'object') continue
    for (const [option, { names: inside }] of Object.entries(form.redacts ?? {})) {
      const given = shape.keys[option]?.value
      if (given) return listedIn(given, inside) ?? 'anything'
    }
  }
  const given = [...call.args, ...call.keywords.map(({ value }) => value)]
  return given.some(mentionsRedaction) || call.keywords.some(({ name }) => names.redacts.has(name)) ? 'anything' : undefined
}

/** The names in a list, or in the option that holds the list. */
const listedIn = (shape: ValueShape, option: string | undefined): readonly string[] | undefined => {
  const list = shape.type === 'object' && option !== undefined ? shape.keys[option]?.value : shape
  if (list?.type !== 'array') return undefined
  const items = list.items.map((item) => (item.type === 'literal' && typeof item.value === 'string' ? item.value : undefined))
  return items.every((item) => item !== undefined) ? items : undefined
}

/** Whether an option, a function or a value is named for redaction. */
const mentionsRedaction = (expr: Expr): boolean => {
  if ((expr.kind === 'name' || expr.kind === 'member') && names.redacts.has(expr.name)) return true
  if (expr.kind === 'object' && expr.properties.some(({ key }) => typeof key === 'string' && names.redacts.has(key))) return true
  return childrenOf(expr).some(mentionsRedaction)
}
