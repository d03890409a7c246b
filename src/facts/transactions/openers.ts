import { calleeOf } from '#code/callee-of'
import type { CodeFile } from '#code/code-file'
import type { Call, Expr } from '#code/model'
import { originName } from '#code/origin'
import { declaringScope, type Scope } from '#code/scope'
import { lastName } from '#code/last-name'
import type { TransactionForm } from '#models/forms/transaction'
import type { TransactionIndex } from '#models/indexes/transaction-index'
import { wordsOf } from '../values/words-of.ts'
import { says } from './begun.ts'

/** What a callee may be: by its origin, and by the declared type of the variable that it is called on. */
const namesOf = (file: CodeFile, callee: Expr, scope: Scope): readonly string[] => {
  const name = file.nameOf(callee, scope)
  if (callee.kind !== 'member' || callee.object.kind !== 'name') return [name]
  const from = declaringScope(callee.object.name, scope)?.definitions.get(callee.object.name)?.[0]?.from
  const type = from?.kind === 'value' ? from.type : from?.kind === 'field' ? from.field.type : undefined
  return type ? [name, `${originName(file.origins.ofType(type))}.${callee.name}`] : [name]
}

/** The last name of what a member is called on, through calls: `make_session` of `make_session().begin`. */
const holderName = (callee: Expr): string => {
  let at = callee.kind === 'member' ? callee.object : undefined
  while (at?.kind === 'call' || at?.kind === 'await') at = at.kind === 'call' ? at.callee : at.value
  return at ? lastName(at) : ''
}

/** What a member of a chain is called on: `db` of `db.transaction().setAccessMode(…).execute`. */
export const chainStart = (callee: Expr, member: string): Expr | undefined => {
  let at: Expr = callee
  for (;;) {
    if (at.kind === 'member') {
      if (at !== callee && at.name === member) return at.object
      at = at.object
    } else if (at.kind === 'call') at = at.callee
    else return undefined
  }
}

function* namesIn(expr: Expr): Generator<string> {
  if (expr.kind === 'name') yield expr.name
  if (expr.kind === 'literal' && typeof expr.value === 'string') yield expr.value
  if (expr.kind === 'member') {
    yield* namesIn(expr.object)
    yield expr.name
  }
  if (expr.kind !== 'call') return
  for (const each of [expr.callee, ...expr.args, ...expr.keywords.map(({ value }) => value)]) yield* namesIn(each)
}

const textOf = (expr: Expr): string => (expr.kind === 'literal' ? String(expr.value) : lastName(expr))

/** Whether an opener is asked not to open anything that may roll back. */
const isExcepted = ({ exceptWith = {}, exceptWords = [] }: TransactionForm, opener: Expr): boolean => {
  if (exceptWords.length > 0)
    for (const name of namesIn(opener)) if (exceptWords.some((word) => name.toLowerCase().includes(word))) return true
  if (opener.kind !== 'call') return false
  const given = [...opener.keywords, ...opener.args.map((value) => ({ name: 'value', value }))]
  return given.some(({ name, value }) => exceptWith[name]?.includes(textOf(value)))
}

/** The forms of transactions that an expression may open: a call, or what heads a region or decorates a function. */
export const formsOf = (file: CodeFile, index: TransactionIndex, opener: Expr, scope: Scope): readonly TransactionForm[] => {
  const callee = calleeOf(opener)
  const last = lastName(callee)
  if (last === '' || !index.mayOpen(last)) return []
  return index.formsOf(namesOf(file, callee, scope), last).filter((form) => {
    if (form.isCalled && opener.kind !== 'call') return false
    if (form.after !== undefined && !chainStart(callee, form.after)) return false
    if (form.says && !(opener.kind === 'call' && says(opener, form.says))) return false
    if (form.holders && !wordsOf(holderName(callee)).some((word) => form.holders?.some((holder) => word.startsWith(holder)))) return false
    return !isExcepted(form, opener)
  })
}

/** The function that is handed to a call. */
export const callbackOf = ({ args }: Call): Extract<Expr, { kind: 'lambda' }>['function'] | undefined => {
  for (const argument of args) {
    const value = argument.kind === 'cast' ? argument.value : argument
    if (value.kind === 'lambda') return value.function
  }
  return undefined
}
