import type { CodeFile } from '#code/code-file'
import { exprsIn } from '#code/inside'
import type { Call, Expr, Name, Property } from '#code/model'
import { definitionsOf, type Scope } from '#code/scope'
import { isWrittenTo } from '../values/shape-of.ts'
import type { LogTarget } from './logger-of.ts'
import type { Reading } from './reading.ts'

/** One value in a line: what is written there, and the field that holds it. */
export interface LoggedPart {
  readonly value: Expr
  readonly scope: Scope
  /** What a message names: the value, or the conversion around it. */
  readonly shown: Expr
  /** Where the line names it: the value itself, or the variable that holds it. */
  readonly at: Expr
  /** Dotted from the outermost field on; undefined in the text of the message. */
  readonly key: string | undefined
  /** The logger prints the fields of an object, instead of its text form. */
  readonly isWhole: boolean
  /** A function has put it into a text, which the logger prints as it is. */
  readonly isInText?: boolean | undefined
}

/** Without what says nothing of a value. */
export const bare = (expr: Expr): Expr => (expr.kind === 'await' || expr.kind === 'cast' ? bare(expr.value) : expr)

const textOf = (expr: Expr | undefined): string | undefined =>
  expr?.kind === 'literal' && typeof expr.value === 'string' ? expr.value : undefined

const withKey = (outer: string | undefined, key: string): string => (outer === undefined ? key : `${outer}.${key}`)

/** Formats of values that print no value: its type, a truth, an address, a number of characters. */
const printsNoText = new Set(['T', 't', 'p'])

/** Verbs that print an object with its fields: Go's `%+v`, and those of Node.js. */
const wholeVerbs = new Set(['v', 'j', 'o', 'O'])

/** The verbs of a format in order: `v` of `%+v`. */
const verbsOf = (format: string): readonly { readonly verb: string; readonly isWhole: boolean }[] =>
  [...format.replaceAll('%%', '').matchAll(/%[-+# 0]*(?:[1-9]\d*)?(?:\.\d+)?([a-zA-Z])/g)].map(([all, verb = '']) => ({
    verb,
    isWhole: wholeVerbs.has(verb) && !/[1-9.]/.test(all),
  }))

/** What is known of a value on the way to it. */
interface Way {
  readonly key: string | undefined
  readonly isWhole: boolean
  /** The conversion around it. */
  readonly shown?: Expr
  /** The variable that the line names instead of it. */
  readonly at?: Expr
  readonly isInText?: boolean
  /** How many variables it came through. */
  readonly hops?: number
}

const maxHops = 3

/** Takes the parts of a value apart: fields of an object, places in a text, the arguments of what only makes a text. */
export function* partsOfValue(
  reading: Reading,
  expr: Expr,
  scope: Scope,
  way: Way = { key: undefined, isWhole: true },
): Iterable<LoggedPart> {
  const value = bare(expr)
  const parts = insideOf(reading, value, scope, way)
  if (parts) yield* parts
  else {
    const { key, isWhole, shown = expr, at = shown, isInText } = way
    yield { value, scope, shown, at, key, isWhole, isInText }
  }
}

/** The parts of a value that only holds others; undefined for one that is a part itself. */
const insideOf = (reading: Reading, value: Expr, scope: Scope, way: Way): readonly LoggedPart[] | undefined => {
  const { file, index } = reading
  const { shown: _, ...around } = way
  const each = (parts: readonly Expr[], isWhole: boolean): readonly LoggedPart[] =>
    parts.flatMap((part) => [...partsOfValue(reading, part, scope, { ...around, isWhole })])
  switch (value.kind) {
    case 'name': {
      const held = (way.hops ?? 0) < maxHops ? heldBy(reading, value, scope) : undefined
      return held && [...partsOfValue(reading, held, scope, { ...around, at: way.at ?? value, hops: (way.hops ?? 0) + 1 })]
    }
    case 'template':
      return each(
        value.parts.filter((part) => typeof part !== 'string'),
        false,
      )
    case 'array':
      return each(value.elements, way.isWhole)
    case 'binary':
      return value.operator === '+' || value.operator === '%' ? each([value.left, value.right], false) : []
    case 'object':
      return value.properties.flatMap((property) => [...partsOfProperty(reading, property, scope, around)])
    case 'call': {
      const { callee } = value
      const [first] = value.args
      if (callee.kind === 'member' && index.formats.has(callee.name) && textOf(callee.object) !== undefined)
        return each(argumentsOf(value), false)
      const name = file.nameOf(callee, scope)
      if (first && index.composes(name)) return composed(reading, value, scope, around)
      if (!first || !index.isText(name)) return undefined
      if (isPicked(reading, value, scope)) return []
      return [...partsOfValue(reading, first, scope, { ...way, isWhole: true, shown: way.shown ?? value })]
    }
    default:
      return undefined
  }
}

