import type { Workflow, WorkflowHazard } from '#model/facts/work/job'
import type { CodeFile } from '#code/code-file'
import { exprsOf, stmtsIn } from '#code/inside'
import type { PlacedCall } from '#code/index-module'
import type { Call, Expr, FunctionModel } from '#code/model'
import type { WorkflowForm } from '#models/forms/job'
import type { JobIndex } from '#models/indexes/job-index'
import type { ModuleCode } from '../reading/module-code.ts'
import { decidesWork, reachesSteps } from './reaches-steps.ts'
import { workflowsOf } from './workflows-of.ts'

/** The inputs for reading the workflows of one file. */
interface Reading extends Pick<ModuleCode, 'placeOf' | 'withinAt'> {
  readonly file: CodeFile
  readonly index: JobIndex
}

/** Functions that a durable workflow engine replays, and values in them that differ on replay. */
export const workflowsIn = (reading: Reading): readonly (Workflow | WorkflowHazard)[] => {
  const { file, index, withinAt } = reading
  return [...workflowsOf(file, index)].flatMap(([fn, form]): readonly (Workflow | WorkflowHazard)[] => {
    const [first] = fn.body ?? []
    const name = first ? withinAt(first) : ''
    if (name === '') return []
    const startLine = file.lineOf(fn.start)
    const { library } = form
    const workflow: Workflow = {
      kind: 'workflow',
      at: { startLine, endLine: startLine },
      within: name,
      subject: `workflow ${name}`,
      library,
      handler: { name },
    }
    const own = form.replaysValues ? [] : file.index.calls.filter(({ scope }) => scope.function === fn)
    return [workflow, ...own.flatMap((placed) => hazardAt(reading, { placed, fn, form, name }) ?? [])]
  })
}

interface Asked {
  readonly placed: PlacedCall
  readonly fn: FunctionModel
  readonly form: WorkflowForm
  readonly name: string
}

const hazardAt = (reading: Reading, { placed, fn, form: { library, rereadsClock }, name }: Asked): WorkflowHazard | undefined => {
  const { file, index, placeOf } = reading
  const { call, scope } = placed
  const found = index.changes(file.nameOf(call.callee, scope))
  const hazard = found === 'clock' && rereadsClock ? undefined : found
  // `new Date(text)` does not read the clock.
  if (hazard === undefined || (call.isNew && call.args.length > 0)) return undefined
  if (hazard === 'clock' ? !decides(reading, fn, call) : !reachesSteps(reading, fn, call, scope)) return undefined
  const { calleeText: callee } = placeOf(call)
  return { kind: 'workflow-hazard', at: file.spanOf(call), within: name, subject: `${hazard} ${callee}`, library, callee, hazard }
}

/** The conditions of a function that affect more than a log line. */
const conditionsOf = (reading: Reading, { body = [] }: FunctionModel): readonly Expr[] =>
  stmtsIn(body).flatMap((stmt) =>
    (stmt.kind === 'if' || stmt.kind === 'loop') && stmt.condition && decidesWork(reading, stmt) ? [stmt.condition] : [],
  )

/** Whether a value is the result of a call or computed from it. A value that a function returns for it as an argument does not count. */
const isMadeOf = (value: Expr, call: Call): boolean => {
  if (value === call) return true
  switch (value.kind) {
    case 'binary':
      return isMadeOf(value.left, call) || isMadeOf(value.right, call)
    case 'unary':
      return isMadeOf(value.operand, call)
    case 'member':
      return isMadeOf(value.object, call)
    case 'call':
      return isMadeOf(value.callee, call)
    default:
      return false
  }
}

/** Whether a condition of the function depends on the result of a call, directly or through a variable. */
const decides = (reading: Reading, fn: FunctionModel, call: Call): boolean => {
  const conditions = conditionsOf(reading, fn).flatMap((condition) => exprsOf(condition, 'own'))
  if (conditions.includes(call)) return true
  const held = stmtsIn(fn.body ?? []).flatMap((stmt) =>
    stmt.kind === 'eval' && stmt.expr.kind === 'assign' && stmt.expr.value && isMadeOf(stmt.expr.value, call)
      ? stmt.expr.targets.flatMap((target) => (target.kind === 'name' ? [target.name] : []))
      : [],
  )
  return conditions.some((expr) => expr.kind === 'name' && held.includes(expr.name))
}
