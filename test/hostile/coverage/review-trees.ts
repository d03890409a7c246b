import { createHash } from 'node:crypto'
import { structuredPatch } from 'diff'
import type { Blob, ChangedFile, ChangeSet, Hunk, Tree, TreeEntry } from '#model/change-set'
import { defaultConfig, type Config } from '#model/config'
import type { Finding, Review } from '#model/review'
import type { CompileOptions } from '#engine/snapshots/compile-snapshot'
import { reviewChange } from '#engine/review-change'
import { rules } from '#rules/index'

/** What stands at a path: a text, a symbolic link, a submodule, bytes that are no text, or so many bytes. */
export type Content =
  string | { readonly link: string } | { readonly submodule: string } | { readonly binary: string } | { readonly bytes: number }

export type Contents = Readonly<Record<string, Content>>

const textOf = (content: Content): string =>
  typeof content === 'string' ? content : 'link' in content ? content.link : JSON.stringify(content)

const idOf = (content: Content): string =>
  typeof content === 'object' && 'submodule' in content
    ? content.submodule
    : createHash('sha1').update(JSON.stringify(content)).digest('hex')

const modeOf = (content: Content): TreeEntry['mode'] =>
  typeof content === 'object' && 'link' in content
    ? 'symlink'
    : typeof content === 'object' && 'submodule' in content
      ? 'submodule'
      : 'file'

const blobOf = (content: Content): Blob => {
  if (typeof content === 'string') return { kind: 'text', text: content }
  if ('link' in content) return { kind: 'text', text: content.link }
  if ('bytes' in content) return { kind: 'huge', bytes: content.bytes }
  return { kind: 'binary' }
}

const treeOf = (revision: string, files: Contents): Tree => ({
  revision,
  commit: createHash('sha1').update(JSON.stringify(files)).digest('hex'),
  entries: Object.entries(files)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, content]) => ({ path, blob: idOf(content), mode: modeOf(content) })),
})

const hunksOf = (before: Content | undefined, after: Content | undefined): Hunk[] =>
  structuredPatch('file', 'file', before === undefined ? '' : textOf(before), after === undefined ? '' : textOf(after), '', '', {
    context: 3,
  }).hunks

/** A change between two trees that hold more than texts. */
export const changeOfTrees = (base: Contents, head: Contents): ChangeSet => ({
  repository: 'example/service',
  base: treeOf('main', base),
  head: treeOf('feature', head),
  files: [...new Set([...Object.keys(base), ...Object.keys(head)])].flatMap((path): ChangedFile[] => {
    const [before, after] = [base[path], head[path]]
    if (before !== undefined && after !== undefined && idOf(before) === idOf(after) && modeOf(before) === modeOf(after)) return []
    const status =
      before === undefined ? 'added' : after === undefined ? 'removed' : modeOf(before) === modeOf(after) ? 'modified' : 'type-changed'
    return [{ status, path, hunks: hunksOf(before, after) }]
  }),
})

/** Reviews a change between two trees with every rule. */
export const reviewTrees = (
  base: Contents,
  head: Contents,
  config: Partial<Config> = {},
  options: Pick<CompileOptions, 'extractor'> = {},
): Promise<Review> => {
  const blobs = new Map([...Object.values(base), ...Object.values(head)].map((content) => [idOf(content), blobOf(content)]))
  return reviewChange({
    change: changeOfTrees(base, head),
    blobs: {
      read: async (ids) => new Map(ids.map((id): [string, Blob] => [id, blobs.get(id) ?? { kind: 'unreadable', reason: 'no such blob' }])),
    },
    rules,
    config: { ...defaultConfig, ...config },
    ...options,
  })
}

/** New findings that block, as `rule path`. */
export const blockersOf = ({ findings }: Review): string[] =>
  findings.filter(({ blocking, state }: Finding) => blocking && state === 'new').map(({ ruleId, path }) => `${ruleId} ${path}`)
