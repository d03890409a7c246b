import type { CodeFile } from '#code/code-file'
import { givenTo } from '#code/inside'
import type { PlacedCall } from '#code/index-module'
import { isNull } from '#code/is-null'
import { lastName } from '#code/last-name'
import type { Call, Expr, FunctionModel, Located } from '#code/model'
import { waitLimitsOf } from '#models/work/wait-limits'
import { hasWord, wordsOf } from '#models/naming/words'
import type { ModuleCode } from '../reading/module-code.ts'
import { oneLine } from '../values/one-line.ts'
import { isTypeName } from '../options/given-options.ts'
import { isLimitName, isWithoutEnd, mentionsLimit } from './limit-name.ts'
import type { WaitLimit } from './wait-limit.ts'

const calleeText = (file: CodeFile, { callee }: Call): string => oneLine(file.textOf(callee), 40)

const argumentText = (file: CodeFile, { args }: Call): string => args.map((argument) => file.textOf(argument)).join(', ')

/** The last link of a chain: a wait is on the line of its own name. */
const behindChain = ({ callee, start, end }: Call): Located => ({
  start: callee.kind === 'member' ? callee.end - callee.name.length : start,
  end,
})

/** The call whose wait a wrapper limits: `client.load` of `client.load()`, `() => client.load()` and `client.load.bind(client)`. */
const handedOver = (file: CodeFile, first: Expr | undefined): Pick<WaitLimit, 'limits'> => {
  const body = first?.kind === 'lambda' ? first.function.body : undefined
  const only = body?.length === 1 ? body[0] : undefined
  const work = only?.kind === 'return' ? only.values[0] : first
  if (work?.kind !== 'call') return {}
  const { callee } = work
  const called = callee.kind === 'member' && callee.name === 'bind' ? callee.object : callee
  return { limits: oneLine(file.textOf(called), 40) }
}

/** Whether one of several promises is a timer. */
const hasTimer = (call: Call): boolean =>
  givenTo(call).some((expr) => hasWord(lastName(expr), ['time', 'timer', 'timeout', 'deadline', 'sleep', 'delay']))

/** A function of this file that gives back what starts a limit: `return context.WithTimeout(parent, c.timeout)`. */
const givesLimit = (file: CodeFile, fn: FunctionModel): boolean =>
  file.index
    .returnsOf(fn)
    .some(({ value, scope }) => waitLimitsOf(file.module.language).isCall(file.nameOf(value, scope).replace(/\(\)(\[\d+\])?$/, '')))

/** The limit of a call that otherwise waits forever: `thread.join(30)`, `future.get(2, SECONDS)`. */
const limitOfWait = (file: CodeFile, call: Call): boolean => {
  const { waits, units } = waitLimitsOf(file.module.language)
  const { callee, args, keywords } = call
  const form = callee.kind === 'member' ? waits.get(callee.name) : undefined
  const last = args.at(-1)
  if (form === undefined || !last || keywords.length > 0) return false
  if (form === 'with-unit') return args.length > 1 && isUnit(last, units)
  return args.length === 1 && !isWithoutEnd(last) && isPlainLimit(last)
}

/** A constant of the library, or a value whose name ends with the word: `unit`, `settings.getTimeUnit()`. */
const isUnit = (expr: Expr, units: ReadonlySet<string>): boolean => {
  const name = lastName(expr.kind === 'call' ? expr.callee : expr)
  return units.has(name) || wordsOf(name).at(-1) === 'unit'
}

const isDuration = (name: string): boolean =>
  isLimitName(name) || hasWord(name, ['timeout', 'deadline', 'remaining', 'seconds', 'wait', 'grace', 'duration', 'limit'])

/** A number, a name of a duration, or a duration that is made: `Duration.ofSeconds(2)`. A text or list is something else to wait for. */
const isPlainLimit = (expr: Expr): boolean =>
  expr.kind === 'literal'
    ? expr.type === 'number'
    : expr.kind === 'name' || expr.kind === 'member'
      ? isDuration(lastName(expr))
      : expr.kind === 'call' && hasWord(lastName(expr.callee), ['of', 'seconds', 'millis', 'minutes', 'duration'])

/** `AbortSignal.timeout(5)` makes a limit, and wraps nothing in it. */
const isOfType = ({ callee }: Call): boolean => callee.kind === 'member' && callee.object.kind === 'name' && isTypeName(callee.object.name)

/** `if (hasTimeout(options) && …)` asks for a limit, and sets none. */
const isAsked = ({ index }: CodeFile, call: Call): boolean => {
  const outer = index.outerOf(call)
  return (
    (outer?.kind === 'if' && outer.condition === call) ||
    (outer?.kind === 'conditional' && outer.condition === call) ||
    (outer?.kind === 'binary' && (outer.operator === 'and' || outer.operator === 'or')) ||
    (outer?.kind === 'unary' && outer.operator === 'not')
  )
}

/** @param own names of functions of the file that give back what starts a limit */
const ofCall = ({ file, placeOf }: ModuleCode, { call, scope }: PlacedCall, own: ReadonlySet<string>): WaitLimit | undefined => {
  const models = waitLimitsOf(file.module.language)
  const name = lastName(call.callee)
  const text = calleeText(file, call)
  if (limitOfWait(file, call)) {
    const shown = placeOf(call).calleeText
    return {
      at: behindChain(call),
      by: oneLine(`${shown}(${argumentText(file, call)})`, 60),
      subject: shown,
      formerSubject: `waiting limit of ${name}`,
    }
  }
  if (call.args.length === 0 || call.isNew) return undefined
  const isOf = mentionsLimit(name)
  const origin = isOf || models.lastNames.has(name) ? file.nameOf(call.callee, scope) : ''
  if (models.isRace(origin)) return hasTimer(call) ? { at: call, by: `${text}()`, subject: 'race' } : undefined
  if (models.isCall(origin))
    return call.args.some(isNull) ? undefined : { at: call, by: `${text}()`, subject: text, formerSubject: `waiting ${text}()` }
  if (own.has(name)) return { at: call, by: `${text}()`, subject: text }
  if (!models.byName || !isOf || isAsked(file, call) || ['set', 'clear'].includes(wordsOf(name)[0] ?? '') || isOfType(call))
    return undefined
  return { at: call, by: `${text}()`, subject: text, ...handedOver(file, call.args[0]) }
}

/** Decorators and annotations that end the function: `@timeout(5)`, `@TimeLimiter`. */
function* decorated(file: CodeFile, fn: FunctionModel): Generator<WaitLimit> {
  for (const decorator of fn.decorators) {
    const callee = decorator.kind === 'call' ? decorator.callee : decorator
    const isOff = decorator.kind === 'call' && decorator.args.some(isWithoutEnd)
    if (isLimitName(lastName(callee)) && !isOff) {
      const text = `@${oneLine(file.textOf(callee).replace(/^@/, ''), 60)}`
      yield { at: { start: decorator.start, end: decorator.end }, by: text, subject: text, of: fn }
    }
  }
}

/** Calls that start a limit, take one, or wrap work in one. */
export function* limitingCalls(code: ModuleCode): Generator<WaitLimit> {
  const { file } = code
  const own = new Set(file.index.functions.filter((fn) => givesLimit(file, fn)).map(({ name }) => name))
  for (const placed of file.index.calls) {
    const found = ofCall(code, placed, own)
    if (found) yield found
  }
  for (const fn of file.index.functions) yield* decorated(file, fn)
}
