import { partsOf } from '#code/parts/children'
import type { CodeFile } from '#code/code-file'
import { exprsOf } from '#code/inside'
import { lastName } from '#code/last-name'
import type { Expr, Stmt } from '#code/model'

/** The statements after a receive from a channel: the rest of its block or case. */
type Receive = readonly [channel: string, rest: readonly Stmt[]]

const channelsIn = (exprs: readonly Expr[]): readonly string[] => [
  ...new Set(
    exprs.flatMap((each) =>
      exprsOf(each, 'own').flatMap((expr) =>
        expr.kind === 'unary' && expr.operator === '<-' && expr.operand.kind === 'name' ? [expr.operand.name] : [],
      ),
    ),
  ),
]

/** The receives in statements, without nested functions. */
const receivesIn = (body: readonly Stmt[]): readonly Receive[] =>
  body.flatMap((stmt, position): readonly Receive[] => {
    const { exprs, bodies } = partsOf(stmt)
    const inCases =
      stmt.kind === 'switch' ? stmt.cases.flatMap((one) => channelsIn(one.values).map((channel): Receive => [channel, one.body])) : []
    const rest = body.slice(position + 1)
    const here = stmt.kind === 'switch' ? [] : channelsIn(exprs).map((channel): Receive => [channel, rest])
    return [...inCases, ...here, ...bodies.flatMap(receivesIn)]
  })

const known = new WeakMap<CodeFile, ReadonlyMap<string, readonly Receive[]>>()

/** The statements after each receive from a channel, in all functions of a file. */
export const receivesFrom = (file: CodeFile, channel: string): readonly (readonly Stmt[])[] => {
  const byChannel =
    known.get(file) ??
    Map.groupBy(
      file.index.functions.flatMap(({ body = [] }) => receivesIn(body)),
      ([name]) => name,
    )
  known.set(file, byChannel)
  return (byChannel.get(channel) ?? []).map(([, rest]) => rest)
}

const ends: ReadonlySet<Stmt['kind']> = new Set(['return', 'throw', 'break', 'continue', 'goto'])

const isDone = (expr: Expr): boolean =>
  expr.kind === 'unary' && expr.operator === '<-' && expr.operand.kind === 'call' && lastName(expr.operand.callee) === 'Done'

const receivesDone = (exprs: readonly Expr[]): boolean => exprs.some((each) => exprsOf(each, 'own').some(isDone))

/** The statements that run after `<-ctx.Done()`: the case of a `select`, and what follows it or the receive. */
const afterDone = (body: readonly Stmt[]): readonly (readonly Stmt[])[] =>
  body.flatMap((stmt, position): readonly (readonly Stmt[])[] => {
    const { exprs, bodies } = partsOf(stmt)
    const rest = body.slice(position + 1)
    if (stmt.kind !== 'switch') return [...(stmt.kind === 'eval' && receivesDone(exprs) ? [rest] : []), ...bodies.flatMap(afterDone)]
    const cases = stmt.cases.filter(({ values }) => receivesDone(values)).map((one) => one.body)
    const goesOn = cases.some((one) => !ends.has(one.at(-1)?.kind ?? 'eval'))
    return [...cases, ...(goesOn ? [rest] : []), ...bodies.flatMap(afterDone)]
  })

const knownEnds = new WeakMap<CodeFile, readonly (readonly Stmt[])[]>()

/** The statements that run when a context is done, in all functions of a file. */
export const endsOfContexts = (file: CodeFile): readonly (readonly Stmt[])[] => {
  const found = knownEnds.get(file) ?? file.index.functions.flatMap(({ body = [] }) => afterDone(body))
  knownEnds.set(file, found)
  return found
}
