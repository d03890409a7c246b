import { posix } from 'node:path'
import { schemaAddress } from '#config/schema-address'
import { defaultConfig, switchableLanguages } from '#model/config'
import { languageOf } from '#languages/language-of'
import { roleOf } from '#link/roles/role-of'

/** Manifests that mark a folder as a separately built unit. */
const manifests = new Set(['package-json', 'go-mod', 'python-manifest', 'java-manifest'])

/** Longer lists are cut. */
const mostFolders = 12

const count = (amount: number, one: string): string => `${amount} ${one}${amount === 1 ? '' : 's'}`

/** Quotes a path as a YAML string, because a path may contain any character. */
const quoted = (text: string): string => JSON.stringify(text.toWellFormed())

/** The languages that can be switched off, with their number of files, most common first. */
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

/** The topmost folder whose name gives a file its role; undefined if the file's own name does. */
const folderOfRole = (path: string): string | undefined => {
  const role = roleOf(path)
  const names = path.split('/').slice(0, -1)
  const folders = names.map((_, index) => names.slice(0, index + 1).join('/'))
  return folders.find((folder) => roleOf(`${folder}/file`) === role)
}

/** Folders that do not count as production code, other than tests and documents. */
const asideOf = (paths: readonly string[]): string[] => {
  const aside = paths.filter((path) => ['script', 'example', 'vendored', 'generated'].includes(roleOf(path)))
  return [...new Set(aside.flatMap((path) => (folderOfRole(path) ? [`${folderOfRole(path)}/** (${roleOf(path)})`] : [])))].sort()
}

const listed = (lines: readonly string[]): string[] => [
  ...lines.slice(0, mostFolders).map((line) => `#   ${line.replaceAll(/[\r\n]/g, ' ')}`),
  ...(lines.length > mostFolders ? [`#   and ${lines.length - mostFolders} more`] : []),
]

/**
 * A commented starter `.github/readiness.yml`. Its active settings are the defaults; optional settings are commented out with a `#` without
 * a space.
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
    `# Draft pull requests: enforce (same as any other), advisory (the check never fails), skip (not reviewed).`,
    `drafts: ${defaultConfig.drafts}`,
    '',
    '# Rules to switch off or to give another severity. `readiness rules` lists all rules, `readiness explain RULE` explains one.',
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
    '# Override the role of paths; globs from the root.',
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
          ...(units.length > mostFolders ? [`# and ${units.length - mostFolders} more folders with a manifest`] : []),
          '',
        ]),
    ...(hasOwners
      ? ['# Owners come from CODEOWNERS.']
      : ['# No CODEOWNERS file was found. Whom to call when a service fails:', '#owners:', '#  "src/**": "@your-organisation/your-team"']),
    '',
  ].join('\n')
}
