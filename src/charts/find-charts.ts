import type { Tree, TreeEntry } from '#model/change-set'

/** A folder with a Helm chart (https://helm.sh/docs/topics/charts/). */
export interface ChartFolder {
  /** Ends with a slash; empty for the root of the repository. */
  readonly folder: string
  /** The files below it, by their path inside. */
  readonly files: ReadonlyMap<string, TreeEntry>
}

const chartName = 'Chart.yaml'

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1)

/** All charts of a tree, also those inside others. Without a chart, it costs one look at each path. */
export const chartFolders = ({ entries }: Tree): readonly ChartFolder[] => {
  const folders = entries.flatMap(({ path, mode }) => (path.endsWith(chartName) && mode === 'file' ? [path] : []))
  const known = new Map(
    folders.filter((path) => `/${path}`.endsWith(`/${chartName}`)).map((path) => [folderOf(path), new Map<string, TreeEntry>()]),
  )
  if (known.size === 0) return []
  for (const entry of entries) {
    if (entry.mode !== 'file' && entry.mode !== 'executable') continue
    for (let folder = folderOf(entry.path); ; folder = folderOf(folder.slice(0, -1))) {
      known.get(folder)?.set(entry.path.slice(folder.length), entry)
      if (folder === '') break
    }
  }
  return [...known].map(([folder, files]) => ({ folder, files })).sort((one, other) => (one.folder < other.folder ? -1 : 1))
}

/** Whether a chart is a part of another one: it lies in the folder `charts` of it. */
export const isNested = ({ folder }: ChartFolder, folders: ReadonlySet<string>): boolean => {
  const outer = /^(.*\/)?charts\/[^/]+\/$/.exec(folder)
  return outer !== null && folders.has(outer[1] ?? '')
}

/** The folders that dependencies of a chart name by `file://`, by the text of its Chart.yaml. */
export const dependencyFolders = (folder: string, text: string): readonly string[] =>
  [...text.matchAll(/^[ \t-]*repository:[ \t]*["']?file:\/\/([^"'\s#]+)/gm)].flatMap((match) => resolve(folder, match[1] ?? '') ?? [])

/** A folder by its relative path from another; undefined if it leaves the repository. */
export const resolve = (folder: string, path: string): string | undefined => {
  if (path.startsWith('/')) return undefined
  const parts = folder.split('/').slice(0, -1)
  for (const part of path.split('/')) {
    if (part === '..') {
      if (parts.pop() === undefined) return undefined
    } else if (part !== '' && part !== '.') parts.push(part)
  }
  return parts.length === 0 ? '' : `${parts.join('/')}/`
}

/** What a file is for its chart. */
export type ChartFile = 'template' | 'notes' | 'values' | 'other'

export const chartFileOf = (inside: string): ChartFile => {
  const own = inside.replace(/^(charts\/[^/]+\/)*/, '')
  if (own === 'templates/NOTES.txt') return 'notes'
  if (own.startsWith('templates/')) return 'template'
  return own === chartName || isValuesFile(own) ? 'values' : 'other'
}

/** `values.yaml`, `values-production.yaml`, `values.prod.yml`, `values/prod.yaml`, beside the chart. */
const isValuesFile = (inside: string): boolean => /^values([-._][\w.-]+)?\.ya?ml$|^values\/[\w.-]+\.ya?ml$/.test(inside)

/** Values files that are laid over the defaults. */
export const overlayValues = ({ files }: ChartFolder): readonly string[] =>
  [...files.keys()].filter((path) => isValuesFile(path) && path !== 'values.yaml').sort()

/** Values that tests of the chart install it with, by the convention of Helm's tool for testing charts: `ci/ha-values.yaml`. */
export const testValues = ({ files }: ChartFolder): readonly string[] =>
  [...files.keys()].filter((path) => /^ci\/[\w.-]*values\.ya?ml$/.test(path)).sort()

/** Packed dependencies of a chart, and of those inside it. */
export const isArchive = (inside: string): boolean => /^(charts\/[^/]+\/)*charts\/[^/]+\.(tgz|tar\.gz)$/.test(inside)
