import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { readYaml } from '#config/read-yaml'
import type { Example, ExampleLanguage, Examples, RuleExamples } from '#model/rule'

/**
 * Breaks up text that a secret scanner would report as a live secret: an example file contains `sk_live_{{}}…`, and the joint is removed
 * when the text is read.
 */
const joint = '{{}}'

const extensions: Readonly<Record<ExampleLanguage, string>> = {
  typescript: '.ts',
  python: '.py',
  go: '.go',
  java: '.java',
  sql: '.sql',
  prisma: '.prisma',
  kubernetes: '.yaml',
  compose: '.yaml',
  dockerfile: '.dockerfile',
  terraform: '.tf',
  cloudformation: '.yaml',
  systemd: '.service',
  actions: '.yml',
  documents: '.md',
}

/** The content of an `example.yml`. */
const metadata = z.strictObject({
  /** Needed only if the folder name cannot express it, because of punctuation, capitals or code. */
  title: z.string().min(1).optional(),
  /** The change starts with an empty repository, and is judged as a change. */
  base: z.literal('empty').optional(),
})

const textAt = (path: string): string => readFileSync(path, 'utf8').replaceAll(joint, '')

/** Texts below a folder, by path; undefined when the folder does not exist. */
const filesBelow = (folder: string): Record<string, string> | undefined => {
  const stat = statSync(folder, { throwIfNoEntry: false })
  if (!stat?.isDirectory()) return undefined
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(folder, path)).isFile())
    .map((path) => path.replaceAll('\\', '/'))
  return Object.fromEntries(paths.sort().map((path) => [path, textAt(join(folder, path))]))
}

const metadataAt = (path: string): z.output<typeof metadata> => {
  const read = readYaml(readFileSync(path, 'utf8'), path, metadata)
  if ('problems' in read) throw new Error(read.problems.map(({ line, message }) => `${path}:${line}: ${message}`).join('\n'))
  return read.value
}

/** `02-a-table-goes` as `a table goes`. */
export const titleInName = (name: string): string => name.replace(/^\d+-?/, '').replaceAll('-', ' ')

const inOrder = (files: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1)))

const readExample = (path: string, language: ExampleLanguage): Example => {
  if (statSync(path).isFile()) {
    if (!path.endsWith(extensions[language]))
      throw new Error(`${path}: a single-file example of ${language} must end in ${extensions[language]}.`)
    return textAt(path)
  }
  const stray = readdirSync(path).filter((name) => !['base', 'head', 'both', 'example.yml'].includes(name))
  if (stray.length > 0) throw new Error(`${path}: the files of an example must be in head, base or both; move ${stray.join(', ')}.`)
  const file = join(path, 'example.yml')
  const said = statSync(file, { throwIfNoEntry: false }) ? metadataAt(file) : {}
  const [base, head, both] = [filesBelow(join(path, 'base')), filesBelow(join(path, 'head')), filesBelow(join(path, 'both'))]
  const isChange = base !== undefined || both !== undefined || said.base !== undefined
  const title = said.title ?? titleInName(path.split(/[\\/]/).at(-1) ?? '')
  return {
    ...(title === '' ? {} : { title }),
    files: inOrder({ ...both, ...head }),
    ...(isChange ? { base: inOrder({ ...both, ...base }) } : {}),
  }
}

const byNumber = (a: string, b: string): number => Number.parseInt(a, 10) - Number.parseInt(b, 10)

const listOf = (folder: string, language: ExampleLanguage): [Example, ...Example[]] => {
  const names = statSync(folder, { throwIfNoEntry: false }) ? readdirSync(folder).sort(byNumber) : []
  const wrong = names.find((name) => !/^\d+/.test(name))
  if (wrong !== undefined) throw new Error(`${join(folder, wrong)}: the name of an example must begin with a number.`)
  const [first, ...others] = names.map((name) => readExample(join(folder, name), language))
  if (first === undefined) throw new Error(`${folder} contains no example: a rule needs a bad and a good one for each of its languages.`)
  return [first, ...others]
}

/**
 * The examples of one rule in `<folder>/<language>/{bad,good}`: a file for a single-file example, a folder for one with several files, in
 * the order of their numbers.
 *
 * @throws Error with a message for the examples' author if the folder contains anything else
 */
export const readExamples = (folder: string, languages: readonly ExampleLanguage[]): RuleExamples => {
  const known = statSync(folder, { throwIfNoEntry: false }) ? readdirSync(folder) : []
  const unclaimed = known.filter((name) => !languages.includes(name as ExampleLanguage))
  if (unclaimed.length > 0)
    throw new Error(`${folder} has examples of ${unclaimed.join(', ')}, but the rule does not list them in \`languages\`.`)
  return Object.fromEntries(
    languages.map((language): [ExampleLanguage, Examples] => {
      const own = join(folder, language)
      return [language, { bad: listOf(join(own, 'bad'), language), good: listOf(join(own, 'good'), language) }]
    }),
  )
}
