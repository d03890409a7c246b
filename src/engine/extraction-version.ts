import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Language } from '#model/source-file'
import { frontEnds } from '#facts/reading/front-ends'
import { grammarPackage, type TreeLanguage } from '#languages/grammar-file'

/** The code that all languages share. */
const common = 'facts/reading/extract'

/** Modules that only load the front-ends. They are not followed, since each language follows its own front-end. */
const loaders: ReadonlySet<string> = new Set(['facts/reading/load-front-ends'])

/** Matches runtime imports. Type-only imports do not affect the result. */
const imports =
  /^[^\S\n\r\u2028\u2029]*(?:import|export)\s(?!\s*type\b)[^'"]*?\bfrom\s*['"]([^'"]+)['"]|(?:\bimport|\bcreateRequire\(import\.meta\.url\))\(\s*['"]([^'"]+)['"]/gm

interface CodeFile {
  readonly digest: string
  /** Files of the product (relative to the root, without extension), and names of packages. */
  readonly files: readonly string[]
  readonly packages: readonly string[]
}

/** The code that extracts the facts of a language. */
export interface ExtractionCode {
  readonly version: string
  /** Relative to the root, without extension. */
  readonly files: readonly string[]
}

/**
 * The code that extracts the facts of a language, with its version: a digest of every file that the language's front-end imports and of the
 * versions of the packages among them and of the grammar. It is part of the key of cached facts. So a change to one front-end invalidates only the facts that
 * it extracted, and no version number has to be maintained.
 *
 * @param root folder of the code: `src`, or `dist` after a build
 */
export const extractionCode = (root: string): ((language: Language) => ExtractionCode) => {
  const extension = existsSync(join(root, `${common}.ts`)) ? '.ts' : '.js'
  const { dependencies, devDependencies } = JSON.parse(readFileSync(join(root, '../package.json'), 'utf8')) as Record<
    'dependencies' | 'devDependencies',
    Record<string, string>
  >
  const known = new Map<string, CodeFile>()
  const codes = new Map<Language, ExtractionCode>()

  const codeFile = (file: string): CodeFile => {
    const before = known.get(file)
    if (before) return before
    const text = readFileSync(join(root, file + extension), 'utf8')
    const specifiers = [...new Set(Array.from(text.matchAll(imports), (match) => match[1] ?? match[2] ?? ''))]
    const made: CodeFile = {
      digest: createHash('sha256').update(text).digest('hex'),
      files: specifiers.flatMap((specifier) => {
        if (specifier.startsWith('#')) return [specifier.slice(1)]
        return specifier.startsWith('.') ? [posix.join(posix.dirname(file), specifier.slice(0, -extension.length))] : []
      }),
      packages: specifiers.map(packageOf).filter((name) => name in dependencies),
    }
    known.set(file, made)
    return made
  }

  const codeOf = (language: Language, roots: readonly string[]): ExtractionCode => {
    const seen = new Set(roots)
    // A set's iterator also visits elements that are added during the iteration.
    for (const file of seen) for (const next of codeFile(file).files) if (!loaders.has(next)) seen.add(next)
    const hash = createHash('sha256')
    const packages = new Set<string>()
    const files = [...seen].sort()
    for (const file of files) {
      hash.update(`${file} ${codeFile(file).digest}\n`)
      for (const name of codeFile(file).packages) packages.add(name)
    }
    for (const name of [...packages].sort()) hash.update(`${name} ${dependencies[name]}\n`)
    // A grammar is no module: the build copies it from its package.
    hash.update(devDependencies[grammarPackage(language as TreeLanguage)] ?? '')
    return { version: hash.digest('hex').slice(0, 16), files }
  }

  return (language) => {
    const before = codes.get(language)
    if (before) return before
    const file = frontEnds[language]?.file
    const code = codeOf(language, file === undefined ? [common] : [common, `facts/${file}`])
    codes.set(language, code)
    return code
  }
}

/** The package in a specifier: `yaml` for `yaml/types`. */
const packageOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')

/** Versions by language, as the build stores them; every language without a front-end has the version of `text`. */
export type ExtractionVersions = Readonly<Partial<Record<Language, string>>> & { readonly text: string }

/** The file in which the build stores {@link ExtractionVersions}, relative to the folder of the code. */
export const versionsFile = 'extraction-versions.json'

/** The versions of all languages. */
export const extractionVersions = (root: string): ExtractionVersions => {
  const code = extractionCode(root)
  const languages = Object.keys(frontEnds) as Language[]
  return { ...Object.fromEntries(languages.map((language) => [language, code(language).version])), text: code('text').version }
}

const ownRoot = fileURLToPath(new URL('..', import.meta.url))

let own: ((language: Language) => string) | undefined

/** The versions stored by the build; without a build, computed once from the code. Reading some hundred files takes a tenth of a second. */
const ownVersions = (): ((language: Language) => string) => {
  const written = join(ownRoot, versionsFile)
  if (existsSync(written)) {
    const versions = JSON.parse(readFileSync(written, 'utf8')) as ExtractionVersions
    return (language) => versions[language] ?? versions.text
  }
  const code = extractionCode(ownRoot)
  return (language) => code(language).version
}

/** The version of the {@link extractionCode} of the running code. */
export const extractionVersion = (language: Language): string => (own ??= ownVersions())(language)
