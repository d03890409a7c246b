import type { Deadline, ValueShape } from '#model/fact'
import type { ServerLimit } from '#model/facts/process/process'
import { exprsOf } from '#code/inside'
import type { Placed, PlacedCall } from '#code/index-module'
import { lastName } from '#code/last-name'
import type { Located, Struct } from '#code/model'
import { typeNameOf } from '#code/parts/type-name'
import type { LimitForm } from '#models/forms/lifecycle'
import { names } from '#models/names'
import { shapeOf } from '../values/shape-of.ts'
import { writtenNames } from '../values/written-names.ts'
import { addressOf, isForOperators, isLoopback } from './address.ts'
import { firstLine, formNamed, type Reading } from './reading.ts'

/** How long a client may take to send its request, for each server that is created or started. */
export const serverLimitsIn = (reading: Reading): readonly ServerLimit[] => {
  const { file, index } = reading
  if (index.limits.length === 0 || names.adminPorts.has(file.module.package)) return []
  return [
    ...file.index.calls.flatMap((placed) => ofCall(reading, placed) ?? []),
    ...file.index.structs.flatMap((placed) => ofStruct(reading, placed) ?? []),
    ...file.index.calls.flatMap((placed) => ofMaker(reading, placed) ?? []),
  ]
}

const factOf = (reading: Reading, at: Located, form: LimitForm, made: string, deadline: Deadline): ServerLimit => ({
  kind: 'server-limit',
  at: firstLine(reading, at),
  within: reading.placeOf(at).within,
  subject: made,
  library: form.library,
  made,
  option: form.option,
  deadline,
})

const ofCall = (reading: Reading, placed: PlacedCall): ServerLimit | undefined => {
  const { index, placeOf, rules } = reading
  const { call } = placed
  const form = formNamed(reading, index.limitCalls, placed)
  if (!form || isForOperators(reading, placed) || (rules.leavesOutLocal && addressOf(reading, placed)?.isLocal)) return undefined
  return factOf(reading, call, form, placeOf(call).calleeText, { state: 'none' })
}

const ofStruct = (reading: Reading, { part, scope }: Placed<Struct>): ServerLimit | undefined => {
  const { file, index } = reading
  if (!part.type.name) return undefined
  const origin = file.originOf(part, scope)
  const last = typeNameOf(origin)
  const form = index.limits.find(({ type }) => last !== undefined && type?.endsWith(`#${last}()`) && file.nameOf(part, scope) === type)
  if (!form || isAside(reading, part)) return undefined
  return factOf(reading, part, form, form.made, deadlineOf(reading, part, scope, form))
}

/** A server with a default limit, where the file sets another one: in the options of the call, or later in a field. */
const ofMaker = (reading: Reading, placed: PlacedCall): ServerLimit | undefined => {
  const { file, index } = reading
  const { call, scope } = placed
  const named = formNamed(reading, index.limitMakers, placed)
  const form = named ?? index.limitMakers.member(lastName(call.callee))
  if (!form?.makers || isForOperators(reading, placed) || addressOf(reading, placed)?.isLocal) return undefined
  const given = named && call.args[form.makers.options]
  const options = given && shapeOf(file, given, scope)
  const inOptions = options?.type === 'object' ? options.keys[form.option] : undefined
  const uses = file.uses.of(call)
  const later = uses.findLast((use) => use.call === undefined && use.name === form.option)
  const value = later?.values[0] ? shapeOf(file, later.values[0], later.scope) : inOptions?.value
  const at = later ? file.spanOf(later.at) : inOptions?.at
  if (!value || !at) return undefined
  const isZero = (set: ValueShape): boolean => set.type === 'literal' && set.value === 0
  const hasOther = uses.some(
    ({ name, values: [set], scope: own }) =>
      name !== form.option && form.fields.includes(name) && set !== undefined && !isZero(shapeOf(file, set, own)),
  )
  const isOff = isZero(value) && !hasOther
  return {
    ...factOf(reading, call, form, form.made, isOff ? { state: 'disabled', at } : { state: 'bounded', by: form.option, at }),
    at,
    isSetHere: true,
  }
}

/** Whether the names of the server and its variable show a port for operators, or one on the local machine. */
const isAside = ({ file }: Reading, struct: Struct): boolean => {
  const outer = file.index.outerOf(struct)
  const holders = outer?.kind === 'assign' ? outer.targets : []
  return [...holders, ...exprsOf(struct)]
    .flatMap((expr) => writtenNames(expr))
    .some((name) => names.adminPorts.has(name) || isLoopback(name))
}

const deadlineOf = ({ file }: Reading, struct: Struct, scope: PlacedCall['scope'], { fields, option }: LimitForm): Deadline => {
  const given = struct.fields.find(({ name }) => name !== undefined && fields.includes(name))
  if (given?.name !== undefined) {
    const shape = shapeOf(file, given.value, scope)
    const at = file.spanOf(given.value)
    return shape.type === 'literal' && shape.value === 0 ? { state: 'disabled', at } : { state: 'bounded', by: given.name, at }
  }
  const outer = file.index.outerOf(struct)
  if (outer?.kind === 'call') return { state: 'unknown', because: 'it is passed to a function that may set it' }
  const isSetLater = file.uses.of(struct).some(({ name, call }) => call === undefined && fields.includes(name))
  return isSetLater ? { state: 'bounded', by: option } : { state: 'none' }
}
