import { posix } from 'node:path'
import { schemaAddress } from '#config/schema-address'
import { defaultConfig, switchableLanguages } from '#model/config'
import { languageOf } from '#languages/language-of'
import { roleOf } from '#system/role-of'

/** Manifests that make a folder something that is built by itself. */
const manifests = new Set(['package-json', 'go-mod', 'python-manifest', 'java-manifest'])

/** As many folders as a person reads. */
const mostFolders = 12

const count = (amount: number, one: string): string => `${amount} ${one}${amount === 1 ? '' : 's'}`

/** A YAML string in double quotes: a path may hold anything. */
const quoted = (text: string): string => JSON.stringify(text.toWellFormed())

/** Files by language that can be switched off, the commonest first. */
const languagesOf = (paths: readonly string[]): string[] =>
  Object.entries(switchableLanguages)
    .map(([name, read]) => ({ name, files: paths.filter((path) => read.some((language) => language === languageOf(path))).length }))
    .filter(({ files }) => files > 0)
    .sort((one, other) => other.files - one.files)
    .map(({ name, files }) => `${name} (${count(files, 'file')})`)

/** Folders below the root with a manifest of production code. */
const unitsOf = (paths: readonly string[]): string[] =>
  [...new Set(paths.filter((path) => manifests.has(languageOf(path)) && roleOf(path) === 'production').map((path) => posix.dirname(path)))]
    .filter((folder) => folder !== '.')
    .sort()

/** The topmost folder whose name makes of a file what it is; undefined where that is the file's own name. */
const folderOfRole = (path: string): string | undefined => {
  const role = roleOf(path)
  const names = path.split('/').slice(0, -1)
  const folders = names.map((_, index) => names.slice(0, index + 1).join('/'))
  return folders.find((folder) => roleOf(`${folder}/file`) === role)
}

/** Folders of what is not taken for production code, tests and documents left out. */
const asideOf = (paths: readonly string[]): string[] => {
  const aside = paths.filter((path) => ['script', 'example', 'vendored', 'generated'].includes(roleOf(path)))
  return [...new Set(aside.flatMap((path) => (folderOfRole(path) ? [`${folderOfRole(path)}/** (${roleOf(path)})`] : [])))].sort()
}

const listed = (lines: readonly string[]): string[] => [
  ...lines.slice(0, mostFolders).map((line) => `#   ${line.replaceAll(/[\r\n]/g, ' ')}`),
  ...(lines.length > mostFolders ? [`#   and ${lines.length - mostFolders} more`] : []),
]

/**
 * A commented `.github/readiness.yml` to begin with. What it says is what holds without it; settings that the repository may want stand in
 * it behind a `#` without a space, to be uncommented.
 *
 * @param paths of the repository's files
 */
export const startingConfiguration = (paths: readonly string[]): string => {
  const languages = languagesOf(paths)
  const units = unitsOf(paths)
  const aside = asideOf(paths)
  const hasOwners = paths.some((path) => languageOf(path) === 'codeowners')
  return [
    `# yaml-language-server: $schema=${schemaAddress('config')}`,
    '# How Readiness reviews this repository. Everything is optional; docs/configuration.md of Readiness has every key.',
    '# It is read from the base branch of a pull request, so a change cannot weaken its own review.',
    '',
    '# The least severe new finding that blocks. P0 data loss or breach, P1 outage, P2 operational pain, P3 hygiene.',
    `block: ${defaultConfig.block}`,
    '',
    `# Check of a draft: enforce (as for any pull request), advisory (never fails), skip (drafts are not reviewed).`,
    `drafts: ${defaultConfig.drafts}`,
    '',
    '# Rules that are off or have another severity. `readiness rules` lists all rules, `readiness explain RULE` explains one.',
    '#rules:',
    '#  unstructured-log-on-request-path: off',
    '#  external-call-without-timeout: P2',
    '',
    ...(languages.length === 0
      ? ['# No file in a supported language was found.']
      : [`# Languages found: ${languages.join(', ')}. Each review lists the files of languages that are off.`]),
    '#languages:',
    `#  ${languages.at(-1)?.split(' ')[0] ?? 'sql'}: off`,
    '',
    ...(aside.length === 0 ? [] : ['# Not treated as production code, because of their names:', ...listed(aside)]),
    '# Roles of paths whose location suggests another role; globs from the root.',
    '#paths:',
    '#  service: ["tools/payment-gateway/**"]',
    '#  scripts: ["ops/**"]',
    '#ignore: ["legacy/**"]',
    '',
    ...(units.length < 2
      ? []
      : [
          '# Deployables are detected by their manifests. A unit named here has exactly these paths, and its own row in the summary:',
          '#units:',
          ...units.slice(0, mostFolders).map((folder) => `#  ${quoted(folder)}: [${quoted(`${folder}/**`)}]`),
          ...(units.length > mostFolders ? [`# and more folders with a manifest: ${units.length - mostFolders}`] : []),
          '',
        ]),
    ...(hasOwners
      ? ['# Owners come from CODEOWNERS.']
      : ['# No CODEOWNERS file was found. Owner to call when a service fails:', '#owners:', '#  "src/**": "@your-organisation/your-team"']),
    '',
  ].join('\n')
}
