import type { Fact } from '#model/fact'
import type { EnvironmentSetting } from '#model/facts/environment-setting'
import type { Language } from '#model/source-file'
import { isLive, isOfProduction } from './names-production.ts'

/** `key: value`, `key = "value"`, `- KEY=value`, `"key": "value"`. */
const settingSyntax = /^\s*(?:-\s+)?(?:export\s+)?["']?([A-Za-z][\w.-]*)["']?\s*[:=]\s*(\S.*)$/
/** `{ name: KEY, value: text }` on one line, as Kubernetes takes variables. */
const pairSyntax = /^\s*(?:-\s+)?\{ ?name: ["']?([\w.-]+)["']?, ?value: ([^\s}][^}]*)\}/

const languages: ReadonlySet<Language> = new Set<Language>(['yaml', 'properties'])

/** Settings of a text that name production: its hosts, its resources, and switches that are set to live. */
export const environmentSettings = (text: string, language: Language): readonly Fact[] => {
  if (!languages.has(language) || !/prod|prd|live/i.test(text)) return []
  const found: EnvironmentSetting[] = []
  let named = ''
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (/^\s*(#|!|\/\/)/.test(line)) continue
    const [, key, written] = pairSyntax.exec(line) ?? settingSyntax.exec(line) ?? []
    if (key === undefined || written === undefined) continue
    const value = plain(written)
    if (key === 'name') named = value
    const name = key === 'value' && named !== '' ? named : key
    const what = kindOf(name, value)
    if (!what) continue
    const at = { startLine: index + 1, endLine: index + 1 }
    found.push({ kind: 'environment-setting', at, within: '', subject: `${name} of production`, name, what, value: shown(value) })
  }
  return found
}

const plain = (written: string): string =>
  written
    .replace(/(?<!\s)\s+#.*$/, '')
    .replace(/[,;]\s*$/, '')
    .trim()
    .replace(/^(["'])(.*)\1$/, '$2')

/** The value without credentials and without what follows the host. */
const shown = (value: string): string => {
  const scheme = value.indexOf('://')
  const rest = scheme < 0 ? value : value.slice(scheme + 3)
  const authority = rest.split(/[/?#,\s]/, 1)[0] ?? ''
  return authority.slice(authority.lastIndexOf('@') + 1)
}

const kindOf = (name: string, value: string): EnvironmentSetting['what'] | undefined => {
  if (value === '' || value.includes('{{')) return undefined
  if (isLive(name, value)) return 'live'
  return isOfProduction(name, value) ? 'address' : undefined
}
