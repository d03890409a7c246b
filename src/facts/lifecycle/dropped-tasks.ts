import type { DroppedTask } from '#model/facts/work/dropped-task'
import { functionOf } from '#code/function-of'
import { exprsIn } from '#code/inside'
import type { PlacedCall } from '#code/index-module'
import { lastName } from '#code/last-name'
import type { Expr } from '#code/model'
import { firstLine, formNamed, shortText, type Reading } from './reading.ts'

/** Tasks that are started as a statement, so that nothing holds them. */
export const droppedTasksIn = (reading: Reading): readonly DroppedTask[] =>
  reading.file.index.calls.flatMap((placed) => factOf(reading, placed) ?? [])

const factOf = (reading: Reading, placed: PlacedCall): DroppedTask | undefined => {
  const { file, index, placeOf } = reading
  const { call } = placed
  if (!formNamed(reading, index.tasks, placed)) return undefined
  const parent = file.index.parentOf(call)
  if (!parent || !('kind' in parent) || parent.kind !== 'eval') return undefined
  // What already runs is held elsewhere.
  const [work] = call.args
  if (work?.kind !== 'call' || isHeldByItself(reading, work, placed)) return undefined
  const { within, calleeText } = placeOf(call)
  const named = shortText(reading, work.callee, 40)
  return { kind: 'dropped-task', at: firstLine(reading, call), within, subject: `task ${named}`, callee: calleeText, work: named }
}

/** The work stores its own task: `tasks.add(asyncio.current_task())`. */
const isHeldByItself = ({ file }: Reading, work: Expr & { readonly kind: 'call' }, { scope }: PlacedCall): boolean => {
  const fn = functionOf(file, work.callee, scope)
  return fn !== undefined && exprsIn(fn.body ?? []).some((expr) => expr.kind === 'call' && lastName(expr.callee) === 'current_task')
}
