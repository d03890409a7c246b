import { partsOf } from '#code/children'
import type { CodeFile } from '#code/code-file'
import { exprsOf } from '#code/inside'
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
