import { functionOf } from '#code/function-of'
import type { PlacedPattern } from '#code/index-module'
import type { Expr, Name, ObjectExpr } from '#code/model'
import { originName, type Origin } from '#code/origin'
import { isVariableName } from './is-variable-name.ts'
import { textOf, type Reading } from './reading.ts'
import type { SettingRead } from './setting-read.ts'

/** `const { JWT_SECRET = 'x' } = process.env`, also in a parameter, and in an assignment to existing variables. */
export const patternReads = (reading: Reading): readonly SettingRead[] =>
  reading.file.index.patterns.flatMap((placed) => {
    if (!mayRead(reading, placed.pattern)) return []
    const base = sourceOf(reading, placed)
    return base === undefined ? [] : partsOf(reading, placed, placed.pattern, base)
  })

/** Whether a key of a pattern has the form of a variable, or the name of what holds all of them. */
const mayRead = ({ index }: Reading, { properties }: ObjectExpr): boolean =>
  properties.some(({ key }) => typeof key === 'string' && (isVariableName(key) || index.holderNames.has(key)))

/** The name of what a pattern takes apart. */
const sourceOf = (reading: Reading, { of, scope }: PlacedPattern): string | undefined => {
  const { file, index } = reading
  if (!('parameter' in of)) return nameOf(file.originOf(of, scope))
  const { parameter, function: fn } = of
  if (parameter.default) return nameOf(file.originOf(parameter.default, scope))
  const type = parameter.type && originName(file.origins.ofType(parameter.type))
  if (type !== undefined && index.holder(type)) return type
  const position = fn.params.indexOf(parameter)
  // What the callers in the file hand in.
  for (const { call, scope: from } of file.index.calls) {
    const argument = call.args[position]
    const name = argument && nameOf(file.originOf(argument, from))
    if (name !== undefined && index.holder(name) && functionOf(file, call.callee, from) === fn) return name
  }
  return undefined
}

const nameOf = (origin: Origin): string | undefined => (origin.root.kind === 'unknown' ? undefined : originName(origin))

const partsOf = (reading: Reading, placed: PlacedPattern, pattern: ObjectExpr, base: string): readonly SettingRead[] => {
  const form = reading.index.holder(base)
  return pattern.properties.flatMap(({ key, value }) => {
    if (typeof key !== 'string') return []
    const { target, fallback } = withDefault(value)
    if (!form) return target.kind === 'object' ? partsOf(reading, placed, target, `${base}${base.endsWith('#') ? '' : '.'}${key}`) : []
    return [readOf(reading, placed, { key, target, fallback })]
  })
}

const withDefault = (value: Expr): { readonly target: Expr; readonly fallback: Expr | undefined } => {
  const [target, ...rest] = value.kind === 'assign' ? value.targets : []
  return value.kind === 'assign' && target && rest.length === 0 ? { target, fallback: value.value } : { target: value, fallback: undefined }
}

interface Part {
  readonly key: string
  readonly target: Expr
  readonly fallback: Expr | undefined
}

const readOf = (reading: Reading, { scope }: PlacedPattern, { key, target, fallback }: Part): SettingRead => {
  const text = textOf(reading, fallback, scope)
  const at = fallback ? { start: target.start, end: fallback.end } : target
  const holders: readonly Name[] = target.kind === 'name' ? [target] : []
  return {
    name: key,
    value: undefined,
    holders,
    at,
    scope,
    fallback: text === undefined ? undefined : { text, by: 'default value', at },
    demands: false,
    isByName: false,
  }
}
