import type { StartHook } from '#model/facts/process/startup'
import { calleeOf } from '#code/callee-of'
import { functionOf } from '#code/function-of'
import { exprsIn, exprsOf } from '#code/inside'
import type { PlacedCall } from '#code/index-module'
import { lastName } from '#code/last-name'
import type { Expr, FunctionModel } from '#code/model'
import type { StartForm } from '#models/forms/lifecycle'
import { names } from '#models/names'
import { wordsOf } from '#models/naming/words'
import { writtenNames } from '../values/written-names.ts'
import { formOf, type Reading } from './reading.ts'

/** Functions that a framework or a container runs before the process takes work. */
export const startFunctions = (reading: Reading): ReadonlyMap<FunctionModel, StartForm> => {
  const found = new Map<FunctionModel, StartForm>()
  if (reading.index.starts.length === 0) return found
  for (const fn of reading.file.index.functions) if (makesBean(reading, fn)) found.set(fn, ofBean)
  for (const fn of reading.file.index.functions) {
    const form = reading.index.starts.find((each) => isDeclared(reading, fn, each))
    if (form && !isBeside(fn)) found.set(fn, form)
  }
  for (const placed of reading.file.index.calls) {
    const given = handedTo(reading, placed)
    if (given && !found.has(given.fn)) found.set(given.fn, given.form)
  }
  return found
}

/** Annotations of classes that Spring makes once, before the service takes requests (Spring Framework 6.2, bean scopes). */
const madeAtStart: ReadonlySet<string> = new Set(['Component', 'Service', 'Repository', 'Controller', 'RestController', 'Configuration'])

const ofBean: StartForm = { source: 'Spring Framework 6.2: singletons are made at the start', by: 'the constructor of a bean' }

const makesBean = ({ file }: Reading, fn: FunctionModel): boolean => {
  if (file.module.language !== 'java' || fn.name !== 'constructor' || fn.owner === undefined) return false
  const names = file.index.classes.get(fn.owner)?.decorators.map((one) => lastName(calleeOf(one))) ?? []
  return names.some((name) => madeAtStart.has(name)) && !names.includes('Lazy') && !names.includes('Scope')
}

/** The facts of such functions. */
export const startHooks = (reading: Reading, functions: ReadonlyMap<FunctionModel, StartForm>): readonly StartHook[] =>
  [...functions].flatMap(([fn, form]) => factOf(reading, fn, form) ?? [])

/** The container runs it on its own thread: `@Async`. */
const isBeside = ({ decorators }: FunctionModel): boolean => decorators.some((one) => lastName(calleeOf(one)) === 'Async')

const isDeclared = ({ file }: Reading, fn: FunctionModel, form: StartForm): boolean => {
  const { annotations, given, parameters, bases, methods } = form
  if (!annotations && !parameters && !methods) return false
  if (methods && !methods.includes(fn.name)) return false
  if (annotations && !fn.decorators.some((one) => annotations.includes(lastName(calleeOf(one))) && mentions(one, given))) return false
  if (parameters && !fn.params.some(({ type }) => type?.name && parameters.includes(lastName(type.name)))) return false
  // A generator that a framework is known to run only by the type of its parameter.
  if (parameters && form.untilYield && !yields(fn)) return false
  const owner = fn.owner === undefined ? undefined : file.index.classes.get(fn.owner)
  if (bases && !owner?.bases.some(({ name }) => name && bases.includes(lastName(name)))) return false
  return methods === undefined || annotations !== undefined || fn.owner !== undefined
}

const yieldOf = ({ body }: FunctionModel): Expr | undefined => body && exprsIn(body, 'own').find(({ kind }) => kind === 'yield')

const yields = (fn: FunctionModel): boolean => yieldOf(fn) !== undefined

const mentions = (expr: Expr, given: readonly string[] | undefined): boolean =>
  !given || exprsOf(expr).some((part) => writtenNames(part).some((name) => given.includes(name)))

const handedTo = (reading: Reading, placed: PlacedCall): { readonly fn: FunctionModel; readonly form: StartForm } | undefined => {
  const form = formOf(reading, reading.index.startCalls, placed)
  const { call, scope } = placed
  if (!form?.work || !mentions(call, form.given)) return undefined
  const { position, keyword } = form.work
  const given = call.keywords.find(({ name }) => name === keyword)?.value ?? call.args[position]
  const fn = given?.kind === 'lambda' ? given.function : given && functionOf(reading.file, given, scope)
  return fn && { fn, form }
}

const factOf = ({ file, withinAt, placeOf }: Reading, fn: FunctionModel, { by, untilYield }: StartForm): StartHook | undefined => {
  if (!fn.body || fn.body.length === 0) return undefined
  // The names of facts are those of the calls in it.
  const call = exprsIn(fn.body, 'own').find((expr) => expr.kind === 'call')
  if (!call) return undefined
  const pause = untilYield && yieldOf(fn)
  const startLine = file.lineOf(fn.start)
  const within = placeOf(call).within
  return {
    kind: 'start-hook',
    at: { startLine, endLine: startLine },
    within: within === '' ? withinAt(call) : within,
    subject: `hook ${by}`,
    by,
    ...(pause ? { untilLine: file.lineOf(pause.start) } : {}),
  }
}

/** Whether a word of a name says that what a call is handed runs beside it. */
export const runsBeside = (name: string): boolean => wordsOf(name).some((word) => names.runsBeside.has(word))
