import type { MessageSettlement } from '#model/facts/work/job'
import { enclosing } from '#code/enclosing'
import { contains, exprsIn } from '#code/inside'
import { lastName } from '#code/last-name'
import type { Call, Expr, FunctionModel, Located, Loop } from '#code/model'
import type { JobIndex } from '#models/indexes/job-index'
import { names } from '#models/names'
import { writtenNames } from '../values/written-names.ts'
import { arrivesIn } from './arrives-in.ts'
import { follow, type Arrival, type Followed } from './follow.ts'
import { kindOfCall } from './kinds-of-call.ts'
import type { Reading } from './reading.ts'
import { settlingCalls, type Settling } from './settle-calls.ts'

type Hazard = Pick<MessageSettlement, 'hazard' | 'work'>

/** Hazards in how the functions of a file settle their messages. */
export const messageSettlementsIn = (reading: Reading): readonly MessageSettlement[] => {
  const settlings = settlingCalls(reading.file, reading.index)
  const followed = new Map<Located, Followed | undefined>()
  return settlings.flatMap((settling) => {
    const loop = loopAround(settling)
    const region = loop ?? settling.fn
    if (!followed.has(region)) followed.set(region, follow(reading, settlings, settling.fn, loop))
    const ways = followed.get(region)
    const hazard = ways && hazardOf(reading, settling, ways, loop !== undefined)
    return hazard ? [factOf(reading, settling, hazard)] : []
  })
}

/** The innermost loop of the function: each of its rounds has its own message. */
const loopAround = ({ fn, call }: Settling): Loop | undefined =>
  enclosing(fn, call)
    .flatMap(({ stmt, body }) => (stmt.kind === 'loop' && body !== undefined ? [stmt] : []))
    .at(-1)

const factOf = ({ file, rules, placeOf }: Reading, { call, member, form }: Settling, hazard: Hazard): MessageSettlement => {
  const { within, calleeText: callee } = placeOf(call)
  return {
    kind: 'message-settlement',
    at: file.spanOf(call),
    within,
    subject: rules.subjectOf({ hazard: hazard.hazard, library: form.library, member, callee }),
    callee,
    ...hazard,
  }
}

const hazardOf = (reading: Reading, settling: Settling, { arrivals, early }: Followed, isInLoop: boolean): Hazard | undefined => {
  const { call, does, fn, form } = settling
  const reached = arrivals.get(call) ?? []
  if (does === 'requeues') {
    const isCertain = reached.length > 0 && reached.every(({ phase }) => phase === 'failed' || phase === 'narrow' || phase === 'noted')
    return isCertain && !countsDeliveries(reading, fn) ? { hazard: 'requeued' } : undefined
  }
  if (does === 'rejects') return undefined
  const work = early.get(call)
  if (work && (isInLoop || arrivesIn(reading, form, fn))) return { hazard: 'early', work: reading.placeOf(work).calleeText }
  const failed = failedWork(reading, reached)
  return failed && !countsDeliveries(reading, fn) && !saysOnPurpose(reading, failed, call)
    ? { hazard: 'despite-failure', work: reading.placeOf(failed).calleeText }
    : undefined
}

/** The work whose failure is only told before the message is acknowledged. */
const failedWork = (reading: Reading, reached: readonly Arrival[]): Call | undefined => {
  const isDecided = reached.some(({ phase }) => phase === 'judged' || phase === 'noted' || phase === 'narrow')
  if (isDecided) return undefined
  // A message that cannot be read may share the way with one whose work failed.
  return reached.flatMap(({ phase, by }) => (phase === 'failed' && by && kindOfCall(reading, by) === 'work' ? [by] : []))[0]
}

/**
 * Whether a function counts deliveries or delays them, or the file declares a queue that does. How many messages one call takes, and how long
 * it waits for them, says nothing of that.
 */
const countsDeliveries = ({ file, index }: Reading, { body = [] }: FunctionModel): boolean =>
  outsideOfTaking(index, exprsIn(body)).some((expr) => writtenNames(expr).some((name) => names.countsDeliveries.has(name))) ||
  exprsIn(file.module.body, 'definitions').some((expr) => writtenNames(expr).some((name) => names.limitsDeliveries.has(name)))

const outsideOfTaking = (index: JobIndex, exprs: readonly Expr[]): readonly Expr[] => {
  const taking = exprs.filter((expr) => expr.kind === 'call' && index.takes(lastName(expr.callee)))
  return exprs.filter((expr) => !taking.some((call) => contains(call, expr)))
}

/** Whether a comment between a failed call and the end of the line of a settlement says that the failure is dropped on purpose. */
const saysOnPurpose = ({ file, rules }: Reading, failed: Located, settled: Located): boolean => {
  const end = file.text.indexOf('\n', settled.end)
  const text = file.text.slice(failed.start, end === -1 ? undefined : end)
  return text.split('\n').some((line) => {
    const at = line.indexOf(rules.comment)
    return at !== -1 && names.onPurpose.has(line.slice(at))
  })
}
