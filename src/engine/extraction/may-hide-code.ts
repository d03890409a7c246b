import { posix } from 'node:path'
import type { ChangedFile, ChangeSet, TreeEntry } from '#model/change-set'
import type { FactOf, FileFacts } from '#model/fact'
import { languageOf } from '#languages/language-of'
import { indexOf } from '#link/facts-index'
import { resolverOf } from '#link/link'
import type { Links } from '#link/modules/links'
import { loadsIn, mostInFolder, prefixesOf, productionScripts } from '#link/units/production-loads'
import { isLockFile } from '#link/roles/role-of'
import type { SnapshotFile } from '#link/snapshot'
import { isLinkedCode } from '#link/units/units'
import type { Extracted } from './extractor.ts'
import { namedCode, runsAsTest } from '../snapshots/left-out-code.ts'
import type { PathPolicy } from '../isolation/path-policy.ts'
import type { Selected, Selection } from '../snapshots/select-files.ts'

export interface Followable {
  readonly change: ChangeSet
  readonly selection: Selection
  readonly outcomes: ReadonlyMap<string, Extracted>
  /** Symbolic links at the head. */
  readonly links: Links
  readonly policy: PathPolicy
  /** Changed copies of upgraded dependencies, which are not followed. */
  readonly upgrades: ReadonlySet<string>
}

/**
 * Whether following production can find anything that paths do not show. The cost depends on the change, not on the repository. It checks
 * whether a changed file says that it is generated, whether anything names a changed file that is not read as code or not as production
 * code, whether a changed file starts to load a skipped file, and whether the change alters module resolution or the started programs. For
 * most changes the answer is no, and both sides are linked as selected.
 */
export const mayHideCode = (followable: Followable): boolean => {
  const { change, selection, links, policy, upgrades } = followable
  const entries = new Map(change.head.entries.map((entry) => [entry.path, entry]))
  const linked = new Set(links.aliases.values())
  const files = change.files.filter(
    ({ path, status }) => status !== 'removed' && policy.whyLeftOut(path) === undefined && !upgrades.has(path),
  )
  if (files.some(({ path }) => isOtherThanFile(entries.get(path)) || linked.has(path) || isLeftOut(path, followable))) return true
  const changed = files.map((file) => ({ file, facts: factsAt(followable, selection.head, file.path), before: beforeOf(followable, file) }))
  if (changed.some(({ facts, before }) => facts?.traits.generated === true || startText(facts) !== startText(before))) return true
  return (
    isUncovered(followable) ||
    beginsToLoad(followable, changed, entries) ||
    isNamed(followable, changed) ||
    isMentionedOrOpen(followable, changed)
  )
}

/** Whether any file names left-out code in any other way, or production loads something open beside left-out code that is no test. */
const isMentionedOrOpen = (followable: Followable, changed: readonly Changed[]): boolean => {
  const { change, selection, policy } = followable
  const factsOf = (path: string): FileFacts | undefined => factsAt(followable, selection.head, path)
  const before = new Map(changed.map((one) => [one.file.path, one.before]))
  const named = namedCode({
    changed: changed.map(({ file }) => file.path),
    paths: change.head.entries.map(({ path }) => path),
    policy,
    factsOf,
    before: (path) => before.get(path),
  })
  if (named.targets.size === 0 && !named.isFresh) return false
  const isBesideOpen = [...named.targets].some(
    ([path, kind]) => (kind === 'foreign' || kind === 'aside') && !runsAsTest(path, factsOf(path)),
  )
  for (const [path, { language }] of selection.head) {
    const facts = factsOf(path)
    if (!facts) continue
    if (isBesideOpen && isRoot(path, followable) && loadsIn(facts).some(({ what }) => what === 'open')) return true
    if (isLinkedCode(language) && !isRoot(path, followable)) continue
    for (const _found of named.by({ path, language, facts })) return true
  }
  return false
}

interface Changed {
  readonly file: ChangedFile
  readonly facts: FileFacts | undefined
  /** The facts at the merge base. */
  readonly before: FileFacts | undefined
}

const isCode = (path: string): boolean => isLinkedCode(languageOf(path))

/** Whether files with this role are always followed. */
const isRoot = (path: string, { policy }: Followable): boolean => ['production', 'migration'].includes(policy.roleOf(path))

const isOtherThanFile = (entry: TreeEntry | undefined): boolean => entry?.mode === 'symlink' || entry?.mode === 'submodule'

/** Files in vendored and generated folders that nothing runs. */
const harmless = /\.(json|md|map|snap|d\.[cm]?ts|html?|po|svg|png)$/

/** A changed file in vendored or generated code. The code that loads it is not read, so searching for its name would prove nothing. */
const isLeftOut = (path: string, { selection, policy }: Followable): boolean =>
  !selection.head.has(path) && ['vendored', 'generated'].includes(policy.roleOf(path)) && !harmless.test(path) && !isLockFile(path)

