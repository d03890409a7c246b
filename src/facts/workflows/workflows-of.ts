import { calleeOf } from '#code/callee-of'
import type { CodeFile } from '#code/code-file'
import { functionOf } from '#code/function-of'
import { lastName } from '#code/last-name'
import type { Expr, FunctionModel, Parameter } from '#code/model'
import { originName } from '#code/origin'
import type { Scope } from '#code/scope'
import type { WorkflowForm } from '#models/forms/job'
import type { JobIndex } from '#models/indexes/job-index'

/** The functions of a file that a durable workflow engine runs, with the row that identifies each. */
export const workflowsOf = (file: CodeFile, index: JobIndex): ReadonlyMap<FunctionModel, WorkflowForm> => {
  const found = new Map<FunctionModel, WorkflowForm>()
  const add = (fn: FunctionModel | undefined, form: WorkflowForm | undefined): void => {
    if (fn && form && !found.has(fn)) found.set(fn, form)
  }
  const given = new Set<FunctionModel>()
  for (const { call, scope } of file.index.calls) {
    for (const argument of call.args) if (argument.kind === 'lambda') given.add(argument.function)
    const last = lastName(call.callee)
    const known = index.workflowBy('calls', file.nameOf(call.callee, scope)) ?? index.workflowBy('members', last)
    const fn = known?.handler && functionGiven(file, call.args.at(known.handler.position), scope)
    if (fn && hasKey(known, fn.params[0])) add(fn, known)
    const { root } = file.originOf(call.callee, scope)
    if (root.kind === 'import') add(scope.function, index.workflowBy('uses', root.module))
  }
  for (const fn of file.index.functions) {
    const scope = file.index.scopeOf(fn)?.parent ?? file.index.scope
    for (const decorator of fn.decorators) add(fn, index.workflowBy('decorators', file.nameOf(calleeOf(decorator), scope)))
    // A function that is passed to the engine inside a workflow is a step, whatever its parameters are.
    if (given.has(fn)) continue
    for (const { type } of fn.params) if (type) add(fn, index.workflowBy('parameters', originName(file.origins.ofType(type))))
  }
  return found
}

const functionGiven = (file: CodeFile, argument: Expr | undefined, scope: Scope): FunctionModel | undefined =>
  argument?.kind === 'lambda' ? argument.function : argument && functionOf(file, argument, scope)

/** Whether the first parameter destructures the key that only the engine provides: `async ({ event, step }) => …`. */
const hasKey = (form: WorkflowForm | undefined, parameter: Parameter | undefined): boolean =>
  form?.members === undefined ||
  (parameter?.pattern?.kind === 'object' && parameter.pattern.properties.some(({ key }) => key === form.members?.key))
