import type { ChangedFile, ChangeSet, TreeEntry } from '#model/change-set'
import type { Config } from '#model/config'
import type { Language } from '#model/source-file'
import type { Skipped } from '#model/review'
import { languageOf } from '#languages/language-of'
import { isLockFile } from '#link/roles/role-of'
import { factsKey } from '../extraction/facts-key.ts'
import { pathPolicy, type PathPolicy } from '../isolation/path-policy.ts'

/** Size limit in bytes: larger files are reported as not examined. Hardly any hand-written file is larger. */
export const maxFileBytes = 1_000_000

/** Languages that are read in the whole repository, not only in changed files. */
export const wholeRepository: ReadonlySet<Language> = new Set<Language>([
  'typescript',
  'tsx',
  'javascript',
  'component',
  'python',
  'go',
  'java',
  'package-json',
  'python-manifest',
  'go-mod',
  'java-manifest',
  'liquibase',
  'log-layout',
  'tsconfig',
  'yaml',
  'dockerfile',
  'terraform',
  'systemd',
  'sql',
  'prisma',
])

/** Files that are read in the whole repository because of their name: those that an operator looks for. */
const wholeRepositoryNames =
  /(^|\/)(CODEOWNERS|Procfile|catalog-info\.ya?ml|[^/]*(runbook|operations?|operating|rollback|incident|on-?call|playbook)[^/]*(\/[^/]+)*\.mdx?|(services|teams|owners(hip)?|contacts|(feature-?)?flags|kill-?switch(es)?)\.mdx?|README\.md|(application|bootstrap)(-[^/]+)?\.properties)$/i

const binaryName =
  /\.(png|jpe?g|gif|webp|avif|ico|icns|bmp|tiff?|svgz|pdf|zip|gz|tgz|bz2|xz|7z|rar|jar|war|class|so|dylib|dll|exe|wasm|woff2?|ttf|otf|eot|mp[34]|m4a|ogg|wav|webm|mov|avi|psd|ai|sketch|fig|sqlite3?|db|bin|dat|parquet|pack|keystore|jks|p12|pfx)$/i

/** Whether a file's name says that it is not text. */
export const isBinaryName = (path: string): boolean => binaryName.test(path)

export interface Selected {
  readonly entry: TreeEntry
  readonly language: Language
  /** The cache key of its facts. */
  readonly key: string
}

/** A file to examine. */
export const selected = (entry: TreeEntry, language: Language): Selected => ({ entry, language, key: factsKey(entry.blob, language) })

export interface Selection {
  /** Files to examine, by path. */
  readonly base: ReadonlyMap<string, Selected>
  readonly head: ReadonlyMap<string, Selected>
  /** Changed files that were skipped by a documented rule. */
  readonly skipped: readonly Skipped[]
}

/** Why a changed file is skipped; undefined when it is examined. */
const skipReason = (entry: TreeEntry | undefined, { path }: ChangedFile, policy: PathPolicy): string | undefined => {
  const leftOut = policy.whyLeftOut(path)
  if (leftOut !== undefined) return leftOut
  if (entry?.mode === 'submodule') return 'submodule: its content belongs to another repository'
  if (entry?.mode === 'symlink') return 'symbolic link'
  if (isLockFile(path)) return 'lock file'
  const role = policy.roleOf(path)
  if (role === 'vendored') return 'vendored code'
  if (role === 'generated') return 'generated file'
  if (isBinaryName(path)) return 'binary file'
  if (/\.svg$/i.test(path)) return 'image'
  return undefined
}

