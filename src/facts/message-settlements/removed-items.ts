import type { MessageSettlement } from '#model/facts/work/job'
import { enclosing } from '#code/enclosing'
import { exprsIn, exprsOf, givenTo } from '#code/inside'
import { lastName } from '#code/last-name'
import type { Call, Expr, FunctionModel } from '#code/model'
import { functionAround } from '#code/scope-around'
import { textLiteral } from '#code/parts/text-literal'
import { names } from '#models/names'
import { removingTakes as takes } from '#models/data/removing-takes'
import { wordsOf } from '#models/naming/words'
import { kindOfCall } from './kinds-of-call.ts'
import type { ModuleCode } from '../reading/module-code.ts'

/** A cheap test for the members of {@link takes}. */
const mayTake = new RegExp(`\\b(${[...takes.waiting, ...takes.atOnce].join('|')})\\(`)

/** Places where a process removes an item from a queue before it works on it, so that a crash loses the item. */
export const removedItems = (code: ModuleCode): readonly MessageSettlement[] => {
  const { file, placeOf } = code
  if (!mayTake.test(file.text)) return []
  return file.index.calls.flatMap(({ call }): readonly MessageSettlement[] => {
    if (call.callee.kind !== 'member') return []
    const waits = takes.waiting.has(call.callee.name)
    if (!waits && !takes.atOnce.has(call.callee.name)) return []
    const fn = functionAround(file, call)
    if (!fn || !isWorkQueue(code, fn, call, waits)) return []
    const work = workAfter(code, fn, call)
    if (!work || isKeptElsewhere(code, fn, call)) return []
    const { within, calleeText } = placeOf(call)
    return [
      {
        kind: 'message-settlement',
        at: { startLine: file.lineOf(call.start), endLine: file.lineOf(call.start) },
        within,
        subject: `removes before work ${within}`,
        callee: calleeText,
        hazard: 'removed',
        work: placeOf(work).calleeText,
      },
    ]
  })
}

/** A process that waits for items works through a queue. One that does not wait needs a loop, and a key that is named after work. */
const isWorkQueue = (code: ModuleCode, fn: FunctionModel, call: Call, waits: boolean): boolean => {
  if (waits) return true
  const isInLoop = enclosing(fn, call).some(({ stmt }) => stmt.kind === 'loop')
  return isInLoop && wordsIn(code, keyOf(call)).some((word) => takes.holdsWork.has(word))
}

/** The key: the first argument, or the second after Go's context; the first element of a list of keys. */
const keyOf = ({ args }: Call): Expr | undefined => {
  const given = args.find((argument) => !['ctx', 'context'].includes(lastName(argument)) && !isNumber(argument) && !isContext(argument))
  return given?.kind === 'array' ? given.elements[0] : given
}

const isNumber = (expr: Expr): boolean => expr.kind === 'literal' && typeof expr.value === 'number'
const isContext = (expr: Expr): boolean => expr.kind === 'call' && lastName(expr.callee) === 'Context'

const wordsIn = ({ file }: ModuleCode, key: Expr | undefined): readonly string[] =>
  key === undefined ? [] : wordsOf(file.textOf(key).replaceAll(/[^A-Za-z0-9]+/g, '_'))

/** The first call after the removal that does something with the item. */
const workAfter = (code: ModuleCode, fn: FunctionModel, take: Call): Call | undefined => {
  const queue = queueOf(code, take)
  return exprsIn(fn.body ?? []).find(
    (expr): expr is Call =>
      expr.kind === 'call' &&
      expr.start >= take.end &&
      queueOf(code, expr) !== queue &&
      kindOfCall(code, expr) === 'work' &&
      !names.collects.has(wordsOf(lastName(expr.callee))[0] ?? ''),
  )
}

/** The object that a member is called on, as written. */
const queueOf = ({ file }: ModuleCode, { callee }: Call): string => (callee.kind === 'member' ? file.textOf(callee.object) : '')

/** The texts of both calls name their lists, and none is the list that the item is taken from. */
const movesOtherItems = (take: Call, move: Call): boolean => {
  const taken = textLiteral(keyOf(take))
  const lists = givenTo(move).flatMap((expr) => textLiteral(expr) ?? [])
  return taken !== undefined && lists.length > 1 && !lists.includes(taken)
}

/** Whether the function notes what it has taken, or the file puts items back that were left over. */
const isKeptElsewhere = (code: ModuleCode, fn: FunctionModel, take: Call): boolean => {
  const { file } = code
  const own = exprsIn(fn.body ?? []).filter((expr): expr is Call => expr.kind === 'call' && expr !== take)
  const notes = own.some(
    (call) =>
      (takes.moving.has(lastName(call.callee)) && !movesOtherItems(take, call)) ||
      (queueOf(code, call) === queueOf(code, take) &&
        givenTo(call).some((expr) => wordsIn(code, expr).some((word) => takes.holdsTaken.has(word)))),
  )
  if (notes) return true
  const key = keyOf(take)
  const text = key && file.textOf(key)
  return file.index.calls.some(({ call }) => {
    if (!takes.adding.has(lastName(call.callee)) || !givenTo(call).some((expr) => exprsOf(expr).some((one) => file.textOf(one) === text)))
      return false
    const other = functionAround(file, call)
    return other !== undefined && other !== fn && enclosing(other, call).some(({ stmt }) => stmt.kind === 'loop')
  })
}
