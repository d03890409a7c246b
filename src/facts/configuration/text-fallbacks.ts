import type { Fact } from '#model/fact'
import type { ConfigRead } from '#model/facts/process/config-read'
import type { Language } from '#model/source-file'
import { configurationRules } from './language-rules.ts'
import { isLive, isLiveOff, isOfProduction, safetyOf } from './names-production.ts'
import { isAddress, isLocalAddress, isRequired, isVolatile } from './settings-named.ts'

/** Placeholders with a default: `${NAME:default}` of frameworks for Java, and `${NAME:-default}` and `${NAME:=default}` of shells. */
const placeholders: Readonly<Partial<Record<Language, RegExp>>> = {
  yaml: /\$\{([\w.-]+):(?![-=?+])`?([^`}]+)`?\}/g,
  properties: /\$\{([\w.-]+):(?![-=?+])`?([^`}]+)`?\}/g,
  shell: /\$\{(\w+):?[-=]([^}]+)\}/g,
}

/** Words by which a framework for Java marks its settings at the start of a line. */
const frameworks = /^[^\S\n\r\u2028\u2029]*(spring|server|quarkus|micronaut|datasources|management|kafka|mongodb|redis|logging)[.:]/m

/** A document of a file that holds only in a profile for developers. */
const forDevelopers = /^\s*(on-profile|profiles|spring\.config\.activate\.on-profile|spring\.profiles)\s*[:=](.*)$/i
const developers = /\b(dev|development|local|test|it)\b/i

/** Settings of a text that fall back to a local address, or to a database that does not last, if their variable is missing. */
export const textFallbacks = (text: string, language: Language): readonly Fact[] => {
  const placeholder = placeholders[language]
  if (!placeholder || !text.includes('${') || (language !== 'shell' && !frameworks.test(text))) return []
  const facts: ConfigRead[] = []
  let line = 0
  for (const document of text.split(/^(?=(?:#?---)\s*$)/m)) {
    const lines = document.split('\n')
    // The text after the last line break belongs to the next document.
    const first = line
    line += lines.length - 1
    if (language !== 'shell' && lines.some((one) => developers.test(forDevelopers.exec(one)?.[2] ?? ''))) continue
    const required = language === 'shell' ? undefined : requiredIn(lines)
    for (const [index, written] of lines.entries()) {
      if (/^\s*#/.test(written)) continue
      for (const [, name = '', fallback = ''] of written.matchAll(placeholder)) {
        const use = useOf(name, fallback)
        if (!use) continue
        const at = { startLine: first + index + 1, endLine: first + index + 1 }
        facts.push({
          kind: 'config-read',
          at,
          within: '',
          subject: `default ${name}`,
          name,
          use,
          ...(use === 'live-default' && !isLive(name, fallback) && { isByName: true as const }),
          into: '',
          ...(required !== undefined && { besideRequired: required }),
        })
      }
    }
  }
  return facts
}

/** The first address or credential of a document for which it has no default, so that a start without it fails. */
const requiredIn = (lines: readonly string[]): string | undefined =>
  lines.flatMap((line) => (/^\s*#/.test(line) ? [] : [...line.matchAll(/\$\{([\w.-]+)\}/g)])).find(([, name = '']) => isRequired(name))?.[1]

const useOf = (name: string, fallback: string): ConfigRead['use'] | undefined => {
  if (isVolatile(name, fallback)) return 'volatile-default'
  if (isLive(name, fallback)) return 'live-default'
  if (isLiveOff(name, fallback)) return 'safe-default'
  const safety = safetyOf(name, fallback)
  if (safety) return safety.isSafe ? 'safe-default' : safety.isWeak ? 'acting-default' : 'live-default'
  if (isOfProduction(name, withoutScheme(fallback))) return 'production-default'
  return isAddress(name) && isLocalAddress(withoutScheme(fallback), configurationRules('java')) ? 'local-default' : undefined
}

/** `jdbc:` before the scheme says nothing of the host. */
const withoutScheme = (address: string): string => address.replace(/^jdbc:/, '')