/** Selects the files to examine in both trees. Of changed files all texts, of unchanged ones those that linking and absence rules need. */
export const selectFiles = (change: ChangeSet, config: Config): Selection => {
  const policy = pathPolicy(config)
  const changedHead = new Map(change.files.map((file) => [file.path, file]))
  const changedBase = new Map(
    change.files
      .filter((file) => file.status !== 'added' && file.status !== 'copied')
      .map((file) => [file.previousPath ?? file.path, file]),
  )
  const heads = new Map(change.head.entries.map((entry) => [entry.path, entry]))
  const bases = new Map(change.base.entries.map((entry) => [entry.path, entry]))
  const skipped: Skipped[] = []
  const left = new Set<ChangedFile>()
  for (const file of change.files) {
    const reason = skipReason(heads.get(file.path) ?? bases.get(file.previousPath ?? file.path), file, policy)
    if (!reason) continue
    skipped.push({ path: file.path, reason })
    left.add(file)
  }
  const select = (
    entries: readonly TreeEntry[],
    unchanged: (entry: TreeEntry) => Selected | undefined,
    changed: ReadonlyMap<string, ChangedFile>,
  ) => {
    const chosen = new Map<string, Selected>()
    for (const entry of entries) {
      const file = changed.get(entry.path)
      const wanted = !file ? unchanged(entry) : left.has(file) ? undefined : selected(entry, languageOf(entry.path))
      if (wanted) chosen.set(entry.path, wanted)
    }
    return chosen
  }
  const isBeside = besideChangedDocuments(change)
  const wanted = (entry: TreeEntry): Selected | undefined =>
    wantedUnchanged(entry, policy) ?? (isBeside(entry.path) ? documentBeside(entry, policy) : undefined)
  const base = select(change.base.entries, wanted, changedBase)
  // A file that is equal on both sides was already checked for the base.
  const asBefore = (entry: TreeEntry): Selected | undefined => {
    const before = bases.get(entry.path)
    const isSame = before?.blob === entry.blob && before.mode === entry.mode && !changedBase.has(entry.path)
    return isSame ? base.get(entry.path) : wanted(entry)
  }
  return { base, head: select(change.head.entries, asBefore, changedHead), skipped }
}

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1)

/** More documents in one folder are a book, and no notes on services. */
const mostBeside = 40

/** Whether a document lies beside a changed one: what its siblings say shows what a document lacks. */
const besideChangedDocuments = ({ files, head }: ChangeSet): ((path: string) => boolean) => {
  const isDocument = (path: string): boolean => languageOf(path) === 'markdown'
  const folders = new Set(files.flatMap(({ path }) => (isDocument(path) && folderOf(path) !== '' ? [folderOf(path)] : [])))
  if (folders.size === 0) return () => false
  const counts = new Map<string, number>()
  for (const { path } of head.entries)
    if (isDocument(path) && folders.has(folderOf(path))) counts.set(folderOf(path), (counts.get(folderOf(path)) ?? 0) + 1)
  return (path) => isDocument(path) && (counts.get(folderOf(path)) ?? mostBeside + 1) <= mostBeside
}

/** A document that nothing but its place selects. */
const documentBeside = (entry: TreeEntry, policy: PathPolicy): Selected | undefined => {
  const role = policy.roleOf(entry.path)
  const isRead = entry.mode === 'file' && role === 'docs' && policy.whyLeftOut(entry.path) === undefined
  return isRead ? selected(entry, languageOf(entry.path)) : undefined
}

const wantedUnchanged = (entry: TreeEntry, policy: PathPolicy): Selected | undefined => {
  const language = languageOf(entry.path)
  return isWantedUnchanged(entry, language, policy) ? selected(entry, language) : undefined
}

/** Whether an unchanged file is read. */
export const isWantedUnchanged = (entry: TreeEntry, language: Language, policy: PathPolicy): boolean => {
  if (entry.mode !== 'file' && entry.mode !== 'executable') return false
  if (!wholeRepository.has(language) && !wholeRepositoryNames.test(entry.path)) return false
  const role = policy.roleOf(entry.path)
  return role !== 'vendored' && role !== 'generated' && role !== 'example' && policy.whyLeftOut(entry.path) === undefined
}

/**
 * Whether a verdict needs a file: rules read it, it is not a test, documentation or example, and the configuration does not exclude it.
 *
 * @param options `evenLeftOut`: ignore exclusions by the configuration
 */
export const matters = (path: string, policy: PathPolicy, { evenLeftOut = false }: { readonly evenLeftOut?: boolean } = {}): boolean =>
  wholeRepository.has(languageOf(path)) &&
  (evenLeftOut || policy.whyLeftOut(path) === undefined) &&
  ['production', 'migration', 'script'].includes(policy.roleOf(path))
