import type { CodeFile } from '#code/code-file'
import { lastName } from '#code/last-name'
import type { Call, Expr } from '#code/model'
import { definitionsOf, type Scope } from '#code/scope'
import { mapperNames } from '#models/data/mapper-names'
import { writeOrderNames } from '#models/data/write-order-names'
import type { ModuleCode } from '../reading/module-code.ts'
import type { Statement } from '../write-orders/statement.ts'

/** The class whose object an expression makes: `Order(total=1)`, also by the variable that holds it. */
const madeBy = (value: Expr, scope: Scope): Call | undefined => {
  if (value.kind === 'call') return /^[A-Z]/.test(lastName(value.callee)) ? value : undefined
  if (value.kind !== 'name') return undefined
  const [only, ...others] = definitionsOf(value.name, scope, value.start)
  return only?.from.kind === 'value' && others.length === 0 && only.from.way.length === 0 && only.from.value.kind === 'call'
    ? madeBy(only.from.value, scope)
    : undefined
}

/** Objects of mapped classes that a function makes and adds to its session. The session inserts them later. */
export const sessionInserts = ({ file, placeOf }: ModuleCode): readonly Statement[] =>
  [...mapperNames.addsToSession].flatMap((member) =>
    file.callsNamed(member).flatMap(({ call, scope }): Statement[] => {
      const [value, ...others] = call.args
      const made = value && others.length === 0 && call.callee.kind === 'member' ? madeBy(value, scope) : undefined
      if (!made) return []
      const { within, calleeText } = placeOf(call)
      return [
        {
          place: call,
          at: file.spanOf(call),
          within,
          callee: calleeText,
          table: lastName(made.callee).toLowerCase(),
          operation: 'create',
          filters: [],
          open: false,
          conflictSafe: false,
          inTransaction: true,
          writesAtOnce: false,
          fields: made.keywords.map(({ name }) => name),
        },
      ]
    }),
  )

/** The call that gives the row of a statement: `.scalar_one_or_none()` of `(await session.execute(select(…))).scalar_one_or_none()`. */
const resultOf = ({ index }: CodeFile, statement: Call): Call => {
  let found = statement
  let at: Expr = statement
  for (;;) {
    const outer = index.outerOf(at)
    if (outer?.kind === 'call' && outer.args[0] === at && mapperNames.runs.has(lastName(outer.callee))) found = at = outer
    else if (outer?.kind === 'await') at = outer
    else if (outer?.kind === 'member' && writeOrderNames.reachesRows.has(outer.name)) {
      const call = index.outerOf(outer)
      if (call?.kind !== 'call' || call.callee !== outer) return found
      found = at = call
    } else return found
  }
}

/** A read of one row by a statement that a session runs, placed where its row is given. */
export const sessionRead = ({ file }: ModuleCode, read: Statement): Statement | undefined => {
  const call = file.index.calls.find(({ call: { start, end } }) => start === read.place.start && end === read.place.end)?.call
  const result = call && resultOf(file, call)
  const reads = result?.callee.kind === 'member' && writeOrderNames.readsRow.has(result.callee.name)
  const { isNoCheck: _, ...rest } = read
  return result && reads ? { ...rest, place: result } : undefined
}
