import { posix } from 'node:path'
import type { Blob, BlobReader, ChangedFile, ChangeSet, Tree, TreeEntry } from '#model/change-set'
import type { Config } from '#model/config'
import type { Skipped } from '#model/review'
import type { Language } from '#model/source-file'
import { languageOf } from '#languages/language-of'
import { followLinks, noLinks, type Links } from '#system/links'
import { productionLoads, type Load } from '#system/production-loads'
import { isLockFile } from '#system/role-of'
import type { SnapshotFile } from '#system/snapshot'
import { startedPrograms } from '#system/started-programs'
import { isLinkedCode } from '#system/units'
import { mayHideCode } from './may-hide-code.ts'
import { compileFiles, type CompileOptions } from './compile-snapshot.ts'
import type { Extracted } from './extractor.ts'
import { pathPolicy, type PathPolicy } from './path-policy.ts'
import { selected, type Selected, type Selection } from './select-files.ts'

/** So many unchanged files of one side are read to find out what they load in turn, and so many bytes. */
const mostProbes = 2_000
const mostProbedBytes = 20_000_000

/** So many files deep: each round reads what the one before has found. */
const mostRounds = 40

/** What is to be linked of one side. */
export interface FollowedSide {
  readonly selected: ReadonlyMap<string, Selected>
  readonly aliases: ReadonlyMap<string, string>
  /** Files that are production because production loads them, whatever their paths say, each with the file that loads it. */
  readonly loaded: ReadonlyMap<string, string>
}

export interface Followed {
  readonly base: FollowedSide
  readonly head: FollowedSide
  readonly outcomes: ReadonlyMap<string, Extracted>
  /** Changed files that a path leaves out and that were examined all the same. */
  readonly examined: ReadonlySet<string>
  /** Changed files that production loads and that could not be examined, each with the file that loads it. */
  readonly notExamined: readonly Skipped[]
  /** Who loads a changed file in production; undefined for one that nothing was seen to load. */
  loaderOf(path: string): string | undefined
}

interface FollowRequest {
  readonly change: ChangeSet
  readonly config: Config
  readonly selection: Selection
  readonly outcomes: ReadonlyMap<string, Extracted>
  readonly blobs: BlobReader
  readonly options: CompileOptions
}

/** One side while it is followed. */
interface Side {
  readonly tree: Tree
  readonly entries: ReadonlyMap<string, TreeEntry>
  readonly paths: ReadonlySet<string>
  readonly links: Links
  readonly selected: Map<string, Selected>
  /** Read to find out what they load, and not linked. */
  readonly probes: Map<string, Selected>
  readonly changed: ReadonlySet<string>
  /** Read as code, and none. */
  readonly failed: Map<string, Selected>
  loads: ReadonlyMap<string, Load>
  /** Something was left unread for its amount. */
  isCut: boolean
}

/**
 * Selects what a path leaves out and production loads all the same, to a fixpoint: changed files on both sides, and unchanged ones that only
 * the head loads. Both sides are followed alike, so that a review stays a difference.
 */
