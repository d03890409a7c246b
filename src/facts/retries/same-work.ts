import { contains, exprsIn, exprsOf } from '#code/inside'
import { comparedWithNull } from '#code/is-null'
import type { Call, FunctionModel, Located, Stmt } from '#code/model'
import { plainCalls } from '#models/by-language/plain-calls'
import { lastName } from '#code/last-name'
import { names } from '#models/names'
import { onlyTells } from '../message-settlements/kinds-of-call.ts'
import type { Reading } from './reading.ts'

/** The work of a function that is nothing but one statement of work and the handling of its failure, and that handling. */
interface Attempt {
  readonly work: Stmt
  readonly handling: readonly Stmt[]
}

/** The types that all errors of Python and Java have, or all that code need not declare. */
const ofAllErrors: ReadonlySet<string> = new Set(['BaseException', 'Exception', 'Throwable', 'RuntimeException'])

const attemptOf = ({ rules }: Reading, { body = [] }: FunctionModel, again: Call): Attempt | undefined => {
  const [first, second] = body
  if (first?.kind === 'try') {
    const [work, ...more] = first.body
    const handler = first.handlers.find((one) => contains(one, again))
    const isAny = handler?.types.every(({ name }) => name !== undefined && ofAllErrors.has(name.name)) ?? false
    return work && isAny && more.length === 0 && body.length === 1 ? { work, handling: handler?.body ?? [] } : undefined
  }
  const compared = rules.hasErrorValues && second?.kind === 'if' ? comparedWithNull(second.condition) : undefined
  if (first?.kind !== 'eval' || second?.kind !== 'if' || !compared || compared.holdsForNull) return undefined
  return body.length <= 3 && second.otherwise.length === 0 ? { work: first, handling: second.then } : undefined
}

/** Whether an argument of the work is made by a call, and may differ the next time: a random name, the time. */
const makesArguments = ({ work }: Attempt): boolean =>
  exprsIn([work], 'own').some(
    (expr) =>
      expr.kind === 'call' &&
      [...expr.args, ...expr.keywords.map(({ value }) => value)].some((given) =>
        exprsOf(given, 'own').some((one) => one.kind === 'call' && !plainCalls.has(lastName(one.callee))),
      ),
  )

/** `retries.add(1)`: a number does not say which work failed, so nothing that ends the attempts comes of it. */
const counts = ({ args, keywords }: Call): boolean => {
  const [only, ...more] = args
  return only?.kind === 'literal' && typeof only.value === 'number' && more.length === 0 && keywords.length === 0
}

/**
 * Whether each attempt of a function that calls itself after a failure does the same, whatever the one before left behind: the function is one
 * statement of work and the handling of any failure, which only logs, counts and waits.
 */
export const repeatsSameWork = (reading: Reading, fn: FunctionModel, again: Call): boolean => {
  const { file } = reading
  const attempt = attemptOf(reading, fn, again)
  if (!attempt || makesArguments(attempt)) return false
  const isIdle = (call: Call): boolean =>
    [names.pauses, names.tells].some((some) => some.has(lastName(call.callee))) || onlyTells({ file }, call) || counts(call)
  const calls = exprsIn(attempt.handling).filter((expr) => expr.kind === 'call')
  const idle = calls.filter(isIdle)
  const isPartOf = (at: Located): boolean => idle.some((one) => contains(one, at))
  // `await new Promise((resolve) => setTimeout(resolve, 1_000))`
  const waits = calls.filter((call) => calls.some((inner) => contains(call, inner) && names.pauses.has(lastName(inner.callee))))
  const stores = exprsIn(fn.body ?? []).some(
    (expr) => expr.kind === 'assign' && expr.targets.some(({ kind }) => kind === 'member' || kind === 'index'),
  )
  return !stores && calls.every((call) => call === again || isPartOf(call) || waits.includes(call))
}
