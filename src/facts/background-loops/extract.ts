import type { BackgroundLoop, UnguardedCall } from '#model/facts/work/background-loop'
import type { Span } from '#model/source-file'
import { calleeOf } from '#code/callee-of'
import type { CodeFile } from '#code/code-file'
import { functionOf } from '#code/function-of'
import type { PlacedCall } from '#code/index-module'
import { lastName } from '#code/last-name'
import type { Call, ClassModel, Expr, FunctionModel, Located } from '#code/model'
import type { Scope } from '#code/scope'
import type { BackgroundForm } from '#models/forms/background'
import { backgroundsOf, type BackgroundIndex } from '#models/by-language/backgrounds'
import type { ModuleCode } from '../reading/module-code.ts'
import { isFailureSeen } from './is-failure-seen.ts'
import { lastingLoop } from './lasting-loop.ts'
import { unguardedCalls } from './unguarded-calls.ts'

/** Work that runs on its own thread or task until a failure ends it. */
export const backgroundLoops = (code: ModuleCode): readonly BackgroundLoop[] => {
  const { file } = code
  const index = backgroundsOf(file.module.language)
  // Code that watches threads may start another one, or stop the process.
  if (!index || index.watches.some((name) => file.callsNamed(name).length > 0)) return []
  return [
    ...file.index.calls.flatMap((placed) => startedBy(file, index, placed)),
    ...[...file.index.classes.values()].flatMap((model) => runBy(file, index, model)),
  ].flatMap((started) => factOf(code, index, started) ?? [])
}

/** A function that runs beside its caller. */
interface Started {
  readonly fn: FunctionModel
  readonly scope: Scope
  /** What starts it. */
  readonly at: Located
  readonly by: string
  readonly form: BackgroundForm
}

const startedBy = (file: CodeFile, index: BackgroundIndex, { call, scope }: PlacedCall): readonly Started[] => {
  if (!index.mayStart(file.exportedName(call.callee))) return []
  const form = index.startedBy(file.nameOf(call.callee, scope))
  if (!form?.work || call.args.length < (form.fewest ?? 0) || (form.returnsFailure && isFailureSeen(file, call))) return []
  const { position, keyword } = form.work
  const given = call.keywords.find(({ name }) => name === keyword)?.value ?? call.args[position]
  const fn = given && functionGiven(file, given, form, scope)
  return fn ? [{ fn, scope, at: call, by: file.textOf(call.callee), form }] : []
}

/** The function that an argument names, contains, calls, or has as a method. */
const functionGiven = (file: CodeFile, given: Expr, { method }: BackgroundForm, scope: Scope): FunctionModel | undefined => {
  if (given.kind === 'lambda') return given.function
  if (given.kind === 'call' && given.callee.kind === 'lambda') {
    const [define] = given.callee.function.body?.filter((stmt) => stmt.kind === 'define') ?? []
    const model = define?.definition
    return model?.kind === 'class' ? model.methods.find(({ name }) => name === method) : undefined
  }
  if (given.kind === 'call' && given.isNew)
    return file.index.classes.get(lastName(given.callee))?.methods.find(({ name }) => name === method)
  return functionOf(file, calleeOf(given), scope)
}

const runBy = (file: CodeFile, index: BackgroundIndex, model: ClassModel): readonly Started[] =>
  model.bases.flatMap(({ name }) => {
    const form = name && index.runBy(file.nameOf(name, file.index.scope))
    const fn = model.methods.find((one) => one.name === form?.method)
    return form && fn ? [{ fn, scope: file.index.scope, at: fn, by: file.textOf(name), form }] : []
  })

const factOf = ({ file, withinAt }: ModuleCode, index: BackgroundIndex, started: Started): BackgroundLoop | undefined => {
  const { at, by, form } = started
  const fn = form.untilFailure ? started.fn : loopingFrom(file, started)
  const loop = form.untilFailure
    ? { start: started.fn.start, end: started.fn.end, body: started.fn.body ?? [] }
    : fn && lastingLoop(index, fn)
  if (!fn || !loop) return undefined
  const unguarded = unguardedCalls(file, index, loop.body)
  const name = started.fn.name || by
  return {
    kind: 'background-loop',
    at: firstLineOf(file, form.untilFailure ? at : loop),
    within: withinAt(at),
    subject: `loop ${name}`,
    by: by.slice(0, longestName),
    isRepeatedByLibrary: form.untilFailure === true,
    unguarded: unguarded.slice(0, mostCalls).map((call) => callOf(file, call)),
  }
}

const firstLineOf = (file: CodeFile, located: Located): Span => {
  const { startLine } = file.spanOf(located)
  return { startLine, endLine: startLine }
}

const longestName = 40
const mostCalls = 40

const callOf = (file: CodeFile, call: Call): UnguardedCall => ({
  callee: file.textOf(call.callee).slice(0, longestName),
  at: file.spanOf(call),
})

/** The function that has the loop: the one that is started, or one that it does nothing but call. */
const loopingFrom = (file: CodeFile, { fn }: Started): FunctionModel | undefined => {
  const inner = file.index.scopeOf(fn)
  const calls = fn.body?.flatMap((stmt) => (stmt.kind === 'eval' ? callIn(stmt.expr) : [])) ?? []
  const [called] = inner && calls.length === fn.body?.length && calls.length === 1 ? calls : []
  return (called && inner && functionOf(file, called.callee, inner)) ?? fn
}

const callIn = (expr: Expr): readonly Call[] => {
  if (expr.kind === 'await') return callIn(expr.value)
  return expr.kind === 'call' ? [expr] : []
}
