import { callsInChain } from '#code/parts/calls-in-chain'
import type { CodeFile } from '#code/code-file'
import { functionOf } from '#code/function-of'
import { exprsIn, exprsOf, stmtsIn } from '#code/inside'
import type { PlacedCall } from '#code/index-module'
import { lastName } from '#code/last-name'
import type { Call, Expr, FunctionModel, Stmt } from '#code/model'
import type { LeftWork } from '#model/facts/work/left-work'
import { backgroundsOf } from '#models/by-language/backgrounds'
import { leftWorkNames as known } from '#models/naming/left-work-names'
import { stepNames } from '#models/naming/kinds/step-names'
import type { ModuleCode } from '../reading/module-code.ts'
import { oneLine } from '../values/one-line.ts'
import { acceptedBy } from './accepted-by.ts'

/** Work that the functions of a file start and do not wait for. */
export const leftWork = (code: ModuleCode): readonly LeftWork[] => code.file.index.calls.flatMap((placed) => factOf(code, placed) ?? [])

/** What a call starts. */
interface Started {
  readonly by: string
  /** A function, or a call of one. */
  readonly work: Expr
  readonly isAwaitedAtStop?: true
  readonly isPromise?: true
}

const factOf = (code: ModuleCode, placed: PlacedCall): LeftWork | undefined => {
  const { file, withinAt } = code
  const { call, scope } = placed
  const around = scope.function
  if (!around?.body) return undefined
  const started = startedBy(file, placed)
  if (!started) return undefined
  const inPlace = started.work.kind === 'lambda' ? started.work.function : undefined
  const work = inPlace ?? functionOf(file, calleeOfWork(started.work), scope)
  if ((work && isLasting(work)) || isWaitedFor(file, around, inPlace)) return undefined
  const body = inPlace?.body ?? []
  const does = inPlace ? callsOf(file, body) : [namedBy(calleeOfWork(started.work))]
  if (does.length === 0) return undefined
  const accepted = acceptedBy(file, around, call)
  const { isAwaitedAtStop, isPromise } = started
  return {
    kind: 'left-work',
    at: file.spanOf({ start: call.start, end: call.start + 1 }),
    within: withinAt(call),
    subject: `${started.by} ${does[0]}`,
    by: started.by,
    inPlace: inPlace && body[0] ? withinAt(body[0]) : '',
    does,
    ...(accepted && { accepted }),
    ...(isPromise && { isPromise }),
    ...(isAwaitedAtStop && { isAwaitedAtStop }),
  }
}

/** `send` of `send(order)`, and the function itself where it is given without a call. */
const calleeOfWork = (work: Expr): Expr => (work.kind === 'call' ? work.callee : work)

/** The last two names of a callee. */
const namedBy = (callee: Expr): string => {
  if (callee.kind !== 'member') return lastName(callee)
  const holder = lastName(callee.object.kind === 'call' ? callee.object.callee : callee.object)
  return holder === '' ? callee.name : `${holder}.${callee.name}`
}

const callsOf = (file: CodeFile, body: readonly Stmt[]): readonly string[] => [
  ...new Set(
    exprsIn(body)
      .flatMap((expr) => (expr.kind === 'call' ? [namedBy(expr.callee)] : []))
      .filter((name) => name !== ''),
  ),
]

const startedBy = (file: CodeFile, placed: PlacedCall): Started | undefined => {
  const { call, scope } = placed
  if (call.isDetached) return { by: 'go', work: call.callee.kind === 'lambda' ? call.callee : call }
  if (file.module.language === 'go') return undefined
  const fate = fateOf(file, call)
  if (fate === undefined) return undefined
  const by = oneLine(file.textOf(call.callee), 40)
  const form = backgroundsOf(file.module.language)?.startedBy(file.nameOf(call.callee, scope))
  if (form?.work) {
    const { keyword, position } = form.work
    const given = call.keywords.find(({ name }) => name === keyword)?.value ?? call.args[position]
    if (form.untilFailure || given === undefined || (fate === 'kept' && isKeptToWait(file, call))) return undefined
    return { by, work: given, ...(form.isAwaitedAtStop && { isAwaitedAtStop: true }) }
  }
  if (fate === 'kept' || file.module.language === 'python' || file.module.language === 'java') return undefined
  const given = call.args[0]
  if (known.starters.has(file.nameOf(call.callee, scope))) return given?.kind === 'lambda' ? { by, work: given } : undefined
  // A promise that nothing awaits.
  const own = call.callee.kind === 'lambda' ? call.callee.function : functionOf(file, call.callee, scope)
  if (fate !== 'handled' && own?.isAsync !== true) return undefined
  const work = call.callee.kind === 'lambda' ? call.callee : call
  return { by: 'a promise', work, isPromise: true }
}

/**
 * What becomes of a call: its result is dropped, only its end is handled (`void f()`, `f().catch(log)`), or it is kept in a variable. Undefined
 * where it is awaited, returned or handed on.
 */
