import { existsSync, globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { expandBraces } from '#models/naming/expand-braces'
import { stepPattern } from '#models/naming/name-map'

const languages = ['typescript', 'python', 'go', 'java'] as const
type CountedLanguage = (typeof languages)[number]

/** What packages are for, in the order of the page. */
const packageClasses = ['client', 'server', 'database', 'queue', 'logger', 'metrics', 'cloud', 'retry', 'lock'] as const
type PackageClass = (typeof packageClasses)[number]

const byLanguage = <Value extends z.ZodType>(value: Value) => z.strictObject({ typescript: value, python: value, go: value, java: value })

/** Names, separated by spaces. */
const names = z.string().transform((text) => text.split(' ').filter((name) => name !== ''))

const counted = z.strictObject({
  date: z.iso.date(),
  classes: byLanguage(
    z.strictObject(Object.fromEntries(packageClasses.map((name) => [name, names])) as Record<PackageClass, typeof names>),
  ),
  /** The modules of a package that are called otherwise than it is. */
  imports: byLanguage(z.record(z.string(), names)),
  services: z.array(
    z.strictObject({
      language: z.enum(languages),
      repository: z.string().regex(/^[\w.-]+\/[\w.-]+$/),
      manifest: z.string().min(1),
      commit: z.string().regex(/^[0-9a-f]{12}$/),
      packages: names,
    }),
  ),
})

/** The file of an extractor that knows a package, and how it is called there if not by its name. */
const extracted = byLanguage(z.record(z.string(), z.strictObject({ file: z.string().min(1), as: z.string().min(1).optional() })))

/** An extractor that knows a package. */
export interface Extractor {
  readonly language: CountedLanguage
  readonly package: string
  readonly file: string
  /** The file names the package. */
  readonly holds: boolean
}

/** A package that services name. */
export interface CountedPackage {
  readonly name: string
  readonly class: PackageClass
  /** Number of services whose manifest names it. */
  readonly services: number
  /** Tables of src/models with a row for it. */
  readonly tables: readonly string[]
  /** Extractor outside of src/models that knows it. */
  readonly file?: string
}

/** How much of what services name is covered. */
export interface Coverage {
  readonly date: string
  readonly services: Readonly<Record<CountedLanguage, number>>
  readonly owners: number
  /** Most named first. */
  readonly packages: Readonly<Record<CountedLanguage, readonly CountedPackage[]>>
}

/** The modules that the rows of a table name, as patterns: all strings with a `#`, without the examples. */
const modulesOf = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return value.includes('#') ? expandBraces(value).map((name) => name.slice(0, name.indexOf('#'))) : []
  if (Array.isArray(value)) return value.flatMap(modulesOf)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, each]) => (/^(examples|source)$/.test(key) ? [] : [...modulesOf(key), ...modulesOf(each)]))
}

/** Whether a table names a module, or one inside it. */
const isNamed = (module: string, patterns: readonly string[]): boolean =>
  patterns.some(
    (pattern) =>
      pattern === module ||
      pattern.startsWith(`${module}/`) ||
      pattern.startsWith(`${module}.`) ||
      (pattern.includes('*') && pattern !== '*' && stepPattern(pattern).test(module)),
  )

const readText = (root: string, path: string): string => readFileSync(join(root, path), 'utf8')

/** Extractors outside of src/models by the package that they know, from `extracted.yml`. */
export const extractors = (root: string): readonly Extractor[] => {
  const list = extracted.parse(parse(readText(root, 'scripts/models/extracted.yml')))
  return languages.flatMap((language) =>
    Object.entries(list[language]).map(([name, { file, as }]) => ({
      language,
      package: name,
      file,
      // Expressions escape slashes and dots.
      holds:
        existsSync(join(root, file)) &&
        readText(root, file)
          .replaceAll('\\', '')
          .includes(as ?? name),
    })),
  )
}

/** Reads the counts, the tables and the list of extractors of the project. */
export const coverageOf = (root: string): Coverage => {
  const data = counted.parse(JSON.parse(readText(root, 'scripts/models/packages.json')))
  const known = extractors(root).filter(({ holds }) => holds)
  const packagesOf = (language: CountedLanguage): readonly CountedPackage[] => {
    const tables = globSync(`src/models/${language}/*.yml`, { cwd: root })
      .sort()
      .map((file) => ({ table: basename(file, '.yml'), modules: modulesOf(parse(readText(root, file))) }))
    const services = data.services.filter((service) => service.language === language)
    return packageClasses
      .flatMap((kind) =>
        data.classes[language][kind].map((name): CountedPackage => {
          const modules = data.imports[language][name] ?? [name]
          const file = known.find((each) => each.language === language && each.package === name)?.file
          return {
            name,
            class: kind,
            services: services.filter(({ packages }) => packages.includes(name)).length,
            tables: tables.filter((table) => modules.some((module) => isNamed(module, table.modules))).map(({ table }) => table),
            ...(file === undefined ? {} : { file }),
          }
        }),
      )
      .sort((one, other) => other.services - one.services || (one.name < other.name ? -1 : 1))
  }
  return {
    date: data.date,
    owners: new Set(data.services.map(({ repository }) => repository.slice(0, repository.indexOf('/')))).size,
    services: Object.fromEntries(
      languages.map((language) => [language, data.services.filter((service) => service.language === language).length]),
    ) as Coverage['services'],
    packages: Object.fromEntries(languages.map((language) => [language, packagesOf(language)])) as unknown as Coverage['packages'],
  }
}
