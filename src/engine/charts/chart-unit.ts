import { createHash } from 'node:crypto'
import { posix } from 'node:path'
import type { StatedUse } from '#charts/choose-values'
import { dependencyFolders, isNested, type ChartFolder } from '#charts/find-charts'
import type { BlobReader, TreeEntry } from '#model/change-set'
import { rendererDigest } from './chart-renderer-digest.ts'
import type { Stated } from './stated-uses.ts'
import { textsOf } from './texts-of.ts'

/** Increase it when the code in this folder or in `src/charts` gives other facts for the same chart. */
const revision = 3

/** A chart with the files that it is rendered from. */
export interface ChartUnit {
  readonly chart: ChartFolder
  /** By path inside of the chart, those of dependencies in the repository included. */
  readonly files: ReadonlyMap<string, TreeEntry>
  /** How the repository states that it is deployed. */
  readonly uses: readonly StatedUse[]
  /** Values files outside of its folder, by their path in the repository. */
  readonly outside: ReadonlyMap<string, TreeEntry>
  readonly digest: string
}

/** Where a file of a unit is in the repository. */
export const pathIn = ({ chart, files, outside }: ChartUnit, inside: string): string =>
  files.get(inside)?.path ?? (outside.has(inside) ? inside : chart.folder + inside)

/** The name of a file for a unit: its path inside of the chart, or in the repository if it is outside. */
export const insideOf = ({ chart, outside }: ChartUnit, path: string): string =>
  outside.has(path) ? path : path.slice(chart.folder.length)

/** How deep dependencies by `file://` are followed. */
const mostSteps = 6

/** The charts with their dependencies in the repository, and which charts use each of them. */
export const unitsOf = async (
  charts: readonly ChartFolder[],
  stated: ReadonlyMap<string, Stated>,
  blobs: BlobReader,
): Promise<{ readonly units: readonly ChartUnit[]; readonly usersOf: ReadonlyMap<string, readonly string[]> }> => {
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
  const units = charts.map((chart): ChartUnit => {
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
