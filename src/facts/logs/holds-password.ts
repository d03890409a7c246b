import { childrenOf } from '#code/parts/children'
import type { Expr } from '#code/model'
import type { Scope } from '#code/scope'
import { names } from '#models/names'
import { wordsOf } from '#models/naming/words'
import { isPasswordName } from '../libraries/personal-names.ts'
import { definitionOf } from './declared.ts'
import type { Reading } from './reading.ts'

/** Whether a name is that of an address of a database or broker: `DATABASE_URL`, `connectionString`, `dsn`. */
export const isAddress = (name: string): boolean => {
  const words = wordsOf(name)
  if (words.some((word) => names.publicAddresses.has(word))) return false
  return names.addresses.has(words.at(-1) ?? '') || names.addresses.has(words.slice(-2).join(''))
}

/** An address that this function builds from a password: `const uri = build({ user, password: config.dbPassword })`. */
export const holdsPassword = (reading: Reading, value: Expr, scope: Scope): boolean => {
  if (value.kind !== 'name' || !isAddress(value.name)) return false
  const from = definitionOf(value, scope)
  const made = from?.kind === 'value' ? from.value : undefined
  if (made?.kind !== 'call' && made?.kind !== 'template') return false
  // The name of the function says that it removes the password.
  if (made.kind === 'call' && names.removesSecrets.has(reading.file.textOf(made.callee))) return false
  return mentionsPassword(made)
}

const mentionsPassword = (expr: Expr): boolean =>
  ((expr.kind === 'name' || expr.kind === 'member') && isPasswordName(expr.name)) ||
  (expr.kind === 'object' && expr.properties.some(({ key }) => typeof key === 'string' && isPasswordName(key))) ||
  childrenOf(expr).some(mentionsPassword)
