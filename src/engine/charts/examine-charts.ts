import { createHash } from 'node:crypto'
import { posix } from 'node:path'
import { mayStateUse, resolveUse } from '#charts/chart-uses'
import {
  chartFileOf,
  chartFolders,
  dependencyFolders,
  isArchive,
  isNested,
  overlayValues,
  testValues,
  type ChartFolder,
} from '#charts/find-charts'
import { chooseValues, type Judge, type Layers, type StatedUse } from '#charts/choose-values'
import { placeLiteral, type ChartText } from '#charts/place-literals'
import { linesOf, ofOutput, placeFact, withoutTests } from '#charts/place-facts'
import type { BlobReader, Tree, TreeEntry } from '#model/change-set'
import type { Config } from '#model/config'
import type { Fact, FileFacts } from '#model/fact'
import { plainFacts } from '#facts/reading/plain-facts'
import { environmentOf, isBesideProduction } from '#link/units/environment-of'
import type { RenderAnswer } from './chart-messages.ts'
import { rendererDigest } from './chart-renderer-digest.ts'
import { compileFiles, type CompileOptions } from '../snapshots/compile-snapshot.ts'
import { extractHere, type Extracted, type Text } from '../extraction/extractor.ts'
import { factsKey } from '../extraction/facts-key.ts'
import type { PathPolicy } from '../isolation/path-policy.ts'
import { chartRenderer, type ChartRenderer } from '../render-chart.ts'
import { isBinaryName, maxFileBytes, selected } from '../snapshots/select-files.ts'

/** What the charts of a tree show. */
export interface ExaminedCharts {
  /** Facts of the rendered manifests, by the path of the template that wrote them. */
  readonly facts: ReadonlyMap<string, readonly Fact[]>
  /** All templates of the charts, rendered or not: as manifests, they are not read. */
  readonly templates: ReadonlySet<string>
  /** Templates and values that were rendered, whatever they wrote. */
  readonly rendered: ReadonlySet<string>
  /** Templates and values of charts that could not be rendered, each with the reason. */
  readonly problems: ReadonlyMap<string, string>
}

export const noCharts: ExaminedCharts = { facts: new Map(), templates: new Set(), rendered: new Set(), problems: new Map() }

interface ExamineOptions extends CompileOptions {
  readonly config: Config
  readonly policy: PathPolicy
  readonly blobs: BlobReader
}

/** Increase it when the code here or in `src/charts` gives other facts for the same chart. */
const revision = 3

/** Limits of the files of one chart. */
const mostBytes = 8_000_000
const mostFiles = 2_000

/** Limits of the packed dependencies of one chart. */
const mostPacked = 4_000_000
const mostArchives = 40

/** Limits of the files that may state how charts are deployed. */
const mostStating = 400
const mostStatingBytes = 64_000

/** Limit of the charts of one side. */
const mostCharts = 200

/** A chart with the files that it is rendered from. */
interface Unit {
  readonly chart: ChartFolder
  /** By path inside of the chart, those of dependencies in the repository included. */
  readonly files: ReadonlyMap<string, TreeEntry>
  /** How the repository states that it is deployed. */
  readonly uses: readonly StatedUse[]
  /** Values files outside of its folder, by their path in the repository. */
  readonly outside: ReadonlyMap<string, TreeEntry>
  readonly digest: string
}