export const followProduction = async ({
  change,
  config,
  selection,
  outcomes: compiled,
  blobs,
  options,
}: FollowRequest): Promise<Followed> => {
  const policy = pathPolicy(config)
  const [baseLinks, headLinks] = await Promise.all([linksOf(change.base, blobs), linksOf(change.head, blobs)])
  const before = change.files
    .filter(({ status }) => status !== 'added' && status !== 'copied')
    .map(({ path, previousPath }) => previousPath ?? path)
  const after = change.files.filter(({ status }) => status !== 'removed').map(({ path }) => path)
  const base = sideOf(change.base, baseLinks, selection.base, before)
  const head = sideOf(change.head, headLinks, selection.head, after)
  const plain: Followed = {
    base: linkable(base, new Map()),
    head: linkable(head, new Map()),
    outcomes: compiled,
    examined: new Set(),
    notExamined: [],
    loaderOf: () => undefined,
  }
  if (change.files.length === 0 || !mayHideCode({ change, selection, outcomes: compiled, links: headLinks, policy })) return plain

  const outcomes = new Map(compiled)
  const isIgnored = (path: string): boolean => policy.whyLeftOut(path) !== undefined
  const candidates = change.files.filter(({ path }) => !isIgnored(path) && !(isLockFile(path) && path.endsWith('.json')))
  for (let round = 0; round < mostRounds; round += 1) {
    head.loads = productionLoads(treeOf(head, outcomes, policy, candidates))
    base.loads = productionLoads(treeOf(base, outcomes, policy, candidates))
    const wanted = [...(await wantedOf(base, head, blobs, isIgnored)), ...(await wantedOf(head, base, blobs, isIgnored))]
    if (wanted.length === 0) break
    if (round === mostRounds - 1) for (const side of [base, head]) side.isCut = true
    for (const [key, outcome] of await compileFiles(wanted, blobs, options)) outcomes.set(key, outcome)
  }

  for (const [side, first] of [[base, selection.base] as const, [head, selection.head] as const]) restoreData(side, first, outcomes)
  const newly = new Set([...head.loads.keys()].filter((path) => !head.changed.has(path) && !base.loads.has(path) && !base.isCut))
  for (const [path, file] of head.probes)
    if (newly.has(path) && file.language !== 'package-json' && !problemOf(file, outcomes)) head.selected.set(path, file)
  const judged = judgeChanged({ head, newly, outcomes, policy, candidates })
  const loadedIn = (side: Side): ReadonlyMap<string, string> =>
    new Map(
      [...side.loads].flatMap(([path, load]): [string, string][] => {
        const isOurs = side.changed.has(path) || newly.has(path) || load.linked === true
        const file = side.selected.get(path)
        if (!isOurs || !file || !isLinkedCode(file.language)) return []
        // Whether code that serves imports what a folder calls a test or a script is found out when files are linked.
        const isImported = load.as !== 'run' || load.line === undefined || !isLinkedCode(languageOf(load.by))
        const isByPath = isLinkedCode(languageOf(path)) && load.linked !== true && suggested.has(policy.roleOf(path)) && isImported
        return isByPath ? [] : [[path, load.by]]
      }),
    )
  return {
    base: linkable(base, loadedIn(base)),
    head: linkable(head, loadedIn(head)),
    outcomes,
    ...judged,
    loaderOf: (path) => loaderText(head.loads.get(path)),
  }
}

const linkable = ({ selected: files, links }: Side, loaded: ReadonlyMap<string, string>): FollowedSide => ({
  selected: files,
  aliases: links.aliases,
  loaded,
})

const sideOf = (tree: Tree, links: Links, files: ReadonlyMap<string, Selected>, changed: readonly string[]): Side => ({
  tree,
  entries: new Map(tree.entries.map((entry) => [entry.path, entry])),
  paths: new Set(tree.entries.flatMap(({ path, mode }) => (mode === 'file' || mode === 'executable' ? [path] : []))),
  links,
  selected: new Map(files),
  probes: new Map(),
  changed: new Set(changed),
  failed: new Map(),
  loads: new Map(),
  isCut: false,
})

const linksOf = async (tree: Tree, blobs: BlobReader): Promise<Links> => {
  const entries = tree.entries.filter(({ mode }) => mode === 'symlink')
  if (entries.length === 0) return noLinks
  const read = await blobs.read([...new Set(entries.map(({ blob }) => blob))])
  const targets = new Map(
    entries.map(({ path, blob }) => {
      const content = read.get(blob)
      return [path, content?.kind === 'text' ? content.text : undefined] as const
    }),
  )
  return followLinks(targets, new Set(tree.entries.map(({ path }) => path)))
}

const factsFile = (path: string, { key, language }: Selected, outcomes: ReadonlyMap<string, Extracted>): SnapshotFile[] => {
  const outcome = outcomes.get(key)
  return outcome && 'facts' in outcome ? [{ path, language, facts: outcome.facts }] : []
}

const suggested: ReadonlySet<string> = new Set(['test', 'example', 'docs', 'script', 'ci'])

const productionRoles: ReadonlySet<string> = new Set(['production', 'migration'])

