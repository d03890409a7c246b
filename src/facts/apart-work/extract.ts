import type { Fact } from '#model/fact'
import type { ApartWork } from '#model/facts/work/apart-work'
import { contains, exprsIn, exprsOf, stmtsIn } from '#code/inside'
import type { PlacedCall } from '#code/index-module'
import { lastName } from '#code/last-name'
import type { FunctionModel } from '#code/model'
import { definitionsOf } from '#code/scope'
import { possibleNames } from '#code/possible-names'
import { threadNames } from '#models/naming/kinds/thread-names'
import type { ModuleCode } from '../reading/module-code.ts'

/** Work that does not see the values of the current request, and places that bind such values. */
export const apartWork = (code: ModuleCode): readonly Fact[] => {
  const { language } = code.file.module
  if (language === 'go') return inGo(code)
  const hands: readonly string[] | undefined = language === 'python' || language === 'java' ? threadNames.hands[language] : undefined
  return hands ? code.file.index.calls.flatMap((placed) => [...bound(code, placed), ...handed(code, hands, placed)]) : []
}

const lineOf = ({ file }: ModuleCode, start: number) => {
  const startLine = file.lineOf(start)
  return { startLine, endLine: startLine }
}

const bound = (code: ModuleCode, { call, scope }: PlacedCall): readonly Fact[] => {
  const binds: readonly string[] = threadNames.binds
  if (
    !binds.some((name) => name.endsWith(lastName(call.callee))) ||
    !possibleNames(code.file, call.callee, scope).some((one) => binds.includes(one))
  )
    return []
  const { within, calleeText } = code.placeOf(call)
  return [{ kind: 'bound-context', at: lineOf(code, call.start), within, subject: calleeText }]
}

const handed = (code: ModuleCode, hands: readonly string[], placed: PlacedCall): readonly ApartWork[] => {
  const { file, placeOf } = code
  const { call, scope } = placed
  const name = lastName(call.callee)
  if (!hands.includes(name) || !scope.function) return []
  const { root } = file.originOf(call.callee, scope)
  const isPool =
    root.kind === 'import'
      ? isOfPools(root.module)
      : possibleNames(file, call.callee, scope).some(isOfPools) || isPoolName(file.textOf(call.callee))
  if (!isPool && name !== 'run_in_executor') return []
  if (carriesIn(scope.function)) return []
  const work = call.keywords.find((one) => one.name === 'target')?.value ?? call.args[name === 'run_in_executor' ? 1 : 0]
  // A function that another call made may carry the context: `wrap(work)`, `partial(context.run, work)`.
  if (!work || work.kind === 'call') return []
  const inPlace = work.kind === 'lambda' ? work : undefined
  const { within, calleeText } = placeOf(call)
  const runner = root.kind === 'import' ? call.args[1] : call.callee.kind === 'member' ? call.callee.object : undefined
  const isGiven = runner !== undefined && runner.kind !== 'lambda' && file.originOf(runner, scope).site === undefined
  return [
    {
      kind: 'apart-work',
      at: lineOf(code, call.start),
      within,
      subject: `apart ${calleeText}`,
      by: calleeText,
      ...(inPlace ? { work: file.spanOf(inPlace) } : {}),
      ...(isGiven ? { isGiven } : {}),
    },
  ]
}

/** Whether a name is that of something in these modules, or of such a module. */
const isOfPools = (name: string): boolean =>
  threadNames.pools.some((module) => name === module || name.startsWith(`${module}.`) || name.startsWith(`${module}#`))

/** Whether a function copies the values that are bound, or sets copied ones. */
const carriesIn = ({ body }: FunctionModel): boolean =>
  exprsIn(body ?? []).some((expr) => expr.kind === 'call' && (threadNames.carries as readonly string[]).includes(lastName(expr.callee)))

/** A field or a parameter that is named as what runs work on threads. */
const isPoolName = (callee: string): boolean => /(pool|executor|executors|workers)\)?\.\w+$/i.test(callee)

/** `go func() { … context.Background() … }()` in a function that is given the context of its caller. */
const inGo = (code: ModuleCode): readonly ApartWork[] => {
  const { file, placeOf, withinAt } = code
  const isTraced = [...file.modules].some((module) =>
    threadNames.tracers.some((tracer) => module === tracer || module.startsWith(`${tracer}/`)),
  )
  return file.index.calls.flatMap(({ call, scope }): readonly ApartWork[] => {
    if (!call.isDetached) return []
    const fn: FunctionModel | undefined = call.callee.kind === 'lambda' ? call.callee.function : undefined
    const parts = fn?.body ? exprsIn(fn.body) : call.args.flatMap((argument) => exprsOf(argument))
    const inner = (fn && file.index.scopeOf(fn)) ?? scope
    // What is deferred cleans up, and must also run when the context of the request has ended.
    const deferred = fn?.body ? stmtsIn(fn.body).filter(({ kind }) => kind === 'defer') : []
    const fresh = parts.find(
      (expr) =>
        expr.kind === 'call' &&
        !deferred.some((stmt) => contains(stmt, expr)) &&
        expr.callee.kind === 'member' &&
        (threadNames.fresh as readonly string[]).includes(file.nameOf(expr.callee, inner)),
    )
    if (!fresh || !hasContext(scope)) return []
    const { within } = placeOf(call)
    const around = within === '' ? withinAt(call) : within
    return [
      {
        kind: 'apart-work',
        at: lineOf(code, fresh.start),
        within: around,
        subject: `apart ${file.textOf(fresh)}`,
        by: file.textOf(fresh),
        work: file.spanOf(call),
        isFreshContext: true,
        ...(isTraced ? { isTraced } : {}),
      },
    ]
  })
}

/** A parameter of the function holds the context of the caller. */
const hasContext = (scope: PlacedCall['scope']): boolean =>
  definitionsOf('ctx', scope, Number.MAX_SAFE_INTEGER).some(({ from }) => from.kind === 'parameter')
