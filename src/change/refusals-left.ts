import type { ChangedFile } from '#model/change-set'
import type { Linked, System } from '#model/system'
import type { Endpoint } from '#model/facts/requests/endpoint'
import type { Place } from '#model/source-file'

/** The lines that a change adds and removes around a line of the base. */
export interface Exchanged {
  readonly added: readonly string[]
  readonly removed: readonly { readonly line: number; readonly text: string }[]
}

/** A safeguard: its condition as written, and the function that contains it. */
interface Check {
  readonly by: string
  readonly at: Place
  readonly within: string
}

const refusal = /^(return|throw|raise)\b/
const asks = /\b(if|elif|unless|switch|case|when|match)\b|\?|&&|\|\|/

/** Only the condition was removed: the code now rejects every caller. */
export const refusesAll = ({ added, removed }: Exchanged, { at }: Pick<Check, 'at'>): boolean => {
  const refused = removed.find(({ line, text }) => line >= at.startLine && line <= at.endLine + 4 && refusal.test(text.trim()))
  const inItsPlace = added.map((line) => line.trim()).filter((line) => line !== '')
  return refused !== undefined && inItsPlace.includes(refused.text.trim()) && !inItsPlace.some((line) => asks.test(line))
}

/** A shorter condition may occur anywhere. */
const tellingLength = 12

/** The same condition is added again in this file, followed by an exit: only the response to rejected callers changes. */
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
 * Whether the value that was checked no longer comes from the request: `if user.name != request.name { refuse }; issue(request.name)`
 * became `issue(user.name)`, so a caller can no longer act for someone else.
 */
export const comparesWithOwnValue = ({ added, removed }: Exchanged, { by, at }: Pick<Check, 'by' | 'at'>): boolean => {
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

/** Names of functions that check something, as opposed to functions that act. */
const finds =
  /check|verif|valid|auth|allow|permit|assert|require|ensure|compare|match|(^|_)(is|has|can|may|must)|^(is|has|can|may|must)[A-Z]/i

/** Whether the condition tested the success of an act that is still done: `done = prepare(x); if not done: refuse` became `prepare(x)`. */
export const testsOutcomeOfAct = ({ added, removed }: Exchanged, { by }: Pick<Check, 'by'>): boolean => {
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

/** The roles that a text names. */
const rolesIn = (text: string): readonly string[] => roles.flatMap(([role, words]) => (words.test(text) ? [role] : []))

/** Whether a remaining guard in front of the function requires every role that the removed check required. */
export const isAskedBefore = (head: System, { removed }: Exchanged, { at, within }: Check): boolean => {
  const asked = rolesIn(
    removed
      .filter(({ line }) => line >= at.startLine && line <= at.endLine + 4)
      .map(({ text }) => text)
      .join('\n'),
  )
  if (asked.length === 0) return false
  const isGuarded = ({ at: { path }, handler, within: own, guards }: Linked<Endpoint>): boolean =>
    path === at.path &&
    (own === within || handler.name === within) &&
    guards.some(({ name, against }) => against?.includes('access') === true && isSubset(asked, rolesIn(name.slice(name.indexOf('(') + 1))))
  return head.facts('endpoint').some(isGuarded)
}

const isSubset = (some: readonly string[], of: readonly string[]): boolean => some.every((one) => of.includes(one))

const layer =
  /(Controller|Service|Serializer|ViewSet|View|Resource|Impl|Policy|Permissions?|Validator|Manager|Store|Repository|Model|Form|Schema|Handler)$/

/** The subject of a class: `Order` for `OrderService` and `OrderSerializer`. */
const aboutOf = (within: string): string => (/^\w+/.exec(within)?.[0] ?? '').replace(layer, '')

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1)

/** Whether another layer of the same subject requires the same roles: a check moved from a model to its serializer. */
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

/** Whether a transaction block, recognised by its indentation, held a single statement besides what waits for the commit. */
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
    // Not a block such as a loop or a branch.
    !only.trimEnd().endsWith(':')
  )
}

/** Whether a function called here was removed and its body inlined. */
export const isWrittenOut = ({ added, removed }: Exchanged, { at }: Pick<Check, 'at'>): boolean => {
  const own = removed.filter(({ line }) => line >= at.startLine && line <= at.endLine).map(({ text }) => text)
  const others = removed.filter(({ line }) => line < at.startLine || line > at.endLine).map(({ text }) => text.trim())
  const called = own.flatMap((text) => [...text.matchAll(/(?<![\w$])([\w$]+)\(/g)].map(([, name = '']) => name))
  const isGone = called.some((name) =>
    others.some((text) => new RegExp(`\\b(function|def|func)\\s+${escaped(name)}\\(|\\bconst\\s+${escaped(name)}\\s*=`).test(text)),
  )
  return isGone && added.some((line) => line.includes('(') && others.includes(line.trim()))
}