const factsAt = ({ outcomes }: Followable, side: ReadonlyMap<string, Selected>, path: string): FileFacts | undefined => {
  const outcome = outcomes.get(side.get(path)?.key ?? '')
  return outcome && 'facts' in outcome ? outcome.facts : undefined
}

const beforeOf = (followable: Followable, { path, previousPath, status }: ChangedFile): FileFacts | undefined =>
  status === 'added' || status === 'copied' ? undefined : factsAt(followable, followable.selection.base, previousPath ?? path)

/** Only a path names a file, unless other files were copied next to it. */
const mayBePath = (word: string): boolean => /[./]/.test(word)

/** The parts of a file that affect module resolution, composed paths and started programs, as one string. */
const startText = (facts: FileFacts | undefined): string => {
  if (!facts) return '[]'
  const { manifest, mapping } = indexOf(facts)
  const parts: unknown[] = facts.facts.flatMap((fact): unknown[] => {
    if (fact.kind === 'code-load') {
      const words = fact.copied?.length || fact.folders?.length ? fact.words : fact.words?.filter(mayBePath)
      if (fact.what === 'text') return [fact.subject]
      return fact.what === 'command' && words?.length === 0 ? [] : [[fact.what, fact.target, fact.from, words, fact.copied, fact.folders]]
    }
    return fact.kind === 'image-command' ? [fact.words] : []
  })
  if (manifest) {
    const { name, entry, targets, scripts, aliases, exports, dependencies } = manifest
    const local = Object.entries(dependencies).filter(([, version]) => /^(file|link|portal):/.test(version))
    parts.push([name, entry, targets, productionScripts(scripts), aliases, exports, local])
  }
  if (mapping) parts.push([mapping.extends, mapping.baseUrl, mapping.paths])
  return JSON.stringify(parts)
}

/** A path without the parts that code may omit. */
const stemOf = (path: string): string => path.replace(/\.\w+$/, '').replace(/\/(index|__init__)$/, '')

/** The name of a module that is searched in several folders. */
const moduleNameOf = (path: string): string => posix.basename(stemOf(path))

const isJavascript = (path: string): boolean => /\.[cm]?[jt]sx?$/.test(path)

/** Whether code is removed, so that another file with the same name is loaded instead. */
const isUncovered = (followable: Followable): boolean => {
  const { change } = followable
  const gone = new Set(
    change.files.flatMap(({ path, previousPath, status }) => {
      const old = status === 'removed' ? path : status === 'renamed' ? previousPath : undefined
      if (old === undefined || !isCode(old) || !isRoot(old, followable)) return []
      return [isJavascript(old) ? stemOf(old) : moduleNameOf(old)]
    }),
  )
  if (gone.size === 0) return false
  return change.head.entries.some(
    ({ path }) => (gone.has(stemOf(path)) || (!isJavascript(path) && gone.has(moduleNameOf(path)))) && isHideout(path, followable),
  )
}

/** Whether a path of the head is not read as production code. */
const isHideout = (path: string, followable: Followable): boolean =>
  !followable.selection.head.has(path) || !isCode(path) || !isRoot(path, followable)

/** Files that a program loads as code only under their full name. */
const isAsset = /\.(json|css|scss|sass|less|svg|png|jpe?g|gif|webp|avif|ico|woff2?|graphql|gql|mdx?|html?)$/

/** Whether a changed file has a new import of a skipped file, or one that resolves to no file. */
const beginsToLoad = (followable: Followable, changed: readonly Changed[], entries: ReadonlyMap<string, TreeEntry>): boolean => {
  const fresh = changed.flatMap(({ file, facts, before }) => {
    if (!facts || !isCode(file.path)) return []
    const known = new Set(before?.imports.map(({ module }) => module))
    return facts.imports.flatMap(({ module, typeOnly, required }) =>
      typeOnly || known.has(module) || module.endsWith('.json') || (required !== true && isAsset.test(module))
        ? []
        : [{ from: file.path, module }],
    )
  })
  if (fresh.length === 0) return false
  const { selection, links, outcomes, change } = followable
  // Imports of tests affect only tests, unless production imports the test.
  const aside = new Set(fresh.flatMap(({ from }) => (isRoot(from, followable) ? [] : [moduleNameOf(from)])))
  const read: SnapshotFile[] = []
  const imported = new Set<string>()
  for (const [path, { key, language }] of selection.head) {
    const outcome = outcomes.get(key)
    if (!outcome || !('facts' in outcome)) continue
    read.push({ path, language, facts: outcome.facts })
    if (aside.size > 0 && isRoot(path, followable))
      for (const name of namesIn(outcome.facts).imported) {
        const stem = stemOf(name)
        if (aside.has(stem)) imported.add(stem)
      }
  }
  const counted = fresh.filter(({ from }) => isRoot(from, followable) || imported.has(moduleNameOf(from)))
  if (counted.length === 0) return false
  const resolver = resolverOf(read, new Set(entries.keys()), links.aliases)
  const outside = new Set<string>([...links.broken.keys()].map(moduleNameOf))
  // If a name fits several files, the runtime decides which one is loaded.
  const leftOut = new Set<string>()
  for (const { path, mode } of change.head.entries) {
    if (mode === 'submodule') outside.add(moduleNameOf(path))
    if (!isCode(path) || selection.head.has(path)) continue
    leftOut.add(stemOf(path))
    if (!isJavascript(path)) outside.add(moduleNameOf(path))
    else if (path.includes('node_modules/')) outside.add('node_modules')
  }
  return counted.some(({ from, module }) => {
    const targets = resolver.resolve(from, module)
    if (targets.length > 0) return targets.some((path) => isHideout(path, followable) || leftOut.has(stemOf(path)))
    return outside.has('node_modules') || module.split(/[/.]/).some((part) => outside.has(part))
  })
}

