import type { OutsideValue } from '#model/facts/requests/outside-value'
import { piecesOf, type Piece, type Reading } from './text-pieces.ts'

type Into = OutsideValue['into']

/** How one language identifies request data in a function. */
export interface Sender extends Reading {
  /** Whether the sender of a request controls an expression: `request.args.get("url")`. */
  isDirect(expression: string): boolean
  /** Whether an expression is a string passed in by the function's caller. */
  isHandedIn(expression: string): boolean
}

/** Members and calls that leave the value under the sender's control. */
const kept =
  /^([A-Za-z_]\w*)((?:\.\w+\b(?!\s*\()|\.(?:get|strip|rstrip|lstrip|lower|upper|trim|strip|decode|toString|String|toLowerCase|toUpperCase|replace|TrimSpace|pop|url|path|name|geturl|toURL|toURI|get[A-Z]\w*)\([^()]*\)|\[[^\]]*\])*)$/

/** The values that an expression may have: `a if b else c`, `a or b`, `b ? a : c`. Excludes the condition. */
const branchesOf = (text: string): string[] => {
  const masked = text.replace(/"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/g, (quoted) => '_'.repeat(quoted.length))
  const conditional = /^([\s\S]+?)\sif\s[\s\S]+?\selse\s/.exec(masked)
  if (conditional) return [text.slice(0, conditional[1]?.length), ...branchesOf(text.slice(conditional[0].length))]
  const ternary = /^[^?]+\?([^?:]+):/.exec(masked)
  if (ternary?.[1] !== undefined) {
    const start = masked.indexOf('?') + 1
    return [text.slice(start, start + ternary[1].length), ...branchesOf(text.slice(ternary[0].length))]
  }
  const either = /\s(?:or|\|\|)\s/.exec(masked)
  return either ? [text.slice(0, either.index), ...branchesOf(text.slice(either.index + either[0].length))] : [text]
}

/** Whether the sender of a request controls the value of a hole. Follows names and members within one function. */
const isSent = (hole: string, sender: Sender, depth = 0): boolean => {
  const text = hole.trim()
  // Redirecting to the referrer gives an attacker nothing: the visitor was already on that page.
  if (depth > 5 || /referr?er/i.test(text)) return false
  if (sender.isDirect(text)) return true
  const branches = branchesOf(text)
  if (branches.length > 1)
    return branches.some((branch) =>
      piecesOf(branch, sender).some((piece) => 'hole' in piece && piece.hole !== text && isSent(piece.hole, sender, depth + 1)),
    )
  const head = kept.exec(text)?.[1]
  if (head === undefined) return false
  if (head !== text && sender.isDirect(head)) return true
  const value = sender.valueOf(head)
  return value !== undefined && piecesOf(value, sender).some((piece) => 'hole' in piece && isSent(piece.hole, sender, depth + 1))
}

/** The hole whose value the sender of a request controls, if any. */
export const sentPart = (expression: string, sender: Sender): string | undefined => {
  for (const piece of piecesOf(expression, sender)) if ('hole' in piece && isSent(piece.hole, sender)) return piece.hole
  return undefined
}

/** The hole that determines the host of an address, because no host precedes it. */
export const sentOrigin = (expression: string, sender: Sender): string | undefined => {
  const [first, second] = piecesOf(expression, sender).filter((piece) => !('literal' in piece && piece.literal === ''))
  const start = first && 'literal' in first && /^(https?:\/\/|redirect:)$/i.test(first.literal) ? second : first
  if (!start || 'literal' in start) return undefined
  const branches = branchesOf(start.hole)
  if (branches.length === 1) return isSent(start.hole, sender) ? start.hole : undefined
  return branches.map((branch) => (branch === start.hole ? undefined : sentOrigin(branch, sender))).find((found) => found !== undefined)
}

/** The part of a shell's text that is not the program's own: the sender's, or a string that the function's caller hands in. */
export const shellPart = (expression: string, sender: Sender): { readonly hole: string; readonly sent: boolean } | undefined => {
  const sent = sentPart(expression, sender)
  if (sent !== undefined) return { hole: sent, sent: true }
  const pieces = piecesOf(expression, sender)
  // What is handed in as a whole may be the program's own text.
  if (pieces.length < 2) return undefined
  const handedIn = pieces.find((piece) => 'hole' in piece && sender.isHandedIn(piece.hole))
  return handedIn && 'hole' in handedIn ? { hole: handedIn.hole, sent: false } : undefined
}

const isStatement = /\b(SELECT\s[\s\S]*\bFROM|INSERT\s+INTO|UPDATE\s+\S+\s+SET|DELETE\s+FROM|WHERE|ORDER\s+BY|JOIN)\b/i

/** Names of values that the program chooses, not the sender of a request. */
const ownName =
  /(table|schema|column|database|db|interval|type|mode|order|direction|timezone|tz|unit|locale|role|channel|constraint|index|version|env|dialect|sequence|placeholder|prefix|suffix|query|sql|clause|condition|filter|where)(_?name)?s?$/i

/** DDL statements and code blocks that accept no parameters: `DO $$ … $$`, `ALTER TABLE … ADD CHECK (…)`. */
export const takesNoParameter =
  /^[\W_]*(DO\s+(\$|')|(CREATE|ALTER|DROP|GRANT|REVOKE|COMMENT\s+ON|SET|COPY|VACUUM|ATTACH|NOTIFY|LISTEN|PRAGMA)\s)/i

/** A hole in quotes in an SQL statement. It holds a value, which can always be passed as a parameter. */
export const quotedPart = (expression: string, sender: Sender): { readonly hole: string; readonly sent: boolean } | undefined => {
  const pieces = piecesOf(expression, sender)
  const text = pieces.map((piece) => ('literal' in piece ? piece.literal : '?')).join('')
  if (!isStatement.test(text)) return undefined
  const merged = joinLiterals(pieces)
  for (const [index, piece] of merged.entries()) {
    if ('literal' in piece) continue
    const before = merged[index - 1]
    const after = merged[index + 1]
    if (!before || !after || !('literal' in before) || !('literal' in after)) continue
    if (!/'%?$/.test(before.literal) || !/^%?'/.test(after.literal)) continue
    const sent = isSent(piece.hole, sender)
    if (sent || (!takesNoParameter.test(text) && sender.isHandedIn(piece.hole) && !ownName.test(piece.hole)))
      return { hole: piece.hole, sent }
  }
  return undefined
}

const joinLiterals = (pieces: readonly Piece[]): Piece[] => {
  const joined: Piece[] = []
  for (const piece of pieces) {
    const last = joined.at(-1)
    if (last && 'literal' in last && 'literal' in piece) joined[joined.length - 1] = { literal: last.literal + piece.literal }
    else joined.push(piece)
  }
  return joined
}

const looksOfText =
  /escape|sanitize|quote|allow|white_?list|valid|identifier|literal\(|isdigit|isalnum|matches\(|MatchString|parseInt|Atoi|switch/i

/** Evidence in the enclosing function that a value is validated before use. */
const looks: Readonly<Record<Into, RegExp>> = {
  address:
    /allow|white_?list|permitted|trusted|safe|valid(?!ation_error)|ssrf|check|assert|verify|ensure|guard|\bhost(name)?\b|getHost|\.netloc|private|internal|startsWith\(|startswith\(|HasPrefix\(|filter/i,
  path: /base_?name|\bBase\(|normpath|normalize|realpath|resolve\(|abspath|startsWith\(|startswith\(|HasPrefix\(|Contains\(|secure_?filename|safe|sanitize|valid|allow|relative_to|is_relative|\bRel\(|IsLocal|commonpath|getName\(|replace|match|uuid|\bFS\b|OpenInRoot|\bRoot\b|contains\(/i,
  redirect:
    /allow|white_?list|safe|valid|trusted|\b(assert|verify|ensure|check|require)(?!out)\w*\(|registered|startsWith\(|startswith\(|HasPrefix\(|sanitize|\bhost(name)?\b|getHost|\.netloc|relative|internal|match|contains|in_array|==|switch/i,
  code: looksOfText,
  command: looksOfText,
  statement: looksOfText,
}

const withoutTexts = (text: string): string => text.replace(/'[^'\n]*'|"[^"\n]*"|(\/\/|#).*/g, '""')

/** Whether the enclosing function validates such a value in any way. */
export const isLookedAt = (into: Into, functionText: string): boolean => looks[into].test(withoutTexts(functionText))
