import type { DataAccess } from '#model/facts/data/data-access'
import type { SqlStatement } from '#model/facts/data/sql-statement'
import type { Change, Linked, System } from '#model/system'
import { changeNames } from '#system/effects/change-names'
import { names } from '#models/names'
import { protectionNames } from '#models/naming/kinds/protection-names'
import { recordingNames } from '#models/naming/kinds/recording-names'
import { wordsOf } from '#models/naming/words'
import { functionsFrom, standsIn } from '#link/follow'
import { guardAsksCaller, refusesCallers } from '#system/effects/guard-does'
import { firstWord, safeguardsAgainst } from '../kept-safeguards.ts'
import { routesOf } from '../protections/guards-in-front.ts'
import { callersOf, guardedAt, guardsIn, ownName } from '../protections/guarded.ts'
import { isHandler, isNewFunction, ownerOf, siblingGroups, type Member } from '#system/effects/siblings'

/** What a function asks about its caller. */
interface Asked {
  /** As written, shortened. */
  readonly by: string
  /** It only limits whose rows are touched. */
  readonly isScope: boolean
  /** It is a condition of the function itself. */
  readonly isOwn?: true
  /** Only a call shows it: it refuses callers inside, or it is handed the caller. */
  readonly byCall?: 'refuses' | 'is-handed'
}

/** A function that asks nothing about its caller, beside one that does the like and asks. */
export interface Unasked {
  readonly member: Member
  readonly sibling: Member
  readonly asked: Asked
  /** The table that it changes or reads, if known. */
  readonly table: string | undefined
  readonly changes: boolean
  readonly at: { readonly path: string; readonly startLine: number; readonly endLine: number }
}

/** The caller, or whose data the caller may use. The id of an account may be that of the thing itself. */
const isCaller = (name: string): boolean => wordsOf(name).some((word) => changeNames.callers.has(word))

/** Calls that only record what happens: the caller among their arguments limits nothing. */
const onlyRecords = (name: string): boolean =>
  wordsOf(name).some((word) => recordingNames.audits.has(word) || protectionNames.observers.has(word)) ||
  protectionNames.records.has(wordsOf(name)[0] ?? '')

const accessesOf = (system: System, { path, within }: Member): readonly Linked<DataAccess>[] =>
  system.facts('data-access').filter((fact) => fact.table !== '' && standsIn(fact, [{ path, name: within }]))

const statementsOf = (system: System, { path, within }: Member): readonly Linked<SqlStatement>[] =>
  system.facts('sql-statement').filter((fact) => standsIn(fact, [{ path, name: within }]))

const scopeOf = (system: System, member: Member): string | undefined => {
  for (const callee of functionsFrom(system, [{ path: member.path, name: member.within }], { steps: 2 })) {
    const inside = { ...member, path: callee.path, within: callee.name }
    const scoped = accessesOf(system, inside).find(({ scopes }) => scopes.length > 0)
    if (scoped) return scoped.scopes[0]?.name
    const sql = statementsOf(system, inside).find(({ scopes }) => scopes && scopes.length > 0)
    if (sql) return sql.scopes?.[0]
  }
  return undefined
}

/** What a function or its callees check: a right, the owner of a row, or the rows that it may access. */
const askedBy = (system: System, member: Member): Asked | undefined => {
  const { path, within } = member
  const guarded = guardedAt(system, path, within)
  const own = guarded && guardsIn(guarded).find((guard) => guard.against === 'access' && guard.refuses !== 'skips')
  if (own) return { by: own.by, isScope: own.of.includes('owner') && !own.of.includes('signature'), isOwn: true }
  const annotated = safeguardsAgainst(system, ['access']).find((kept) => kept.at.path === path && kept.within === within && !kept.endpoint)
  if (annotated) return { by: annotated.by, isScope: false }
  const scope = scopeOf(system, member)
  if (scope !== undefined) return { by: scope, isScope: true }
  for (const callee of system.callees(path, within))
    if (refusesCallers(system, callee)) return { by: callee.name, isScope: false, byCall: 'refuses' }
  const handed = member.fact.effects.find(({ name, takes = [] }) => !onlyRecords(name) && takes.some(isCaller))
  if (!handed && !isHandedCaller(system, member)) return undefined
  // The statement is limited to rows of the caller: it compares more than the key, and the caller is what it is handed.
  const [beyondKey] = conditionsOf(system, member).flatMap((columns) => (columns.some(isKey) ? columns.filter((name) => !isKey(name)) : []))
  if (beyondKey !== undefined) return { by: beyondKey, isScope: true }
  return handed && { by: handed.name, isScope: true, byCall: 'is-handed' }
}

