import type { ChangedFile } from '#model/change-set'
import type { Linked, System } from '#model/system'
import type { Endpoint } from '#model/facts/endpoint'
import type { Place } from '#model/source-file'

/** What a change puts in and takes out around a line of the base. */
export interface Exchanged {
  readonly added: readonly string[]
  readonly removed: readonly { readonly line: number; readonly text: string }[]
}

/** A safeguard, by its condition as written, with the function that it stands in. */
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

/** A condition that is short may stand anywhere. */
const tellingLength = 12

/** The same condition is put in again in this file, and leaves: whom it keeps out is only answered in another way. */
export const asksAgain = ({ hunks = [] }: ChangedFile, { by }: Pick<Check, 'by'>): boolean =>
  by.length >= tellingLength &&
  hunks.some(({ lines }) => {
    const head = lines.filter((line) => !line.startsWith('-'))
    return head.some(
      (line, at) =>
        line.startsWith('+') &&
        /\b(if|elif|unless)\b/.test(line) &&
        line.includes(by) &&
        head.slice(at + 1, at + 4).some((next) => refusal.test(next.slice(1).trim())),
    )
  })

const escaped = (name: string): string => name.replace(/[.$]/g, '\\$&')
const token = (name: string): RegExp => new RegExp(`(?<![\\w$.])${escaped(name)}(?![\\w$])`, 'g')

/**
 * What was asked for is not taken from the request any more: `if user.name != request.name { refuse }; issue(request.name)` became
 * `issue(user.name)`, and nobody can ask for somebody else.
 */
export const asksForItself = ({ added, removed }: Exchanged, { by, at }: Pick<Check, 'by' | 'at'>): boolean => {
  const rest = removed.filter(({ line }) => line < at.startLine || line > at.endLine)
  const written = new Set(added.map((line) => line.trim()))
  const becomes = (asked: string, own: string): boolean =>
    asked.includes('.') &&
    own.includes('.') &&
    rest.some(({ text }) => token(asked).test(text) && written.has(text.replace(token(asked), own).trim())) &&
    !added.some((line) => token(asked).test(line))
  const parts = by.split(/!==?/)
  return parts.slice(1).some((right, at) => {
    const one = /(?<![\w$.])[\w$.]+$/.exec((parts[at] ?? '').trimEnd())?.[0] ?? ''
    const other = /^[\w$.]+/.exec(right.trimStart())?.[0] ?? ''
    return becomes(one, other) || becomes(other, one)
  })
}

/** Names of what finds something out, as opposed to what does something. */
const finds =
  /check|verif|valid|auth|allow|permit|assert|require|ensure|compare|match|(^|_)(is|has|can|may|must)|^(is|has|can|may|must)[A-Z]/i

/**
 * What was asked is whether an act had succeeded, and the act is still done: `done = prepare(x); if not done: refuse` became `prepare(x)`.
 */
export const askedOutcomeOfAct = ({ added, removed }: Exchanged, { by }: Pick<Check, 'by'>): boolean => {
  const flag = /^(?:!|not )(\w+)$/.exec(by.trim())?.[1]
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

const oneStatement = /\.(create|save|bulk_create|bulk_update|update|delete)\(/
const afterCommit = /\bon_commit\(/

/** A block of a transaction, told by its indentation, that held one statement, and what waits for the commit. */
export const heldOneStatement = ({ removed }: Exchanged, { at }: Pick<Check, 'at'>): boolean => {
  const head = removed.find(({ line }) => line === at.startLine)?.text
  if (head === undefined || !head.trimEnd().endsWith(':')) return false
  const depth = head.search(/\S/)
  const behind = removed.filter(({ line, text }) => line > at.startLine && text.trim() !== '')
  const end = behind.findIndex(({ text }) => text.search(/\S/) <= depth)
  const body = end === -1 ? behind : behind.slice(0, end)
  const least = Math.min(...body.map(({ text }) => text.search(/\S/)))
  const statements = body.map(({ text }) => text).filter((text) => text.search(/\S/) === least && !/^\s*[)\]}]/.test(text))
  const held = statements.filter((text) => !afterCommit.test(text))
  const [only] = held
  return (
    only !== undefined &&
    held.length === 1 &&
    oneStatement.test(only) &&
    // Nothing inside of it: a loop, a branch.
    !only.trimEnd().endsWith(':')
  )
}

/** A function that was called here is gone, and what it did is written out in its place. */
export const isWrittenOut = ({ added, removed }: Exchanged, { at }: Pick<Check, 'at'>): boolean => {
  const own = removed.filter(({ line }) => line >= at.startLine && line <= at.endLine).map(({ text }) => text)
  const others = removed.filter(({ line }) => line < at.startLine || line > at.endLine).map(({ text }) => text.trim())
  const called = own.flatMap((text) => [...text.matchAll(/(?<![\w$])([\w$]+)\(/g)].map(([, name = '']) => name))
  const isGone = called.some((name) =>
    others.some((text) => new RegExp(`\\b(function|def|func)\\s+${escaped(name)}\\(|\\bconst\\s+${escaped(name)}\\s*=`).test(text)),
  )
  return isGone && added.some((line) => line.includes('(') && others.includes(line.trim()))
}
