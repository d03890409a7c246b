import { mayStateUse, resolveUse } from '#charts/chart-uses'
import type { StatedUse } from '#charts/choose-values'
import type { ChartFolder } from '#charts/find-charts'
import type { TreeEntry } from '#model/change-set'
import { compileFiles } from '../snapshots/compile-snapshot.ts'
import { selected } from '../snapshots/select-files.ts'
import type { SideOptions } from './examine-options.ts'

/** Limits of the files that may state how charts are deployed. */
const mostStating = 400
const mostStatingBytes = 64_000

/** What is stated about one chart: the uses, and the values files outside of its folder. */
export interface Stated {
  readonly uses: StatedUse[]
  readonly outside: Map<string, TreeEntry>
}

/** How the repository states that its charts are deployed, by the folder of the chart. */
export const statedUses = async (
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
