import type { ConfigLiteral } from '#model/facts/secret'
import type { Span } from '#model/source-file'
import { isSensitiveName } from './sensitive-name.ts'
import { kindOfLiteral } from './kind-of-literal.ts'

/** The fact of a value that a deployment file writes under a name. The value itself is not kept. */
export const configLiteral = (format: ConfigLiteral['format'], owner: string, name: string, value: string, at: Span): ConfigLiteral => ({
  kind: 'config-literal',
  at,
  within: owner,
  subject: `${owner} ${name}`,
  format,
  name,
  owner,
  sensitive: isSensitiveName(name),
  value: kindOfLiteral(name, value),
})
