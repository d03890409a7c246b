import type { Call, Expr, Property } from '#code/model'
import type { Validator } from '#models/forms/configuration'
import { textLiteral } from '#code/parts/text-literal'
import { everyExpr } from '../logs/every-expr.ts'
import type { Fallback } from './fallbacks.ts'
import type { Named } from './fallback-facts.ts'
import { isVariableName } from './is-variable-name.ts'
import { fallbackTextOf, type Reading } from './reading.ts'

/** A setting of a schema with its fallback: `JWT_SECRET: z.string().default('x')`. */
export function* schemaFallbacks(reading: Reading): Iterable<{ readonly setting: Named; readonly fallback: Fallback }> {
  const { file, index } = reading
  const validators = file.module.imports.flatMap(({ module }) => index.validator(module) ?? [])
  const described = validators.find((one) => one.described !== undefined)?.described
  if (described !== undefined) yield* describedFallbacks(reading, described)
  if (!validators.some(({ fallback, option }) => fallback !== undefined || option !== undefined)) return
  for (const { call, scope } of file.index.calls) {
    const { callee } = call
    if (call.args.length === 0) continue
    const module = moduleOf(reading, call)
    const validator = module === undefined ? undefined : index.validator(module)
    if (!validator) continue
    const given =
      callee.kind === 'member' && validator.fallback === callee.name
        ? call.args[0]
        : validator.option === undefined
          ? undefined
          : optionOf(call, validator.option)
    if (!given) continue
    const chain = chainAround(reading, call)
    const property = propertyOf(reading, chain)
    const name = typeof property?.key === 'string' && isVariableName(property.key) ? property.key : undefined
    const text = fallbackTextOf(reading, given, scope)
    if (name !== undefined && text !== undefined)
      yield { setting: { name, scope, holders: [] }, fallback: { text, by: 'default of the schema', at: chain, place: chain } }
  }
}

/** Settings that objects describe, by their key or by the variable that the object names: `{ format: String, default: 'x', env: 'KEY' }`. */
function* describedFallbacks(reading: Reading, option: string): Iterable<{ readonly setting: Named; readonly fallback: Fallback }> {
  const { scope } = reading.file.index
  for (const expr of everyExpr(reading.file.module)) {
    if (expr.kind !== 'object') continue
    for (const { key, value } of expr.properties) {
      if (value.kind !== 'object') continue
      const valueOf = (name: string): Expr | undefined => value.properties.find((one) => one.key === name)?.value
      const given = valueOf(option)
      const named = textLiteral(valueOf('env')) ?? (typeof key === 'string' ? key : '')
      const text = given && isVariableName(named) ? fallbackTextOf(reading, given, scope) : undefined
      if (text !== undefined && given)
        yield {
          setting: { name: named, scope, holders: [] },
          fallback: { text, by: 'default of the schema', at: given, place: given },
        }
    }
  }
}

const moduleOf = ({ file }: Reading, { callee }: Call): string | undefined => {
  let at: Expr = callee
  while (at.kind === 'member' || at.kind === 'call') at = at.kind === 'member' ? at.object : at.callee
  const root = at.kind === 'name' ? at.name : undefined
  return file.module.imports.find(({ name }) => name === root)?.module
}

/** An option of a call, in an object or by name. */
const optionOf = ({ args, keywords }: Call, option: string): Expr | undefined =>
  keywords.find(({ name }) => name === option)?.value ??
  args.flatMap((arg) => (arg.kind === 'object' ? arg.properties.filter(({ key }) => key === option) : []))[0]?.value

/** The whole chain that a call is a link of. */
const chainAround = (reading: Reading, call: Expr): Expr => {
  const outer = reading.file.index.outerOf(call)
  const isLink = (outer?.kind === 'member' && outer.object === call) || (outer?.kind === 'call' && outer.callee === call)
  return isLink ? chainAround(reading, outer) : call
}

const propertyOf = ({ file }: Reading, value: Expr): Property | undefined => {
  const outer = file.index.outerOf(value)
  return outer?.kind === 'object' ? outer.properties.find((property) => property.value === value) : undefined
}

/** The settings that a schema lets be missing, and gives no value. */
export const openInSchema = (reading: Reading): readonly { readonly name: string; readonly line: number }[] => {
  const { file, index } = reading
  const found: { readonly name: string; readonly line: number }[] = []
  for (const expr of everyExpr(file.module))
    if (expr.kind === 'object')
      for (const { key, value } of expr.properties) {
        if (typeof key !== 'string' || !isVariableName(key) || value.kind !== 'call') continue
        const module = moduleOf(reading, value)
        const validator = module === undefined ? undefined : index.validator(module)
        if (validator && isOpen(value, validator)) found.push({ name: key, line: file.lineOf(value.start) })
      }
  return found
}

const isOpen = (value: Call, { optional = [], required, fallback }: Validator): boolean => {
  const members: string[] = []
  let at: Expr = value
  let isEmpty = false
  while (at.kind === 'member' || at.kind === 'call') {
    if (at.kind === 'member') members.push(at.name)
    else if (at.callee.kind === 'member' && at.callee.name === fallback) isEmpty = at.args[0]?.kind === 'literal' && at.args[0].value === ''
    at = at.kind === 'member' ? at.object : at.callee
  }
  if (at.kind === 'name') members.push(at.name)
  if (isEmpty) return true
  if (fallback !== undefined && members.includes(fallback)) return false
  // A function around a value may give it one: `optional(schema, value)`.
  if (members.some((name) => optional.includes(name))) return value.args.length < 2
  return required !== undefined && !members.includes(required)
}
