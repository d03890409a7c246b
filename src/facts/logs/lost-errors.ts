import type { LostError } from '#model/facts/records/log'
import type { PlacedCall } from '#code/index-module'
import { enclosing } from '#code/enclosing'
import { exprsAround } from '#code/parts/exprs-around'
import type { Call, Expr, Name } from '#code/model'
import { contains, exprsIn, exprsOf } from '#code/inside'
import { definitionsOf, type Definition, type Scope } from '#code/scope'
import { isError } from './caught-error.ts'
import { typeName } from './declared.ts'
import { bare } from './logged-parts.ts'
import type { LogTarget } from './logger-of.ts'
import { shortText, type Reading } from './reading.ts'

/** Errors that are given to a logger in a form that it does not write. */
export const lostErrors = (reading: Reading, { call, scope }: PlacedCall, target: LogTarget): readonly LostError[] => {
  switch (reading.file.module.language) {
    case 'java':
      return target.ref ? [...behindBraces(reading, call, scope), ...textOnly(reading, call, scope, target.level)] : []
    case 'python':
      return target.form?.places === 'percent' && target.form.library !== 'console' ? withoutPlace(reading, call, scope) : []
    case 'go':
      return []
    default:
      return [...underKeys(reading, call, scope), ...asJson(reading, call, scope)]
  }
}

const isText = (expr: Expr): boolean => (expr.kind === 'literal' && typeof expr.value === 'string') || expr.kind === 'template'

/** JavaScript: after the message, where only values of placeholders go, or under a key of the fields. */
const underKeys = (reading: Reading, { args }: Call, scope: Scope): readonly LostError[] => {
  const { file } = reading
  const [first, ...rest] = args.filter(({ kind }) => kind !== 'spread')
  if (!first) return []
  const value = bare(first)
  const at = (expr: Expr): LostError['at'] => file.spanOf(expr)
  if (isText(value)) {
    const places = file.textOf(value).match(/%[sdifjoOc]/g)?.length ?? 0
    return rest.slice(places).flatMap((argument): LostError[] => {
      const error = bare(argument)
      return isError(error, scope) ? [{ name: file.textOf(argument), how: 'behind-message', at: at(argument) }] : []
    })
  }
  if (value.kind !== 'object') return []
  return value.properties.flatMap(({ key, value: field }): LostError[] =>
    typeof key === 'string' && isError(bare(field), scope) ? [{ name: file.textOf(field), how: 'under-key', key, at: at(field) }] : [],
  )
}

/** JavaScript: JSON contains only enumerable properties, and an error's message and stack trace are not enumerable. */
const asJson = ({ file }: Reading, { args }: Call, scope: Scope): readonly LostError[] =>
  args.flatMap((argument) =>
    exprsOf(argument).flatMap((expr): LostError[] => {
      if (expr.kind !== 'call' || expr.args.length !== 1 || file.nameOf(expr.callee, scope) !== 'global#JSON.stringify') return []
      const [value] = expr.args
      return value && isCaught(value, scope) && !isNoError(file, value, scope)
        ? [{ name: file.textOf(value), how: 'as-json', at: file.spanOf(expr) }]
        : []
    }),
  )

/** Whether a place is where `value instanceof Error` does not hold. */
const isNoError = (file: Reading['file'], value: Expr, scope: Scope): boolean => {
  const asks = (condition: Expr): boolean =>
    condition.kind === 'binary' &&
    condition.operator === 'instanceof' &&
    file.textOf(condition.left) === file.textOf(value) &&
    file.nameOf(condition.right, scope) === 'global#Error'
  return (
    enclosing({ body: scope.function?.body ?? file.module.body }, value).some(
      ({ stmt, body }) => stmt.kind === 'if' && body === stmt.otherwise && asks(stmt.condition),
    ) ||
    [...exprsAround(file.index, value)].some(
      (outer) => outer.kind === 'conditional' && contains(outer.otherwise, value) && asks(outer.condition),
    )
  )
}

/** What a handler caught. */
const isCaught = (value: Expr, scope: Scope): boolean =>
  value.kind === 'name' && definitionsOf(value.name, scope, value.start)[0]?.from.kind === 'caught'

