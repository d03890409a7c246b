import type { Blob, BlobReader, ChangeSet } from '#model/change-set'
import type { Finding, Review } from '#model/review'
import type { System } from '#model/system'
import { restoringEdit } from '#review/edits/restoring-edit'

/** Most findings of a review that get such an edit: each is proven by linking the repository again. */
const most = 20

export interface Sides {
  readonly change: ChangeSet
  readonly blobs: BlobReader
  readonly base: System
}

const textOf = (blob: Blob | undefined): string | undefined => (blob?.kind === 'text' ? blob.text : undefined)

/**
 * Adds to findings on removed safeguards the edit that brings the removed lines back, where the change did nothing else there. No edit repeats
 * lines with a secret. Whether an edit helps is proven afterwards (see `verifySuggestions`).
 */
export const offerRestoring = async (review: Review, { change, blobs, base }: Sides): Promise<Review> => {
  const files = new Map(change.files.filter(({ status }) => status === 'modified').map((file) => [file.path, file]))
  const removals = review.findings
    .filter(({ side, state, suggestion, path }) => side === 'LEFT' && state === 'new' && suggestion === undefined && files.has(path))
    .slice(0, most)
  if (removals.length === 0) return review
  const paths = new Set(removals.map(({ path }) => path))
  const blobsIn = (tree: ChangeSet['base']): ReadonlyMap<string, string> =>
    new Map(tree.entries.flatMap(({ path, blob }) => (paths.has(path) ? [[path, blob] as const] : [])))
  const [before, after] = [blobsIn(change.base), blobsIn(change.head)]
  const read = await blobs.read([...new Set([...before.values(), ...after.values()])])
  const secrets = base.facts('secret')
  const offered = new Map<Finding, Finding>()
  for (const finding of removals) {
    const { path } = finding
    const file = files.get(path)
    const baseText = textOf(read.get(before.get(path) ?? ''))
    const headText = textOf(read.get(after.get(path) ?? ''))
    if (file === undefined || baseText === undefined || headText === undefined) continue
    const edit = restoringEdit(file, finding, { base: baseText, head: headText })
    if (edit === undefined) continue
    const { restores } = edit
    if (
      secrets.some(({ at }) => at.path === path && restores.some((lines) => at.startLine <= lines.endLine && lines.startLine <= at.endLine))
    )
      continue
    offered.set(finding, { ...finding, suggestion: edit.suggestion })
  }
  return { ...review, findings: review.findings.map((finding) => offered.get(finding) ?? finding) }
}
