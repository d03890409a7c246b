import { chartFileOf, chartFolders, type ChartFolder } from '#charts/find-charts'
import type { Tree, TreeEntry } from '#model/change-set'
import type { Fact, FileFacts } from '#model/fact'
import type { PathPolicy } from '../isolation/path-policy.ts'
import { chartRenderer, type ChartRenderer } from '../render-chart.ts'
import { pathIn, unitsOf, type ChartUnit } from './chart-unit.ts'
import type { ExamineOptions, SideOptions } from './examine-options.ts'
import { noCharts, type ExaminedCharts } from './examined-charts.ts'
import { mergeFacts } from './merge-facts.ts'
import { factsOfUnit } from './render-unit.ts'
import { statedUses } from './stated-uses.ts'

/** Limit of the charts of one side. */
const mostCharts = 200

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

const examineSide = async (
  charts: readonly ChartFolder[],
  entries: readonly TreeEntry[],
  options: SideOptions,
): Promise<ExaminedCharts> => {
  const facts = new Map<string, readonly Fact[]>()
  const rendered = new Set<string>()
  const problems = new Map<string, string>()
  const { units, usersOf } = await unitsOf(charts, await statedUses(charts, entries, options), options.blobs)
  const examine = async (unit: ChartUnit): Promise<void> => {
    const results = await (options.known.get(unit.digest) ??
      options.known.set(unit.digest, factsOfUnit(unit, options)).get(unit.digest) ??
      new Map<string, FileFacts>())
    for (const [inside, found] of results) {
      const path = pathIn(unit, inside)
      if (!found.problem) {
        rendered.add(path)
        problems.delete(path)
      } else if (!rendered.has(path)) problems.set(path, textOf(found.problem))
      if (found.facts.length > 0) facts.set(path, mergeFacts(facts.get(path), found.facts))
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
