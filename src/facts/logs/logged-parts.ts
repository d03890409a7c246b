import type { Call, Expr, Property } from '#code/model'
import type { Scope } from '#code/scope'
import type { LogTarget } from './logger-of.ts'
import type { Reading } from './reading.ts'

/** One value in a line: what is written there, and the field that holds it. */
export interface LoggedPart {
  readonly value: Expr
  readonly scope: Scope
  /** What a message names: the value, or the conversion around it. */
  readonly shown: Expr
  /** Dotted from the outermost field on; undefined in the text of the message. */
  readonly key: string | undefined
  /** The logger prints the fields of an object, instead of its text form. */
  readonly isWhole: boolean
}

/** Without what says nothing of a value. */
export const bare = (expr: Expr): Expr => (expr.kind === 'await' || expr.kind === 'cast' ? bare(expr.value) : expr)

const textOf = (expr: Expr | undefined): string | undefined =>
  expr?.kind === 'literal' && typeof expr.value === 'string' ? expr.value : undefined

const withKey = (outer: string | undefined, key: string): string => (outer === undefined ? key : `${outer}.${key}`)

/** Formats of values that print no value: its type, a truth, an address, a number of characters. */
const printsNoText = new Set(['T', 't', 'p'])

/** The verbs of a format in order: `v` of `%+v`. */
const verbsOf = (format: string): readonly { readonly verb: string; readonly isWhole: boolean }[] =>
  [...format.replaceAll('%%', '').matchAll(/%[-+# 0]*(?:[1-9]\d*)?(?:\.\d+)?([a-zA-Z])/g)].map(([all, verb = '']) => ({
    verb,
    isWhole: verb === 'v' && !/[1-9.]/.test(all),
  }))

/** Takes the parts of a value apart: fields of an object, places in a text, the arguments of what only makes a text. */
export function* partsOfValue(
  reading: Reading,
  expr: Expr,
  scope: Scope,
  key?: string,
  isWhole = true,
  shown?: Expr,
): Iterable<LoggedPart> {
  const value = bare(expr)
  const parts = insideOf(reading, value, scope, key, shown, isWhole)
  if (parts) yield* parts
  else yield { value, scope, shown: shown ?? expr, key, isWhole }
}

/** The parts of a value that only holds others; undefined for one that is a part itself. */
const insideOf = (
  reading: Reading,
  value: Expr,
  scope: Scope,
  key: string | undefined,
  shown: Expr | undefined,
  isWhole: boolean,
): readonly LoggedPart[] | undefined => {
  const { file, index } = reading
  const each = (parts: readonly Expr[], whole: boolean): readonly LoggedPart[] =>
    parts.flatMap((part) => [...partsOfValue(reading, part, scope, key, whole)])
  if (value.kind === 'template')
    return each(
      value.parts.filter((part) => typeof part !== 'string'),
      false,
    )
  if (value.kind === 'array') return each(value.elements, isWhole)
  if (value.kind === 'binary') return value.operator === '+' || value.operator === '%' ? each([value.left, value.right], false) : []
  if (value.kind === 'object') return value.properties.flatMap((property) => [...partsOfProperty(reading, property, scope, key)])
  if (value.kind !== 'call') return undefined
  const { callee } = value
  const [first] = value.args
  if (callee.kind === 'member' && index.formats.has(callee.name) && textOf(callee.object) !== undefined)
    return each(argumentsOf(value), false)
  return first && index.isText(file.nameOf(callee, scope)) ? [...partsOfValue(reading, first, scope, key, true, shown ?? value)] : undefined
}

function* partsOfProperty(reading: Reading, property: Property, scope: Scope, key: string | undefined): Iterable<LoggedPart> {
  if (typeof property.key === 'string') yield* partsOfValue(reading, property.value, scope, withKey(key, property.key))
  else if (property.key === undefined && property.value.kind === 'spread')
    yield { value: property.value.value, scope, shown: property.value.value, key, isWhole: true }
}

const argumentsOf = ({ args, keywords }: Call): readonly Expr[] => [...args, ...keywords.map(({ value }) => value)]

/** Fields by name: `zap.String("token", token)`, and the links of a chain: `.Str("token", token)`. */
export function* partsOfField(reading: Reading, { callee, args: [first, second] }: Call, scope: Scope): Iterable<LoggedPart> {
  const form = callee.kind === 'member' ? reading.index.fieldOf(callee.name) : 'text'
  if (!first || !second || form === 'plain') return
  yield* partsOfValue(reading, second, scope, textOf(first), form === 'whole')
}

/** All values that a call logs, in the order in which they are written. */
export function* partsOfCall(
  reading: Reading,
  call: Call,
  scope: Scope,
  target: Pick<LogTarget, 'form'>,
  isFormat: boolean,
): Iterable<LoggedPart> {
  const { rules } = reading
  if (rules.hasPairs) {
    yield* pairsOf(reading, call, scope, isFormat)
    return
  }
  for (const argument of call.args) if (argument.kind !== 'spread') yield* partsOfValue(reading, argument, scope)
  const { answers } = target.form ?? {}
  for (const { name, value } of call.keywords)
    if (name !== 'exc_info' && name !== answers?.writer) yield* partsOfValue(reading, value, scope, name === 'extra' ? undefined : name)
}

/** Go: a format with values behind it, or a message with fields or pairs of key and value behind it. */
function* pairsOf(reading: Reading, call: Call, scope: Scope, isFormat: boolean): Iterable<LoggedPart> {
  const { file, index } = reading
  const verbs = isFormat ? verbsOf(textOf(call.args[0]) ?? '') : []
  let key: string | undefined
  for (const [position, argument] of call.args.entries()) {
    const text = textOf(argument)
    if (text !== undefined) {
      key = isFormat ? undefined : text
      continue
    }
    const inner = bare(argument)
    // `log.Errorf(r, "…")`: a request in front is only context.
    const isContext = position === 0 && call.args.length > 1 && index.source(file.nameOf(inner, scope)) !== undefined
    if (isContext) continue
    if (inner.kind === 'call' && index.isField(file.nameOf(inner.callee, scope))) yield* partsOfField(reading, inner, scope)
    else {
      const verb = verbs[position - 1]
      if (verb && printsNoText.has(verb.verb)) continue
      const own = position > 0 && key !== undefined && /^[\w.-]+$/.test(key) ? key : undefined
      yield* partsOfValue(reading, argument, scope, own, isFormat ? verb?.isWhole === true : own !== undefined)
    }
    key = undefined
  }
}
