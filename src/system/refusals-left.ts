import type { Linked, System } from '#model/system'
import type { Endpoint } from '#model/facts/endpoint'
import type { Place } from '#model/source-file'

/** What a change puts in and takes out around a line of the base. */
export interface Exchanged {
  readonly added: readonly string[]
  readonly removed: readonly { readonly line: number; readonly text: string }[]
}

/** A check that refuses, by its condition as written, with the function that it stands in. */
interface Check {
  readonly by: string
  readonly at: Place
  readonly within: string
}

const refusal = /^(return|throw|raise)\b/
const asks = /\b(if|elif|unless|switch|case|when|match)\b|\?|&&|\|\|/

/** Only the condition went: what it refused is refused to everybody now. */
export const refusesAll = ({ added, removed }: Exchanged, { at }: Pick<Check, 'at'>): boolean => {
  const refused = removed.find(({ line, text }) => line >= at.startLine && line <= at.endLine + 4 && refusal.test(text.trim()))
  const inItsPlace = added.map((line) => line.trim()).filter((line) => line !== '')
  return refused !== undefined && inItsPlace.includes(refused.text.trim()) && !inItsPlace.some((line) => asks.test(line))
}

const escaped = (name: string): string => name.replace(/[.$]/g, '\\$&')
const token = (name: string): RegExp => new RegExp(`(?<![\\w$.])${escaped(name)}(?![\\w$])`, 'g')

/**
 * What was asked for is not taken from the request any more: `if user.name != request.name { refuse }; issue(request.name)` became
 * `issue(user.name)`, and nobody can ask for somebody else.
 */
export const asksForItself = ({ added, removed }: Exchanged, { by, at }: Pick<Check, 'by' | 'at'>): boolean => {
  const rest = removed.filter(({ line }) => line < at.startLine || line > at.endLine)
  const written = new Set(added.map((line) => line.trim()))
  return [...by.matchAll(/([A-Za-z_$][\w$.]*)\s*!==?\s*([A-Za-z_$][\w$.]*)/g)].some(([, one = '', other = '']) =>
    (
      [
        [one, other],
        [other, one],
      ] as const
    ).some(
      ([asked, own]) =>
        asked.includes('.') &&
        own.includes('.') &&
        rest.some(({ text }) => token(asked).test(text) && written.has(text.replace(token(asked), own).trim())) &&
        !added.some((line) => token(asked).test(line)),
    ),
  )
}

/** Names of what finds something out, as opposed to what does something. */
const finds =
  /check|verif|valid|auth|allow|permit|assert|require|ensure|compare|match|(^|_)(is|has|can|may|must)|^(is|has|can|may|must)[A-Z]/i

/**
 * What was asked is whether an act had succeeded, and the act is still done: `done = prepare(x); if not done: refuse` became `prepare(x)`.
 */
export const askedOutcomeOfAct = ({ added, removed }: Exchanged, { by }: Pick<Check, 'by'>): boolean => {
  const flag = /^(?:!|not\s+)\s*(\w+)$/.exec(by.trim())?.[1]
  if (flag === undefined) return false
  const made = removed
    .map(({ text }) => new RegExp(`^(?:(?:const|let|var)\\s+)?${flag}\\s*:?=\\s*(\\S.*)$`).exec(text.trim())?.[1])
    .find((value) => value !== undefined)
  const act = /^(?:await\s+)?(?:[\w$]+\.)*([\w$]+)\(/.exec(made ?? '')?.[1]
  return made !== undefined && act !== undefined && !finds.test(act) && added.some((line) => line.trim() === made)
}

const roles: readonly (readonly [string, RegExp])[] = [
  ['owner', /owner|owned|creator|created_?by/i],
  ['admin', /admin/i],
  ['staff', /staff|superuser/i],
  ['manager', /manager(?!\.)/i],
  ['moderator', /moderator/i],
  ['editor', /editor/i],
]

/** Who is let in, by the names of roles in a text. */
const rolesIn = (text: string): readonly string[] => roles.flatMap(([role, words]) => (words.test(text) ? [role] : []))

/** A guard that stays before the function asks for every role that the check in it asked for. */
export const isAskedBefore = (head: System, { removed }: Exchanged, { at, within }: Check): boolean => {
  const asked = rolesIn(
    removed
      .filter(({ line }) => line >= at.startLine && line <= at.endLine + 4)
      .map(({ text }) => text)
      .join('\n'),
  )
  if (asked.length === 0) return false
  const stands = ({ at: { path }, handler, within: own, guards }: Linked<Endpoint>): boolean =>
    path === at.path &&
    (own === within || handler.name === within) &&
    guards.some(({ name, against }) => against?.includes('access') === true && isSubset(asked, rolesIn(name.slice(name.indexOf('(') + 1))))
  return head.facts('endpoint').some(stands)
}

const isSubset = (some: readonly string[], of: readonly string[]): boolean => some.every((one) => of.includes(one))

const layer =
  /(Controller|Service|Serializer|ViewSet|View|Resource|Impl|Policy|Permissions?|Validator|Manager|Store|Repository|Model|Form|Schema|Handler)$/

/** What a class is about: `Order` of `OrderService` and `OrderSerializer`. */
const aboutOf = (within: string): string => (/^\w+/.exec(within)?.[0] ?? '').replace(layer, '')

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1)

/** Another layer of the same thing asks for the same roles: a check of a model that now stands in its serializer. */
export const asksInOtherLayer = (fresh: Check, lost: Check): boolean => {
  const [about, asked] = [aboutOf(lost.within), rolesIn(lost.by)]
  return (
    folderOf(fresh.at.path) === folderOf(lost.at.path) &&
    /^[A-Z]\w{2}/.test(about) &&
    about === aboutOf(fresh.within) &&
    asked.length > 0 &&
    isSubset(asked, rolesIn(fresh.by))
  )
}