/** Words with which a file names other files, in imports and elsewhere. */
interface Names {
  readonly imported: readonly string[]
  readonly run: readonly string[]
  readonly folders: readonly FactOf<'code-load'>[]
}

const known = new WeakMap<FileFacts, Names>()

/** Computed once per facts, however many reviews use them. */
const namesIn = (facts: FileFacts): Names => {
  const before = known.get(facts)
  if (before) return before
  const run: string[] = []
  const folders: FactOf<'code-load'>[] = []
  const { manifest } = indexOf(facts)
  if (manifest) {
    run.push(...(manifest.targets ?? []), manifest.entry ?? '')
    for (const script of productionScripts(manifest.scripts)) run.push(...script.split(/\s+/))
  }
  for (const fact of facts.facts) {
    if (fact.kind === 'image-command') run.push(...fact.words)
    else if (fact.kind === 'code-load') {
      if (fact.what === 'folder') folders.push(fact)
      else run.push(fact.target, ...(fact.words ?? []), ...(fact.copied ?? []))
    }
  }
  const imported = facts.imports.flatMap(({ module, typeOnly }) => (typeOnly || module.endsWith('.json') ? [] : [lastOf(module)]))
  const names = { imported, run: run.flatMap((word) => word.split(/[\s=:]+/)).map(lastOf), folders }
  known.set(facts, names)
  return names
}

/** Returns the last path segment: `bank.txt` for `./bank.txt`. */
const lastOf = (name: string): string => name.slice(name.lastIndexOf('/') + 1).split(/[?#]/, 1)[0] ?? ''

/** The names of a file: its full name and, for code, each part that may be used alone. */
const namesOf = (path: string): readonly string[] => {
  const name = posix.basename(path)
  if (!isCode(path) && !path.endsWith('.node')) return [name]
  const folder = posix.basename(posix.dirname(path))
  const stem = name.split('.', 1)[0] ?? name
  return /^(index|__init__|__main__|main)$/.test(stem) ? [name, folder] : [name, name.replace(/\.[^.]*$/, ''), stem, `${folder}.${stem}`]
}

/** Whether a folder that is loaded as a whole has few enough files to be followed. */
const isFew = (prefixes: readonly string[], { head }: ChangeSet): boolean => {
  let found = 0
  for (const { path } of head.entries) if (prefixes.some((prefix) => path.startsWith(prefix))) found += 1
  return found <= mostInFolder
}

/**
 * Whether any file names a changed file that is not read as code. Other references than imports count also for changed files that are read
 * as code but not as production code; their importers are found when linking.
 */
const isNamed = (followable: Followable, changed: readonly Changed[]): boolean => {
  const { selection, change } = followable
  const hidden: string[] = []
  const aside: string[] = []
  for (const { file, facts } of changed) {
    const { path } = file
    if (posix.basename(path) === 'package.json') continue
    const isComponent = languageOf(path) === 'component'
    if (!selection.head.has(path) || !isCode(path) || isComponent || facts?.traits.shebang === true || facts?.traits.unbuilt === true)
      hidden.push(path)
    else if (!isRoot(path, followable)) aside.push(path)
  }
  if (hidden.length === 0 && aside.length === 0) return false
  const byImport = new Set(hidden.flatMap(namesOf))
  const byRun = new Set([...byImport, ...aside.flatMap(namesOf)])
  const all = [...hidden, ...aside]
  const isBelow = (path: string, load: FactOf<'code-load'>): boolean => {
    const prefixes = prefixesOf(path, load)
    return all.some((one) => prefixes.some((prefix) => one.startsWith(prefix))) && isFew(prefixes, change)
  }
  for (const path of selection.head.keys()) {
    const facts = factsAt(followable, selection.head, path)
    if (!facts) continue
    const { imported, run, folders } = namesIn(facts)
    if (imported.some((name) => byImport.has(name) || byImport.has(name.slice(name.lastIndexOf('.') + 1)))) return true
    if (run.some((name) => byRun.has(name))) return true
    if (folders.some((load) => isBelow(path, load))) return true
  }
  return false
}
