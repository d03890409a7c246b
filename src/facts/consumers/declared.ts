import type { CodeFile } from '#code/code-file'
import { calleeOf } from '#code/callee-of'
import { lastName } from '#code/last-name'
import type { Call, ClassModel, Expr, FunctionModel } from '#code/model'
import { possibleNames } from '#code/possible-names'
import type { ConsumerForm } from '#models/forms/job'
import type { JobIndex } from '#models/indexes/job-index'

/** A function that a decorator, or the base of its class, makes a consumer. */
export interface Declared {
  readonly fn: FunctionModel
  readonly form: ConsumerForm
  /** What says so: the decorator, or the function itself. */
  readonly by: Expr | FunctionModel
  /** The decorator, if it has arguments. */
  readonly call: Call | undefined
}

/** The functions of a file that are declared as consumers. */
export const declaredConsumers = (file: CodeFile, index: JobIndex): readonly Declared[] =>
  file.index.functions.flatMap((fn) => ofFunction(file, index, fn) ?? [])

const ofFunction = (file: CodeFile, index: JobIndex, fn: FunctionModel): Declared | undefined => {
  const owner = file.index.classes.get(fn.owner ?? '')
  for (const decorator of fn.decorators) {
    const form = formOf(file, index, fn, decorator)
    if (form) return declared(fn, form, decorator)
  }
  for (const decorator of owner?.decorators ?? []) {
    const form = owner && index.consumedByDecorator(possibleNames(file, calleeOf(decorator), file.index.scope))
    if (form?.members && fn.decorators.some((own) => form.members?.includes(lastName(calleeOf(own))))) return declared(fn, form, decorator)
  }
  const base = owner && baseOf(file, index, owner)
  return base?.method === fn.name ? declared(fn, base, fn) : undefined
}

const declared = (fn: FunctionModel, form: ConsumerForm, by: Declared['by']): Declared => ({
  fn,
  form,
  by,
  call: by.kind === 'call' ? by : undefined,
})

const formOf = (file: CodeFile, index: JobIndex, fn: FunctionModel, decorator: Expr): ConsumerForm | undefined => {
  const callee = calleeOf(decorator)
  const scope = file.index.scopeOf(fn)?.parent ?? file.index.scope
  const known = index.consumedByDecorator(possibleNames(file, callee, scope))
  if (known) return known
  const last = lastName(callee)
  if (last === '') return undefined
  const { root } = file.originOf(callee, scope)
  const dotted = callee.kind === 'member' ? `${lastName(callee.object)}.${last}` : last
  return index.consumedByNamed([dotted, last], root.kind === 'import' ? root.module : '')
}

const baseOf = (file: CodeFile, index: JobIndex, { bases }: ClassModel): ConsumerForm | undefined =>
  bases.map(({ name }) => name && index.consumedByBase(file.nameOf(name, file.index.scope))).find((form) => form !== undefined)
