import type { CodeFile } from '#code/code-file'
import type { Call, FunctionModel, Located } from '#code/model'
import { paths } from '#code/ways/paths'
import type { TransactionForm } from '#models/forms/transaction'
import { isSameValue, type PlacedExpr } from './same-value.ts'

/** What is evaluated on the ways between the begin and the end of a transaction. */
export interface Between {
  /** Calls, by their offsets. */
  readonly calls: ReadonlySet<string>
  /** Functions without a name. */
  readonly functions: ReadonlySet<FunctionModel>
  /** The calls that commit it. */
  readonly commits: ReadonlySet<Call>
}

/** Names a place in {@link Between.calls}. */
export const placeKey = ({ start, end }: Located): string => `${start}:${end}`

const isWordEnd = (text: string, at: number): boolean => text.length === at || /\W/.test(text.charAt(at))

/** Whether the first argument of a call is a text that begins with one of some words, or is a constant that one of them names. */
export const says = ({ args: [first] }: Call, words: readonly string[]): boolean => {
  const text = first?.kind === 'literal' ? first.value : first?.kind === 'template' ? first.parts[0] : undefined
  if (typeof text === 'boolean') return words.includes(String(text))
  if (typeof text !== 'string') return false
  const said = text.trimStart().toUpperCase()
  return words.some((word) => said.startsWith(word) && isWordEnd(said, word.length))
}

/**
 * Follows the ways from a begin to the commit or rollback on the same client. Undefined if nothing commits. What an error handler does is
 * no part of the transaction, and so errors of calls are not followed.
 */
export const between = (file: CodeFile, form: TransactionForm, begin: Call, client: PlacedExpr, fn: FunctionModel): Between | undefined => {
  const { commits = [], rollsBack = [], commitsSaying = [], rollsBackSaying = [] } = form
  const calls = new Set<string>()
  const functions = new Set<FunctionModel>()
  const committing = new Set<Call>()
  const isOnClient = (call: Call): boolean => {
    const scope = file.index.scopeOfSite(call)
    return scope !== undefined && call.callee.kind === 'member' && isSameValue({ expr: call.callee.object, scope }, client)
  }
  const ends = (call: Call, members: readonly string[], words: readonly string[]): boolean =>
    call.callee.kind === 'member' && (members.includes(call.callee.name) || says(call, words)) && isOnClient(call)
  paths(fn, 'outside', file.module.language, {
    after: (expr, { state }) => {
      if (expr === begin) return 'inside'
      if (state !== 'inside') return state
      if (expr.kind === 'lambda') functions.add(expr.function)
      if (expr.kind !== 'call') return state
      const commitsHere = ends(expr, commits, commitsSaying)
      if (commitsHere) committing.add(expr)
      if (commitsHere || ends(expr, rollsBack, rollsBackSaying)) return 'outside'
      calls.add(placeKey(expr))
      return state
    },
  })
  return committing.size > 0 ? { calls, functions, commits: committing } : undefined
}
