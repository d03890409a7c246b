import type { Deadline } from '#model/fact'
import type { ParameterUse, Source } from '#model/facts/summary'
import type { PlacedCall } from '#code/index-module'
import type { Expr } from '#code/model'
import { originName } from '#code/origin'
import type { KnownRequest } from '#models/library-index'
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

/** The name of a value for linking. */
export const nameOfHolder = ({ file }: Reading, object: Expr): string | undefined =>
  object.kind === 'name' || object.kind === 'member' ? file.textOf(object) : undefined

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
    const instance = from && libraries.instance(known, from)
    if (instance)
      return {
        deadline: clientDeadline(reading, known, instance),
        name: nameOfHolder(reading, object),
        uses: openClient(reading, known, instance),
      }
    const before = from && library.extends ? builderOf(file, known, from) : undefined
    known = before === known ? undefined : before
  }
  if (!libraries.instance(object, scope)) return undefined
  return { deadline: handedIn, name: nameOfHolder(reading, object), source: clientSource(reading, object, scope) }
}
