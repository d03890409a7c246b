import { lastName } from '#code/last-name'
import type { PlacedCall } from '#code/index-module'
import type { Call, Expr, Located } from '#code/model'
import type { ManualForm } from '#models/job'
import { consumerOf, leavesFile } from './consumer-variable.ts'
import { hasFixedGroup } from './consumer-group.ts'
import { takenBy } from './taken-messages.ts'
import type { LeftOpen, ManualReading } from './manual-reading.ts'

/** Consumers that take messages of a group here and whose offsets are never committed. */
export const consumersLeftOpen = (reading: ManualReading): readonly LeftOpen[] =>
  reading.file.index.calls.flatMap((placed) => ofCall(reading, placed) ?? [])

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
