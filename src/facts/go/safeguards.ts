import type { Call } from '#languages/go/module'
import { boundsIntake, countsUse, saidOfCaller } from '../libraries/safeguard-names.ts'
import { addSafeguard, shortened } from './add-safeguard.ts'
import type { Context, Extractor } from './context.ts'
import { asksLimiter, boundsCallee, boundsField, boundsMember, refusals } from './safeguard-names.ts'
import { transactionsOf } from './transactions.ts'

const statementsIn = (body: string): string[] =>
  body
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('//'))

/** A longer branch does more than refuse. */
const longestRefusal = 8

/** A branch that ends in a return or an error answer, and does little else. */
const refuses = (body: string): boolean => {
  const lines = statementsIn(body)
  const last = lines.at(-1) ?? ''
  return (
    lines.length > 0 &&
    lines.length <= longestRefusal &&
    (/^return\b/.test(last) || /^\)?\}?\)?$/.test(last) || /Abort\w*\(|http\.Error\(/.test(last))
  )
}

/** Code that refuses, limits or makes atomic: checks that return an error, limits, transactions. */
export const safeguards: Extractor = (context) => {
  branches(context)
  const opened = new Set(transactionsOf(context.module).regions.map(({ place }) => place.start))
  for (const call of context.module.calls) ofCall(context, call, opened)
  fields(context)
}

/** Another call's failure, or one kind of it, which is only returned under another name. */
const failedElsewhere = /^(err|\w*[eE]rr)\s*!=\s*nil$|^!?\(?errors\.(Is|As)\(|^\w+\s*==\s*(\w+\.)?[eE]rr[A-Z]\w*/

const branches = (context: Context): void => {
  const { module } = context
  for (const branch of module.branches()) {
    const body = module.text.slice(branch.body.open + 1, branch.body.close)
    // Another call's failure is not a refusal by this function.
    if (body.length > 900 || failedElsewhere.test(branch.condition) || !refuses(body)) continue
    // A count of items says nothing about the caller: `len(unauthorized) <= most`.
    const text = `${branch.condition.replace(/\blen\([^()]*\)/g, 'len()')} ${saidOfCaller(branch.condition, body)}`
    const found = refusals.find(([, words]) => words.test(text))?.[0]
    // `answer.IsRateLimited()` asks what another server said, and counts no use of this one.
    if (found === 'overuse' && /\.(Is|Has)[A-Z]\w*\(\)$/.test(branch.condition.trim())) continue
    if (found) addSafeguard(context, found, { start: branch.start, end: branch.body.close + 1 }, shortened(branch.condition, 80))
  }
}

const ofCall = (context: Context, call: Call, opened: ReadonlySet<number>): void => {
  const { module } = context
  const member = call.path.at(-1) ?? ''
  const within = module.within(call.node)
  if (member === '' || /^(Test|Benchmark)/.test(within)) return
  const lower = member.charAt(0).toLowerCase() + member.slice(1)
  if (boundsCallee.test(call.callee) || boundsIntake.test(lower)) addSafeguard(context, 'excess', call, call.callee)
  else if (boundsMember.test(member) && call.args.length === 1) addSafeguard(context, 'excess', call, call.callee)
  else if (opened.has(call.start)) addSafeguard(context, 'partial-write', call, call.callee)
  else if (within === '' || call.args.length === 0) return
  else if ((countsUse.test(member) && !/^(With|New|Set|Is|Has|Get|Parse)[A-Z]/.test(member)) || asksLimiter.test(call.callee))
    addSafeguard(context, 'overuse', call, call.callee)
}

const fields = (context: Context): void => {
  const { module } = context
  for (const literal of module.literals)
    for (const [field, value] of literal.fields)
      if (boundsField.test(field) && !/^(0|nil|-1)$/.test(module.slice(value)))
        addSafeguard(context, 'excess', value, `${field}: ${shortened(module.slice(value), 40)}`, {
          subject: field,
          ...(literal.type ? { optionOf: literal.type.name } : {}),
        })
}