const isKey = (column: string): boolean => protectionNames.keys.has(column.toLowerCase()) || column === 'pk'

/** The columns that each statement of a function compares with a value. */
const conditionsOf = (system: System, member: Member): readonly (readonly string[])[] => [
  ...accessesOf(system, member).flatMap(({ filters, open }) => (open ? [] : [filters])),
  ...statementsOf(system, member).map(({ compares = [] }) => compares),
]

/** Whether each known caller hands the caller of the service on to a function. */
const isHandedCaller = (system: System, { path, within }: Member): boolean => {
  const callers = callersOf(system, path, within)
  const name = ownName(within)
  return (
    callers.length > 0 &&
    callers.every((caller) =>
      system
        .facts('effects')
        .some(
          (one) =>
            one.at.path === caller.path &&
            one.within === caller.within &&
            one.effects.some((effect) => effect.name === name && (effect.takes ?? []).some(isCaller)),
        ),
    )
  )
}

/** Whether anything in a function, or in what calls it, may know the caller. */
const mayAsk = (system: System, member: Member): boolean => {
  const { path, within, fact } = member
  if (askedBy(system, member) || refusesCallers(system, { path, name: within })) return true
  if (fact.effects.some(({ behind = [], perhaps = [] }) => behind.length + perhaps.length > 0)) return true
  return system.does(path, within, 'verifies-signature')
}

/** Knows who calls by a library: a decorator for signed-in callers. */
const knowsCaller = (system: System, { path, within }: Member): boolean => system.does(path, within, 'checks-caller')

const tablesOf = (system: System, member: Member): ReadonlySet<string> =>
  new Set([...accessesOf(system, member).map(({ table }) => table), ...statementsOf(system, member).flatMap(({ tables }) => tables)])

const writesOf = (system: System, member: Member): readonly Linked<DataAccess>[] =>
  accessesOf(system, member).filter(({ operation }) => operation !== 'read')

/** Whether a function changes something that exists. */
const changesThings = (system: System, member: Member): boolean => {
  const writes = writesOf(system, member)
  if (writes.length > 0) return writes.some(({ operation }) => operation !== 'create')
  return (
    statementsOf(system, member).some(({ columns }) => columns.some(({ access }) => access === 'write')) ||
    member.fact.effects.some(({ name }) => changeNames.changes.has(wordsOf(name)[0] ?? ''))
  )
}

/** It reads one row by its key alone. */
const readsByKey = (system: System, member: Member): boolean =>
  accessesOf(system, member).some(
    ({ operation, filters, open }) => operation === 'read' && !open && filters.length > 0 && filters.every(isKey),
  ) || statementsOf(system, member).some(({ changes, compares = [] }) => !changes && compares.length > 0 && compares.every(isKey))

/** The tables that a function uses itself, or by a function of its file. */
const tablesBehind = (system: System, member: Member): ReadonlySet<string> =>
  new Set([
    ...tablesOf(system, member),
    ...system
      .callees(member.path, member.within)
      .flatMap(({ path, name }) => (path === member.path ? [...tablesOf(system, { ...member, within: name })] : [])),
  ])

/** The guards in front of what runs a function, that ask who calls. */
const guardsBefore = (system: System, { path, within }: Member): readonly string[] => [
  ...new Set(
    routesOf(system, path, within).flatMap((route) => [
      ...route.guards.flatMap((guard) => (guardAsksCaller(system, route.at.path, guard) || guard.mayVerify ? [firstWord(guard.name)] : [])),
      ...system
        .facts('router-guard')
        .filter((one) => one.at.path === route.at.path && one.router === route.router)
        .map(({ guard }) => firstWord(guard.name)),
    ]),
  ),
]

/** Whether people without an account use a function, or may read what it reads. */
const isOpen = (system: System, { path, within }: Member, changes: boolean): boolean => {
  const open = changes ? names.openWrites : names.openRoutes
  return (
    open.has(within) || routesOf(system, path, within).some((route) => route.byCapability || open.has(`${route.method} ${route.route}`))
  )
}

/** Whether only the start of the process or a job leads to a function. */
const isOwnWork = ({ fact: { reach } }: Member): boolean => !reach.has('request') && reach.size > 0

