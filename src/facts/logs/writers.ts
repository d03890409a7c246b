import type { PlacedCall } from '#code/index-module'
import type { Expr } from '#code/model'
import type { Scope } from '#code/scope'
import type { Reading } from './reading.ts'

type WriterKind = 'memory' | 'none'

/** Whether a call makes a logger, or the handler of one, that writes nowhere but to such a writer. */
export const writesTo = (reading: Reading, { call, scope }: PlacedCall, kind: WriterKind): boolean => {
  const { file, index } = reading
  const [writer] = call.args
  if (!writer || !index.isWriter('handlers', file.nameOf(call.callee, scope))) return false
  if (index.isWriter(kind, file.nameOf(writer, scope))) return true
  return writer.kind === 'call' && writesTo(reading, { call: writer, scope }, kind)
}

/** Whether a logger only writes to memory: that is a report for a user, and no log. */
export const isInMemory = (reading: Reading, receiver: Expr, scope: Scope): boolean => {
  const { file } = reading
  const { site } = file.originOf(receiver, scope)
  const from = site && file.index.scopeOfSite(site)
  if (site?.kind === 'call' && from) return writesTo(reading, { call: site, scope: from }, 'memory')
  const owner = receiver.kind === 'member' ? ownerOf(reading, receiver.object, scope) : undefined
  return receiver.kind === 'member' && owner !== undefined && isMemoryField(reading, owner, receiver.name)
}

/** The type of an object that this package declares. */
const ownerOf = ({ file }: Reading, object: Expr, scope: Scope): string | undefined => {
  const { root, path } = file.originOf(object, scope)
  if (root.kind === 'self' && path.length === 0) return root.owner
  return root.kind === 'own' && path.join('') === '()' ? root.name : undefined
}

/** Whether all values that the file gives to a field of a type are such loggers. */
const isMemoryField = (reading: Reading, type: string, field: string): boolean => {
  const given = reading.file.index.structs
    .filter(({ part }) => part.type.name?.kind === 'name' && part.type.name.name === type)
    .flatMap(({ part, scope }) => part.fields.filter(({ name }) => name === field).map(({ value }) => ({ value, scope })))
  return given.length > 0 && given.every(({ value, scope }) => value.kind === 'call' && writesTo(reading, { call: value, scope }, 'memory'))
}
