import type { Deadline } from '#model/fact'
import type { ExternalCall, OpenDeadline } from '#model/facts/calls/external-call'
import type { PlacedCall } from '#code/index-module'
import type { Call, Expr } from '#code/model'
import type { Library, RequestForm } from '#models/forms/library'
import type { KnownRequest } from '#models/indexes/library-index'
import { defaultDeadline, inherit } from '../shared/deadline.ts'
import { targetOf } from '../values/target.ts'
import { addressOf, methodOf } from './addressed.ts'
import type { Options } from './arguments.ts'
import { chainStart } from './chain-start.ts'
import type { HeldClient } from './held-client.ts'
import { insertSetting } from './insert-setting.ts'
import { isNotAwaited } from './is-not-awaited.ts'
import type { Place } from '../reading/module-code.ts'
import { linesOf, type Reading } from './reading.ts'
import { isStreaming } from './streaming.ts'

/** Whether a call of a known library is a request: its instance is made as the library makes it, and its arguments are those of a request. */
export const isRequest = (reading: Reading, placed: PlacedCall, { library, form }: KnownRequest): boolean => {
  const { call } = placed
  if (library.made && !isMadeFrom(reading, placed, library.made)) return false
  if (form.callback && call.args.at(-1)?.kind !== 'lambda') return false
  if (form.from !== undefined && call.args.length < form.from && !call.keywords.some(({ name }) => name === 'host' || name === 'address'))
    return false
  return !form.as || isHeldAs(reading, placed, form.as)
}

/** Whether an argument of what makes the object comes from one of the patterns: a stub of a connection. */
const isMadeFrom = ({ file, libraries }: Reading, { call: { callee }, scope }: PlacedCall, made: readonly string[]): boolean => {
  const site = callee.kind === 'member' ? file.originOf(callee.object, scope).site : undefined
  const from = site && file.index.scopeOfSite(site)
  return site?.kind === 'call' && from !== undefined && site.args.some((argument) => libraries.isFrom(argument, from, made))
}

/** Whether the result is cast or assigned to one of the types. */
const isHeldAs = ({ file, libraries }: Reading, { call, scope }: PlacedCall, types: readonly string[]): boolean => {
  const parent = file.index.parentOf(call)
  if (!parent || !('kind' in parent)) return false
  if (parent.kind === 'cast')
    return libraries.isFrom(parent, scope, types) || types.some((type) => type.includes(`#${lastNameOf(parent.type.name)}()`))
  if (parent.kind !== 'assign') return false
  const [target] = parent.targets
  return target !== undefined && libraries.isFrom(target, scope, types)
}

const lastNameOf = (expr: Expr | undefined): string => (expr?.kind === 'name' || expr?.kind === 'member' ? expr.name : '')

/** Where a request is seen: at its call, or at the start of the chain that it ends. */
export const seenAt = ({ file }: Reading, placed: PlacedCall, { form }: KnownRequest): Call =>
  form.place === 'start' ? chainStart(file, placed) : placed.call

/** A request, with all that bounds it. */
export interface BoundRequest {
  readonly placed: PlacedCall
  readonly known: KnownRequest
  readonly options: Options
  /** What bounds the request by itself. */
  readonly own: Deadline
  readonly client: HeldClient | undefined
  readonly open: OpenDeadline | undefined
}

/** The fact of a request. */
export const requestFact = (reading: Reading, { placed, known, options, own, client, open }: BoundRequest): ExternalCall => {
  const { file } = reading
  const { call } = placed
  const { library, form, member } = known
  const start = seenAt(reading, placed, known)
  const { within, calleeText }: Place = reading.placeOf(start)
  const deadline = together(library, form, own, client?.deadline)
  const method = methodOf(file, placed, form, options.shape)
  const insert = library.deadline?.insert
  const isOpen = deadline.state === 'none' || deadline.state === 'default'
  const isInsertable = isOpen && (!form.isChosen || reading.rules.hasKeywords)
  const edit = insert !== undefined && isInsertable ? insertSetting(reading, call, options.position, insert) : undefined
  return {
    kind: 'external-call',
    at: linesOf(reading, start),
    within,
    subject: `${library.label ?? library.package} ${form.subject ?? calleeText}`,
    protocol: library.protocol,
    library: library.package,
    callee: calleeText,
    ...(method ? { method } : {}),
    ...targetOf(addressOf(file, placed, form, options.shape)),
    streaming: form.streams === true || isStreaming(reading, placed, member, options.shape),
    deadline,
    ...openParts(own, client, open, library),
    ...(isNotAwaited(reading, call) ? { unawaited: true } : {}),
    ...(client?.name ? { client: { name: client.name } } : {}),
    ...(edit ? { deadlineEdit: edit } : {}),
  }
}

/** What linking may still find out: whether callers bound the request, or what its client comes from does. */
const openParts = (
  own: Deadline,
  client: HeldClient | undefined,
  open: OpenDeadline | undefined,
  { deadline }: Library,
): Pick<ExternalCall, 'open' | 'source'> => {
  const isClosed =
    client !== undefined && !client.uses && !client.source && client.deadline.state !== 'none' && client.deadline.state !== 'default'
  if (isClosed || !deadline) return {}
  const isUnset = own.state === 'none' || own.state === 'default'
  const source = client?.source && (open || isUnset) ? client.source : undefined
  if (source) return { open: open ?? { uses: [], unset: defaultDeadline(deadline.default) }, source }
  return open ? { open } : {}
}

/** The deadline of a request together with that of its client. */
const together = ({ connection, deadline }: Library, form: RequestForm, own: Deadline, client: Deadline | undefined): Deadline => {
  if (connection || !deadline) return { state: 'unknown', because: 'the deadline is set where its client is created' }
  if (!client) return own
  // A context can only end the call before the client's own timeout does.
  if ((form.request !== undefined || form.context !== undefined) && own.state === 'unknown' && client.state === 'bounded') return client
  return inherit(own, client)
}
