import type { CodeFile } from '#code/code-file'
import { lastName } from '#code/last-name'
import type { Call, Expr, Stmt } from '#code/model'
import type { Scope } from '#code/scope'
import { protectionNames as names } from '#models/naming/kinds/protection-names'
import { refusalWords } from '#models/naming/refusal-words'
import { signingsOf } from '#models/requests/signings'
import { perName, wordsOf } from '#models/naming/words'
import { askedBy } from './dependence.ts'
import type { Guard } from './guard.ts'
import { heldNames } from './held-names.ts'
import { saidIn, says } from './words.ts'

/** `jwt.decode(token, options={'verify_signature': False})` */
const looksAway = ({ keywords }: Call): boolean =>
  keywords.some(
    ({ value }) =>
      value.kind === 'object' &&
      value.properties.some(({ key, value: given }) => key === 'verify_signature' && given.kind === 'literal' && given.value === false),
  )

const verifies = (file: CodeFile, call: Call, scope: Scope | undefined): boolean => {
  const signings = signingsOf(file.module.language)
  return (
    scope !== undefined &&
    signings.mayVerify(file.exportedName(call.callee)) &&
    signings.verifies(file.nameOf(call.callee, scope)) &&
    !looksAway(call)
  )
}

/** Whether the words of a name may demand something. */
const saysDemand = perName((name): boolean => {
  const words = wordsOf(name)
  return words.includes('ssrf') || names.provesCaller.has(words.join('')) || names.demands.has(words[0] ?? '')
})

/** Whether a call may demand something, by its name alone: most calls are left out here. */
const mayDemand = (file: CodeFile, { callee }: Call): boolean =>
  saysDemand(lastName(callee)) || signingsOf(file.module.language).mayVerify(file.exportedName(callee))

/** What a call demands, according to its library's documentation or its name. */
export const demandedBy = (file: CodeFile, call: Call, scope: Scope | undefined): Pick<Guard, 'against' | 'of'> | undefined => {
  if (!mayDemand(file, call)) return undefined
  if (verifies(file, call, scope)) return { against: 'access', of: ['signature'] }
  const words = wordsOf(lastName(call.callee))
  const [first = '', ...rest] = words
  if (words.includes('ssrf')) return { against: 'address', of: ['address'] }
  if (names.provesCaller.has(words.join(''))) return { against: 'access', of: ['signature'] }
  if (!names.demands.has(first)) return undefined
  if (rest.some((word) => names.addresses.has(word)) && (first !== 'validate' || rest.some((word) => names.ofAddresses.has(word))))
    return { against: 'address', of: ['address'] }
  if (rest.some((word) => names.otherDemands.has(word)) || (rest.includes('policy') && names.looks.has(first))) return undefined
  if (rest.some((word) => names.signatures.has(word))) return { against: 'access', of: ['signature'] }
  // `checkLoginOnUser(…)` may do anything with the login of a user.
  if (names.looks.has(first) && rest.length > 1 && rest.every((word) => names.identities.has(word) || !names.demanded.has(word)))
    return undefined
  const isOfRight = first.startsWith('authori') || rest.some((word) => names.demanded.has(word))
  if (!isOfRight) return undefined
  return {
    against: 'access',
    of: rest.every((word) => names.identities.has(word)) && !first.startsWith('authori') ? ['principal'] : ['right'],
  }
}

/** What a call checks about its arguments. */
export const asksOfCall = (file: CodeFile, call: Call, scope: Scope): readonly string[] => [...askedBy(file, call, scope).asks].sort()

/** What uses the result of a call. */
const useOf = ({ index }: CodeFile, call: Call): string | undefined => {
  let at = index.outerOf(call)
  while (at?.kind === 'await') at = index.outerOf(at)
  return at?.kind
}
/** In these places, the result of a call is a condition, whatever its name demands. */
const asked: ReadonlySet<string> = new Set(['if', 'unary', 'binary', 'conditional'])

/** `verifyPassword('none', 'hash')` only takes as long as a real check, and checks no caller. */
const isOfConstants = ({ args, keywords }: Call): boolean =>
  args.length > 1 && [...args, ...keywords.map(({ value }) => value)].every(({ kind }) => kind === 'literal')

/** `assertThat(scopes.has(scope), 'forbidden', 403)` */
const isDenying = (call: Call, first: string): boolean =>
  (first === 'assert' || first === 'invariant' || first === 'ensure') &&
  call.args.length > 1 &&
  says(saidIn(call.args.map(evaluated)), refusalWords.denied)
const evaluated = (expr: Expr): Stmt => ({ kind: 'eval', expr, start: expr.start, end: expr.end })

/** The protection that a call provides, if it demands something. */
export const callGuard = (file: CodeFile, call: Call): Guard | undefined => {
  if (!mayDemand(file, call)) return undefined
  const first = wordsOf(lastName(call.callee))[0] ?? ''
  const scope = file.index.scopeOfSite(call)
  const isVerified = verifies(file, call, scope)
  const demanded = demandedBy(file, call, scope) ?? (isDenying(call, first) ? ({ against: 'access', of: ['right'] } as const) : undefined)
  if (!demanded || call.isNew || isOfConstants(call)) return undefined
  if (
    file.module.language === 'go'
      ? first !== 'must'
      : !isVerified && (asked.has(useOf(file, call) ?? '') || (names.looks.has(first) && useOf(file, call) !== 'eval'))
  )
    return undefined
  return scope && { ...demanded, asks: asksOfCall(file, call, scope), about: heldNames([call]), refuses: 'throws', shown: call }
}
