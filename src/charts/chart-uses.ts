import type { ChartUse, StatedPath } from '#model/facts/documents/chart-use'
import { resolve } from './find-charts.ts'
import type { StatedUse } from './choose-values.ts'

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1)

const folderAt = ({ path, from }: StatedPath, file: string, chart: string): string | undefined => {
  if (from === 'root') return resolve('', path.replace(/^\/+/, ''))
  return resolve(from === 'chart' ? chart : folderOf(file), path)
}

/**
 * What a statement says about a chart of the repository: its folder, and the values that the repository has. Undefined if it is about another
 * chart. Values that are not in the repository are left out.
 *
 * @param file the path of the stating file
 */
export const resolveUse = (
  use: ChartUse,
  file: string,
  { isChart, isFile }: { readonly isChart: (folder: string) => boolean; readonly isFile: (path: string) => boolean },
): { readonly chart: string; readonly use: StatedUse } | undefined => {
  const chart = use.charts.map((stated) => folderAt(stated, file, '')).find((folder) => folder !== undefined && isChart(folder))
  if (chart === undefined) return undefined
  const layers = use.values.flatMap((stated): StatedUse['layers'] => {
    if ('json' in stated) return [stated]
    const path = folderAt(stated, file, chart)?.slice(0, -1) ?? ''
    return isFile(path) && /\.(ya?ml|json)$/.test(path) ? [{ path }] : []
  })
  const files = layers.flatMap((layer) =>
    'path' in layer ? [layer.path.startsWith(chart) ? layer.path.slice(chart.length) : layer.path] : [],
  )
  // A workflow for everything says nothing about an environment.
  const stating = /^\.github\/workflows\/(ci|cd|ci-?cd|main|build)\b/.test(file) ? [] : [file]
  return { chart, use: { layers, names: [...stating, ...files, ...use.names] } }
}

/** Whether a file may state how a chart is deployed, by its path. */
export const mayStateUse = (path: string): boolean =>
  /\.ya?ml$/.test(path) &&
  !/(^|\/)(node_modules|vendor|templates|crds)\//.test(path) &&
  !/(^|\/)(pnpm-lock|docker-compose|openapi)[^/]*$/.test(path)
