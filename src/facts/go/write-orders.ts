import type { WriteOrder } from '#model/facts/write-order'
import { withoutVersion, type Call, type GoFunction, type Module } from '#languages/go/module'
import type { Extractor } from './context.ts'
import { statementsOf, type Statement } from './data-accesses.ts'

/** Expendable rows, which are simply requested again. */
const shortLived =
  /token|session|otp|code|cache|lock|attempt|verification|reset|challenge|nonce|log|audit|event|activity|notification|history|view|metric|analytic|temp|tmp/i
const isHeld =
  /\b(BeginTxx?|Beginx?|Begin(Tx)?Func|RunInTx|InTx|WithTx|Transaction|RunInTransaction|WithTransaction)\(|FOR UPDATE|\bLock\(\)|advisory/i

/** Certainly the pool itself: a parameter of an interface type may be a transaction. */
const isPool = (module: Module, call: Call): boolean => {
  const origin = module.calleeOrigin(call)
  return (
    origin.kind === 'value' &&
    origin.type.module !== undefined &&
    /^(database\/sql|github\.com\/jmoiron\/sqlx|github\.com\/jackc\/pgx(\/pgxpool)?)$/.test(withoutVersion(origin.type.module)) &&
    /^(DB|Pool)$/.test(origin.type.name)
  )
}

interface Placed extends Statement {
  readonly own: GoFunction
  /** The variable that receives its result or returned column. */
  readonly gives: string | undefined
}

/** `….Scan(&id)` of a row, or `id, err := result.LastInsertId()` a few lines later. */
const givenBy = (module: Module, call: Call, end: number): string | undefined => {
  const behind = module.text.slice(call.end, end)
  const scanned = /^\s*\.\s*Scan\(\s*&(\w+)\s*\)/.exec(behind)?.[1]
  if (scanned) return scanned
  const result = /(?:^|[\s;{])([A-Za-z_]\w*)\s*,\s*\w+\s*:?=\s*$/.exec(module.text.slice(Math.max(0, call.start - 80), call.start))?.[1]
  return result && new RegExp(`\\b(\\w+)\\s*,\\s*\\w+\\s*:?=\\s*${result}\\.LastInsertId\\(\\)`).exec(behind)?.[1]
}

/** Whether one always runs before another: its block also contains the other. */
const precedes = (module: Module, first: Call, second: Call): boolean => {
  const block = module.blockAround(first.start)
  return block !== undefined && first.end <= second.start && second.end <= block.close
}

const aloneById = (filters: readonly string[]): boolean => filters.every((name) => /^(id|uuid)$/i.test(name))

const hazardOf = (
  module: Module,
  first: Placed,
  second: Placed,
): { readonly is: WriteOrder['hazard']; readonly columns: readonly string[] } | undefined => {
  const between = module.text.slice(first.call.end, second.call.start)
  const given = second.call.args.map((argument) => module.slice(argument))
  if (first.operation === 'delete' && second.operation === 'create' && first.table === second.table)
    return first.filters.length > 0 && !aloneById(first.filters) && !shortLived.test(first.table) && !/NOT IN|<>|!=/i.test(first.text)
      ? { is: 'replaced', columns: first.filters }
      : undefined
  if (first.gives === undefined) return undefined
  const name = first.gives
  if (first.operation === 'create' && second.operation === 'create' && first.table !== second.table)
    return !shortLived.test(second.table) && given.some((text) => text === name) ? { is: 'dependent', columns: [] } : undefined
  if (first.operation !== 'read' || second.operation !== 'update' || first.table !== second.table) return undefined
  const column = /\bSET\s+["`]?(\w+)["`]?\s*=\s*(?:\$\d|\?)/i.exec(second.text)?.[1]
  if (!column || !new RegExp(`\\bSELECT\\s[^;]*\\b${column}\\b`, 'i').test(first.text)) return undefined
  const isComputed =
    given.some((text) => new RegExp(`^${name}\\s*[-+]\\s*\\S`).test(text)) ||
    (given.includes(name) && new RegExp(`(?<![\\w.])${name}\\s*([-+]=|\\+\\+|--|=\\s*${name}\\s*[-+])`).test(between))
  return isComputed && !second.filters.some((filter) => filter === column || /version|revision/i.test(filter))
    ? { is: 'computed', columns: [column] }
    : undefined
}

/** Statements of one function that must succeed together but are not in one transaction. */
export const writeOrders: Extractor = ({ module, emit }) => {
  const placed = statementsOf(module).flatMap((statement): Placed[] => {
    const own = module.functionAround(statement.call.node)
    if (!own?.body || statement.table === '' || statement.open || statement.conflictSafe || !isPool(module, statement.call)) return []
    return [{ ...statement, own, gives: givenBy(module, statement.call, own.body.close) }]
  })
  for (const [index, first] of placed.entries()) {
    const { own } = first
    if (isHeld.test(module.bodyText(own))) continue
    for (const second of placed.slice(index + 1)) {
      const hazard = second.own === own && precedes(module, first.call, second.call) ? hazardOf(module, first, second) : undefined
      if (!hazard) continue
      emit({
        kind: 'write-order',
        at: second.call.node.span,
        within: own.name,
        subject: `${hazard.is} ${second.call.callee} ${second.table} after ${first.call.callee}`,
        hazard: hazard.is,
        callee: second.call.callee,
        table: second.table,
        first: { callee: first.call.callee, table: first.table, at: first.call.node.span },
        columns: hazard.columns,
      })
    }
  }
}
