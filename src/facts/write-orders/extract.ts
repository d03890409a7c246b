import type { WriteOrder } from '#model/facts/data/write-order'
import type { CodeFile } from '#code/code-file'
import type { Call, FunctionModel } from '#code/model'
import type { PlacedCall } from '#code/index-module'
import { contains } from '#code/inside'
import { lastName } from '#code/last-name'
import { bodyOf } from '../transactions/nesting.ts'
import { checked } from './checked.ts'
import { fieldsSet, fixedTexts, keysSet } from './columns-set.ts'
import { computed } from './computed.ts'
import { readingOf, type Reading } from './reading.ts'
import { saved } from './saved.ts'
import type { PlacedStatement, Statement } from './statement.ts'
import { together } from './together.ts'

/** The functions of a file, and the calls that functions without a name are handed to. */
class Functions {
  readonly #reading: Reading
  readonly #takers = new Map<FunctionModel, Call>()

  constructor(reading: Reading) {
    this.#reading = reading
    for (const { call } of reading.file.index.calls)
      for (const each of [call.callee, ...call.args]) if (each.kind === 'lambda') this.#takers.set(each.function, call)
  }

  /** The function that a call is written in, and the one that it runs in. */
  of({ call, scope }: PlacedCall): Pick<PlacedStatement, 'inner' | 'owner' | 'functions'> | undefined {
    const inner = scope.function
    if (!inner || !contains(bodyOf(inner) ?? call, call)) return undefined
    let owner: FunctionModel | undefined = inner
    const functions = [inner]
    while (owner && this.#runsInPlace(owner)) {
      owner = this.#reading.file.index.scopeOf(owner)?.parent?.function
      if (owner) functions.push(owner)
    }
    return owner && { inner, owner, functions }
  }

  #runsInPlace(fn: FunctionModel): boolean {
    const { runsIn } = this.#reading.rules
    const taker = this.#takers.get(fn)
    if (!taker) return false
    if (taker.callee.kind === 'lambda' && taker.callee.function === fn) return true
    return runsIn === '*' || runsIn.has(lastName(taker.callee))
  }
}

const placed = (reading: Reading, statements: readonly Statement[]): readonly PlacedStatement[] => {
  const functions = new Functions(reading)
  const calls = new Map(reading.file.index.calls.map((call) => [`${call.call.start}:${call.call.end}`, call]))
  return statements.flatMap((statement) => {
    const call = calls.get(`${statement.place.start}:${statement.place.end}`)
    const found = call && functions.of(call)
    return call && found ? [{ ...statement, placed: call, ...found }] : []
  })
}

/** The columns that it sets, if the text lists them: then its table and columns are those of the database. */
const byTableOf = ({ placed: { call } }: PlacedStatement): Pick<WriteOrder, 'sets' | 'byTable'> => {
  const sets = keysSet(call)
  return sets ? { sets, byTable: true } : {}
}

const orderOf = (reading: Reading, first: PlacedStatement, second: PlacedStatement): WriteOrder | undefined => {
  const { rules } = reading
  // What any function may run in turn runs at an unknown time.
  if (rules.runsIn === '*' && first.inner !== first.owner) return undefined
  const hazard = together(reading, first, second) ?? checked(reading, first, second) ?? computed(reading, first, second)
  if (!hazard) return undefined
  const what = rules.namesTable ? `${second.callee} ${second.table}` : second.callee
  return {
    kind: 'write-order',
    at: second.at,
    within: second.within,
    subject: `${hazard.is} ${what} after ${first.callee}`,
    hazard: hazard.is,
    callee: second.callee,
    table: second.table,
    first: { callee: first.callee, table: first.table, at: first.at },
    columns: hazard.columns,
    ...(hazard.is === 'checked' && rules.hasFields ? { sets: second.fields ?? fieldsSet(second.placed.call) } : {}),
    ...(hazard.is === 'checked' && second.sets ? { sets: second.sets, ...(second.model === undefined && { byTable: true as const }) } : {}),
    ...(hazard.is === 'checked' && second.namesTables ? byTableOf(second) : {}),
    ...(hazard.is === 'checked' && second.model !== undefined && { model: second.model }),
    ...(hazard.is === 'checked' && rules.namesTexts ? { named: fixedTexts(second.placed.call) } : {}),
    ...(rules.ambient.includes(hazard.is) ? { ambient: true as const } : {}),
  }
}

/** Statements of one function that must succeed together or exclude others, and do not. */
export const writeOrders = (file: CodeFile, statements: readonly Statement[]): readonly WriteOrder[] => {
  const reading = readingOf(file)
  const all = placed(reading, statements)
  const orders: WriteOrder[] = saved(reading, all).map((order) => ({ kind: 'write-order', hazard: 'computed', ...order }))
  for (const [index, first] of all.entries())
    for (const second of all.slice(index + 1)) {
      const order = second.owner === first.owner ? orderOf(reading, first, second) : undefined
      if (order) orders.push(order)
    }
  return orders
}
