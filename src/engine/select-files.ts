import type { ChangedFile, ChangeSet, TreeEntry } from '#model/change-set'
import type { Config } from '#model/config'
import type { Language } from '#model/source-file'
import type { Skipped } from '#model/review'
import { languageOf } from '#languages/language-of'
import { isLockFile } from '#system/role-of'
import { factsKey } from './facts-key.ts'
import { pathPolicy, type PathPolicy } from './path-policy.ts'

/** Files larger than this are not read, and told as not examined: hardly anything that people write and review is larger. Bytes. */
export const maxFileBytes = 1_000_000

/** Languages that are read in the whole repository, not only where the change touches them. */
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
  'sql',
  'prisma',
])

/** Files read in the whole repository by their name: what an operator looks for. */
const wholeRepositoryNames =
  /(^|\/)(CODEOWNERS|Procfile|catalog-info\.ya?ml|[^/]*(runbook|operations?|operating|rollback|incident|on-?call|playbook)[^/]*\.mdx?|README\.md)$/i

const binaryName =
  /\.(png|jpe?g|gif|webp|avif|ico|icns|bmp|tiff?|svgz?|pdf|zip|gz|tgz|bz2|xz|7z|rar|jar|war|class|so|dylib|dll|exe|wasm|woff2?|ttf|otf|eot|mp[34]|m4a|ogg|wav|webm|mov|avi|psd|ai|sketch|fig|sqlite3?|db|bin|dat|parquet|pack|keystore|jks|p12|pfx)$/i

export interface Selected {
  readonly entry: TreeEntry
  readonly language: Language
  /** What its facts are known by. */
  readonly key: string
}

/** A file to be examined. */
export const selected = (entry: TreeEntry, language: Language): Selected => ({ entry, language, key: factsKey(entry.blob, language) })

export interface Selection {
  /** To be examined, by path. */
  readonly base: ReadonlyMap<string, Selected>
  readonly head: ReadonlyMap<string, Selected>
  /** Changed files left out by a rule that anyone can read. */
  readonly skipped: readonly Skipped[]
}

/** Why a changed file is left out; undefined when it is examined. */
const skipReason = (entry: TreeEntry | undefined, { path }: ChangedFile, policy: PathPolicy): string | undefined => {
  const leftOut = policy.whyLeftOut(path)
  if (leftOut !== undefined) return leftOut
  if (entry?.mode === 'submodule') return "submodule: its content is another repository's"
  if (entry?.mode === 'symlink') return 'symbolic link'
  if (isLockFile(path)) return 'lock file'
  const role = policy.roleOf(path)
  if (role === 'vendored') return 'vendored code'
  if (role === 'generated') return 'generated file'
  if (binaryName.test(path)) return 'binary file'
  return undefined
}

/** Which files of both trees are examined. Changed files: all texts. Unchanged ones: what linking and rules of absence need. */
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
  const base = select(change.base.entries, (entry) => wantedUnchanged(entry, policy), changedBase)
  // What stands on both sides was looked at there.
  const asBefore = (entry: TreeEntry): Selected | undefined => {
    const before = bases.get(entry.path)
    const isSame = before?.blob === entry.blob && before.mode === entry.mode && !changedBase.has(entry.path)
    return isSame ? base.get(entry.path) : wantedUnchanged(entry, policy)
  }
  return { base, head: select(change.head.entries, asBefore, changedHead), skipped }
}

const wantedUnchanged = (entry: TreeEntry, policy: PathPolicy): Selected | undefined => {
  const language = languageOf(entry.path)
  return isWantedUnchanged(entry, language, policy) ? selected(entry, language) : undefined
}

/** Whether a file that the change does not touch is read. */
export const isWantedUnchanged = (entry: TreeEntry, language: Language, policy: PathPolicy): boolean => {
  if (entry.mode !== 'file' && entry.mode !== 'executable') return false
  if (!wholeRepository.has(language) && !wholeRepositoryNames.test(entry.path)) return false
  const role = policy.roleOf(entry.path)
  return role !== 'vendored' && role !== 'generated' && role !== 'example' && policy.whyLeftOut(entry.path) === undefined
}

/**
 * Whether a verdict needs a file: it is read by rules, and neither test, documentation nor example; nor what the configuration leaves out.
 *
 * @param options `evenLeftOut`: whatever the configuration leaves out
 */
export const matters = (path: string, policy: PathPolicy, { evenLeftOut = false }: { readonly evenLeftOut?: boolean } = {}): boolean =>
  wholeRepository.has(languageOf(path)) &&
  (evenLeftOut || policy.whyLeftOut(path) === undefined) &&
  ['production', 'migration', 'script'].includes(policy.roleOf(path))
