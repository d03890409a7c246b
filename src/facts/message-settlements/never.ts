import type { MessageSettlement } from '#model/facts/job'
import { exprsIn, exprsOf } from '#code/inside'
import type { PlacedCall } from '#code/index-module'
import { lastName } from '#code/last-name'
import type { Call, Expr, FunctionModel, Located } from '#code/model'
import { originName } from '#code/origin'
import type { ManualForm } from '#models/job'
import type { ModuleCode } from '../module-code.ts'
import type { JobIndex } from '#models/job-index'

/** What the consumers of one file are read from. */
interface Reading extends ModuleCode {
  readonly index: JobIndex
}

/** Consumers that acknowledge by hand only, where nothing does. */
export const neverAcknowledged = (reading: Reading): readonly MessageSettlement[] => {
  const { index } = reading.file
  return [...index.calls.flatMap((placed) => ofCall(reading, placed) ?? []), ...index.functions.flatMap((fn) => ofHandler(reading, fn))]
}

const factOf = ({ file }: Reading, { library }: ManualForm, at: Located, within: string, callee: string): MessageSettlement => ({
  kind: 'message-settlement',
  at: file.spanOf(at),
  within,
  subject: `never acknowledged ${library} ${callee}`.trim(),
  callee,
  hazard: 'never',
})

const ofCall = (reading: Reading, { call, scope }: PlacedCall): MessageSettlement | undefined => {
  const { file, index } = reading
  const form = index.manualBy(file.nameOf(call.callee, scope))
  const at = form && manualAt(reading, form, call)
  if (!form || !at || acknowledges(reading, form) || isHandedOn(reading, call)) return undefined
  const { within, calleeText } = reading.placeOf(call)
  return factOf(reading, form, at, within, calleeText)
}

const isOff = (value: Expr | undefined): boolean => value?.kind === 'literal' && (value.value === false || value.value === 'false')

/** What says that nothing is acknowledged automatically: an option, or the call itself. */
const manualAt = ({ file }: Reading, { off, group }: ManualForm, call: Call): Located | undefined => {
  if (group !== undefined && !file.index.structs.some(({ part }) => part.fields.some(({ name }) => name === group))) return undefined
  if (!off) return call
  const keyword = call.keywords.find(({ name }) => name === off.keyword)
  if (keyword) return isOff(keyword.value) ? keyword.value : undefined
  const options = call.args.at(off.position)
  const properties = options?.kind === 'object' ? options.properties : []
  if (off.with !== undefined && !properties.some(({ key }) => key === off.with)) return undefined
  const property = properties.find(({ key }) => key === off.key)
  return isOff(property?.value) ? property?.value : undefined
}

/** Whether the file acknowledges at all, on whatever object. */
const acknowledges = ({ file }: Reading, form: ManualForm): boolean =>
  file.index.members.some(({ part }) => part.kind === 'member' && form.acknowledges.includes(part.name)) ||
  file.index.calls.some(({ call }) => form.acknowledges.includes(lastName(call.callee)))

/** Whether the consumer leaves the file, where other code may acknowledge. */
const isHandedOn = ({ file }: Reading, call: Call): boolean => {
  const kept = file.index.outerOf(call)
  const object = call.callee.kind === 'member' ? call.callee.object : undefined
  const isOfModule = object === undefined || file.module.imports.some(({ name }) => name === lastName(object))
  const target = !isOfModule ? object : kept?.kind === 'assign' ? kept.targets[0] : undefined
  // A field or a value that is used at once: other methods and files may get it.
  if (target?.kind !== 'name') return true
  // Not a member of it that is called.
  const names = (value: Expr | undefined): boolean =>
    value !== undefined &&
    exprsOf(value, 'own').some((expr) => expr.kind === 'name' && expr.name === target.name && file.index.outerOf(expr)?.kind !== 'member')
  return (
    file.module.exports.some(({ name, value }) => name === target.name || names(value)) ||
    file.index.calls.some((one) => [...one.call.args, ...one.call.keywords.map(({ value }) => value)].some(names)) ||
    file.index.functions.some((fn) => file.index.returnsOf(fn).some(({ value }) => names(value)))
  )
}

/** A handler that is given what acknowledges, and does not use it. */
const ofHandler = (reading: Reading, fn: FunctionModel): readonly MessageSettlement[] => {
  const { file, index, withinAt } = reading
  return fn.params.flatMap((parameter) => {
    const form = parameter.type && index.manualAs(originName(file.origins.ofType(parameter.type)))
    const [first] = fn.body ?? []
    if (!form || !first || fn.decorators.length === 0) return []
    const isUsed = exprsIn(fn.body ?? []).some((expr) => expr.kind === 'name' && expr.name === parameter.name)
    return isUsed ? [] : [factOf(reading, form, parameter, withinAt(first), parameter.name)]
  })
}
