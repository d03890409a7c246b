import { posix } from 'node:path'
import type { Blob, BlobReader, ChangedFile, ChangeSet, Tree, TreeEntry } from '#model/change-set'
import type { FileFacts } from '#model/fact'
import type { Config } from '#model/config'
import type { Skipped } from '#model/review'
import type { Language } from '#model/source-file'
import { languageOf } from '#languages/language-of'
import { followLinks, noLinks, type Links } from '#link/modules/links'
import { productionLoads, type Load } from '#link/units/production-loads'
import { isLockFile } from '#link/roles/role-of'
import type { SnapshotFile } from '#link/snapshot'
import { startedPrograms } from '#link/units/started-programs'
import { isLinkedCode } from '#link/units/units'
import { namedCode, runsAsTest, smallConfiguration, type NamedCode } from './left-out-code.ts'
import { mayHideCode } from '../extraction/may-hide-code.ts'
import { openLoads } from './open-loads.ts'
import { compileFiles, type CompileOptions } from './compile-snapshot.ts'
import type { Extracted } from '../extraction/extractor.ts'
import { pathPolicy, type PathPolicy } from '../isolation/path-policy.ts'
import { selected, type Selected, type Selection } from './select-files.ts'

/** Limits on the unchanged files, and their bytes, that are read on each side to find out what they load in turn. */
const mostProbes = 2_000
const mostProbedBytes = 20_000_000

/** Limit of the depth in files: each round reads the files found by the previous one. */
const mostRounds = 40

/** The files of one side that are to be linked. */
export interface FollowedSide {
  readonly selected: ReadonlyMap<string, Selected>
  readonly aliases: ReadonlyMap<string, string>
  /** Files that count as production because production loads them, whatever their path, each with the file that loads it. */
  readonly loaded: ReadonlyMap<string, string>
}

export interface Followed {
  readonly base: FollowedSide
  readonly head: FollowedSide
  readonly outcomes: ReadonlyMap<string, Extracted>
  /** Changed files that their path excludes but that were examined. */
  readonly examined: ReadonlySet<string>
  /** Changed files that production loads and that could not be examined, each with the file that loads it. */
  readonly notExamined: readonly Skipped[]
  /** What loads a changed file in production; undefined when no loader was found. */
  loaderOf(path: string): string | undefined
}

interface FollowRequest {
  readonly change: ChangeSet
  readonly config: Config
  readonly selection: Selection
  readonly outcomes: ReadonlyMap<string, Extracted>
  /** Changed copies of upgraded dependencies, which are not followed. */
  readonly upgrades: ReadonlySet<string>
  readonly blobs: BlobReader
  readonly options: CompileOptions
}

/** One side while production is followed. */
interface Side {
  readonly tree: Tree
  readonly entries: ReadonlyMap<string, TreeEntry>
  readonly paths: ReadonlySet<string>
  readonly links: Links
  readonly selected: Map<string, Selected>
  /** Read to find out what they load, but not linked. */
  readonly probes: Map<string, Selected>
  readonly changed: ReadonlySet<string>
  /** Read to find out what they name or how packages are called: small configuration, manifests of left-out code. */
  readonly configuration: Map<string, Selected>
  /** Read as code, but they are not code. */
  readonly failed: Map<string, Selected>
  loads: ReadonlyMap<string, Load>
  /** A limit was reached, and something was left unread. */
  isCut: boolean
}

/**
 * Selects files that their path excludes but that production loads, until nothing new is found: changed files on both sides, and unchanged
 * ones that only the head loads. Both sides are followed in the same way, so that the review remains a difference.
 */