const judgeValues: Judge = (path) => {
  const name = path.replace(/^values\//, '')
  const environment = environmentOf(name)
  if (environment === 'production') return 'production'
  if (environment !== 'unknown') return 'other'
  return isBesideProduction(name) ? 'rehearsal' : 'unknown'
}

/** Renders the charts of some trees, each different chart once. A tree without a chart costs nothing. */
export const examineCharts = async (trees: readonly Tree[], options: ExamineOptions): Promise<readonly ExaminedCharts[]> => {
  const found = trees.map((tree) => chartsOf(tree, options.policy))
  if (found.every(({ length }) => length === 0)) return trees.map(() => noCharts)
  if (options.config.charts.render === 'off')
    return found.map((charts) => notRendered(charts, 'charts are not rendered: `charts.render` is `off`'))
  let renderer: ChartRenderer | undefined
  const render: ChartRenderer['render'] = (files, values, archives) => (renderer ??= chartRenderer()).render(files, values, archives)
  const known = new Map<string, Promise<ReadonlyMap<string, FileFacts>>>()
  try {
    const sides: ExaminedCharts[] = []
    for (const [index, charts] of found.entries()) {
      const entries = trees[index]?.entries ?? []
      sides.push(await examineSide(charts, entries, { ...options, render, known }))
    }
    return sides
  } finally {
    renderer?.close()
  }
}

/** The charts that may be deployed, also those inside others. */
const chartsOf = (tree: Tree, policy: PathPolicy): readonly ChartFolder[] =>
  chartFolders(tree).filter(({ folder }) => {
    const path = `${folder}Chart.yaml`
    return policy.roleOf(path) === 'production' && policy.whyLeftOut(path) === undefined
  })

const notRendered = (charts: readonly ChartFolder[], reason: string): ExaminedCharts => ({
  ...noCharts,
  templates: templatesOf(charts),
  problems: new Map(charts.flatMap((chart) => judgedFiles(chart).map((path) => [path, reason] as const))),
})

const templatesOf = (charts: readonly ChartFolder[]): ReadonlySet<string> =>
  new Set(
    charts.flatMap(({ folder, files }) =>
      [...files.keys()].flatMap((inside) => (chartFileOf(inside) === 'template' ? [folder + inside] : [])),
    ),
  )

/** Paths in the repository of the files of a chart that only a rendering examines. */
const judgedFiles = ({ folder, files }: ChartFolder): readonly string[] =>
  [...files.keys()].flatMap((inside) => (['template', 'values'].includes(chartFileOf(inside)) ? [folder + inside] : []))

interface SideOptions extends ExamineOptions {
  readonly render: ChartRenderer['render']
  /** Results by digest, those of the other side too. */
  readonly known: Map<string, Promise<ReadonlyMap<string, FileFacts>>>
}

const examineSide = async (
  charts: readonly ChartFolder[],
  entries: readonly TreeEntry[],
  options: SideOptions,
): Promise<ExaminedCharts> => {
  const facts = new Map<string, readonly Fact[]>()
  const rendered = new Set<string>()
  const problems = new Map<string, string>()
  const { units, usersOf } = await unitsOf(charts, await statedUses(charts, entries, options), options.blobs)
  const examine = async (unit: Unit): Promise<void> => {
    const results = await (options.known.get(unit.digest) ??
      options.known.set(unit.digest, factsOfUnit(unit, options)).get(unit.digest) ??
      new Map<string, FileFacts>())
    for (const [inside, found] of results) {
      const path = pathIn(unit, inside)
      if (!found.problem) {
        rendered.add(path)
        problems.delete(path)
      } else if (!rendered.has(path)) problems.set(path, textOf(found.problem))
      if (found.facts.length > 0) facts.set(path, merged(facts.get(path), found.facts))
    }
  }
  // A chart that others use is rendered with their values, and alone only if none of them can be rendered.
  for (const unit of units.slice(0, mostCharts)) if ((usersOf.get(unit.chart.folder) ?? []).length === 0) await examine(unit)
  for (const unit of units.slice(0, mostCharts))
    if ((usersOf.get(unit.chart.folder) ?? []).length > 0 && judgedFiles(unit.chart).every((path) => !rendered.has(path)))
      await examine(unit)
  for (const { chart } of units.slice(mostCharts))
    for (const path of judgedFiles(chart)) problems.set(path, `limit reached: more than ${mostCharts} charts`)
  for (const { folder, files } of charts)
    for (const inside of files.keys()) if (chartFileOf(inside) === 'notes') rendered.add(folder + inside)
  return { facts, templates: templatesOf(charts), rendered, problems }
}

const textOf = ({ message, line }: NonNullable<FileFacts['problem']>): string =>
  line === undefined ? message : `${message} (line ${line})`

const pathIn = ({ chart, files, outside }: Unit, inside: string): string =>
  files.get(inside)?.path ?? (outside.has(inside) ? inside : chart.folder + inside)

/** Facts of several renderings: the first one decides about each thing that it knows. */
const merged = (before: readonly Fact[] | undefined, more: readonly Fact[]): readonly Fact[] => {
  if (!before) return more
  const known = new Set(before.map(({ kind, subject }) => `${kind} ${subject}`))
  return [...before, ...more.filter(({ kind, subject }) => !known.has(`${kind} ${subject}`))]
}

const textsOf = async (entries: Iterable<TreeEntry>, blobs: BlobReader): Promise<ReadonlyMap<string, string>> => {
  const read = await blobs.read([...new Set(Array.from(entries, ({ blob }) => blob))])
  return new Map([...read].flatMap(([id, blob]) => (blob.kind === 'text' ? [[id, blob.text] as const] : [])))
}

/** What is stated about one chart: the uses, and the values files outside of its folder. */
interface Stated {
  readonly uses: StatedUse[]
  readonly outside: Map<string, TreeEntry>
}

/** How the repository states that its charts are deployed, by the folder of the chart. */
const statedUses = async (
  charts: readonly ChartFolder[],
  entries: readonly TreeEntry[],
  { blobs, policy, cache, extractor, signal }: SideOptions,
): Promise<ReadonlyMap<string, Stated>> => {
  const stated = new Map<string, Stated>()
  const inCharts = new Set(charts.flatMap(({ files }) => Array.from(files.values(), ({ path }) => path)))
  const isAtRoot = charts.some(({ folder }) => folder === '')
  const stating = entries
    .filter(
      ({ path, mode, size = 0 }) =>
        mode === 'file' &&
        size <= mostStatingBytes &&
        mayStateUse(path) &&
        (isAtRoot || !inCharts.has(path)) &&
        ['production', 'ci'].includes(policy.roleOf(path)) &&
        policy.whyLeftOut(path) === undefined,
    )
    .slice(0, mostStating)
  if (stating.length === 0) return stated
  const files = stating.map((entry) => selected(entry, 'yaml'))
  const outcomes = await compileFiles(files, blobs, { ...(cache && { cache }), ...(extractor && { extractor }), ...(signal && { signal }) })
  const folders = new Set(charts.map(({ folder }) => folder))
  const byPath = new Map(entries.map((entry) => [entry.path, entry]))
  for (const { key, entry } of files) {
    const outcome = outcomes.get(key)
    if (outcome === undefined || !('facts' in outcome)) continue
    for (const fact of outcome.facts.facts) {
      if (fact.kind !== 'chart-use') continue
      const isFile = (path: string): boolean => ['file', 'executable'].includes(byPath.get(path)?.mode ?? '')
      const resolved = resolveUse(fact, entry.path, { isChart: (folder) => folders.has(folder), isFile })
      if (!resolved) continue
      const { uses, outside } = stated.get(resolved.chart) ?? { uses: [], outside: new Map<string, TreeEntry>() }
      uses.push(resolved.use)
      for (const layer of resolved.use.layers) {
        const file = 'path' in layer && !layer.path.startsWith(resolved.chart) ? byPath.get(layer.path) : undefined
        if (file) outside.set(file.path, file)
      }
      stated.set(resolved.chart, { uses, outside })
    }
  }
  return stated
}

/** How deep dependencies by `file://` are followed. */
const mostSteps = 6

/** The charts with their dependencies in the repository, and which charts use each of them. */
const unitsOf = async (
  charts: readonly ChartFolder[],
  stated: ReadonlyMap<string, Stated>,
  blobs: BlobReader,
): Promise<{ readonly units: readonly Unit[]; readonly usersOf: ReadonlyMap<string, readonly string[]> }> => {
  const byFolder = new Map(charts.map((chart) => [chart.folder, chart]))
  const folders = new Set(byFolder.keys())
  const metadata = charts.flatMap(({ files }) => ['Chart.yaml', 'requirements.yaml'].flatMap((name) => files.get(name) ?? []))
  const texts = await textsOf(metadata, blobs)
  const named = new Map(
    charts.map(({ folder, files }) => {
      const own = ['Chart.yaml', 'requirements.yaml'].map((name) => texts.get(files.get(name)?.blob ?? '') ?? '').join('\n')
      return [folder, dependencyFolders(folder, own).filter((other) => other !== folder && folders.has(other))] as const
    }),
  )
  const usersOf = new Map<string, string[]>()
  const uses = (user: string, used: string): void => void usersOf.set(used, [...(usersOf.get(used) ?? []), user])
  for (const [folder, all] of named) for (const used of all) uses(folder, used)
  for (const chart of charts) if (isNested(chart, folders)) uses(chart.folder.replace(/charts\/[^/]+\/$/, ''), chart.folder)
  const collect = (folder: string, inside: string, files: Map<string, TreeEntry>, steps: number): void => {
    const chart = byFolder.get(folder)
    if (!chart || steps > mostSteps) return
    for (const [path, entry] of chart.files) files.set(inside + path, entry)
    // Charts inside of this one have dependencies too.
    for (const [other, all] of named) {
      if (!other.startsWith(folder) || (other !== folder && !usersOf.has(other))) continue
      const place = inside + other.slice(folder.length)
      for (const used of all) collect(used, `${place}charts/${posix.basename(used) || 'root'}/`, files, steps + 1)
    }
  }
  const units = charts.map((chart): Unit => {
    const files = new Map<string, TreeEntry>()
    collect(chart.folder, '', files, 0)
    const { uses = [], outside = new Map<string, TreeEntry>() } = stated.get(chart.folder) ?? {}
    const hash = createHash('sha256').update(`${revision} ${rendererDigest} ${JSON.stringify(uses)}\n`)
    for (const [path, { blob }] of [...files, ...outside].sort(([one], [other]) => (one < other ? -1 : 1)))
      hash.update(`${path}\0${blob}\n`)
    return { chart, files, uses, outside, digest: hash.digest('hex') }
  })
  return { units, usersOf }
}

/** The facts of each file of a chart that a rendering examines, from the cache if it was rendered before. */
const factsOfUnit = async (unit: Unit, options: SideOptions): Promise<ReadonlyMap<string, FileFacts>> => {
  const wanted = [
    ...[...unit.files.keys()].filter((inside) => ['template', 'values'].includes(chartFileOf(inside))),
    ...unit.outside.keys(),
  ]
  const keyOf = (inside: string): string => factsKey(createHash('sha256').update(`${unit.digest} ${inside}`).digest('hex'), 'yaml')
  const keys = new Map(wanted.map((inside) => [keyOf(inside), inside]))
  const kept = options.cache ? await options.cache.get([...keys.keys()]) : new Map<string, FileFacts>()
  if (kept.size === keys.size) return new Map([...kept].map(([key, facts]) => [keys.get(key) ?? '', facts]))
  const made = await renderUnit(unit, wanted, options)
  // A limit may be reached on a busy machine only.
  const isCertain = [...made.values()].every(({ problem }) => problem === undefined || !/limit reached|process/.test(problem.message))
  if (options.cache && isCertain) await options.cache.put(new Map([...made].map(([inside, facts]) => [keyOf(inside), facts])))
  return made
}

const renderUnit = async (unit: Unit, wanted: readonly string[], options: SideOptions): Promise<ReadonlyMap<string, FileFacts>> => {
  const fail = (reason: string): ReadonlyMap<string, FileFacts> =>
    new Map(wanted.map((inside) => [inside, { ...plainFacts(''), problem: { message: `the chart could not be rendered: ${reason}` } }]))
  const ofTests = testValues(unit.chart)
  const read = [...unit.files, ...unit.outside].filter(
    ([inside, { path, size = 0 }]) =>
      !isBinaryName(path) &&
      size <= maxFileBytes &&
      (!/(^|\/)(ci|docs?|documentation)\//.test(inside) || unit.outside.has(inside) || ofTests.includes(inside)),
  )
  const bytes = read.reduce((sum, [, { size = 0 }]) => sum + size, 0)
  if (bytes > mostBytes || read.length > mostFiles) return fail('limit reached: it has too many files, or too large ones')
  const texts = await textsOf(
    read.map(([, entry]) => entry),
    options.blobs,
  )
  const files: Record<string, string> = {}
  const values = new Map<string, string>()
  for (const [inside, { blob }] of read) {
    const text = texts.get(blob)
    if (text === undefined) continue
    values.set(pathIn(unit, inside), text)
    if (!unit.outside.has(inside)) files[inside] = text
  }
  const archives = await archivesOf(unit, options.blobs)
  if (archives === undefined) return fail('limit reached: its packed dependencies are too large')
  const choice = chooseValues({ folder: unit.chart.folder, overlays: overlayValues(unit.chart), ofTests, uses: unit.uses }, judgeValues)
  const results = new Map<string, FileFacts>()
  const failures = new Map<Layers, string>()
  let missing: string | undefined
  const attempt = async (layers: Layers): Promise<boolean> => {
    options.signal?.throwIfAborted()
    const laid = layers.flatMap((layer) => ('json' in layer ? layer.json : (values.get(layer.path) ?? [])))
    const outcome = await options.render(files, laid, archives)
    if ('reason' in outcome || outcome.error !== undefined) {
      const because = 'reason' in outcome ? outcome.reason : errorOf(outcome, unit)
      const named = layers.flatMap((layer) => ('path' in layer ? [insideOf(unit, layer.path)] : []))
      const absent = 'reason' in outcome ? undefined : missingOf(outcome)
      failures.set(layers, absent ?? (named.length === 0 ? because : `with ${named.join(', ')}: ${because}`))
      return false
    }
    missing ??= missingOf(outcome)
    if (missing !== undefined) return true
    const found = await factsOfOutput(outcome, { texts: files, values: valuesFilesOf(files, layers, unit, values) }, options)
    for (const [inside, shown] of found) {
      // Tests of the chart are installed with credentials of their own.
      if (ofTests.includes(inside)) continue
      const facts = layers.length === 0 ? withDefaults(shown) : shown
      const before = results.get(inside)
      results.set(inside, before ? { ...before, facts: merged(before.facts, facts.facts) } : facts)
    }
    return true
  }
  let count = 0
  for (const layers of choice.all) if (await attempt(layers)) count += 1
  for (const layers of choice.otherwise) {
    if (count > 0) break
    if (await attempt(layers)) count += 1
  }
  const [reason = 'unknown'] = failures.values()
  if (count === 0) return fail(reason)
  // A dependency may change what the templates write: they include its templates and read its values.
  if (missing !== undefined) return fail(missing)
  // Other values for production could be rendered.
  for (const [layers, because] of choice.all.length > 1 ? failures : [])
    for (const layer of layers)
      if ('path' in layer)
        results.set(insideOf(unit, layer.path), { ...plainFacts(''), problem: { message: `the chart could not be rendered: ${because}` } })
  for (const inside of wanted) if (!results.has(inside)) results.set(inside, plainFacts(''))
  return results
}

/** Workloads as the chart writes them with its defaults alone, which another repository may overrule. */
const withDefaults = (file: FileFacts): FileFacts => ({
  ...file,
  facts: file.facts.map((fact) => (fact.kind === 'workload' ? { ...fact, byDefault: true as const } : fact)),
})

/** The name of a file for a unit: its path inside of the chart, or in the repository if it is outside. */
const insideOf = ({ chart, outside }: Unit, path: string): string => (outside.has(path) ? path : path.slice(chart.folder.length))

/** The packed dependencies of a chart in base64; undefined if they are too large. */
const archivesOf = async (unit: Unit, blobs: BlobReader): Promise<Readonly<Record<string, string>> | undefined> => {
  const found = [...unit.files].filter(([inside]) => isArchive(inside))
  if (found.length > mostArchives || found.reduce((sum, [, { size = 0 }]) => sum + size, 0) > mostPacked) return undefined
  const archives: Record<string, string> = {}
  let left = mostPacked
  for (const [inside, { blob }] of found) {
    const bytes = await blobs.readBytes?.(blob, left)
    if (!bytes) continue
    left -= bytes.byteLength
    archives[inside] = Buffer.from(bytes).toString('base64')
  }
  return archives
}

const missingOf = ({ missing = [] }: RenderAnswer): string | undefined => {
  const names = [...new Set(missing)]
  if (names.length === 0) return undefined
  return names.length === 1
    ? `its dependency ${names[0]} is not in the repository`
    : `its dependencies ${names.join(', ')} are not in the repository`
}

/** The error of a rendering as a clause, with its place. */
const errorOf = ({ error = '', errorPath, errorLine }: RenderAnswer, unit: Unit): string => {
  const text = error.replaceAll(/\s+/g, ' ').trim()
  if (errorPath === undefined || errorPath === '') return text
  return `${text} (${pathIn(unit, errorPath)}${errorLine === undefined ? '' : `:${errorLine}`})`
}

interface ChartTexts {
  /** All files of the chart, by path. */
  readonly texts: Readonly<Record<string, string>>
  /** Its values, those that decide first. */
  readonly values: readonly ChartText[]
}

const valuesFilesOf = (
  files: Readonly<Record<string, string>>,
  layers: Layers,
  unit: Unit,
  values: ReadonlyMap<string, string>,
): readonly ChartText[] => [
  ...layers
    .flatMap((layer) => ('path' in layer ? [{ path: insideOf(unit, layer.path), text: values.get(layer.path) ?? '' }] : []))
    .toReversed(),
  ...[
    ...Object.keys(files)
      .filter((path) => /^(charts\/[^/]+\/)*values\.yaml$/.test(path))
      .sort(byDepth),
  ].map((path) => ({ path, text: files[path] ?? '' })),
]

const byDepth = (one: string, other: string): number => one.split('/').length - other.split('/').length

/** The facts of rendered manifests, placed in their templates, and literals where they are written. */
const factsOfOutput = async (
  { templates, sources }: RenderAnswer,
  { texts: written, values }: ChartTexts,
  { extractor = extractHere, signal }: SideOptions,
): Promise<Map<string, FileFacts>> => {
  const results = new Map<string, FileFacts>()
  const add = (path: string, fact: Fact): void => {
    const before = results.get(path) ?? plainFacts('')
    results.set(path, { ...before, facts: [...before.facts, fact] })
  }
  const texts = (templates ?? [])
    .filter(({ path, isVendored }) => /\.ya?ml$/.test(path) && isVendored !== true)
    .map((template): Text & { readonly template: typeof template } => {
      // Braces that were written on purpose do not make a template of the output.
      const text = withoutTests(template.text).replaceAll('{{', '((')
      return { key: `rendered ${createHash('sha256').update(text).digest('hex')}`, text, language: 'yaml', template }
    })
  const extracted: ReadonlyMap<string, Extracted> =
    texts.length === 0
      ? new Map()
      : await extractor(
          [...new Map(texts.map((text) => [text.key, text])).values()].map(({ key, text, language }) => ({ key, text, language })),
          signal,
        )
  for (const { key, template } of texts) {
    const outcome = extracted.get(key)
    const lines = linesOf(template.lines, (file) => sources?.[file] === template.path)
    const problem = outcome === undefined ? 'not extracted' : 'reason' in outcome ? outcome.reason : outcome.facts.problem?.message
    if (problem !== undefined || outcome === undefined || 'reason' in outcome) {
      const line = outcome !== undefined && 'facts' in outcome ? outcome.facts.problem?.line : undefined
      results.set(template.path, {
        ...plainFacts(''),
        problem: {
          message: `the rendered manifest could not be examined: ${(problem ?? '').replace(/^Invalid/, 'invalid')}`,
          ...(line === undefined ? {} : { line: lines[line - 1] ?? 1 }),
        },
      })
      continue
    }
    const output = template.text.split('\n')
    const own = { path: template.path, text: written[template.path] ?? '' }
    for (const fact of outcome.facts.facts.filter(ofOutput)) {
      if (fact.kind !== 'config-literal') add(template.path, placeFact(fact, lines))
      else {
        const placed = placeLiteral(fact, output[fact.at.endLine - 1] ?? '', values, own)
        if (placed) add(placed.path, placed.path === template.path ? placeFact(fact, lines) : placed.literal)
      }
    }
  }
  return results
}

/**
 * Both sides without what only one of them shows because the other could not be rendered: such a difference is not of the change. Sides are
 * given in order: base, head.
 */
export const comparable = ([base = noCharts, head = noCharts]: readonly ExaminedCharts[]): {
  readonly base: ExaminedCharts
  readonly head: ExaminedCharts
} => {
  const isLost = (path: string, other: ExaminedCharts): boolean => other.problems.has(path) && !other.facts.has(path)
  const keep = (side: ExaminedCharts, other: ExaminedCharts): ExaminedCharts['facts'] =>
    new Map([...side.facts].filter(([path]) => !isLost(path, other)))
  const problems = new Map(head.problems)
  const rendered = new Set(head.rendered)
  for (const path of head.facts.keys()) {
    if (!isLost(path, base)) continue
    problems.set(path, `nothing to compare with: ${base.problems.get(path) ?? ''}`)
    rendered.delete(path)
  }
  return { base: { ...base, facts: keep(base, head) }, head: { ...head, facts: keep(head, base), problems, rendered } }
}
