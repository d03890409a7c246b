import { posix } from 'node:path'
import type { BlobReader, ChangedFile, ChangeSet, TreeEntry } from '#model/change-set'
import type { FactOf, FileFacts } from '#model/fact'
import type { Skipped } from '#model/review'
import type { Language } from '#model/source-file'
import { languageOf } from '#languages/language-of'
import { resolverOf } from '#link/link'
import { mentionsOf } from '#link/mentions'
import { mostInFolder, prefixesOf, type Load, type ProductionTree } from '#link/units/production-loads'
import type { SnapshotFile } from '#link/snapshot'
import { ecosystemOf, isLinkedCode } from '#link/units/units'
import { compileFiles, type CompileOptions } from './compile-snapshot.ts'
import type { Extracted } from '../extraction/extractor.ts'
import { runsAsTest, type LeftOutKind } from './left-out-code.ts'
import type { PathPolicy } from '../isolation/path-policy.ts'
import { selected, type Selected } from './select-files.ts'

interface OpenLoadsInput {
  readonly change: ChangeSet
  readonly blobs: BlobReader
  readonly options: CompileOptions
  readonly policy: PathPolicy
  readonly outcomes: Map<string, Extracted>
  /** Changed left-out code at the head. */
  readonly targets: ReadonlyMap<string, LeftOutKind>
  readonly tree: ProductionTree
  readonly loads: ReadonlyMap<string, Load>
  readonly selected: ReadonlyMap<string, Selected>
  readonly entries: ReadonlyMap<string, TreeEntry>
  /** The facts of a changed file at the merge base. */
  before(path: string): FileFacts | undefined
}

/** A place where production loads something that its text does not determine. */
interface Opening {
  readonly path: string
  readonly ecosystem: string | undefined
  /** Paths begin like this; undefined if nothing of them is known. */
  readonly prefixes?: readonly string[]
  /** In a file that the change touches. */
  readonly isChanged: boolean
  /** The change adds it. */
  readonly isNew: boolean
  readonly why: string
}

const productionRoles: ReadonlySet<string> = new Set(['production', 'migration'])

/** Limit on left-out files that are read to find out whether they hold code. */
const mostRead = 200

/**
 * Changed left-out code that nothing explains, beside production code that loads something its text does not determine: production may load
 * it. Also code that the change writes as a string, which no rule reads.
 */
export const openLoads = async (input: OpenLoadsInput): Promise<readonly Skipped[]> => {
  const running = input.tree.files.filter((file) => isLinkedCode(file.language) && (input.tree.isRoot(file) || input.loads.has(file.path)))
  const texts = newTexts(input)
  // A folder that is loaded as a whole does not make its tests production code, so it explains none of them.
  const left = [...input.targets].filter(([path, kind]) => {
    const load = input.loads.get(path)
    return load === undefined || (load.as === 'maybe' && kind !== 'foreign')
  })
  if (left.length === 0) return texts
  const openings = openingsOf(running, input)
  if (openings.length === 0) return texts
  const holding = await holdsCode(left, openings, input)
  if (holding.length === 0) return texts
  const paths = holding.map(([path]) => path)
  const byRunners = new Set(await namedByRunners(input, paths))
  const byTests = new Set([...reachedByTests(input, paths), ...byRunners])
  const unexplained = holding.flatMap(([path, kind]): Skipped[] => {
    const facts = factsAt(path, input)
    if (
      (kind === 'aside' && runsAsTest(path, facts)) ||
      ((kind === 'tool' || kind === 'program') && (byRunners.has(path) || startsItself(facts)))
    )
      return []
    const language = languageOf(path)
    const fits = openings.filter(
      ({ ecosystem, prefixes }) =>
        (ecosystem === undefined || !isLinkedCode(language) || ecosystem === ecosystemOf(language)) &&
        (prefixes === undefined || prefixes.some((prefix) => path.startsWith(prefix))),
    )
    // An open load that the change adds may load whatever else it brings. Older ones load mostly plugins, which are no tests or scripts.
    const opening =
      fits.find(({ isNew }) => isNew) ??
      fits.find(({ isChanged }) => kind === 'foreign' || (kind === 'aside' && isChanged && !byTests.has(path)))
    return opening === undefined ? [] : [{ path, reason: `${opening.why}; nothing shows whether it loads this file` }]
  })
  return [...texts, ...unexplained]
}