/** What a function that puts values into a text prints: `fmt.Sprintf("%+v", order)`. A format without a verb for a value prints nothing of it. */
const composed = (reading: Reading, { callee, args }: Call, scope: Scope, way: Way): readonly LoggedPart[] => {
  const name = callee.kind === 'member' || callee.kind === 'name' ? callee.name : ''
  const format = reading.index.formats.has(name) ? (textOf(args[0]) ?? '') : undefined
  const verbs = format === undefined ? undefined : verbsOf(format)
  return args.flatMap((argument, position) => {
    const verb = verbs?.[position - 1]
    if (argument.kind === 'spread' || (verbs && (position === 0 || !verb || printsNoText.has(verb.verb)))) return []
    return [...partsOfValue(reading, argument, scope, { ...way, isWhole: verb?.isWhole ?? true, isInText: true })]
  })
}

/** Whether a second argument chooses or replaces what the text has: `JSON.stringify(order, ['id'])`. */
const isPicked = ({ file }: Reading, { args: [, second] }: Call, scope: Scope): boolean => {
  if (!second || second.kind === 'object' || second.kind === 'literal' || second.kind === 'spread') return false
  return second.kind !== 'name' || (second.name !== 'undefined' && file.originOf(second, scope).root.kind !== 'literal')
}

/** What a variable holds in all its uses, if the file puts it together from other values: `const details = { body }`. */
const heldBy = ({ file, index }: Reading, name: Name, scope: Scope): Expr | undefined => {
  const definitions = definitionsOf(name.name, scope, name.start)
  const from = definitions.length === 1 && !definitions[0]?.isConditional ? definitions[0]?.from : undefined
  if (from?.kind !== 'value' || from.way.length > 0) return undefined
  const value = bare(from.value)
  const isMade =
    value.kind === 'object' || value.kind === 'template' || (value.kind === 'call' && index.isText(file.nameOf(value.callee, scope)))
  return isMade && !isChanged(file, name) ? value : undefined
}

/** Whether the file changes a part of an object before or after: `delete copy.password`, `copy.password = '***'`. */
const isChanged = (file: CodeFile, { name }: Name): boolean =>
  isWrittenTo(file, name) ||
  exprsIn(file.module.body, 'definitions').some((expr) => {
    const deleted = expr.kind === 'unary' && expr.operator === 'delete' ? expr.operand : undefined
    return (deleted?.kind === 'member' || deleted?.kind === 'index') && deleted.object.kind === 'name' && deleted.object.name === name
  })

function* partsOfProperty(reading: Reading, { key, value }: Property, scope: Scope, way: Way): Iterable<LoggedPart> {
  if (typeof key === 'string') yield* partsOfValue(reading, value, scope, { ...way, key: withKey(way.key, key), isWhole: true })
  else if (key === undefined && value.kind === 'spread') yield* partsOfValue(reading, value.value, scope, { ...way, isWhole: true })
}

const argumentsOf = ({ args, keywords }: Call): readonly Expr[] => [...args, ...keywords.map(({ value }) => value)]

/** Fields by name: `zap.String("token", token)`, and the links of a chain: `.Str("token", token)`. */
export function* partsOfField(reading: Reading, { callee, args: [first, second] }: Call, scope: Scope): Iterable<LoggedPart> {
  const form = callee.kind === 'member' ? reading.index.fieldOf(callee.name) : 'text'
  if (!first || !second || form === 'plain') return
  yield* partsOfValue(reading, second, scope, { key: textOf(first), isWhole: form === 'whole' })
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
  for (const argument of call.args)
    if (argument.kind !== 'spread') yield* partsOfValue(reading, argument, scope)
    else if (argument.isByName) yield* partsOfValue(reading, argument.value, scope)
  const { answers } = target.form ?? {}
  for (const { name, value } of call.keywords)
    if (name !== 'exc_info' && name !== answers?.writer)
      yield* partsOfValue(reading, value, scope, { key: name === 'extra' ? undefined : name, isWhole: true })
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
      yield* partsOfValue(reading, argument, scope, { key: own, isWhole: isFormat ? verb?.isWhole === true : own !== undefined })
    }
    key = undefined
  }
}
