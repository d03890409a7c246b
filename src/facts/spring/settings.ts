import type { Fact } from '#model/fact'
import type { DatabaseDialect } from '#model/facts/schema-change'
import type { Language } from '#model/source-file'
import { isPlaceOfKey, isSigningKeyName } from '../secrets/sensitive-name.ts'

interface Setting {
  /** Dotted: `spring.jpa.hibernate.ddl-auto`. */
  readonly key: string
  readonly value: string
  readonly line: number
}

/** Profiles in which nobody but a developer runs the service. */
const developers = /\b(dev|development|local|test|h2|it)\b/i

const unquoted = (value: string): string =>
  value
    .replace(/(?<!\s)\s+#.*$/, '')
    .trim()
    .replace(/^(["'])(.*)\1$/, '$2')

/** `a.b=c` and `a.b: c`, one a line. */
const ofProperties = (lines: readonly string[]): Setting[] =>
  lines.flatMap((text, index): Setting[] => {
    const [, key, value] = /^\s*([\w.[\]-]+)\s*[=:]\s*(\S.*)?$/.exec(text) ?? []
    return key === undefined || /^\s*[#!]/.test(text) ? [] : [{ key, value: unquoted(value ?? ''), line: index + 1 }]
  })

/** Nested keys of YAML by their indentation; lists and texts over several lines hold no settings that matter here. */
const ofYaml = (lines: readonly string[]): Setting[] => {
  const open: { readonly indent: number; readonly key: string }[] = []
  const settings: Setting[] = []
  lines.forEach((text, index) => {
    const [, space = '', key, value = ''] = /^( *)(["']?[\w.-]+["']?)\s*:(?:\s+(\S.*)?)?$/.exec(text) ?? []
    if (key === undefined) return
    while (open.length > 0 && (open[open.length - 1]?.indent ?? 0) >= space.length) open.pop()
    open.push({ indent: space.length, key: unquoted(key) })
    if (unquoted(value) !== '') settings.push({ key: open.map((one) => one.key).join('.'), value: unquoted(value), line: index + 1 })
  })
  return settings
}

/** Documents of one file, apart from those for a developer's profile. */
const settingsOf = (text: string, language: Language): Setting[] => {
  const lines = text.split(/\r?\n/)
  const parts: { from: number; lines: string[] }[] = [{ from: 0, lines: [] }]
  lines.forEach((line, index) => {
    if (/^(---|#---)\s*$/.test(line)) parts.push({ from: index + 1, lines: [] })
    else parts[parts.length - 1]?.lines.push(line)
  })
  return parts.flatMap(({ from, lines: own }) => {
    const settings = (language === 'yaml' ? ofYaml(own) : ofProperties(own)).map((setting) => ({ ...setting, line: setting.line + from }))
    const profile = settings.find(({ key }) => /^spring\.(config\.activate\.on-profile|profiles)$/.test(key))
    return profile && developers.test(profile.value) ? [] : settings
  })
}

const dialects: Readonly<Record<string, DatabaseDialect['dialect']>> = {
  postgresql: 'postgres',
  mysql: 'mysql',
  mariadb: 'mysql',
  sqlserver: 'sqlserver',
  oracle: 'oracle',
  clickhouse: 'clickhouse',
}

/** `update` only adds what is missing. */
const recreates: ReadonlySet<string> = new Set(['create', 'create-drop'])

/** Databases on a server; the embedded ones (H2, HSQLDB, Derby) are made for developers, and kept in memory unless the address says otherwise. */
const onServer = /^jdbc:(?:\w+:)?(?:postgresql|mysql|mariadb|sqlserver|oracle|db2|cockroachdb|yugabytedb|sap|informix-sqli)\b/

/** Whether the settings name a database that outlives the process: by its address, or by a variable that stands for one. */
const hasLastingDatabase = (settings: readonly Setting[]): boolean => {
  const addresses = settings.flatMap(({ key, value }) =>
    /^spring\.datasource(\.\w+)?\.(jdbc-?)?url$/i.test(key) ? [/^\$\{[^:}]+:(.*)\}$/.exec(value)?.[1] ?? value] : [],
  )
  return addresses.length > 0 && addresses.every((address) => onServer.test(address) || /^\$\{[^:}]+\}$/.test(address))
}

/**
 * Facts of Spring's settings (`application.yml`, `application.properties`): a schema that is made to fit the code of a database that lasts,
 * keys with a text to stand in for them, keys without which it does not start, and the database's dialect.
 */
export const springSettings = (text: string, language: Language): Fact[] => {
  if ((language !== 'yaml' && language !== 'properties') || !/^[^\S\n\r\u2028\u2029]*spring[.:]/m.test(text)) return []
  const settings = settingsOf(text, language)
  const isLasting = hasLastingDatabase(settings)
  return settings.flatMap(({ key, value, line }): Fact[] => {
    const base = { at: { startLine: line, endLine: line }, within: '', subject: key }
    if (/^spring\.jpa\.(hibernate\.ddl-auto|properties\.hibernate\.hbm2ddl\.auto)$/.test(key)) {
      const set = /^\$\{[^:}]+:([^}]*)\}$/.exec(value)?.[1] ?? value
      const effect = recreates.has(set) ? 'recreate' : 'keep'
      return effect === 'keep' || isLasting
        ? [{ ...base, kind: 'schema-sync', library: 'Hibernate', what: `ddl-auto: ${set}`, effect, by: 'code' }]
        : []
    }
    const dialect = /^spring\.(datasource|flyway|liquibase)(\.\w+)?\.(jdbc-)?url$/.test(key)
      ? /jdbc:(?:\w+:)?(postgresql|mysql|mariadb|sqlserver|oracle|clickhouse)\b/.exec(value)?.[1]
      : undefined
    if (dialect && dialects[dialect]) return [{ ...base, kind: 'database-dialect', dialect: dialects[dialect] }]
    const name = key.replace(/[.-]/g, '_').toUpperCase()
    if (!isSigningKeyName(name)) return []
    // The start ends when the variable of a placeholder is not set.
    const [, demanded] = /^\$\{([\w.-]+)\}$/.exec(value) ?? []
    if (demanded)
      return [
        {
          ...base,
          kind: 'config-check',
          subject: 'property',
          names: [...new Set([key, demanded])],
          stops: [demanded],
          by: 'property',
          validatedAt: base.at,
        },
      ]
    const [, variable, fallback = ''] = /^\$\{([\w.-]+):([^}]+)\}$/.exec(value) ?? []
    if (variable && !isPlaceOfKey(name, fallback) && !/^(null|none|true|false|\d{1,6})$/i.test(fallback))
      return [{ ...base, kind: 'secret-fallback', name: variable, signing: true, by: 'default of the property' }]
    return []
  })
}
