import { posix } from 'node:path'
import type { XmlElement } from '#languages/xml/tags'
import { isReadable, readChangelog } from '#facts/liquibase/read-changelog'

/** The changelogs of a tree, and the texts that they name. */
export interface ChangelogFiles {
  readonly logs: ReadonlyMap<string, XmlElement>
  /** The file that an element means; undefined if the tree does not have it. */
  readonly fileOf: (element: XmlElement, attribute: string, from: string) => string | undefined
  /** What `includeAll` includes, in order. */
  readonly filesIn: (element: XmlElement, from: string) => readonly string[]
  readonly text: (path: string) => string | undefined
  /** Every file that was read. */
  readonly paths: ReadonlySet<string>
}

export type ReadTexts = (paths: readonly string[]) => Promise<ReadonlyMap<string, string>>

const plainPath = (written: string): string =>
  posix.normalize(
    written
      .trim()
      .replaceAll('\\', '/')
      .replace(/^classpath\*?:/, '')
      .replace(/^\/+/, ''),
  )

const isRelative = ({ attributes }: XmlElement): boolean => attributes.get('relativeToChangelogFile') === 'true'

/** The folders that contain a file, nearest first. */
const foldersAbove = (path: string): readonly string[] => {
  const parts = posix.dirname(path).split('/')
  return [...parts.map((_, index) => parts.slice(0, parts.length - index).join('/')), '']
}

/** Places that a path in a changelog may mean: below the changelog's folder, or below a root of resources that contains the changelog. */
const placesOf = (element: XmlElement, written: string, from: string): readonly string[] => {
  const path = plainPath(written)
  const folders = isRelative(element) ? foldersAbove(from).slice(0, 1) : foldersAbove(from)
  return folders.map((folder) => posix.normalize(posix.join(folder, path)).replace(/\/$/, ''))
}

const inTree = (paths: readonly string[]): Pick<ChangelogFiles, 'fileOf' | 'filesIn'> => {
  const known = new Set(paths)
  const fileOf: ChangelogFiles['fileOf'] = (element, attribute, from) => {
    const written = element.attributes.get(attribute)
    if (written === undefined) return undefined
    const near = placesOf(element, written, from).find((path) => known.has(path))
    if (near !== undefined || isRelative(element)) return near
    const elsewhere = paths.filter((path) => path.endsWith(`/${plainPath(written)}`))
    return elsewhere.length === 1 ? elsewhere[0] : undefined
  }
  const filesIn: ChangelogFiles['filesIn'] = (element, from) => {
    const end = element.attributes.get('endsWithFilter') ?? ''
    const depth = Number(element.attributes.get('maxDepth') ?? Infinity)
    for (const folder of placesOf(element, element.attributes.get('path') ?? '', from)) {
      const inside = paths.filter((path) => path.startsWith(`${folder}/`))
      if (inside.length > 0)
        return inside
          .filter((path) => isReadable(path) && path.endsWith(end) && path.slice(folder.length + 1).split('/').length <= depth)
          .sort()
    }
    return []
  }
  return { fileOf, filesIn }
}

/** The files that a changelog includes, in order. */
export const includedBy = (log: XmlElement, path: string, files: Pick<ChangelogFiles, 'fileOf' | 'filesIn'>): readonly string[] =>
  log.children.flatMap((element) => {
    if (element.name === 'includeAll') return files.filesIn(element, path)
    return element.name === 'include' ? (files.fileOf(element, 'file', path) ?? []) : []
  })

const everyElement = (element: XmlElement): readonly XmlElement[] => [element, ...element.children.flatMap(everyElement)]

/** Reads changelogs from these paths on, with everything that they include or name. */
export const readChangelogFiles = async (tree: readonly string[], first: readonly string[], read: ReadTexts): Promise<ChangelogFiles> => {
  const places = inTree(tree)
  const logs = new Map<string, XmlElement>()
  const texts = new Map<string, string>()
  const included = new Set(first)
  let wanted = new Set(first)
  while (wanted.size > 0) {
    const next = new Set<string>()
    const want = (path: string | undefined): void => {
      if (path !== undefined && !texts.has(path) && !wanted.has(path)) next.add(path)
    }
    for (const [path, text] of await read([...wanted])) {
      texts.set(path, text)
      const log =
        included.has(path) && (path.endsWith('.sql') || text.includes('databaseChangeLog')) ? readChangelog(path, text) : undefined
      if (!log) continue
      logs.set(path, log)
      for (const file of includedBy(log, path, places)) {
        included.add(file)
        want(file)
      }
      for (const element of everyElement(log)) {
        want(places.fileOf(element, 'file', path))
        want(places.fileOf(element, 'path', path))
      }
    }
    wanted = next
  }
  return { ...places, logs, text: (path) => texts.get(path), paths: new Set(texts.keys()) }
}
