import type { OperationMark } from '#model/facts/requests/operation'
import { stmtsIn } from '#code/inside'
import type { Expr, Located } from '#code/model'
import { lastName } from '#code/last-name'
import type { ModuleCode } from '../reading/module-code.ts'

/** Celery 5.5, Configuration and defaults: task_acks_late; Django settings have it with the prefix of the namespace. */
const settings: ReadonlySet<string> = new Set(['task_acks_late', 'CELERY_TASK_ACKS_LATE', 'CELERY_ACKS_LATE'])

/** Settings that let all tasks of a queue be delivered again after a crash of their worker. */
export const lateAcknowledgements = ({ file, withinAt }: ModuleCode): readonly OperationMark[] => {
  if (file.module.language !== 'python' || ![...settings].some((name) => file.text.includes(name))) return []
  const marked = (name: string, at: Located): OperationMark => ({
    kind: 'operation-mark',
    at: file.spanOf(at),
    within: withinAt(at),
    subject: name,
    mark: 'acknowledges-late',
    by: name,
  })
  const isTrue = (value: Expr | undefined): boolean => value?.kind === 'literal' && value.value === true
  const assigned = [
    ...stmtsIn(file.module.body).flatMap((stmt) => (stmt.kind === 'eval' && stmt.expr.kind === 'assign' ? [stmt.expr] : [])),
    ...file.index.partAssigns.map(({ part }) => part),
  ].flatMap((assign) => assign.targets.flatMap((target) => (isTrue(assign.value) ? [{ name: lastName(target), at: assign }] : [])))
  const passed = file.index.calls.flatMap(({ call }) =>
    call.keywords.flatMap(({ name, value }) => (isTrue(value) ? [{ name, at: value }] : [])),
  )
  return [...assigned, ...passed].filter(({ name }) => settings.has(name)).map(({ name, at }) => marked(name, at))
}
