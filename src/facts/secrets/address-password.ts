import type { ConfigLiteral } from '#model/facts/requests/secret'
import { chosenPassword } from './chosen-password.ts'
import { holdsPlaceholder, valueKind } from './value-kind.ts'

/** The password that an address contains: `amqps://user:password@host`. */
const passwordIn = (value: string): string | undefined => /^["']?[a-z][a-z\d+.-]*:\/\/[^\s:/@]*:([^\s/@]+)@/i.exec(value.trim())?.[1]

/** Whether a value is an address with a password in it, whatever the name of the setting. */
export const hasAddressPassword = (value: string): boolean => passwordIn(value) !== undefined

/** Classifies the password in an address; undefined without one. An address of an example has an example's password. */
export const addressPasswordKind = (value: string): ConfigLiteral['value'] | undefined => {
  const password = passwordIn(value)
  if (password === undefined) return undefined
  if (holdsPlaceholder(value) || !chosenPassword(password)) return 'placeholder'
  return valueKind(password) === 'random' ? 'random' : 'chosen'
}
