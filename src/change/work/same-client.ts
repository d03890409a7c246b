import type { System } from '#model/system'
import { ownName } from '../protections/guarded.ts'

/** A function at the head, and the file that it was in. */
interface Asking {
  readonly path: string
  readonly from: string
  readonly within: string
}

/** What a call is made on: `stub` of `self.stub.GetMany`, and nothing for `self.load`. */
const clientOf = (callee: string): string | undefined => {
  const parts = callee.split('.')
  const name = parts.at(-2)
  return name === undefined || (parts.length === 2 && /^(self|this|cls|\w)$/.test(name)) ? undefined : name
}

/**
 * The request that a function, or one that the change adds for it, now makes with one of these clients: the work of before in another call.
 *
 * @param clients names of what the work was done with
 */
export const asksSameClient = (
  head: System,
  base: System,
  { path, from, within }: Asking,
  clients: readonly string[],
): string | undefined => {
  const own = [
    within,
    ...head.callees(path, within).flatMap((one) => (one.path === path && !base.hasFunction(from, one.name) ? [one.name] : [])),
  ]
  return head.facts('external-call').flatMap((call) => {
    if (call.at.path !== path || (call.protocol !== 'http' && call.protocol !== 'grpc') || !own.includes(call.within.split(' > ')[0] ?? ''))
      return []
    const client = clientOf(call.callee)
    return client !== undefined && clients.includes(client) ? [ownName(call.callee)] : []
  })[0]
}