const treeOf = (side: Side, outcomes: ReadonlyMap<string, Extracted>, policy: PathPolicy, candidates: readonly ChangedFile[]) => {
  const files = [...side.selected, ...side.probes].flatMap(([path, file]) => factsFile(path, file, outcomes))
  const started = startedPrograms(files)
  return {
    files,
    paths: side.paths,
    links: side.links,
    submodules: side.tree.entries.flatMap(({ path, mode }) => (mode === 'submodule' ? [path] : [])),
    // What a shell script runs is known to run in production only where something starts the script.
    isRoot: ({ path, language }: SnapshotFile) =>
      started.has(path) || (productionRoles.has(policy.roleOf(path)) && (language !== 'shell' || posix.basename(path) === 'Procfile')),
    changed: candidates.flatMap(({ path, status }) => (side.paths.has(path) && status !== 'removed' ? [path] : [])),
    candidates: candidates.flatMap(({ path }) => (side.selected.has(path) && isLinkedCode(languageOf(path)) ? [] : [path])),
  }
}

/** What a program in no language that its name tells is read as: by its first line. */
const languageOfProgram = (content: Blob | undefined): Language => {
  const [line = ''] = content?.kind === 'text' ? content.text.split('\n', 1) : []
  if (!line.startsWith('#!')) return 'text'
  if (/\b(node|bun|deno|tsx)\b/.test(line)) return 'javascript'
  if (/\bpython/.test(line)) return 'python'
  return /sh\b/.test(line) ? 'shell' : 'text'
}

/** What is read next of one side, and is entered among what is selected or probed. */
const wantedOf = async (side: Side, other: Side, blobs: BlobReader, isIgnored: (path: string) => boolean): Promise<Selected[]> => {
  // Declarations of types load nothing.
  const mayHide = [...side.changed].some(
    (path) => !/\.d\.[cm]?ts$/.test(path) && !side.loads.has(path) && !side.selected.has(path) && isLinkedCode(languageOf(path)),
  )
  const wanted: Selected[] = []
  for (const [path, load] of side.loads) {
    const entry = side.entries.get(path)
    if (!entry || !side.paths.has(path) || isIgnored(path)) continue
    const known = side.selected.get(path) ?? side.probes.get(path)
    const language = await readAs(path, load, entry, known, blobs)
    if (language === undefined || known?.language === language) continue
    // A manifest says where the code of a package is; as one it belongs to no service.
    const isChanged = side.changed.has(path) && language !== 'package-json'
    // An unchanged file that both sides load says something only of what it loads in turn.
    const isSame = other.loads.has(path) && other.entries.get(path)?.blob === entry.blob
    if (!isChanged && isSame && language !== 'package-json' && !mayHide && other.probes.size === 0) continue
    if (!isChanged && isTooMuch(side)) {
      side.isCut = true
      continue
    }
    const file = selected(entry, language)
    if (isChanged) side.selected.set(path, file)
    else side.probes.set(path, file)
    wanted.push(file)
  }
  return wanted
}

const isTooMuch = ({ probes }: Side): boolean =>
  probes.size >= mostProbes || [...probes.values()].reduce((bytes, { entry }) => bytes + (entry.size ?? 0), 0) > mostProbedBytes

/** Extensions of code. */
const codeName = /\.([cm]?[jt]sx?|py)$/i

/** The language that a file is read as where production loads it; undefined where that is no other than before, or none. */
const readAs = async (
  path: string,
  load: Load,
  entry: TreeEntry,
  known: Selected | undefined,
  blobs: BlobReader,
): Promise<Language | undefined> => {
  const own = languageOf(path)
  // `setup.py` and `dockerfile.js` are code where code imports them.
  if (codeName.test(path) && load.language !== undefined && load.as !== 'maybe' && (!isLinkedCode(own) || own === 'python-manifest'))
    return load.language
  // Node has no loader for components: what requires or starts one runs it as code of its own.
  if (own === 'component' && load.language !== undefined && (load.isForced || load.as === 'run')) return load.language
  if (isLinkedCode(own) || own === 'package-json') return own
  if (own === 'shell' && !load.isForced) return load.as === 'import' ? undefined : 'shell'
  // Data by its name, unless it is certain that it is evaluated.
  if (own !== 'text' && !load.isForced && (load.as !== 'run' || load.language === undefined || !isLinkedCode(languageOf(load.by))))
    return undefined
  if (load.language !== undefined) return load.language
  if (known !== undefined && known.language !== 'text') return known.language
  const read = await blobs.read([entry.blob])
  return languageOfProgram(read.get(entry.blob))
}

