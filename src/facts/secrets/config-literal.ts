import type { ConfigLiteral } from '#model/facts/requests/secret'
import type { Span } from '#model/source-file'
import { hasAddressPassword } from './address-password.ts'
import { isSensitiveName } from './sensitive-name.ts'
import { kindOfLiteral } from './kind-of-literal.ts'

/** Whether a setting may be a credential: by its name, or by the password in the address that it holds. */
export const mayBeCredential = (name: string, value: string): boolean => isSensitiveName(name) || hasAddressPassword(value)

/** The fact of a value that a deployment file writes under a name. The value itself is not kept. */
export const configLiteral = (format: ConfigLiteral['format'], owner: string, name: string, value: string, at: Span): ConfigLiteral => ({
  kind: 'config-literal',
  at,
  within: owner,
  subject: `${owner} ${name}`,
  format,
  name,
  owner,
  sensitive: mayBeCredential(name, value),
  value: kindOfLiteral(name, value),
})
