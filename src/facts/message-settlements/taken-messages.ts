import { enclosing } from '#code/enclosing'
import { functionOf } from '#code/function-of'
import { exprsIn, exprsOf, givenTo, stmtsIn } from '#code/inside'
import { lastName } from '#code/last-name'
import type { Call, Loop, Stmt } from '#code/model'
import type { Scope } from '#code/scope'
import type { ManualForm } from '#models/forms/job'
import { names } from '#models/names'
import { wordsOf } from '#models/naming/words'
import { isCalledOn, type Consumer } from './consumer-variable.ts'
import { kindOfCall } from './kinds-of-call.ts'
import type { ManualReading } from './manual-reading.ts'

/** The call that takes messages, and the code that processes them. */
interface Taken {
  readonly call: Call
  readonly bodies: readonly (readonly Stmt[])[]
}

/**
 * The call that takes messages as long as the process runs, if they are processed. Undefined for code that only inspects a topic, reads to
 * its end, or only keeps messages in memory, because that code must read them again after a restart.
 */
export const takenBy = (reading: ManualReading, form: ManualForm, consumer: Consumer, found: Call): Call | undefined => {
  if (consumer.made.keywords.some(({ name }) => form.ends?.includes(name))) return undefined
  const taken = form.loops ? inLoop(reading, form, consumer) : byHandler(reading, form, consumer, found)
  return taken.find(({ bodies }) => bodies.length === 0 || bodies.some((body) => isWork(reading, consumer, body)))?.call
}

const isWork = (reading: ManualReading, consumer: Consumer, body: readonly Stmt[]): boolean =>
  exprsIn(body).some(
    (expr) =>
      expr.kind === 'call' &&
      !isCalledOn(consumer, expr) &&
      ['work', 'beside'].includes(kindOfCall(reading, expr)) &&
      !names.collects.has(wordsOf(lastName(expr.callee))[0] ?? ''),
  )

/** The handlers that a consumer receives in this file. */
const byHandler = ({ file }: ManualReading, { takes = [] }: ManualForm, consumer: Consumer, found: Call): readonly Taken[] => {
  const placed = file.index.calls.filter(({ call }) => isCalledOn(consumer, call))
  const isTaken = placed.some(({ call }) => call === found || takes.includes(lastName(call.callee)))
  if (!isTaken) return []
  const bodies = placed.flatMap(({ call, scope }) =>
    givenTo(call).flatMap((expr) => {
      const fn = expr.kind === 'lambda' ? expr.function : expr.kind === 'name' ? functionOf(file, expr, scope) : undefined
      return fn?.body ? [fn.body] : []
    }),
  )
  return [{ call: found, bodies }]
}

const inLoop = ({ file }: ManualReading, { takes = [] }: ManualForm, consumer: Consumer): readonly Taken[] => {
  const bodyAt = (scope: Scope): readonly Stmt[] => scope.function?.body ?? file.module.body
  const calls = file.index.calls.flatMap(({ call, scope }): Taken[] => {
    if (!takes.includes(lastName(call.callee)) || !isCalledOn(consumer, call) || !isSeenFrom(scope, consumer)) return []
    const loop = enclosing({ body: bodyAt(scope) }, call)
      .flatMap(({ stmt, body }) => (stmt.kind === 'loop' && body !== undefined ? [stmt] : []))
      .find((one) => isEndless(one, file.module.language === 'go'))
    return loop ? [{ call, bodies: [loop.body] }] : []
  })
  const elements = consumer.references.flatMap((reference): Taken[] => {
    const loop = file.index.outerOf(reference)
    const scope = loop?.kind === 'loop' ? file.index.scopeOfStmt(loop) : undefined
    const isTaken = loop?.kind === 'loop' && scope && isSeenFrom(scope, consumer) && !leaves(loop)
    return isTaken ? [{ call: consumer.made, bodies: [loop.body] }] : []
  })
  return [...calls, ...elements]
}

/** Other files may use the declarations of a module, unless the module never finishes loading. */
const isSeenFrom = (scope: Scope, { home }: Consumer): boolean => home.function !== undefined || scope.function === undefined

/** Whether a loop runs until the process ends. Go leaves one after an error of the reader. */
export const isEndless = (loop: Loop, mayLeave: boolean): boolean => {
  const counts = loop.condition && exprsOf(loop.condition).some((expr) => expr.kind === 'binary' && /^[<>]/.test(expr.operator))
  return (loop.form === 'endless' || loop.form === 'while') && !counts && (mayLeave || !leaves(loop))
}

const leaves = ({ body }: Loop): boolean =>
  stmtsIn(body).some((stmt) => stmt.kind === 'break' || (stmt.kind === 'return' && stmt.values.length > 0))
