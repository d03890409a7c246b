import { exprsOf, givenTo } from '#code/inside'
import type { Assign, Call, Expr, FunctionModel } from '#code/model'
import { originName } from '#code/origin'
import { definitionsOf, type Scope } from '#code/scope'
import { paths } from '#code/ways/paths'
import type { ImplicitForm } from '#models/forms/transaction'
import type { TransactionIndex } from '#models/indexes/transaction-index'
import type { CodeFile } from '#code/code-file'
import { placeKey } from './begun.ts'
import { isSameValue, type PlacedExpr } from './same-value.ts'

/** A session whose changes wait for its `commit`. */
interface Session {
  readonly form: ImplicitForm
  readonly commit: Call
  readonly holder: Expr
  readonly scope: Scope
}

/**
 * The calls of a file that run while a session holds changes that a later `commit` of the same function writes, with that call. Nothing
 * opens such a transaction: the first statement after the last commit does.
 */
export const pendingCommits = (file: CodeFile, index: TransactionIndex): ReadonlyMap<string, Call> => {
  const found = new Map<string, Call>()
  for (const [fn, sessions] of Map.groupBy(sessionsOf(file, index), ({ scope }) => scope.function))
    for (const session of fn ? sessions : []) if (fn) for (const place of heldBy(file, index, session, fn)) found.set(place, session.commit)
  return found
}

const sessionsOf = (file: CodeFile, index: TransactionIndex): readonly Session[] =>
  file.callsNamed('commit').flatMap(({ call, scope }): readonly Session[] => {
    if (call.callee.kind !== 'member' || call.callee.object.kind === 'call') return []
    const holder = call.callee.object
    const name = originName(file.originOf(holder, scope))
    const form = name.endsWith('()') ? index.implicit(name.slice(0, -2)) : undefined
    return form?.commits.includes('commit') && form.writes.length > 0 ? [{ form, commit: call, holder, scope }] : []
  })

/** The calls of a function, by place, that are evaluated after a change and before the commit that a session was found by. */
const heldBy = (
  file: CodeFile,
  index: TransactionIndex,
  { form, commit, holder, scope }: Session,
  fn: FunctionModel,
): ReadonlySet<string> => {
  const held = new Set<string>()
  const isSession = (expr: Expr): boolean => isSameValue({ expr, scope }, { expr: holder, scope })
  const isOnSession = ({ callee }: Call): boolean => callee.kind === 'member' && isSession(callee.object)
  let firstChange = Number.POSITIVE_INFINITY
  const isChange = (expr: Expr): boolean => {
    if (expr.kind === 'assign') return changesRow(file, expr, { expr: holder, scope })
    if (expr.kind !== 'call' || !isOnSession(expr) || expr.callee.kind !== 'member') return false
    const writes = (argument: Expr): boolean =>
      exprsOf(argument).some((one) => one.kind === 'call' && index.isWriteStatement(file.nameOf(one.callee, scope)))
    return form.writes.includes(expr.callee.name) || givenTo(expr).some(writes)
  }
  const isEnd = (expr: Expr): boolean =>
    expr.kind === 'call' && expr.callee.kind === 'member' && ['commit', 'rollback', 'close'].includes(expr.callee.name) && isOnSession(expr)
  // A state lists the calls that wait for the commit.
  paths(fn, 'clean', file.module.language, {
    after: (expr, { state }) => {
      if (isEnd(expr)) {
        if (expr === commit && state !== 'clean') for (const place of state.split(' ').slice(1)) held.add(place)
        return 'clean'
      }
      if (isChange(expr)) {
        firstChange = Math.min(firstChange, expr.start)
        return state === 'clean' ? 'changed' : state
      }
      // In a loop, the change of the last round comes after the call. A library that is given the session may take part in it.
      const waits =
        expr.kind === 'call' && state !== 'clean' && expr.start > firstChange && !isResultUsed(file, expr) && !givenTo(expr).some(isSession)
      return waits && !state.split(' ').includes(placeKey(expr)) ? `${state} ${placeKey(expr)}` : state
    },
  })
  return held
}

/** Whether a member of an object that came from the session is assigned: `slot = await slot_of(session, id)`, then `slot.starts_at = …`. */
const changesRow = (file: CodeFile, { targets }: Assign, session: PlacedExpr): boolean =>
  targets.some(
    (target) =>
      target.kind === 'member' &&
      target.object.kind === 'name' &&
      definitionsOf(target.object.name, session.scope, target.start).some(
        ({ from }) => from.kind === 'value' && exprsOf(from.value).some((expr) => isSameValue({ expr, scope: session.scope }, session)),
      ),
  )

/** Whether the code keeps or uses the result of a call: the commit may have to wait for it. */
const isResultUsed = (file: CodeFile, call: Expr): boolean => {
  const outer = file.index.outerOf(call)
  if (outer?.kind === 'await') return isResultUsed(file, outer)
  return outer !== undefined && outer.kind !== 'eval'
}
