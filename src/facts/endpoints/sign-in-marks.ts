import { exprsIn } from '#code/inside'
import { lastName } from '#code/last-name'
import type { Expr } from '#code/model'
import type { FunctionMark } from '#model/facts/function-mark'
import type { EndpointIndex } from '#models/indexes/endpoint-index'
import { names } from '#models/names'
import { protectionNames } from '#models/naming/kinds/protection-names'
import { wordsOf } from '#models/naming/words'
import type { ModuleCode } from '../reading/module-code.ts'

/** Words of codes that are sent to a person, or printed on a card, and that can be guessed. */
const codes: ReadonlySet<string> = new Set(['otp', 'totp', 'pin', 'passcode', 'code'])
/** Words that say that a code is of another kind: of a country, an error, a response. */
const otherCodes: ReadonlySet<string> = new Set(
  'country currency error status exit postal zip language lang area http response region state product sku source byte op hash key'.split(
    ' ',
  ),
)
/** First words of functions that check what they are handed. */
const checks: ReadonlySet<string> = new Set('verify check consume validate match matches confirm redeem compare'.split(' '))

/** The value that is checked, if it is a code by its name: `body.code`, `req.body["otp"]`, `request.code()`. */
const isCode = (expr: Expr): boolean => {
  if (expr.kind === 'await' || expr.kind === 'cast') return isCode(expr.value)
  if (expr.kind === 'call') return isCode(expr.callee) || expr.args.some((arg) => arg.kind === 'literal' && namesCode(String(arg.value)))
  if (expr.kind === 'index') return expr.index?.kind === 'literal' && namesCode(String(expr.index.value))
  return (
    (expr.kind === 'name' || expr.kind === 'member') && namesCode(expr.name) && !(expr.kind === 'member' && isOther(lastName(expr.object)))
  )
}
const namesCode = (name: string): boolean => codes.has(wordsOf(name).at(-1) ?? '') && !isOther(name)
const isOther = (name: string): boolean => wordsOf(name).some((word) => otherCodes.has(word) || protectionNames.errors.has(word))

/** `pending.code != body.code`: two codes by their names, none of them written out. */
const comparesCodes = (expr: Expr): boolean =>
  expr.kind === 'binary' && (expr.operator === '==' || expr.operator === '!=') && isCode(expr.left) && isCode(expr.right)

/** Marks each function that checks a password or a code, and each one that counts or reports failures. */
export const signInMarks = (
  { file, placeOf, withinAt }: ModuleCode,
  index: EndpointIndex,
  mark: (functionName: string, label: FunctionMark) => void,
): void => {
  // Most callees occur more than once in a file.
  const known = new Map<string, boolean>()
  const notices = (callee: Expr): boolean => {
    const written = file.textOf(callee)
    const found = known.get(written) ?? noticesFailures(callee)
    known.set(written, found)
    return found
  }
  for (const { call, scope } of file.index.calls) {
    const { callee } = call
    if (index.checksPassword(file.exportedName(callee), () => file.nameOf(callee, scope))) mark(placeOf(call).within, 'checks-password')
    if (!call.isNew && checks.has(wordsOf(lastName(callee))[0] ?? '') && call.args.some(isCode)) mark(placeOf(call).within, 'checks-code')
    if (!call.isNew && notices(callee)) mark(placeOf(call).within, 'notices-failures')
  }
  if (mayHoldCode.test(file.text))
    for (const fn of file.index.functions)
      for (const expr of exprsIn(fn.body ?? [], 'own')) if (comparesCodes(expr)) mark(withinAt(expr), 'checks-code')
  // `user.failedAttempts += 1`
  for (const { part } of file.index.partAssigns)
    if (part.targets.some((target) => target.kind === 'member' && names.noticesFailures.has(target.name)))
      mark(withinAt(part), 'notices-failures')
}

/** A quick test, since most files compare no code. */
const mayHoldCode = /otp|pin|passcode|code/i

/** Also `attempts.add`, and `failed.Inc` of a counter. */
const noticesFailures = (callee: Expr): boolean =>
  callee.kind === 'member'
    ? names.noticesFailures.has(callee.name) || noticesFailures(callee.object)
    : callee.kind === 'name' && names.noticesFailures.has(callee.name)
