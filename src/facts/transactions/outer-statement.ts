import type { OuterStatement } from '#model/facts/data/transaction'
import type { PlacedCall } from '#code/index-module'
import type { Call, Expr } from '#code/model'
import type { Scope } from '#code/scope'
import { lastName } from '#code/last-name'
import { wordsOf } from '../values/words-of.ts'
import { shortText, type Reading } from './reading.ts'
import type { Region } from './region.ts'
import { isSameValue, type PlacedExpr } from './same-value.ts'

/** Length at which the text of a callee is cut off. */
const calleeLength = 60

/** The members of a callee from a value on: `order.update` of `prisma.order.update`. */
const membersFrom = (value: PlacedExpr, callee: Expr, scope: Scope): readonly string[] | undefined => {
  const members: string[] = []
  for (let at = callee; at.kind === 'member';) {
    members.unshift(at.name)
    at = at.object
    if (isSameValue({ expr: at, scope }, value)) return members
  }
  return undefined
}

/** The members that are called on the result of a call, in order. */
const membersBehind = ({ file }: Reading, call: Call): readonly string[] => {
  const members: string[] = []
  let at: Expr = call
  for (;;) {
    const member = file.index.outerOf(at)
    const outer = member?.kind === 'member' ? file.index.outerOf(member) : undefined
    if (member?.kind !== 'member' || outer?.kind !== 'call' || outer.callee !== member) return members
    members.push(member.name)
    at = outer
  }
}

/** `knex('orders').insert(…)` inside `knex.transaction(async (trx) => …)`. */
const onTable = (reading: Reading, region: Region, outer: PlacedExpr, { call, scope }: PlacedCall): OuterStatement | undefined => {
  const [table] = call.args
  if (table?.kind !== 'literal' || typeof table.value !== 'string' || !isSameValue({ expr: call.callee, scope }, outer)) return undefined
  const accesses = membersBehind(reading, call).map((member) => reading.index.accessOfTable(member))
  const writes = accesses.includes('writes')
  if (!writes && !accesses.includes('reads')) return undefined
  return {
    at: reading.file.spanOf(call),
    callee: shortText(reading, call, calleeLength),
    writes,
    instead: `${region.client || 'trx'}(${reading.file.textOf(table)})`,
  }
}

const onClient = (reading: Reading, region: Region, outer: PlacedExpr, { call, scope }: PlacedCall): OuterStatement | undefined => {
  const members = membersFrom(outer, call.callee, scope)
  const access = members && reading.index.accessOf(region.form, members.join('.'))
  return access && members
    ? {
        at: reading.file.spanOf(call),
        callee: shortText(reading, call.callee, calleeLength),
        writes: access === 'writes',
        // A callback without a parameter has no client, so that a name for one is suggested.
        instead: `${region.client || 'tx'}.${members.join('.')}`,
      }
    : undefined
}

/** The outer client is handed to a function, which runs its statements on it. */
const handedOn = (reading: Reading, region: Region, outer: PlacedExpr, { call, scope }: PlacedCall): OuterStatement | undefined => {
  const { handedOn: names } = reading.index.table
  const name = lastName(call.callee)
  const words = wordsOf(name)
  const isOuter = (expr: Expr): boolean => isSameValue({ expr, scope }, outer)
  if (!names || !names.clients.includes(wordsOf(lastName(outer.expr)).at(-1) ?? '')) return undefined
  if (names.keepers.includes(words[0] ?? '') || !call.args.some(isOuter)) return undefined
  const callee = shortText(reading, call.callee, calleeLength)
  const args = call.args.map((argument) => (isOuter(argument) ? region.client : reading.file.textOf(argument)))
  return {
    at: reading.file.spanOf(call),
    callee,
    writes: words.some((word) => names.writes.includes(word)),
    instead: `${callee}(${args.join(', ')})`,
  }
}

/** A statement in a transaction that runs through the outer client, and so outside the transaction. */
export const outerStatement = (reading: Reading, region: Region, call: PlacedCall): OuterStatement | undefined => {
  const { outer } = region
  if (!outer) return undefined
  return onTable(reading, region, outer, call) ?? onClient(reading, region, outer, call) ?? handedOn(reading, region, outer, call)
}
