import type { Deadline } from '#model/fact'
import type { ParameterUse, Source } from '#model/facts/documents/summary'
import type { PlacedCall } from '#code/index-module'
import type { Expr } from '#code/model'
import { isOwn, originName } from '#code/origin'
import type { Scope } from '#code/scope'
import type { KnownRequest } from '#models/indexes/library-index'
import { objectOf } from './arguments.ts'
import { clientSource } from './client-source.ts'
import { clientDeadline } from './client-deadline.ts'
import { openClient } from './open-client.ts'
import type { Reading } from './reading.ts'
import { handedIn } from './request-deadline.ts'
import { builderOf } from './settings.ts'

/** The client that a request goes through. */
export interface HeldClient {
  readonly deadline: Deadline
  /** Its name in the file. */
  readonly name: string | undefined
  /** What it comes from, if the file does not make it. */
  readonly source?: Source | undefined
  /** Parameters that may bound it, where the file makes it. */
  readonly uses?: readonly ParameterUse[] | undefined
}

/** The name of a value for linking; the result of a function or a method of the file bears its name. */
export const nameOfHolder = ({ file }: Reading, object: Expr, scope: Scope): string | undefined => {
  if (object.kind === 'name' || object.kind === 'member') return file.textOf(object)
  return object.kind === 'call' && isOwn(file.originOf(object.callee, scope)) ? `${file.textOf(object.callee)}()` : undefined
}

/** The client that a request goes through: undefined if the request needs none, {@link handedIn} if the file does not make it. */
export const heldClient = (reading: Reading, { call, scope }: PlacedCall, { library, member }: KnownRequest): HeldClient | undefined => {
  const { file, libraries } = reading
  const object = objectOf(member, call.callee)
  if (!object || !library.instances) return undefined
  const origin = file.originOf(object, scope)
  if (!originName(origin).includes('()')) return undefined
  // Behind the links of a chain: `client.R().SetTimeout(5)`.
  let known = origin.site
  while (known) {
    const from = file.index.scopeOfSite(known)
    // The arguments of an own function are no settings of the client that it returns.
    if (known.kind === 'call' && from && isOwn(file.originOf(known.callee, from)))
      return { deadline: handedIn, name: nameOfHolder(reading, object, scope), source: clientSource(reading, known, from) }
    const instance = from && libraries.instance(known, from)
    if (instance)
      return {
        deadline: clientDeadline(reading, known, instance),
        name: nameOfHolder(reading, object, scope),
        uses: openClient(reading, known, instance),
      }
    const before = from && library.extends ? builderOf(file, known, from) : undefined
    known = before === known ? undefined : before
  }
  if (!libraries.instance(object, scope)) return undefined
  return { deadline: handedIn, name: nameOfHolder(reading, object, scope), source: clientSource(reading, object, scope) }
}
