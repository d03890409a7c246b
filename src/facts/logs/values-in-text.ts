import type { PlacedCall } from '#code/index-module'
import type { Call, Expr } from '#code/model'
import { definitionsOf, type Scope } from '#code/scope'
import type { LoggerForm } from '#models/forms/logger'
import { isError } from './caught-error.ts'
import { bare } from './logged-parts.ts'
import type { Reading } from './reading.ts'

/** How many values a line has only in its text, although its logger takes fields. Lines with any field are left alone, and so are errors. */
export const valuesInText = (
  reading: Reading,
  { call, scope }: PlacedCall,
  form: Pick<LoggerForm, 'structured'> | undefined,
  isFormat: boolean,
): number => {
  const { index } = reading
  if (form?.structured !== true || call.keywords.some(({ name }) => !index.errorKeywords.has(name))) return 0
  const args = call.args.map(bare)
  // `Logf(level, format, args...)`: the values are those of the callers of this function, each of which is its own line.
  if (call.args.some((arg) => isForwarded(arg, scope))) return 0
  if (isFormat) return count(args.slice(1), scope)
  const [message, ...fields] = args
  return message && fields.length === 0 ? count(valuesOf(reading, message, scope), scope) : 0
}

/** Whether a list of arguments is a parameter that is handed on as it came. */
const isForwarded = (arg: Expr, scope: Scope): boolean => {
  const value = arg.kind === 'spread' ? arg.value : undefined
  return value?.kind === 'name' && definitionsOf(value.name, scope, value.start).some(({ from }) => from.kind === 'parameter')
}

const count = (values: readonly Expr[], scope: Scope): number =>
  values.map(bare).filter((value) => value.kind !== 'literal' && !isOfError(value, scope)).length

const isOfError = (value: Expr, scope: Scope): boolean =>
  isError(value, scope) || (value.kind === 'member' && isOfError(value.object, scope)) || (value.kind === 'name' && value.name === 'err')

const valuesOf = (reading: Reading, message: Expr, scope: Scope): readonly Expr[] => {
  if (message.kind === 'template') return message.parts.filter((part) => typeof part !== 'string')
  if (message.kind === 'binary')
    return message.operator === '+'
      ? [message.left, message.right].flatMap((part) => (part.kind === 'binary' ? valuesOf(reading, part, scope) : [part]))
      : []
  return message.kind === 'call' && composes(reading, message, scope)
    ? message.args.slice(message.callee.kind === 'member' && message.callee.object.kind === 'literal' ? 0 : 1)
    : []
}

/** `fmt.Sprintf("…", id)` and `"…".format(id)`. */
const composes = ({ file, index }: Reading, { callee }: Call, scope: Scope): boolean =>
  index.composes(file.nameOf(callee, scope)) ||
  (callee.kind === 'member' && callee.object.kind === 'literal' && index.formats.has(callee.name))
