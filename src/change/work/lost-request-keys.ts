import type { RequestKey } from '#model/facts/requests/request-key'
import type { Change, Linked, System } from '#model/system'
import { wordsOf } from '#models/naming/words'
import { functionsFrom, standsIn } from '#link/follow'
import { ownName } from '../protections/guarded.ts'
import { filesNow } from '../protections/lost-protections.ts'
import { removalOf } from '../removal.ts'

/** A key that requests were given, and that a change takes from them. */
export interface LostRequestKey {
  readonly key: Linked<RequestKey>
  readonly headLine: number
  /** The function that still sends the request, and the call. */
  readonly owner: Owner
  readonly sends: string
  readonly movesMoney: boolean
}

interface Owner {
  readonly path: string
  readonly name: string
}

const maxDepth = 2

const outermost = (within: string): string => within.split(' > ')[0] ?? ''

/** A function and its callers, which send what it builds. */
const ownersOf = (system: System, path: string, within: string, depth = 0): readonly Owner[] => {
  const own = ownName(within)
  const callers =
    depth < maxDepth
      ? system
          .facts('effects')
          .filter(
            (caller) =>
              !(caller.at.path === path && caller.within === within) &&
              system.uses(caller.at.path, caller.within).some((callee) => callee.path === path && ownName(callee.name) === own),
          )
      : []
  return [{ path, name: within }, ...callers.flatMap((caller) => ownersOf(system, caller.at.path, caller.within, depth + 1))]
}

const sending: ReadonlySet<string> = new Set(
  'post put patch request fetch do send exchange execute urlopen perform invoke transmit submit publish charge capture refund transfer'.split(
    ' ',
  ),
)

/** The call with which a function still sends a request, by its name. */
const sendsIn = (system: System, { path, name }: Owner): string | undefined => {
  const isHere = (one: { readonly at: { readonly path: string }; readonly within: string }): boolean =>
    one.at.path === path && outermost(one.within) === outermost(name)
  const known =
    system.facts('side-effect').find((one) => isHere(one) && one.effect !== 'email') ?? system.facts('external-call').find(isHere)
  if (known) return known.callee
  return system
    .facts('effects')
    .filter(isHere)
    .flatMap(({ effects }) => effects)
    .find(({ name: call }) => wordsOf(call.replace(/^=/, '')).some((word) => sending.has(word)))?.name
}

/** Whether a function, or one that it or a callback in it calls to build the request, gives a key. */
const isKeyed = (system: System, { path, name }: Owner): boolean => {
  const inside = system
    .facts('effects')
    .filter(({ at, within }) => at.path === path && outermost(within) === outermost(name))
    .map(({ within }) => ({ path, name: within }))
  const functions = functionsFrom(system, [{ path, name: outermost(name) }, ...inside], { steps: maxDepth })
  return system.facts('request-key').some((key) => standsIn(key, functions))
}

const money: ReadonlySet<string> = new Set(
  'payment payments pay charge charges refund refunds payout payouts transfer transfers capture checkout invoice topup debit'.split(' '),
)

const plain = (name: string): string => name.replaceAll(/[-_]/g, '').replace(/^set/i, '').toLowerCase()

/** Keys that a change removes from requests which it goes on to send. A key that another place now gives is kept. */
export function* lostRequestKeys(head: System, change: Change): Generator<LostRequestKey> {
  const before = change.base.facts('request-key').filter(({ inService }) => inService)
  const now = head.facts('request-key')
  if (before.length === 0) return
  const fileNow = filesNow(head, change)
  const seen = new Set<string>()
  for (const key of before) {
    const file = fileNow(key.at.path)
    const removal = file && removalOf(file, key.at.startLine)
    if (!file || !removal) continue
    const isSame = (one: { readonly name: string }): boolean => plain(one.name) === plain(key.name)
    if (now.filter(isSame).length >= before.filter(isSame).length || now.length >= before.length) continue
    if (removal.elsewhere.some((line) => /idempoten|dedup/i.test(line))) continue
    const owner = ownersOf(change.base, key.at.path, key.within)
      .map((one): Owner => (one.path === key.at.path ? { ...one, path: file.path } : one))
      .find((one) => sendsIn(head, one) !== undefined)
    const sends = owner && sendsIn(head, owner)
    const place = `${file.path} ${owner?.name ?? ''}`
    if (!owner || sends === undefined || seen.has(place)) continue
    if (isKeyed(head, owner)) continue
    seen.add(place)
    const words = [owner.name, key.within, file.path.split('/').at(-1) ?? '', sends].flatMap(wordsOf)
    yield { key, headLine: removal.headLine, owner, sends, movesMoney: words.some((word) => money.has(word)) }
  }
}
