import type { Fact } from '#model/fact'
import type { DatabaseDialect } from '#model/facts/data/schema-change'
import type { Language } from '#model/source-file'
import { drainSettings } from '#models/programs/server-commands'
import { gatewayFilter } from '#models/requests/gateway-limits'
import { durationOf } from '../shared/duration-of.ts'
import { chosenPassword } from '../secrets/chosen-password.ts'
import { isPlaceOfKey, isSensitiveName, isSigningKeyName } from '../secrets/sensitive-name.ts'

export interface Setting {
  /** Dotted: `spring.jpa.hibernate.ddl-auto`. */
  readonly key: string
  readonly value: string
  readonly line: number
}

/** Profiles used only in development and tests. */
const developers = /\b(dev|development|local|test|h2|it)\b/i

const unquoted = (value: string): string =>
  value
    .replace(/(?<!\s)\s+#.*$/, '')
    .trim()
    .replace(/^(["'])(.*)\1$/, '$2')

/** `a.b=c` and `a.b: c`, one per line. */
const ofProperties = (lines: readonly string[]): Setting[] =>
  lines.flatMap((text, index): Setting[] => {
    const [, key, value] = /^\s*([\w.[\]-]+)\s*[=:]\s*(\S.*)?$/.exec(text) ?? []
    return key === undefined || /^\s*[#!]/.test(text) ? [] : [{ key, value: unquoted(value ?? ''), line: index + 1 }]
  })

/** Nested YAML keys, by indentation. Lists and multi-line strings are skipped: none of the settings checked here uses them. */
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

/** The settings of all documents in a file, excluding those for a development profile. */
export const settingsOf = (text: string, language: Language): Setting[] => {
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

/** `update` is not listed because it only adds missing tables and columns. */
const recreates: ReadonlySet<string> = new Set(['create', 'create-drop'])

/** Server databases. Embedded ones (H2, HSQLDB, Derby) are meant for development and stay in memory unless the URL says otherwise. */
const onServer = /^jdbc:(?:\w+:)?(?:postgresql|mysql|mariadb|sqlserver|oracle|db2|cockroachdb|yugabytedb|sap|informix-sqli)\b/

/** Whether the settings name a database that outlives the process, by its URL or by a variable for it. */
const hasLastingDatabase = (settings: readonly Setting[]): boolean => {
  const addresses = settings.flatMap(({ key, value }) =>
    /^spring\.datasource(\.\w+)?\.(jdbc-?)?url$/i.test(key) ? [/^\$\{[^:}]+:(.*)\}$/.exec(value)?.[1] ?? value] : [],
  )
  return addresses.length > 0 && addresses.every((address) => onServer.test(address) || /^\$\{[^:}]+\}$/.test(address))
}

/** Settings that let requests and tasks in progress finish when the process is asked to stop. */
const isDrained = (key: string, value: string): boolean =>
  (key === 'server.shutdown' && value.toLowerCase() === 'graceful') ||
  (key === 'quarkus.shutdown.timeout' && value !== '0') ||
  (/^spring\.task\.(execution|scheduling)\.shutdown\.await-termination$/.test(key) && value === 'true')

/** Settings that make each line of the log an object (Spring Boot 3.4, Structured Logging; Quarkus 3, Logging). */
const logFormats: ReadonlySet<string> = new Set([
  'logging.structured.format.console',
  'logging.structured.format.file',
  'quarkus.log.console.json',
  'quarkus.log.console.json.enabled',
])

/** Settings of the share of requests that are traced (Spring Boot 3, Tracing; Spring Cloud Sleuth 3.1; Quarkus 3, OpenTelemetry). */
const traceShares: ReadonlySet<string> = new Set([
  'management.tracing.sampling.probability',
  'spring.sleuth.sampler.probability',
  'quarkus.otel.traces.sampler.arg',
  'quarkus.otel.traces.sampler',
])

/** Stores that the health endpoints of Spring Boot Actuator and Quarkus ask. */
const asked =
  /^(management\.health\.(db|defaults|mongo|cassandra|neo4j|couchbase)\.enabled|quarkus\.(datasource|mongodb)\.health\.enabled|quarkus\.health\.extensions\.enabled)$/

/** Settings by which the service runs pending migrations while it starts (Spring Boot 3 and Quarkus 3, Flyway and Liquibase). */
/**
 * Settings with which a migration tool empties the database each time before it migrates (Spring Boot 3, Application Properties; Quarkus 3,
 * Liquibase and Flyway).
 */
const dropsFirst: ReadonlyMap<string, string> = new Map([
  ['spring.liquibase.drop-first', 'Liquibase'],
  ['quarkus.liquibase.clean-at-start', 'Liquibase'],
  ['quarkus.flyway.clean-at-start', 'Flyway'],
])

const migratesAtStart = (key: string): boolean =>
  /^spring\.(flyway|liquibase)\.enabled$/.test(key) || /^quarkus\.(flyway|liquibase)(\.\w+)?\.migrate-at-start$/.test(key)

/** Contributors that ask nothing outside of the process (Spring Boot 3, Actuator: Auto-configured HealthIndicators). */
const ownStates: ReadonlySet<string> = new Set(['readinessState', 'livenessState', 'ping', 'diskSpace', 'ssl', ''])

const dependenciesIn = (value: string): readonly string[] =>
  value
    .split(',')
    .map((part) => part.trim())
    .filter((part) => !ownStates.has(part))

/** The default in a placeholder: `x` of `${DB_PASSWORD:x}`. */
const standIn = (value: string): string | undefined => /^\$\{[\w.-]+:([^}]+)\}$/.exec(value)?.[1]

const onThisMachine = /\b(localhost|127\.0\.0\.1|host\.docker\.internal)\b/

/** Whether a setting contains a password, itself or for the case that a variable is missing. A local server has a password of its own. */
const isCommitted = (settings: readonly Setting[], key: string, value: string): boolean => {
  if (chosenPassword(value)) return true
  const fallback = standIn(value)
  const group = key.slice(0, key.lastIndexOf('.') + 1)
  return (
    fallback !== undefined &&
    chosenPassword(fallback) &&
    !settings.some((one) => one.key.startsWith(group) && onThisMachine.test(standIn(one.value) ?? one.value))
  )
}

/** A duration of Spring: a bare number is in milliseconds. ISO 8601 is left out, since hardly any file writes it. */
const drainSeconds = (value: string): number | undefined => (/^\d+$/.test(value) ? Number(value) / 1000 : durationOf(value))

const startSettingOf = (key: string, value: string): 'late' | 'unchecked' | undefined => {
  if (key === 'spring.main.lazy-initialization' && value === 'true') return 'late'
  if (/^spring\.datasource\.hikari\.(initialization-fail-timeout|initializationFailTimeout)$/.test(key) && value.startsWith('-'))
    return 'late'
  return asked.test(key) && value === 'false' ? 'unchecked' : undefined
}

/** First words of the settings that are read. */
const roots: readonly string[] = ['spring', 'server', 'quarkus', 'management', 'logging', 'micronaut', 'datasources']

/** Whether a line begins with one of them: `spring:`, `spring.datasource.url=…`. Cheap, since most files of YAML have none. */
const hasSettings = (text: string): boolean =>
  text.split('\n').some((line) => {
    const key = line.trimStart()
    return roots.some((root) => key.startsWith(root) && (key[root.length] === '.' || key[root.length] === ':'))
  })

/** The filter that limits a route, as an entry of `filters`, in both forms. */
const limitsOfGateway = (text: string): Fact[] =>
  text.split('\n').flatMap((line, index): Fact[] => {
    const entry = line.trim()
    if (entry !== `- name: ${gatewayFilter}` && !entry.startsWith(`- ${gatewayFilter}=`)) return []
    const at = { startLine: index + 1, endLine: index + 1 }
    return [{ kind: 'operation-mark', at, within: '', subject: 'rate-limit', mark: 'rate-limit', by: gatewayFilter }]
  })

/**
 * Facts of Spring settings (`application.yml`, `application.properties`): automatic schema changes on a persistent
 * database, signing keys with a fallback, signing keys required at startup, and the database dialect.
 */
export const springSettings = (text: string, language: Language): Fact[] => {
  if ((language !== 'yaml' && language !== 'properties') || !hasSettings(text)) return []
  const settings = settingsOf(text, language)
  const isLasting = hasLastingDatabase(settings)
  const isElsewhere = !settings.some(({ key }) => /^spring\.datasource(\.\w+)?\.(jdbc-?)?url$/i.test(key))
  const ofSettings = settings.flatMap(({ key, value, line }): Fact[] => {
    const base = { at: { startLine: line, endLine: line }, within: '', subject: key }
    if (key === 'management.endpoint.health.group.readiness.include')
      return [
        { ...base, subject: `setting ${key}`, kind: 'start-setting', what: 'asks', by: `${key}=${value}`, asks: dependenciesIn(value) },
      ]
    if (logFormats.has(key) && value !== 'false')
      return [{ ...base, subject: `layout ${key}`, kind: 'log-layout', by: key, structured: true }]
    if (traceShares.has(key)) return [{ ...base, kind: 'trace-share', by: key, isNothing: Number(value) === 0 || value === 'off' }]
    const drain = drainSettings.has(key) ? drainSeconds(value) : undefined
    if (drain !== undefined) return [{ ...base, subject: `drain ${key}`, kind: 'drain-setting', name: key, seconds: drain }]
    const what = startSettingOf(key, value)
    if (what)
      return [
        {
          ...base,
          subject: `setting ${key}`,
          kind: 'start-setting',
          what,
          by: `${key}=${value}`,
          ...(key === 'spring.main.lazy-initialization' ? { isWhole: true } : {}),
        },
      ]
    if (isDrained(key, value))
      return [
        { ...base, subject: `drains ${key}`, kind: 'work-step', what: 'drains', by: `${key}: ${value}`, name: key, before: [], after: [] },
      ]
    if (/^spring\.jpa\.(hibernate\.ddl-auto|properties\.hibernate\.hbm2ddl\.auto)$/.test(key)) {
      const set = /^\$\{[^:}]+:([^}]*)\}$/.exec(value)?.[1] ?? value
      const effect = recreates.has(set) ? 'recreate' : set === 'update' && (isLasting || isElsewhere) ? 'extend' : 'keep'
      if (isElsewhere && effect === 'extend')
        return [
          { ...base, kind: 'schema-sync', library: 'Hibernate', what: `ddl-auto: ${set}`, effect, by: 'code', isOfUnknownDatabase: true },
        ]
      return effect === 'keep' || isLasting
        ? [{ ...base, kind: 'schema-sync', library: 'Hibernate', what: `ddl-auto: ${set}`, effect, by: 'code' }]
        : []
    }
    const dropper = value === 'true' && isLasting ? dropsFirst.get(key) : undefined
    if (dropper !== undefined)
      return [{ ...base, kind: 'schema-sync', library: dropper, what: `${key}: true`, effect: 'recreate', by: 'code' }]
    if (migratesAtStart(key) && value === 'true')
      return [
        {
          ...base,
          kind: 'schema-sync',
          library: key.includes('liquibase') ? 'Liquibase' : 'Flyway',
          what: `${key}: true`,
          effect: 'migrate',
          by: 'code',
        },
      ]
    const dialect = /^spring\.(datasource|flyway|liquibase)(\.\w+)?\.(jdbc-)?url$/.test(key)
      ? /jdbc:(?:\w+:)?(postgresql|mysql|mariadb|sqlserver|oracle|clickhouse)\b/.exec(value)?.[1]
      : undefined
    if (dialect && dialects[dialect]) return [{ ...base, kind: 'database-dialect', dialect: dialects[dialect] }]
    const name = key.replace(/[.-]/g, '_').toUpperCase()
    if (isSensitiveName(key.slice(key.lastIndexOf('.') + 1)) && isCommitted(settings, key, value))
      return [
        {
          ...base,
          kind: 'secret',
          type: 'password',
          label: `the value of \`${key}\``,
          proof: 'shaped',
          grants: 'log in',
          isJoined: true,
        },
      ]
    if (!isSigningKeyName(name)) return []
    // Startup fails if the variable of a placeholder without a default is not set.
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
      return [
        {
          ...base,
          kind: 'secret-fallback',
          name: variable,
          signing: true,
          by: 'default of the property',
          ...(chosenPassword(fallback) && { isValue: true as const }),
        },
      ]
    return []
  })
  return language === 'yaml' ? [...ofSettings, ...limitsOfGateway(text)] : ofSettings
}
