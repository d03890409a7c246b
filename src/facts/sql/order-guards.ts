import type { OrderGuard } from '#model/facts/data/sql-statement'
import { names } from '#models/names'
import { wordsOf } from '#models/naming/words'
import { tokenize, type Token } from '#languages/sql/tokens'

const isName = (token: Token | undefined): token is Token => token?.kind === 'word' || token?.kind === 'quoted'
const wordOf = (token: Token | undefined): string => (token?.kind === 'word' ? token.text.toLowerCase() : '')

/** The sections of a statement that writes, in order; a condition counts only behind the assignments. */
type Section = 'set' | 'condition' | 'other'

const sectionAfter = (word: string, section: Section, hasSet: boolean): Section => {
  if (word === 'set') return 'set'
  if (word === 'where') return hasSet ? 'condition' : 'other'
  return word === 'returning' || word === 'from' || word === 'select' ? 'other' : section
}

/** The column at a token, which may be qualified: `version` of `addresses.version`; and the token behind it. */
const columnAt = (tokens: readonly Token[], at: number): { readonly column: string; readonly next: number } | undefined => {
  let last = at
  // `:version` and `@version` are parameters.
  if (!isName(tokens[last]) || [':', '@'].includes(tokens[at - 1]?.text ?? '')) return undefined
  while (tokens[last + 1]?.text === '.' && isName(tokens[last + 2])) last += 2
  return { column: tokens[last]?.text.toLowerCase() ?? '', next: last + 1 }
}

/** Whether an operator compares for order. */
export const isOrderSign = (operator: string): boolean => /^[<>]=?$/.test(operator)

/** The comparison at a token, and the token behind it: `<`, `<=`, `=`; the tokenizer may split it. */
const comparisonAt = (tokens: readonly Token[], at: number): { readonly operator: string; readonly next: number } => {
  let operator = ''
  let next = at
  while (/^[<>=!]+$/.test(tokens[next]?.text ?? '') && tokens[next]?.kind === 'sign') operator += tokens[next++]?.text ?? ''
  return { operator, next }
}

/**
 * Columns that keep a statement from writing over a newer row: it sets them, and its condition compares the stored value with the new one for
 * order (`version < excluded.version`), or compares a version for equality (`version = $3`). A column that is computed from itself, such as a
 * balance, is compared for another reason.
 */
export const orderGuards = (text: string): readonly OrderGuard[] => {
  if (!/\bset\b/i.test(text) || !/\bwhere\b/i.test(text)) return []
  const tokens = tokenize(text)
  const own = new Set<string>()
  const computed = new Set<string>()
  const found: OrderGuard[] = []
  let section: Section = 'other'
  let assigned = ''
  for (let at = 0; at < tokens.length; at += 1) {
    section = sectionAfter(wordOf(tokens[at]), section, own.size > 0)
    const named = section === 'other' ? undefined : columnAt(tokens, at)
    if (!named) continue
    const { operator, next } = comparisonAt(tokens, named.next)
    const { column } = named
    if (section === 'set') {
      if (operator === '=' && wordOf(tokens[at]) !== 'set') {
        own.add(column)
        assigned = column
      } else if (column === assigned && tokens[at]?.text.toLowerCase() !== 'excluded') computed.add(column)
    } else if (
      next < tokens.length &&
      own.has(column) &&
      (isOrderSign(operator) ? !computed.has(column) : operator === '=' && isVersion(column))
    )
      found.push({ column, line: tokens[at]?.line ?? 1, ...(clocks.has(wordOf(tokens[next])) && { isLease: true as const }) })
    at = named.next - 1
  }
  return found
}

/** The columns that a condition by itself compares: `serial = ? AND seen_at < ?`; and of a list of assignments, those that it sets. */
export const comparisonsIn = (text: string): readonly { readonly column: string; readonly line: number; readonly isOrder: boolean }[] => {
  const tokens = tokenize(text)
  const found: { column: string; line: number; isOrder: boolean }[] = []
  for (let at = 0; at < tokens.length; at += 1) {
    const named = columnAt(tokens, at)
    if (!named) continue
    const { operator, next } = comparisonAt(tokens, named.next)
    const isOrder = isOrderSign(operator)
    if (next < tokens.length && (isOrder || operator === '=')) found.push({ column: named.column, line: tokens[at]?.line ?? 1, isOrder })
    at = named.next - 1
  }
  return found
}

/** What gives the present time. */
const clocks: ReadonlySet<string> = new Set(['now', 'current_timestamp', 'localtimestamp', 'clock_timestamp', 'getdate', 'sysdate'])

export const isVersion = (column: string): boolean => names.versions.has(wordsOf(column).at(-1) ?? '')
