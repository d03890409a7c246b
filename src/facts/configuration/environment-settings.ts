import type { Fact } from '#model/fact'
import type { EnvironmentSetting } from '#model/facts/process/environment-setting'
import type { Language } from '#model/source-file'
import { isLive, isOfProduction, safetyOf } from './names-production.ts'
import { names } from '#models/names'
import { wordsOf } from '#models/naming/words'

/** `key: value`, `key = "value"`, `- KEY=value`, `"key": "value"`. */
const settingSyntax = /^\s*(?:-\s+)?(?:export\s+)?["']?([A-Za-z][\w.-]*)["']?\s*[:=]\s*(\S.*)$/
/** `{ name: KEY, value: text }` on one line, as Kubernetes takes variables. */
const pairSyntax = /^\s*(?:-\s+)?\{ ?name: ["']?([\w.-]+)["']?, ?value: ([^\s}][^}]*)\}/

const languages: ReadonlySet<Language> = new Set<Language>(['yaml', 'properties'])

/** Settings of a text that are addresses, those that name production, and switches that are set to live. */
export const environmentSettings = (text: string, language: Language): readonly Fact[] => {
  if (!languages.has(language)) return []
  const found: EnvironmentSetting[] = []
  let named = ''
  const lines = text.split(/\r?\n/)
  const profiles = profilesOf(lines)
  const open: { readonly indent: number; readonly key: string }[] = []
  for (const [index, line] of lines.entries()) {
    if (/^\s*(#|!|\/\/)/.test(line)) continue
    const [, space, outer] = /^( *)(?:- +)?["']?([\w.-]+)["']?\s*:/.exec(line) ?? []
    if (space !== undefined && outer !== undefined) {
      while (open.length > 0 && (open.at(-1)?.indent ?? 0) >= space.length) open.pop()
      open.push({ indent: space.length, key: outer })
    }
    const [, key, written] = pairSyntax.exec(line) ?? settingSyntax.exec(line) ?? []
    if (key === undefined || written === undefined) continue
    const value = plain(written)
    if (key === 'name') named = value
    const name = key === 'value' && named !== '' ? named : key
    const what = kindOf(name, value)
    if (!what) continue
    const at = { startLine: index + 1, endLine: index + 1 }
    const path = language === 'yaml' && name === key ? open.map((one) => one.key).join('.') : name
    const profile = profiles[index]
    found.push({
      kind: 'environment-setting',
      at,
      within: '',
      subject: what === 'other-address' ? `address ${path}` : `${name} of production`,
      name,
      what,
      ...(what === 'live' && !isLive(name, value) && { isByName: true as const }),
      key: path === '' ? name : path,
      value: shown(value),
      ...(profile === undefined ? {} : { profile }),
    })
  }
  return found
}

/** The profile of the document that each line belongs to: Spring reads several from one file. */
const profilesOf = (lines: readonly string[]): readonly (string | undefined)[] => {
  const found: (string | undefined)[] = []
  let start = 0
  const end = (at: number): void => {
    const own = lines.slice(start, at)
    const profile = own
      .map((line) => /^\s*(?:spring\.config\.activate\.)?(?:on-profile|spring\.profiles|profiles)\s*[:=]\s*(\S.*)$/.exec(line)?.[1])
      .find((one) => one !== undefined)
    found.push(...own.map(() => profile))
    start = at
  }
  for (const [index, line] of lines.entries()) if (/^(#?---)\s*$/.test(line)) end(index)
  end(lines.length)
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

const isAddress = (name: string): boolean => names.addressSettings.has(wordsOf(name).at(-1) ?? '')

const kindOf = (name: string, value: string): EnvironmentSetting['what'] | undefined => {
  if (value === '' || value.includes('{{')) return undefined
  if (isLive(name, value)) return 'live'
  const safety = safetyOf(name, value)
  if (safety && !safety.isSafe && !safety.isWeak) return 'live'
  if (isOfProduction(name, value)) return 'address'
  return isAddress(name) ? 'other-address' : undefined
}
