import type { Deadline, Fact } from '#model/fact'
import type { OpenDeadline } from '#model/facts/calls/external-call'
import type { PlacedCall } from '#code/index-module'
import type { Call } from '#code/model'
import type { KnownRequest } from '#models/indexes/library-index'
import { defaultDeadline } from '../shared/deadline.ts'
import { optionsOf } from './arguments.ts'
import { clientSource } from './client-source.ts'
import { heldClient, type HeldClient } from './held-client.ts'
import { memberCallFact } from './member-call-fact.ts'
import { memberCallOf } from './member-calls.ts'
import { openDeadline } from './open-deadline.ts'
import type { Reading } from './reading.ts'
import { handedIn, requestDeadline } from './request-deadline.ts'
import { isRequest, requestFact, seenAt } from './request-fact.ts'
import { deadlineOfRequestObject, madeRequest } from './request-object.ts'

/** A request that leaves the process, for concepts that build on it. */
export interface Request {
  readonly call: Call
  readonly library: string
  /** Members after the library or its client: `post`, `chat.completions.create`. */
  readonly member: string
  readonly method: string | undefined
  /** Another call sends the request. */
  readonly isOnlyMade: boolean
}

/** What one call sends. */
export interface Sent {
  readonly fact?: Fact
  /** The function that sends it. */
  readonly caller?: string
  readonly request?: Request
}

const nothing: Sent = {}

/** What a call sends to another process: a request of a known library, or a call through a client that another file may make. */
export const sentByCall = (reading: Reading, placed: PlacedCall): Sent => {
  const known = reading.libraries.request(placed.call.callee, placed.scope)
  // Any file may make what a row for stubs matches by its name alone.
  const isOther = known?.library.made !== undefined && !isRequest(reading, placed, known)
  return known && !isOther ? throughKnown(reading, placed, known) : throughForeign(reading, placed)
}

/** @param sentBy the client, where it is no known one */
const throughKnown = (reading: Reading, placed: PlacedCall, known: KnownRequest, sentBy?: HeldClient): Sent => {
  if (!isRequest(reading, placed, known)) return nothing
  const options = optionsOf(reading.file, placed, known.form)
  const own = requestDeadline(reading, placed, known, options.shape)
  const client = sentBy ?? heldClient(reading, placed, known)
  const caller = reading.placeOf(seenAt(reading, placed, known)).within
  // Another file may give a value to the name by which the client is handed in.
  const foreign = client?.deadline === handedIn && own.state === 'none' ? memberCallOf(reading, placed) : undefined
  if (foreign) return { caller, fact: memberCallFact(reading, placed, foreign) }
  const open = openDeadline(reading, placed, known, options, own) ?? openByClient(known, own, client)
  const fact = requestFact(reading, { placed, known, options, own, client, open })
  const { library, member, form } = known
  const isOnlyMade = form.isOnlyMade === true
  return { caller, fact, request: { call: placed.call, library: library.package, member, method: fact.method, isOnlyMade } }
}

/** A client that the file makes, and whose deadline callers decide. */
const openByClient = ({ library: { deadline } }: KnownRequest, own: Deadline, client: HeldClient | undefined): OpenDeadline | undefined =>
  client?.uses && deadline && (own.state === 'none' || own.state === 'default')
    ? { uses: client.uses, unset: defaultDeadline(deadline.default) }
    : undefined

const throughForeign = (reading: Reading, placed: PlacedCall): Sent => {
  const { file, rules } = reading
  const member = memberCallOf(reading, placed)
  const own = member?.path[0] === 'Do' ? deadlineOfRequestObject(file, placed, 0) : undefined
  if (!member || (own && own.state !== 'none' && madeRequest(file, placed, 0))) return throughUnknown(reading, placed)
  const caller = rules.marksForeignCalls ? { caller: reading.placeOf(placed.call).within } : {}
  return own?.state === 'unknown' ? caller : { ...caller, fact: memberCallFact(reading, placed, member) }
}

/** `x.Do(request)` with a request that the function makes is a request, whatever sends it. */
const throughUnknown = (reading: Reading, placed: PlacedCall): Sent => {
  const { callee } = placed.call
  if (callee.kind !== 'member' || callee.name !== 'Do' || madeRequest(reading.file, placed, 0) === undefined) return nothing
  const known = reading.libraries.named('net/http#Client().Do')
  const client = { deadline: handedIn, name: undefined, source: clientSource(reading, callee.object, placed.scope) }
  return known ? throughKnown(reading, placed, known, client) : nothing
}