/** Whether a caller of a function, a few steps up, may ask in its place. What only registers routes asks nothing. */
const isAskedBefore = (system: System, member: Member, group: readonly Member[], depth = 0): boolean =>
  depth < 3 &&
  callersOf(system, member.path, member.within).some((caller) => {
    const fact = system.facts('effects').find((one) => one.at.path === caller.path && one.within === caller.within)
    if (!fact || fact.within === member.within || registersRoutes(system, caller)) return false
    const around = { path: caller.path, within: caller.within, fact }
    return asksItself(system, around, group, member) || isAskedBefore(system, around, group, depth + 1)
  })

const registersRoutes = (system: System, { path, within }: { readonly path: string; readonly within: string }): boolean =>
  system.facts('endpoint').some((one) => one.at.path === path && one.within === within && one.handler.name !== within)

/** Whether a caller makes the check, or calls a function that does and is no sibling. What it only hands on to `to` is asked there, or not. */
const asksItself = (system: System, member: Member, group: readonly Member[], to: Member): boolean => {
  const { path, within, fact } = member
  const guarded = guardedAt(system, path, within)
  if (guarded && guardsIn(guarded).some((guard) => guard.against === 'access')) return true
  const handsTo = ownName(to.within)
  if (fact.effects.some(({ name, takes = [] }) => name !== handsTo && !onlyRecords(name) && takes.some(isCaller))) return true
  return system
    .callees(path, within)
    .some((callee) => !group.some((one) => one.path === callee.path && one.within === callee.name) && refusesCallers(system, callee))
}

const sharesTable = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean => [...one].some((table) => other.has(table))

const placeOf = (system: System, member: Member, changes: boolean): Unasked['at'] =>
  (changes ? writesOf(system, member) : accessesOf(system, member))[0]?.at ?? statementsOf(system, member)[0]?.at ?? member.fact.at

/** Only other functions of the group call it, and some of these ask: it is a part that they share. */
const isPartOf = (system: System, { path, within }: Member, group: readonly Member[]): boolean => {
  const callers = callersOf(system, path, within).map((caller) =>
    group.find((one) => one.path === caller.path && one.within === caller.within),
  )
  return callers.every((caller) => caller !== undefined) && callers.some((caller) => caller && askedBy(system, caller) !== undefined)
}

/** New functions that ask nothing about their caller, beside functions of the same class or file that all ask. */
export const unaskedSiblings = (system: System, change: Change): readonly Unasked[] => {
  const found: Unasked[] = []
  for (const group of siblingGroups(system)) {
    const fresh = group.filter((member) => !isOwnWork(member) && isNewFunction(system, change, member))
    if (fresh.length === 0) continue
    const acting = group
      .filter((member) => !isPartOf(system, member, group))
      .filter((member) => changesThings(system, member) || readsByKey(system, member) || askedBy(system, member))
    const asking = acting.filter((member) => askedBy(system, member) !== undefined)
    if (asking.length === 0) continue
    const silent = acting.filter((member) => !asking.includes(member) && (changesThings(system, member) || readsByKey(system, member)))
    // Where others of the group ask nothing either, asking is no habit of it.
    if (silent.some((member) => !fresh.includes(member)) || silent.length > asking.length) continue
    for (const member of silent) {
      const changes = changesThings(system, member)
      if (mayAsk(system, member) || isAskedBefore(system, member, group) || isOpen(system, member, changes)) continue
      const tables = tablesBehind(system, member)
      const sibling = asking.find((other) => {
        const asked = askedBy(system, other)
        if (!asked) return false
        const others = tablesBehind(system, other)
        if (
          tables.size > 0 && others.size > 0
            ? !sharesTable(tables, others)
            : !changes || !(changesThings(system, other) || (asked.isOwn && ownerOf(other.within) !== ''))
        )
          return false
        if (!changes && !asked.isScope) return false
        if (knowsCaller(system, member) && !knowsCaller(system, other)) return false
        return guardsBefore(system, member).every((name) => guardsBefore(system, other).includes(name))
      })
      const asked = sibling && askedBy(system, sibling)
      if (!sibling || !asked) continue
      found.push({ member, sibling, asked, table: [...tables][0], changes, at: placeOf(system, member, changes) })
    }
  }
  // What a function calls is closer to the rows.
  return found.filter(
    ({ member }) =>
      !found.some(
        ({ member: other }) =>
          other !== member &&
          system.callees(member.path, member.within).some((one) => one.path === other.path && one.name === other.within),
      ) || !isHandler(system, member),
  )
}