const fateOf = (file: CodeFile, call: Call): 'dropped' | 'handled' | 'kept' | undefined => {
  let at: Expr = call
  let isHandled = false
  for (;;) {
    const outer = file.index.parentOf(at)
    if (!outer || !('kind' in outer)) return undefined
    if (outer.kind === 'eval') return isHandled ? 'handled' : 'dropped'
    if (outer.kind === 'assign') return outer.targets.length === 1 && outer.targets[0]?.kind === 'name' ? 'kept' : undefined
    const isChain = outer.kind === 'member' && known.handlesEnd.has(outer.name)
    const isEnd = outer.kind === 'call' && outer.callee === at && at.kind === 'member'
    const isVoid = outer.kind === 'unary' && outer.operator === 'void'
    if (!isChain && !isEnd && !isVoid && outer.kind !== 'other') return undefined
    isHandled ||= isVoid || (isChain && outer.name !== 'start') || outer.kind === 'other'
    at = outer
  }
}

/** Whether the variable that holds a task is waited for or stopped in its function, or handed to code that may do so. */
const isKeptToWait = (file: CodeFile, call: Call): boolean => {
  const holder = file.index.parentOf(call)
  if (!holder || !('kind' in holder) || holder.kind !== 'assign') return true
  const name = lastName(holder.targets[0] ?? call)
  return isAwaited(file, call, name) || usesOf(file, name).some((use) => mayWait(file, use))
}

const isAwaited = (file: CodeFile, call: Call, name: string): boolean =>
  exprsIn(file.index.scopeOfSite(call)?.function?.body ?? []).some(
    (expr) =>
      (expr.kind === 'await' && lastName(expr.value) === name) || (expr.kind === 'yield' && expr.value && lastName(expr.value) === name),
  ) ||
  file.index.functions.some((fn) => file.index.returnsOf(fn).some(({ value }) => exprsOf(value).some((inner) => lastName(inner) === name)))

const usesOf = (file: CodeFile, name: string): readonly Expr[] =>
  file.index.calls.flatMap(({ call }) => [...callsInChain(call), ...call.args].filter((expr) => isAbout(expr, name)))

const isAbout = (expr: Expr, name: string): boolean =>
  (expr.kind === 'name' && expr.name === name) ||
  (expr.kind === 'call' && expr.callee.kind === 'member' && lastName(expr.callee.object) === name && known.waits.has(expr.callee.name))

/** `tasks.add(task)` keeps it alive and `task.start()` starts it; anything else may wait. */
const mayWait = (file: CodeFile, use: Expr): boolean => {
  if (use.kind === 'call') return true
  const outer = file.index.outerOf(use)
  return outer?.kind !== 'call' || !keeps.has(lastName(outer.callee)) || waitsForAll(file, outer)
}

const keeps: ReadonlySet<string> = new Set(['add', 'append'])

/** Something in the file waits for all that a collection holds, or stops it. */
const waitsForAll = (file: CodeFile, { callee }: Call): boolean => {
  const collection = callee.kind === 'member' ? lastName(callee.object) : ''
  return file.index.calls.some(
    ({ call }) =>
      known.waits.has(lastName(call.callee)) &&
      call.args.some((argument) => exprsOf(argument).some((inner) => lastName(inner) === collection)),
  )
}

/** A loop without an end serves as long as the process: it is not a piece of work. */
const isLasting = ({ body = [] }: FunctionModel): boolean =>
  stmtsIn(body).some((stmt) => (stmt.kind === 'loop' && stmt.form === 'endless') || (stmt.kind === 'switch' && stmt.form === 'select'))

/** The function takes the result from a channel, waits for a group, or the work reports its end to one. */
const isWaitedFor = (file: CodeFile, around: FunctionModel, inPlace: FunctionModel | undefined): boolean => {
  if (file.module.language !== 'go') return false
  const receives = exprsIn(around.body ?? []).some(
    (expr) =>
      (expr.kind === 'unary' && expr.operator === '<-') ||
      (expr.kind === 'call' && expr.callee.kind === 'member' && (expr.callee.name === 'Wait' || isAddToGroup(expr.callee))),
  )
  const reports = stmtsIn(inPlace?.body ?? []).some(
    (stmt) =>
      stmt.kind === 'send' ||
      (stmt.kind === 'defer' && known.collects.has(lastName(stmt.call.kind === 'call' ? stmt.call.callee : stmt.call))),
  )
  const selects = stmtsIn(around.body ?? []).some(
    (stmt) =>
      (stmt.kind === 'switch' && stmt.form === 'select') ||
      (stmt.kind === 'loop' && stmt.each !== undefined && isChannel(around, stmt.each.over)),
  )
  return receives || reports || selects
}

const isAddToGroup = (callee: Expr): boolean => {
  const words = callee.kind === 'member' && callee.name === 'Add' ? lastName(callee.object).toLowerCase() : ''
  return words !== '' && [...stepNames.groups].some((group) => words.endsWith(group))
}

/** A channel of the function is read in a loop. */
const isChannel = (around: FunctionModel, over: Expr): boolean =>
  over.kind === 'name' &&
  exprsIn(around.body ?? []).some(
    (expr) =>
      expr.kind === 'assign' &&
      lastName(expr.targets[0] ?? expr) === over.name &&
      expr.value?.kind === 'call' &&
      lastName(expr.value.callee) === 'make',
  )
