import type { DelayedWork } from '#model/facts/work/job'
import type { Ref } from '#model/fact'
import type { CodeFile } from '#code/code-file'
import { enclosing } from '#code/enclosing'
import { exprsIn, exprsOf, stmtsIn } from '#code/inside'
import type { PlacedCall } from '#code/index-module'
import { lastName } from '#code/last-name'
import type { Assign, Call, Expr, Located } from '#code/model'
import { typeNameOf } from '#code/parts/type-name'
import type { ArgumentPlace, DelayForm } from '#models/forms/job'
import type { JobIndex } from '#models/indexes/job-index'
import type { PlaceOf } from '../reading/module-code.ts'
import { secondsOf } from './duration.ts'
import type { DelayRules } from './language-rules.ts'

/** What the delayed work of one file is read from. */
export interface Reading {
  readonly file: CodeFile
  readonly index: JobIndex
  readonly rules: DelayRules
  readonly placeOf: PlaceOf
  /** The function that an argument of a call passes, as linking knows it. */
  readonly handlerAt: (call: Located, place: ArgumentPlace) => Ref | undefined
}

/** In seconds. Work delayed this long in memory is lost with every deploy in the meantime. */
const longDelay = 60

/** Work that waits in the memory of one process until it is due. */
export const delayedWorkIn = (reading: Reading): readonly DelayedWork[] =>
  reading.file.index.calls.flatMap((placed) => {
    const form = formOf(reading, placed)
    return form ? (factOf(reading, placed, form) ?? []) : []
  })

const formOf = ({ file, index }: Reading, { call, scope }: PlacedCall): DelayForm | undefined => {
  const { callee } = call
  const last = lastName(callee)
  return index.delayedBy(file.exportedName(callee)).find(({ calls, members, types }) => {
    if (calls?.includes(file.nameOf(callee, scope))) return true
    if (callee.kind !== 'member' || !members?.includes(last)) return false
    return types === undefined || types.includes(typeNameOf(file.originOf(callee.object, scope)) ?? '')
  })
}

const argumentAt = ({ args, keywords }: Call, { position, keyword }: ArgumentPlace): Expr | undefined =>
  keywords.find(({ name }) => name === keyword)?.value ?? args[position]

const factOf = (reading: Reading, placed: PlacedCall, form: DelayForm): DelayedWork | undefined => {
  const { file, rules, placeOf } = reading
  const { call, scope } = placed
  const wait = argumentAt(call, form.wait)
  const unitAt = form.unitAt === undefined ? undefined : call.args[form.unitAt]
  const seconds = wait && secondsOf(file, rules, { wait, unitAt, unit: form.unit ?? 1, scope })
  if (seconds === undefined || seconds < longDelay) return undefined
  const { within, calleeText: callee } = placeOf(call)
  const handler = form.work === 'after' ? goroutineAround(reading, placed, within) : handlerOf(reading, call, form.work, within)
  if (!handler?.name || isOneForMany(reading, placed, form)) return undefined
  const startLine = file.lineOf(call.start)
  return {
    kind: 'delayed-work',
    at: { startLine, endLine: startLine },
    within,
    subject: rules.subjectOf({ callee, handler: handler.name }),
    seconds,
    handler,
  }
}

/** A function that defers itself again is a schedule: the next run picks up the work that is due. */
const handlerOf = (reading: Reading, call: Call, place: ArgumentPlace, within: string): Ref | undefined => {
  const handler = reading.handlerAt(call, place)
  return handler?.module === undefined && handler?.name === within ? undefined : handler
}

/** A function that runs beside its caller, and waits once before its work. */
const goroutineAround = ({ file }: Reading, { call, scope }: PlacedCall, within: string): Ref | undefined => {
  const fn = scope.function
  const isDetached = file.index.calls.some(
    (one) => one.call.isDetached && one.call.callee.kind === 'lambda' && one.call.callee.function === fn,
  )
  const isRepeated = fn !== undefined && enclosing(fn, call).some(({ stmt }) => stmt.kind === 'loop')
  return isDetached && !isRepeated ? { name: within } : undefined
}

/** The assignment that keeps the timer. */
const keptBy = ({ file }: Reading, call: Call): Assign | undefined => {
  const outer = file.index.outerOf(call)
  return outer?.kind === 'assign' && outer.value === call ? outer : undefined
}

/** One timer for all that has gathered: `timer ??= setTimeout(…)`, or the function cancels it or asks for it first. */
const isOneForMany = (reading: Reading, { call, scope }: PlacedCall, { cancels }: DelayForm): boolean => {
  const { file } = reading
  const kept = keptBy(reading, call)
  const holder = kept?.targets[0]
  if (!kept || !holder) return false
  if (kept.operator === '??=' || kept.operator === '||=') return true
  const text = file.textOf(holder)
  const isHolder = (expr: Expr): boolean => expr !== holder && file.textOf(expr) === text
  const body = scope.function?.body ?? []
  const isCancelled = exprsIn(body).some(
    (expr) =>
      expr.kind === 'call' &&
      (cancels ?? []).includes(lastName(expr.callee)) &&
      (expr.args.some(isHolder) || (expr.callee.kind === 'member' && isHolder(expr.callee.object))),
  )
  return isCancelled || stmtsIn(body).some((stmt) => stmt.kind === 'if' && exprsOf(stmt.condition, 'own').some(isHolder))
}
