import { createHash } from 'node:crypto'
import { chooseValues, type Judge, type Layers } from '#charts/choose-values'
import { chartFileOf, isArchive, overlayValues, testValues } from '#charts/find-charts'
import type { ChartText } from '#charts/place-literals'
import { plainFacts } from '#facts/reading/plain-facts'
import { environmentOf, isBesideProduction } from '#link/units/environment-of'
import type { BlobReader } from '#model/change-set'
import type { FileFacts } from '#model/fact'
import { factsKey } from '../extraction/facts-key.ts'
import { isBinaryName, maxFileBytes } from '../snapshots/select-files.ts'
import type { RenderAnswer } from './chart-messages.ts'
import { insideOf, pathIn, type ChartUnit } from './chart-unit.ts'
import type { SideOptions } from './examine-options.ts'
import { factsOfOutput } from './facts-of-output.ts'
import { mergeFacts } from './merge-facts.ts'
import { textsOf } from './texts-of.ts'

/** Limits of the files of one chart. */
const mostBytes = 8_000_000
const mostFiles = 2_000

/** Limits of the packed dependencies of one chart. */
const mostPacked = 4_000_000
const mostArchives = 40

const judgeValues: Judge = (path) => {
  const name = path.replace(/^values\//, '')
  const environment = environmentOf(name)
  if (environment === 'production') return 'production'
  if (environment !== 'unknown') return 'other'
  return isBesideProduction(name) ? 'rehearsal' : 'unknown'
}

/** The facts of each file of a chart that a rendering examines, from the cache if it was rendered before. */
export const factsOfUnit = async (unit: ChartUnit, options: SideOptions): Promise<ReadonlyMap<string, FileFacts>> => {
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

const renderUnit = async (unit: ChartUnit, wanted: readonly string[], options: SideOptions): Promise<ReadonlyMap<string, FileFacts>> => {
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
      results.set(inside, before ? { ...before, facts: mergeFacts(before.facts, facts.facts) } : facts)
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

/** The packed dependencies of a chart in base64; undefined if they are too large. */
const archivesOf = async (unit: ChartUnit, blobs: BlobReader): Promise<Readonly<Record<string, string>> | undefined> => {
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
const errorOf = ({ error = '', errorPath, errorLine }: RenderAnswer, unit: ChartUnit): string => {
  const text = error.replaceAll(/\s+/g, ' ').trim()
  if (errorPath === undefined || errorPath === '') return text
  return `${text} (${pathIn(unit, errorPath)}${errorLine === undefined ? '' : `:${errorLine}`})`
}

const valuesFilesOf = (
  files: Readonly<Record<string, string>>,
  layers: Layers,
  unit: ChartUnit,
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
