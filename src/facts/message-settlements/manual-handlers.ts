import { calleeOf } from '#code/callee-of'
import { exprsIn } from '#code/inside'
import { lastName } from '#code/last-name'
import type { Call, Expr, FunctionModel, Parameter, TypeRef } from '#code/model'
import { originName } from '#code/origin'
import { expandBraces } from '#models/naming/expand-braces'
import type { ManualForm } from '#models/forms/job'
import { kindOfCall } from './kinds-of-call.ts'
import type { LeftOpen, ManualReading } from './manual-reading.ts'
import { annotationsOf } from './settle-calls.ts'

/** Handlers that receive the means to acknowledge and do not use it. */
export const handlersLeftOpen = (reading: ManualReading): readonly LeftOpen[] =>
  reading.file.index.functions.flatMap((fn) => fn.params.flatMap((parameter) => ofParameter(reading, fn, parameter) ?? []))

const ofParameter = (reading: ManualReading, fn: FunctionModel, parameter: Parameter): LeftOpen | undefined => {
  const { file, index, withinAt } = reading
  const form = parameter.type && index.manualAs(originName(file.origins.ofType(parameter.type)))
  const [first] = fn.body ?? []
  if (!form || !first || !isManual(form, fn) || isSettledByResult(form, fn)) return undefined
  const isUsed = exprsIn(fn.body ?? []).some(
    (expr) =>
      expr.kind === 'name' &&
      expr.name === parameter.name &&
      !(form.methods?.includes(fn.name) && file.index.outerOf(expr)?.kind === 'member'),
  )
  if (form.methods && !works(reading, fn)) return undefined
  if (isUsed || acknowledges(form, fn) || handsMessageOn(reading, form, fn) || isOneOfSeveral(reading, form, fn)) return undefined
  return hasOwnAnnotation(reading, fn)
    ? undefined
    : { form, at: parameter, within: withinAt(first), callee: parameter.name, isHandler: true }
}

const callOf = (fn: FunctionModel, names: readonly string[]): Expr | undefined =>
  fn.decorators.find((decorator) => names.includes(lastName(calleeOf(decorator))))

/** Whether the function receives messages that only code acknowledges. */
const isManual = ({ annotations = [], methods, mode }: ManualForm, fn: FunctionModel): boolean => {
  if (methods) return methods.includes(fn.name) && fn.owner !== undefined
  const annotation = callOf(fn, annotations)
  if (!annotation || !mode) return annotation !== undefined
  const said = annotation.kind === 'call' ? annotation.keywords.find(({ name }) => name === mode.keyword)?.value : undefined
  if (!said) return mode.isUsual
  const word = said.kind === 'literal' ? said.value : lastName(said)
  return typeof word === 'string' && mode.manual.includes(word)
}

/** Whether a handler does more than reading, counting and logging. */
const works = (reading: ManualReading, fn: FunctionModel): boolean =>
  callsIn(fn).some((call) => ['work', 'beside'].includes(kindOfCall(reading, call)) && lastName(call.callee) !== 'Messages')

/** Whether the library acknowledges when the function's result completes. */
const isSettledByResult = ({ settledBy = [] }: ManualForm, { results }: FunctionModel): boolean =>
  results.some(({ name }) => name && settledBy.includes(name.name))

const callsIn = ({ body = [] }: FunctionModel): readonly Call[] => exprsIn(body).flatMap((expr) => (expr.kind === 'call' ? [expr] : []))

/** Whether a function acknowledges by other means, such as the consumer itself. */
const acknowledges = (form: ManualForm, fn: FunctionModel): boolean =>
  callsIn(fn).some(({ callee }) => form.acknowledges.includes(lastName(callee)))

/** Whether the function passes on the consumer, or a message whose headers contain the means to acknowledge. */
const handsMessageOn = ({ file }: ManualReading, { carriers = [] }: ManualForm, fn: FunctionModel): boolean => {
  const known = new Set(carriers.flatMap(expandBraces))
  const types = (type: TypeRef): readonly string[] => [originName(file.origins.ofType(type)), ...type.arguments.flatMap(types)]
  const carried = fn.params.filter(({ type }) => type && types(type).some((name) => known.has(name)))
  return carried.some(({ name }) =>
    exprsIn(fn.body ?? []).some((expr) => expr.kind === 'name' && expr.name === name && file.index.outerOf(expr)?.kind !== 'member'),
  )
}

/** Whether another method of the class acknowledges later messages of the same listener, and with them the earlier ones. */
const isOneOfSeveral = ({ file }: ManualReading, form: ManualForm, fn: FunctionModel): boolean =>
  annotationsOf(fn).some((name) => form.sharing?.includes(name)) &&
  file.index.functions.some((other) => other !== fn && other.owner === fn.owner && acknowledges(form, other))

/** Packages of one organisation start with the same two segments. */
const organisation = (name: string): string => name.split('.').slice(0, 2).join('.')

/** Whether the function has an annotation of its own organisation. The code behind it may acknowledge. */
const hasOwnAnnotation = ({ file: { module } }: ManualReading, fn: FunctionModel): boolean =>
  annotationsOf(fn).some((annotation) => {
    const imported = module.imports.find(({ name }) => name === annotation)
    return imported !== undefined && organisation(imported.module) === organisation(module.package)
  })

/** Calls that acknowledge through something other than a parameter of their function, as an aspect around all handlers does. */
export const acknowledgedForOthers = ({ file, index }: ManualReading): readonly Call[] =>
  file.index.functions.flatMap((fn) => {
    const isGiven = fn.params.some(({ type }) => type && index.manualAs(originName(file.origins.ofType(type))))
    return isGiven ? [] : callsIn(fn).filter(({ callee }) => index.acknowledges(lastName(callee)))
  })