/** Open loads of a file, and those of whole folders, which may be open. */
const openCount = (facts: FileFacts | undefined): number =>
  facts?.facts.filter((fact) => fact.kind === 'code-load' && (fact.what === 'open' || fact.what === 'folder')).length ?? 0

/** Whether the change adds a line of the head, or may add it because its diff is not known. */
const isAdded = ({ hunks }: ChangedFile, line: number): boolean =>
  hunks?.some(({ newStart, newLines, lines }) => {
    if (line < newStart || line >= newStart + newLines) return false
    const after = lines.filter((one) => !one.startsWith('-') && !one.startsWith('\\'))
    return after[line - newStart]?.startsWith('+') ?? false
  }) ?? true

const openingsOf = (
  running: readonly SnapshotFile[],
  { change, tree, before, selected: files, outcomes, policy }: OpenLoadsInput,
): readonly Opening[] => {
  const changed = new Map(change.files.map((file) => [file.path, file]))
  const found: Opening[] = []
  for (const { path, language, facts } of running) {
    const loads = facts.facts.filter(
      (fact): fact is FactOf<'code-load'> => fact.kind === 'code-load' && (fact.what === 'open' || fact.what === 'folder'),
    )
    if (loads.length === 0) continue
    const file = changed.get(path)
    const isOneMore = file !== undefined && loads.length > openCount(before(path))
    for (const load of loads) {
      const { startLine: line } = load.at
      const prefixes = load.what === 'folder' ? prefixesOf(path, load) : undefined
      found.push({
        path,
        ecosystem: ecosystemOf(language),
        isChanged: file !== undefined,
        isNew: isOneMore || (file !== undefined && isAdded(file, line)),
        why: `\`${path}:${line}\` loads code by a computed name`,
        ...(prefixes && !isWide(prefixes, tree) && { prefixes }),
      })
    }
  }
  for (const [path, file] of files) {
    const outcome = outcomes.get(file.key)
    if (!isLinkedCode(file.language) || (outcome && 'facts' in outcome) || !productionRoles.has(policy.roleOf(path))) continue
    found.push({ path, ecosystem: undefined, isChanged: changed.has(path), isNew: changed.has(path), why: `\`${path}\` could not be read` })
  }
  return found.sort((a, b) => Number(b.isNew) - Number(a.isNew))
}

/** Whether paths that begin like this are too many to follow. */
const isWide = (prefixes: readonly string[], { paths }: ProductionTree): boolean => {
  let inside = 0
  for (const path of paths) if (prefixes.some((prefix) => path.startsWith(prefix))) inside += 1
  return inside > mostInFolder
}

const factsAt = (path: string, { selected: files, entries, outcomes }: OpenLoadsInput): FileFacts | undefined => {
  const entry = entries.get(path)
  const outcome = outcomes.get(files.get(path)?.key ?? (entry ? selected(entry, languageOf(path)).key : ''))
  return outcome && 'facts' in outcome ? outcome.facts : undefined
}

/** The files that hold code that runs: not only types, constants or data. A file of an unknown language is read as what loads it. */
const holdsCode = async (
  left: readonly (readonly [string, LeftOutKind])[],
  openings: readonly Opening[],
  input: OpenLoadsInput,
): Promise<readonly (readonly [string, LeftOutKind])[]> => {
  const unknown: Language = openings.some(({ ecosystem }) => ecosystem === 'python') ? 'python' : 'javascript'
  const languageAt = (path: string): Language => (isLinkedCode(languageOf(path)) ? languageOf(path) : unknown)
  const wanted = left.slice(0, mostRead).flatMap(([path]) => {
    const entry = input.entries.get(path)
    return entry && (entry.mode === 'file' || entry.mode === 'executable') ? [selected(entry, languageAt(path))] : []
  })
  for (const [key, outcome] of await compileFiles(
    wanted.filter(({ key }) => !input.outcomes.has(key)),
    input.blobs,
    input.options,
  ))
    input.outcomes.set(key, outcome)
  return left.filter(([path]) => {
    const entry = input.entries.get(path)
    const outcome = entry && input.outcomes.get(selected(entry, languageAt(path)).key)
    const isNamedCode = isLinkedCode(languageOf(path))
    if (!outcome || !('facts' in outcome)) return isNamedCode
    const { functions, calls, facts, problem } = outcome.facts
    if (problem) return isNamedCode
    return functions.length > 0 || (isNamedCode && (calls.length > 0 || facts.length > 0))
  })
}