export const followProduction = async ({
  change,
  config,
  selection,
  outcomes: compiled,
  upgrades,
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
  if (change.files.length === 0 || !mayHideCode({ change, selection, outcomes: compiled, links: headLinks, policy, upgrades })) return plain

  const outcomes = new Map(compiled)
  const beforeOf = factsBefore(change, selection, outcomes)
  const codeNamed = (side: Side): NamedCode =>
    namedCode({
      changed: [...side.changed].filter((path) => side.paths.has(path)),
      paths: side.paths,
      policy,
      factsOf: (path) => factsIn(side, path, outcomes),
      ...(side === head && { before: beforeOf }),
    })
  const named = new Map([base, head].map((side) => [side, codeNamed(side)]))
  for (const side of [base, head]) await readConfiguration(side, named.get(side), { blobs, options, policy, outcomes })
  const isIgnored = (path: string): boolean => policy.whyLeftOut(path) !== undefined || upgrades.has(path)
  const candidates = change.files.filter(({ path }) => !isIgnored(path) && !(isLockFile(path) && path.endsWith('.json')))
  for (let round = 0; round < mostRounds; round += 1) {
    head.loads = productionLoads(treeOf(head, selection.head, { outcomes, policy, candidates, named }))
    base.loads = productionLoads(treeOf(base, selection.base, { outcomes, policy, candidates, named }))
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
  const open = await openLoads({
    change,
    blobs,
    options,
    policy,
    outcomes,
    targets: named.get(head)?.targets ?? new Map(),
    tree: treeOf(head, selection.head, { outcomes, policy, candidates, named }),
    loads: head.loads,
    selected: head.selected,
    entries: head.entries,
    before: beforeOf,
  })
  const loadedIn = (side: Side): ReadonlyMap<string, string> =>
    new Map(
      [...side.loads].flatMap(([path, load]): [string, string][] => {
        const isOurs = side.changed.has(path) || newly.has(path) || load.linked === true
        const file = side.selected.get(path)
        if (!isOurs || !file || !isLinkedCode(file.language)) return []
        // Linking finds out whether production code imports something in a folder for tests or scripts.
        const isImported = load.as !== 'named' && !isStarted(path, load, policy.roleOf(path), factsIn(side, path, outcomes))
        const isByPath = isLinkedCode(languageOf(path)) && load.linked !== true && suggested.has(policy.roleOf(path)) && isImported
        return isByPath ? [] : [[path, load.by]]
      }),
    )
  return {
    base: linkable(base, loadedIn(base)),
    head: linkable(head, loadedIn(head)),
    outcomes,
    examined: judged.examined,
    notExamined: [...judged.notExamined, ...open],
    loaderOf: (path) => loaderText(head.loads.get(path)),
  }
}

const among: ReadonlySet<string> = new Set(['test', 'example', 'docs'])

/** Whether code starts a file by its path, or a command starts it where it is no test and no script. */
const isStarted = (path: string, { as, line, by }: Load, role: string, facts: FileFacts | undefined): boolean =>
  as === 'run' && ((line !== undefined && isLinkedCode(languageOf(by))) || (among.has(role) && !runsAsTest(path, facts)))

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
  configuration: new Map(),
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

const treeOf = (
  side: Side,
  first: ReadonlyMap<string, Selected>,
  {
    outcomes,
    policy,
    candidates,
    named,
  }: Pick<JudgeInput, 'outcomes' | 'policy' | 'candidates'> & { readonly named: ReadonlyMap<Side, NamedCode> },
) => {
  const files = [...side.selected, ...side.probes, ...side.configuration].flatMap(([path, file]) => factsFile(path, file, outcomes))
  const started = startedPrograms(files).all
  return {
    files,
    paths: side.paths,
    links: side.links,
    submodules: side.tree.entries.flatMap(({ path, mode }) => (mode === 'submodule' ? [path] : [])),
    // Commands in a shell script run in production only if something in production starts the script.
    // Code that says that a tool wrote it runs if other code loads it: the fakes of a package for tests load only one another.
    isRoot: ({ path, language, facts }: SnapshotFile) =>
      started.has(path) ||
      (productionRoles.has(policy.roleOf(path)) &&
        !facts.traits.generated &&
        (language !== 'shell' || posix.basename(path) === 'Procfile')),
    changed: candidates.flatMap(({ path, status }) => (side.paths.has(path) && status !== 'removed' ? [path] : [])),
    // Those that following has selected stay candidates: the next round must find the same loads.
    candidates: candidates.flatMap(({ path }) => (first.has(path) && isLinkedCode(languageOf(path)) ? [] : [path])),
    named: (file: SnapshotFile) => named.get(side)?.by(file) ?? [],
  }
}

const factsIn = (side: Side, path: string, outcomes: ReadonlyMap<string, Extracted>): FileFacts | undefined => {
  const outcome = outcomes.get((side.selected.get(path) ?? side.probes.get(path))?.key ?? '')
  return outcome && 'facts' in outcome ? outcome.facts : undefined
}

/** The facts of changed files at the merge base, by their path at the head. */
const factsBefore = (
  { files }: ChangeSet,
  selection: Selection,
  outcomes: ReadonlyMap<string, Extracted>,
): ((path: string) => FileFacts | undefined) => {
  const old = new Map(
    files.flatMap(({ path, previousPath, status }) =>
      status === 'added' || status === 'copied' ? [] : [[path, previousPath ?? path] as const],
    ),
  )
  return (path) => {
    const outcome = outcomes.get(selection.base.get(old.get(path) ?? '')?.key ?? '')
    return outcome && 'facts' in outcome ? outcome.facts : undefined
  }
}

/** Reads what may name changed left-out code and is not read otherwise. */
const readConfiguration = async (
  side: Side,
  named: NamedCode | undefined,
  { blobs, options, policy, outcomes }: Pick<FollowRequest, 'blobs' | 'options'> & { policy: PathPolicy; outcomes: Map<string, Extracted> },
): Promise<void> => {
  const foreign = [...(named?.targets ?? [])].flatMap(([path, kind]) => (kind === 'foreign' ? [path] : []))
  if (foreign.length === 0) return
  const wanted = smallConfiguration(side.tree.entries, policy).filter(({ path }) => !side.selected.has(path))
  const manifests = new Set(foreign.flatMap((path) => nearestManifest(path, side.paths) ?? []))
  for (const path of manifests) {
    const entry = side.entries.get(path)
    if (entry && !side.selected.has(path)) wanted.push(entry)
  }
  for (const entry of wanted) side.configuration.set(entry.path, selected(entry, languageOf(entry.path)))
  for (const [key, outcome] of await compileFiles([...side.configuration.values()], blobs, options)) outcomes.set(key, outcome)
}

const nearestManifest = (path: string, paths: ReadonlySet<string>): string | undefined => {
  for (let folder = posix.dirname(path); folder !== '.'; folder = posix.dirname(folder))
    if (paths.has(`${folder}/package.json`)) return `${folder}/package.json`
  return undefined
}

/** The language of a program whose name does not show it, by its first line. */
const languageOfProgram = (content: Blob | undefined): Language => {
  const [line = ''] = content?.kind === 'text' ? content.text.split('\n', 1) : []
  if (!line.startsWith('#!')) return 'text'
  if (/\b(node|bun|deno|tsx)\b/.test(line)) return 'javascript'
  if (/\bpython/.test(line)) return 'python'
  return /sh\b/.test(line) ? 'shell' : 'text'
}

/** The files of one side to read next. Adds them to the selected or probed files. */
const wantedOf = async (side: Side, other: Side, blobs: BlobReader, isIgnored: (path: string) => boolean): Promise<Selected[]> => {
  // Type declarations load nothing.
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
    // A manifest shows where a package's code is; loaded like this, it does not belong to any service.
    const isChanged = side.changed.has(path) && language !== 'package-json'
    // An unchanged file that both sides load matters only for the files that it loads in turn.
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

/** Extensions of code files. */
const codeName = /\.([cm]?[jt]sx?|py)$/i

/** The language to read a file as when production loads it; undefined when that is unchanged, or the file is not code. */
const readAs = async (
  path: string,
  load: Load,
  entry: TreeEntry,
  known: Selected | undefined,
  blobs: BlobReader,
): Promise<Language | undefined> => {
  const own = languageOf(path)
  // Files such as `setup.py` and `dockerfile.js` are code when code imports them.
  if (codeName.test(path) && load.language !== undefined && load.as !== 'maybe' && (!isLinkedCode(own) || own === 'python-manifest'))
    return load.language
  // Node has no loader for components, so requiring or starting one runs it as ordinary code.
  if (own === 'component' && load.language !== undefined && (load.isForced || load.as === 'run')) return load.language
  if (isLinkedCode(own) || own === 'package-json') return own
  if (own === 'shell' && !load.isForced) return load.as === 'import' ? undefined : 'shell'
  // Data by its name, unless it is certain that it is executed.
  if (own !== 'text' && !load.isForced && (load.as !== 'run' || load.language === undefined || !isLinkedCode(languageOf(load.by))))
    return undefined
  if (load.language !== undefined) return load.language
  if (known !== undefined && known.language !== 'text') return known.language
  const read = await blobs.read([entry.blob])
  return languageOfProgram(read.get(entry.blob))
}

const loaderText = (load: Load | undefined): string | undefined =>
  load &&
  `\`${load.by}${load.line === undefined ? '' : `:${load.line}`}\` ${load.as === 'import' ? 'imports' : load.as === 'named' ? 'names' : 'runs'} it`

const problemOf = (file: Selected, outcomes: ReadonlyMap<string, Extracted>): string | undefined => {
  const outcome = outcomes.get(file.key)
  if (!outcome) return 'not read'
  return 'facts' in outcome ? outcome.facts.problem?.message : outcome.reason
}

/** A file that was tried as code but is not code keeps the language of its name. */
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

/** The result for each changed file that production loads and that would have been skipped. */
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
        notExamined.push({ path, reason: 'too many files to find out whether production loads it' })
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
  // A file that existed before but runs only from now on has never been reviewed as production code.
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

const aSubmodule = "a submodule's content belongs to another repository"

/**
 * Why a file that production loads was not examined; undefined when it was, or when it is data: an asset by its extension or by an
 * attribute of the import, which cannot be read in its importer's language.
 */
const whyUnexamined = (path: string, file: Selected, load: Load, outcomes: ReadonlyMap<string, Extracted>): string | undefined => {
  const problem = problemOf(file, outcomes)
  if (problem === undefined) return file.language === 'text' && load.as === 'run' ? 'a program in an unknown language' : undefined
  if (isLinkedCode(languageOf(path)) || load.as === 'run') return problem
  return load.as === 'import' && !load.isAsset ? problem : undefined
}

const isAtOrIn = (name: string, link: string): boolean => name === link || name.startsWith(`${link}/`)

const because = (load: Load, reason: string): string => `${reason}; ${loaderText(load) ?? ''}`
