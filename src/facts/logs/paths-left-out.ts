import type { ValueShape } from '#model/fact'
import type { PlacedCall } from '#code/index-module'
import { childrenOf } from '#code/parts/children'
import type { Expr } from '#code/model'
import type { LoggerForm } from '#models/forms/logger'
import { names } from '#models/names'
import { shapeOf } from '../values/shape-of.ts'
import type { Reading } from './reading.ts'

/** What a logger redacts, by the options that it is made with. */
export interface LeftOut {
  readonly paths: readonly string[] | 'anything'
  /** What says so. */
  readonly by: Expr
}

/** What a logger redacts: the paths, or anything. Undefined if the options say nothing of it. */
export const pathsLeftOut = (reading: Reading, { call, scope }: PlacedCall, form: LoggerForm): LeftOut | undefined => {
  for (const argument of call.args) {
    const shape = shapeOf(reading.file, argument, scope)
    if (shape.type !== 'object') continue
    for (const [option, { names: inside }] of Object.entries(form.redacts ?? {})) {
      const given = shape.keys[option]?.value
      if (given) return { paths: listedIn(given, inside) ?? 'anything', by: optionIn(argument, option) ?? argument }
    }
  }
  for (const { name, value } of call.keywords) if (names.redacts.has(name)) return { paths: 'anything', by: value }
  for (const given of [...call.args, ...call.keywords.map(({ value }) => value)]) {
    const by = redactionIn(given)
    if (by) return { paths: 'anything', by }
  }
  return undefined
}

/** The value of an option, if the options are written out. */
const optionIn = (expr: Expr, option: string): Expr | undefined =>
  expr.kind === 'object'
    ? expr.properties.find(({ key }) => key === option)?.value
    : expr.kind === 'struct'
      ? expr.fields.find(({ name }) => name === option)?.value
      : undefined

/** The names in a list, or in the option that holds the list. */
const listedIn = (shape: ValueShape, option: string | undefined): readonly string[] | undefined => {
  const list = shape.type === 'object' && option !== undefined ? shape.keys[option]?.value : shape
  if (list?.type !== 'array') return undefined
  const items = list.items.map((item) => (item.type === 'literal' && typeof item.value === 'string' ? item.value : undefined))
  return items.every((item) => item !== undefined) ? items : undefined
}

/** An option, a function or a value that is named for redaction. */
export const redactionIn = (expr: Expr): Expr | undefined => {
  if ((expr.kind === 'name' || expr.kind === 'member') && names.redacts.has(expr.name)) return expr
  const option = expr.kind === 'object' ? expr.properties.find(({ key }) => typeof key === 'string' && names.redacts.has(key)) : undefined
  if (option) return option.value
  for (const child of childrenOf(expr)) {
    const found = redactionIn(child)
    if (found) return found
  }
  return undefined
}
