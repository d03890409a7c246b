import type { Fact } from '#model/fact'
import type { Language } from '#model/source-file'
import { configLiteral } from './secrets/config-literal.ts'
import { isSensitiveName } from './secrets/sensitive-name.ts'

/** Variables with sensitive names in an env file: `JWT_SECRET=…`, `export JWT_SECRET="…"`. Never includes the value. */
export const envFileLiterals = (text: string, language: Language): Fact[] => {
  if (language !== 'properties') return []
  return text.split(/\r?\n/).flatMap((line, index): Fact[] => {
    const [, name, value = ''] = /^\s*(?:export\s+)?([A-Z][A-Z0-9_]*)\s*=\s*(\S.*)?$/.exec(line) ?? []
    if (name === undefined || !isSensitiveName(name)) return []
    const at = { startLine: index + 1, endLine: index + 1 }
    const written = value.replace(/(?<!\s)\s+#.*$/, '')
    return [{ ...configLiteral('env-file', '', name, written, at), subject: name }]
  })
}
