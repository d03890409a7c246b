import { exprsOf } from '#code/inside'
import { lastName } from '#code/last-name'
import type { Call, Expr } from '#code/model'
import { possibleNames } from '#code/possible-names'
import type { Scope } from '#code/scope'
import type { LimitKind } from '#model/facts/process/limit-kind'
import type { LimitForm } from '#models/forms/limit'
import type { LimitIndex } from '#models/indexes/limit-index'
import { names } from '#models/names'
import { hasWord, wordsOf } from '#models/naming/words'
import type { ModuleCode } from '../reading/module-code.ts'
import { oneLine } from '../values/one-line.ts'
import { writtenNames } from '../values/written-names.ts'
import { isWithoutEnd } from '../wait-limits/limit-name.ts'
import type { FoundLimit } from './found-limit.ts'

/** Whether one of the names that a method is called on has one of these words: `limiterOf(ip).Allow()`, `(own ?? limiter).consume(ip)`. */
const isCalledOn = ({ callee }: Call, { on }: LimitForm): boolean =>
  callee.kind === 'member' &&
  (!on ||
    exprsOf(callee.object, 'own')
      .flatMap(writtenNames)
      .some((name) => hasWord(name, on)))

/** The kind of an own limit, by the name of the function: `checkRateLimit`, `throttle`, `verifyCaptcha`. */
const ownKind = (name: string): LimitKind | undefined => {
  const words = wordsOf(name)
  if (!names.asksLimit.has(name) || names.makesLimit.has(words[0] ?? '') || words.some((word) => names.describesLimit.has(word)))
    return undefined
  return words.some((word) => names.challenges.has(word)) ? 'challenge' : 'rate'
}

/** `throttle(redraw, 100)`: a function is called less often, and no caller is refused. */
const isForOneself = ({ callee, args }: Call): boolean =>
  callee.kind === 'name' && wordsOf(callee.name).length === 1 && args[0]?.kind !== 'name'

const isNoun = (name: string): boolean => wordsOf(name).at(-1)?.endsWith('er') === true

/** A number, as far as the text shows: `100`, `QUEUE_SIZE`, `settings.capacity()`, but no list of elements. */
const isAmount = (value: Expr): boolean =>
  value.kind === 'literal'
    ? value.type === 'number'
    : value.kind === 'binary' ||
      writtenNames(value).some((name) => name === name.toUpperCase() || wordsOf(name).some((word) => names.amounts.has(word)))

/** The kind of limit that a call sets or asks. */
const kindOf = ({ file }: ModuleCode, index: LimitIndex, call: Call, scope: Scope): LimitKind | undefined => {
  const name = lastName(call.callee)
  const form =
    index.members(name).find((one) => isCalledOn(call, one)) ??
    (index.mayCall(name) ? index.call(possibleNames(file, call.callee, scope)) : undefined)
  // Without an argument, a function may only hand out a limiter: `router.use(limits.rateLimiter())`.
  if (!form) return call.isNew || isForOneself(call) || (call.args.length === 0 && isNoun(name)) ? undefined : ownKind(name)
  const [first] = call.args
  const holds = form.argument === undefined ? first : call.args[form.argument]
  if (form.argument !== undefined && !(holds && isAmount(holds))) return undefined
  return form.what !== 'rate' && call.args.length === 1 && holds && isWithoutEnd(holds) ? undefined : form.what
}

/** Calls that set a limit or ask one. A rate that is asked while a module loads limits no caller. */
export function* limitingCalls(code: ModuleCode, index: LimitIndex): Generator<FoundLimit> {
  const { file, withinAt } = code
  for (const { call, scope } of file.index.calls) {
    const kind = kindOf(code, index, call, scope)
    if (kind === undefined || ((kind === 'rate' || kind === 'challenge') && withinAt(call) === '')) continue
    const name = lastName(call.callee)
    const isChained = call.callee.kind === 'member' && call.callee.object.kind === 'call'
    const by = isChained ? `${name}()` : oneLine(file.textOf(call.callee), 60)
    const at = isChained ? { start: call.callee.end - name.length, end: call.end } : call
    yield { limit: { kind }, at, by, ...(isChained && { subject: name }) }
  }
}
