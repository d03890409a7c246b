import { enclosing } from '#code/enclosing'
import { exprsIn, givenTo } from '#code/inside'
import type { PlacedCall } from '#code/index-module'
import { lastName } from '#code/last-name'
import type { Call, Expr, FunctionModel } from '#code/model'
import { originName } from '#code/origin'
import { functionAround } from '#code/scope-around'
import type { ManualForm } from '#models/forms/job'
import { names } from '#models/names'
import { wordsOf } from '#models/naming/words'
import { kindOfCall } from './kinds-of-call.ts'
import type { LeftOpen, ManualReading } from './manual-reading.ts'
import { isEndless } from './taken-messages.ts'

/** Consumers that a function is given or that an object holds, if the function works through their messages and commits none. */
export const heldLeftOpen = (reading: ManualReading): readonly LeftOpen[] =>
  reading.file.index.calls.flatMap((placed) => ofTake(reading, placed) ?? [])

const ofTake = (reading: ManualReading, { call, scope }: PlacedCall): LeftOpen | undefined => {
  const { file, index } = reading
  if (call.callee.kind !== 'member') return undefined
  const held = call.callee.object
  const form = index.manualHeld(originName(file.originOf(held, scope)))
  const fn = form?.takes?.includes(call.callee.name) ? functionAround(file, call) : undefined
  if (!form || !fn || readsWithoutGroup(reading, form)) return undefined
  const loop = enclosing(fn, call).findLast(({ stmt, body }) => stmt.kind === 'loop' && body !== undefined)?.stmt
  if (loop?.kind !== 'loop' || !isEndless(loop, true)) return undefined
  const name = file.textOf(held)
  const isHeld = (expr: Expr): boolean => file.textOf(expr) === name
  const exprs = exprsIn(fn.body ?? [])
  const calls = exprs.filter((expr): expr is Call => expr.kind === 'call')
  if (calls.some((one) => acknowledges(form, one) || givenTo(one).some((expr) => isHeld(expr) && !isReceiver(reading, expr))))
    return undefined
  // Another name for it, or a value that holds it, may acknowledge.
  if (exprs.some((expr) => isHeld(expr) && !isReceiver(reading, expr) && isKept(reading, expr))) return undefined
  if (held.kind === 'member' && isAcknowledgedBySibling(reading, form, fn)) return undefined
  const works = exprsIn(loop.body).some((expr) => expr.kind === 'call' && expr !== call && isWork(reading, expr))
  return works
    ? { form, at: call, within: reading.placeOf(call).within, callee: reading.placeOf(call).calleeText, isHeld: true }
    : undefined
}

const isWork = (reading: ManualReading, call: Call): boolean =>
  ['work', 'beside'].includes(kindOfCall(reading, call)) && !names.collects.has(wordsOf(lastName(call.callee))[0] ?? '')

const acknowledges = ({ acknowledges: members, positions = [] }: ManualForm, { callee }: Call): boolean =>
  members.includes(lastName(callee)) || positions.includes(lastName(callee))

const isReceiver = ({ file }: ManualReading, expr: Expr): boolean => file.index.outerOf(expr)?.kind === 'member'

const isKept = ({ file }: ManualReading, expr: Expr): boolean => {
  const outer = file.index.outerOf(expr)
  return outer !== undefined && ['assign', 'object', 'struct', 'array', 'return'].includes(outer.kind)
}

/** Whether another method of the same object acknowledges, and takes no messages itself. */
const isAcknowledgedBySibling = ({ file }: ManualReading, form: ManualForm, fn: FunctionModel): boolean =>
  file.index.functions.some(
    (other) =>
      other !== fn &&
      other.owner === fn.owner &&
      exprsIn(other.body ?? []).some((expr) => expr.kind === 'call' && form.acknowledges.includes(lastName(expr.callee))),
  )

/** Whether the file makes a consumer without a group, which has no offset to commit. */
const readsWithoutGroup = ({ file, index }: ManualReading, form: ManualForm): boolean =>
  file.index.calls.some(
    ({ call, scope }) =>
      index.manualBy(file.nameOf(call.callee, scope)) === form &&
      form.group !== undefined &&
      !givenTo(call).some((expr) => hasKey(expr, form.group ?? '')),
  )

const hasKey = (expr: Expr, key: string): boolean =>
  (expr.kind === 'struct' && expr.fields.some(({ name }) => name === key)) ||
  (expr.kind === 'object' && expr.properties.some((property) => property.key === key))

/** Calls that acknowledge in a function that takes no messages: they may be for the messages of others. */
export const acknowledgedElsewhere = ({ file, index }: ManualReading): readonly Call[] =>
  file.index.functions.flatMap((fn) => {
    const calls = exprsIn(fn.body ?? [], 'own').flatMap((expr) => (expr.kind === 'call' ? [expr] : []))
    return calls.some(({ callee }) => index.takesHeld(lastName(callee)))
      ? []
      : calls.filter(({ callee }) => index.acknowledgesHeld(lastName(callee)))
  })