/** Python: the message has no placeholder, so that the line cannot be formatted and no handler receives it. */
const withoutPlace = ({ file }: Reading, { args, keywords: _ }: Call, scope: Scope): readonly LostError[] => {
  const [message, ...values] = args
  const text = message && isText(message) ? file.textOf(message) : undefined
  if (text === undefined || text.includes('%') || args.some(({ kind }) => kind === 'spread')) return []
  const error = values.find((value) => isCaught(value, scope))
  return error ? [{ name: file.textOf(error), how: 'without-placeholder', at: file.spanOf(error) }] : []
}

/** Members that give the text of an error. */
const saysError = new Set(['getMessage', 'getLocalizedMessage', 'toString'])

const errorIn = (value: Expr, scope: Scope): { readonly isWhole: boolean } | undefined => {
  if (isCaught(value, scope)) return { isWhole: true }
  const isText = value.kind === 'call' && value.args.length === 0 && value.callee.kind === 'member' && saysError.has(value.callee.name)
  return isText && value.callee.kind === 'member' && isCaught(value.callee.object, scope) ? { isWhole: false } : undefined
}

/** The literals of a message that is written in place, joined. */
const messageOf = (expr: Expr): string | undefined => {
  if (expr.kind === 'literal') return typeof expr.value === 'string' ? expr.value : undefined
  if (expr.kind !== 'binary' || expr.operator !== '+') return undefined
  const [left, right] = [messageOf(expr.left), messageOf(expr.right)]
  return left === undefined && right === undefined ? undefined : `${left ?? ''}${right ?? ''}`
}

/** Java: only the last argument is logged in full, and only if it is the error itself. */
const behindBraces = (reading: Reading, { args }: Call, scope: Scope): readonly LostError[] => {
  const [message, ...values] = args
  const text = message && messageOf(bare(message))
  const last = values.at(-1)
  if (text === undefined || !last || isCaught(last, scope)) return []
  const places = text.split('{}').length - 1
  return values.slice(places).flatMap((value): LostError[] => {
    const error = errorIn(bare(value), scope)
    return error ? [{ name: shortText(reading, value, 50), how: 'behind-message', at: reading.file.spanOf(value) }] : []
  })
}

/**
 * Java: the line has only the text of an error that may be anything, and no other code of the function or the handler uses the error. Its
 * type and its stack trace are nowhere, and the text of many errors is null.
 */
const textOnly = (reading: Reading, call: Call, scope: Scope, level: string): readonly LostError[] => {
  const { file } = reading
  const body = scope.function?.body
  if (level !== 'error' || !body) return []
  return call.args.slice(1).flatMap((argument): LostError[] => {
    const error = textTaken(bare(argument))
    const from = error && anyError(error, scope)
    if (!error || !from) return []
    const inBody = exprsIn(body)
    const texts = new Set(inBody.filter((expr) => contains(call, expr)).map(textTaken))
    const uses = inBody.filter(
      (expr) => expr.kind === 'name' && expr.name === error.name && definitionsOf(expr.name, scope, expr.start)[0] === from,
    )
    return uses.every((use) => use.kind === 'name' && texts.has(use))
      ? [{ name: shortText(reading, argument, 50), how: 'text-only', at: file.spanOf(argument) }]
      : []
  })
}

/** The error of which an expression takes the text: `e` of `e.getMessage()`. */
const textTaken = (value: Expr): Name | undefined => {
  if (value.kind !== 'call' || value.args.length > 0 || value.callee.kind !== 'member') return undefined
  const { object, name } = value.callee
  return object.kind === 'name' && (name === 'getMessage' || name === 'getLocalizedMessage') ? object : undefined
}

/** Types that every error has. */
const anyType = new Set(['Exception', 'RuntimeException', 'Throwable'])

/** The definition of an error that is caught or handed in, and may be any. */
const anyError = (error: Name, scope: Scope): Definition | undefined => {
  const [definition, ...more] = definitionsOf(error.name, scope, error.start)
  if (!definition || more.length > 0) return undefined
  const { from } = definition
  const types = from.kind === 'caught' ? from.types : from.kind === 'parameter' ? [from.parameter.type] : []
  return types.some((type) => anyType.has(typeName(type) ?? '')) ? definition : undefined
}