const loaderText = (load: Load | undefined): string | undefined =>
  load && `\`${load.by}${load.line === undefined ? '' : `:${load.line}`}\` ${load.as === 'import' ? 'imports' : 'runs'} it`

const problemOf = (file: Selected, outcomes: ReadonlyMap<string, Extracted>): string | undefined => {
  const outcome = outcomes.get(file.key)
  if (!outcome) return 'not read'
  return 'facts' in outcome ? outcome.facts.problem?.message : outcome.reason
}

/** What was tried as code and is none keeps the language of its name. */
const restoreData = (side: Side, first: ReadonlyMap<string, Selected>, outcomes: ReadonlyMap<string, Extracted>): void => {
  for (const [path, file] of side.selected) {
    if (isLinkedCode(languageOf(path)) || first.get(path) === file || problemOf(file, outcomes) === undefined) continue
    const own = first.get(path)
    side.failed.set(path, file)
    if (own) side.selected.set(path, own)
    else side.selected.delete(path)
  }
}

interface JudgeInput {
  readonly head: Side
  /** Unchanged paths that only the head loads. */
  readonly newly: ReadonlySet<string>
  readonly outcomes: ReadonlyMap<string, Extracted>
  readonly policy: PathPolicy
  readonly candidates: readonly ChangedFile[]
}

/** What became of each changed file that production loads and that would have been left out. */
const judgeChanged = ({ head, newly, outcomes, policy, candidates }: JudgeInput): Pick<Followed, 'examined' | 'notExamined'> => {
  const examined = new Set<string>()
  const notExamined: Skipped[] = []
  for (const { path, status } of candidates) {
    if (status === 'removed') continue
    const load = head.loads.get(path)
    const entry = head.entries.get(path)
    if (entry?.mode === 'symlink') {
      if (load && head.links.broken.has(path)) notExamined.push({ path, reason: because(load, head.links.broken.get(path) ?? '') })
      else if ([...head.links.aliases].some(([name, target]) => isAtOrIn(name, path) && head.loads.has(target))) examined.add(path)
      continue
    }
    if (!load) {
      if (head.isCut && isLinkedCode(languageOf(path)) && !head.selected.has(path))
        notExamined.push({ path, reason: 'too many files to tell whether production loads it' })
      continue
    }
    if (entry?.mode === 'submodule') {
      notExamined.push({ path, reason: because(load, aSubmodule) })
      continue
    }
    const file = head.failed.get(path) ?? head.selected.get(path)
    const why = file && whyUnexamined(path, file, load, outcomes)
    if (why !== undefined) notExamined.push({ path, reason: because(load, why) })
    else if (file && file.language !== 'text' && !head.failed.has(path)) examined.add(path)
  }
  // What was there before and runs from now on was never reviewed as what runs.
  for (const path of newly) {
    const load = head.loads.get(path)
    if (!load || policy.whyLeftOut(path) !== undefined) continue
    const outside = head.links.broken.get(path) ?? (head.entries.get(path)?.mode === 'submodule' ? aSubmodule : undefined)
    const file = head.probes.get(path)
    const why = outside ?? (file && whyUnexamined(path, file, load, outcomes))
    if (why !== undefined) notExamined.push({ path, reason: because(load, why) })
  }
  return { examined, notExamined }
}

const aSubmodule = "a submodule's content is another repository's"

/**
 * Why a file that production loads was not examined; undefined when it was, and when it is data: an asset by its extension, or by an attribute of
 * the import, which cannot be read as its importer's language.
 */
const whyUnexamined = (path: string, file: Selected, load: Load, outcomes: ReadonlyMap<string, Extracted>): string | undefined => {
  const problem = problemOf(file, outcomes)
  if (problem === undefined) return file.language === 'text' && load.as === 'run' ? 'a program in a language that is not known' : undefined
  if (isLinkedCode(languageOf(path)) || load.as === 'run') return problem
  return load.as === 'import' && !load.isAsset ? problem : undefined
}

const isAtOrIn = (name: string, link: string): boolean => name === link || name.startsWith(`${link}/`)

const because = (load: Load, reason: string): string => `${reason}; ${loaderText(load) ?? ''}`