/** Files that tests import, directly or through others, or name. */
const reachedByTests = ({ tree, policy }: OpenLoadsInput, among: readonly string[]): ReadonlySet<string> => {
  const byPath = new Map(tree.files.map((file) => [file.path, file]))
  const resolver = resolverOf(tree.files, tree.paths, tree.links.aliases)
  const mentions = mentionsOf(among, { folders: () => false })
  const reached = new Set<string>()
  const queue = tree.files.filter(({ path, facts }) => policy.roleOf(path) === 'test' && runsAsTest(path, facts))
  const seen = new Set(queue)
  while (queue.length > 0) {
    const file = queue.pop() as SnapshotFile
    const targets = file.facts.imports.flatMap(({ module }) => resolver.resolve(file.path, module))
    for (const [path] of mentions.in(file.path, file.facts.mentions ?? {})) targets.push(path)
    for (const target of targets) {
      reached.add(target)
      const next = byPath.get(target)
      if (next && !seen.has(next) && policy.roleOf(target) === 'test') {
        seen.add(next)
        queue.push(next)
      }
    }
  }
  return reached
}

/** Configuration of test runners, and manifests, which may contain it. */
const ofRunners =
  /(^|[./])(jest|vitest|mocha|cypress|playwright|karma|ava|wdio)[\w.-]*$|(^|\/)(package\.json|pytest\.ini|tox\.ini|setup\.cfg|pyproject\.toml)$/i

/** Files that the configuration of a test runner names. */
const namedByRunners = async ({ entries, blobs }: OpenLoadsInput, among: readonly string[]): Promise<readonly string[]> => {
  const folders = new Set(among.flatMap((path) => [...foldersAbove(path)]))
  const ids = [...entries.values()].flatMap(({ path, blob, mode }) =>
    mode === 'file' && ofRunners.test(path) && folders.has(posix.dirname(path)) ? [blob] : [],
  )
  if (ids.length === 0) return []
  const texts = [...(await blobs.read([...new Set(ids)])).values()].flatMap((blob) => (blob.kind === 'text' ? [blob.text] : []))
  return among.filter((path) => {
    const name = path
      .split('/')
      .slice(-2)
      .join('/')
      .replace(/\.\w+$/, '')
    return name.includes('/') && texts.some((text) => text.includes(name))
  })
}

function* foldersAbove(path: string): Iterable<string> {
  for (let folder = posix.dirname(path); ; folder = posix.dirname(folder)) {
    yield folder
    if (folder === '.' || folder === '/') return
  }
}

/** Whether a script is its own program and gives other code nothing. */
const startsItself = (facts: FileFacts | undefined): boolean =>
  facts !== undefined && (facts.traits.starts !== undefined || facts.exports.length === 0)

/** Production code that the change writes into a text that is evaluated. */
const newTexts = ({ change, tree, loads, policy, before }: OpenLoadsInput): readonly Skipped[] => {
  const changed = new Set(change.files.map(({ path }) => path))
  return tree.files.flatMap(({ path, facts }): Skipped[] => {
    if (!changed.has(path) || !(productionRoles.has(policy.roleOf(path)) || loads.has(path))) return []
    const old = new Set(before(path)?.facts.flatMap((fact) => (fact.kind === 'code-load' && fact.what === 'text' ? [fact.subject] : [])))
    const text = facts.facts.find((fact) => fact.kind === 'code-load' && fact.what === 'text' && !old.has(fact.subject))
    return text ? [{ path, reason: `line ${text.at.startLine} contains code as a string, which no rule reads` }] : []
  })
}
