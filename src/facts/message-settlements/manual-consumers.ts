import { enclosing } from '#code/enclosing'
import { functionOf } from '#code/function-of'
import { exprsIn } from '#code/inside'
import { lastName } from '#code/last-name'
import type { PlacedCall } from '#code/index-module'
import type { Call, Expr, Located, Member, Name } from '#code/model'
import { functionAround } from '#code/scope-around'
import type { ManualForm } from '#models/forms/job'
import { commitsItself } from './acknowledgements.ts'
import { consumerOf, isCalledOn, leavesFile } from './consumer-variable.ts'
import { hasFixedGroup } from './consumer-group.ts'
import { kindOfCall } from './kinds-of-call.ts'
import { isEndless, takenBy } from './taken-messages.ts'
import type { LeftOpen, ManualReading } from './manual-reading.ts'

/** Consumers that take messages of a group here and whose offsets are never committed. */
export const consumersLeftOpen = (reading: ManualReading): readonly LeftOpen[] =>
  reading.file.index.calls.flatMap((placed) => ofCall(reading, placed) ?? [])

/** Consumers of a group whose client commits what it handed out while the work on it still runs, and on which nothing else is committed. */
export const consumersAhead = (reading: ManualReading): readonly LeftOpen[] =>
  reading.file.index.calls.flatMap((placed): readonly LeftOpen[] => {
    const { file, index } = reading
    const { call } = placed
    const form = index.manualBy(file.nameOf(call.callee, placed.scope))
    if (!form?.commitsAhead || !commitsItself(form, call)) return []
    const consumer = consumerOf(file, placed)
    if (!consumer || leavesFile(file, consumer, (one) => takingHelper(reading, form, one) !== undefined)) return []
    if (!hasFixedGroup(file, form, consumer)) return []
    const stores = (name: string): boolean => form.acknowledges.includes(name) || form.positions?.includes(name) === true
    if (file.index.calls.some((one) => stores(lastName(one.call.callee)) && isCalledOn(consumer, one.call))) return []
    const helped = consumer.references.flatMap((one) => takingHelper(reading, form, one) ?? [])
    const take = takenBy(reading, form, consumer, call) ?? helped.find((one) => isWorkedOn(reading, one))
    if (!take) return []
    return [{ form, at: saidAt(form, call) ?? call, within: reading.placeOf(take).within, callee: reading.placeOf(call).calleeText }]
  })

/** The call of a function of the file that is given the consumer, takes messages with it, and does nothing else with it. */
const takingHelper = ({ file }: ManualReading, { takes = [] }: ManualForm, reference: Name | Member): Call | undefined => {
  const outer = file.index.outerOf(reference)
  const at = outer?.kind === 'call' ? outer.args.indexOf(reference) : -1
  const scope = outer?.kind === 'call' ? file.index.scopeOfSite(outer) : undefined
  const helper = outer?.kind === 'call' && at >= 0 && scope ? functionOf(file, outer.callee, scope) : undefined
  const param = helper?.params[at]?.name
  if (outer?.kind !== 'call' || !helper || param === undefined) return undefined
  const used = exprsIn(helper.body ?? []).filter((expr) => expr.kind === 'name' && expr.name === param)
  const isTake = (expr: Expr): boolean => {
    const around = file.index.outerOf(expr)
    return around?.kind === 'member' && takes.includes(around.name)
  }
  return used.length > 0 && used.every(isTake) ? outer : undefined
}

/** Whether the endless loop around a call works on what the call returns. */
const isWorkedOn = (reading: ManualReading, call: Call): boolean => {
  const fn = functionAround(reading.file, call)
  const loop = fn && enclosing(fn, call).findLast(({ stmt }) => stmt.kind === 'loop')?.stmt
  if (loop?.kind !== 'loop' || !isEndless(loop, true)) return false
  return exprsIn(loop.body).some((expr) => expr.kind === 'call' && expr !== call && kindOfCall(reading, expr) === 'work')
}

/** The value of the option, if the code gives it. */
const saidAt = ({ off }: ManualForm, { args, keywords }: Call): Located | undefined => {
  const options = off && args.at(off.position)
  const properties = options?.kind === 'object' ? options.properties : []
  return keywords.find(({ name }) => name === off?.keyword)?.value ?? properties.find(({ key }) => key === off?.key)?.value
}

const ofCall = (reading: ManualReading, placed: PlacedCall): LeftOpen | undefined => {
  const { file, index } = reading
  const form = index.manualBy(file.nameOf(placed.call.callee, placed.scope))
  if (!form || (form.off && !turnedOff(form.off, placed.call)) || isStored(reading, form)) return undefined
  const consumer = consumerOf(file, placed)
  if (!consumer || leavesFile(file, consumer) || !hasFixedGroup(file, form, consumer)) return undefined
  const take = takenBy(reading, form, consumer, placed.call)
  return take && leftOpen(reading, form, placed.call, take)
}

/** The option that turns automatic commits off, or the call that takes the message. */
const leftOpen = (reading: ManualReading, form: ManualForm, call: Call, take: Call): LeftOpen => {
  const off = form.off && turnedOff(form.off, call)
  const { within, calleeText } = reading.placeOf(off ? call : take)
  return { form, at: off ?? take, within, callee: calleeText }
}

const isOff = (value: Expr | undefined): boolean => value?.kind === 'literal' && (value.value === false || value.value === 'false')

/** The option of a call that turns automatic commits off. */
const turnedOff = (off: NonNullable<ManualForm['off']>, { args, keywords }: Call): Located | undefined => {
  const keyword = keywords.find(({ name }) => name === off.keyword)
  if (keyword) return isOff(keyword.value) ? keyword.value : undefined
  const options = args.at(off.position)
  const properties = options?.kind === 'object' ? options.properties : []
  if (off.with !== undefined && !properties.some(({ key }) => key === off.with)) return undefined
  const property = properties.find(({ key }) => key === off.key)
  return isOff(property?.value) ? property?.value : undefined
}

/** Whether the file acknowledges messages, or commits or chooses offsets, on any object. */
const isStored = ({ file }: ManualReading, { acknowledges, positions = [] }: ManualForm): boolean => {
  const stores = (name: string): boolean => acknowledges.includes(name) || positions.includes(name)
  return (
    file.index.members.some(({ part }) => part.kind === 'member' && stores(part.name)) ||
    file.index.calls.some(({ call }) => stores(lastName(call.callee)))
  )
}
