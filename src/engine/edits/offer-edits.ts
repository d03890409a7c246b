import type { BlobReader, ChangeSet } from '#model/change-set'
import type { DraftFinding, Finding, Review } from '#model/review'
import type { Suggestion } from '#model/rule'
import { leavesUnused } from '#edits/imports'
import { makeEdit } from '#edits/make-edit'
import { sourceOf } from '#edits/source'
import { applyEdits, collide } from '#review/edits/apply-edits'

/** Most findings of a review that get such an edit: each is proven by linking the repository again. */
const most = 20

/** Whether edits of one text also work together: each may leave the last use of an import to the other. */
const worksWith = (path: string, text: string, suggestion: Suggestion, others: readonly Suggestion[]): boolean => {
  const before = sourceOf(path, text)
  const all = [...others.filter((other) => !collide(other, suggestion)), suggestion]
  const after = applyEdits(text, all)
  return after === undefined || !leavesUnused(before, sourceOf(path, after))
}

/**
 * Whether a replacement leaves all of the text's own lines, with one text put in. The code that facts are read from has constants and own
 * functions written out where they are used: an edit of such a line would write them into the file.
 */
const isInsertion = (text: string, { at, replacement }: Suggestion): boolean => {
  const own = text
    .split('\n')
    .slice(at.startLine - 1, at.endLine)
    .map((line) => line.replace(/\r$/, ''))
    .join('\n')
  let [before, behind] = [0, 0]
  while (before < own.length && own[before] === replacement[before]) before += 1
  while (behind < own.length - before && own.at(-1 - behind) === replacement.at(-1 - behind)) behind += 1
  return own.length <= replacement.length && before + behind === own.length
}

const withoutSteps = ({ edit: _, ...finding }: DraftFinding): Finding => finding

/**
 * Makes the edits whose steps the rules give, from the texts of the head, and drops edits of facts that do not fit these texts. Whether an edit
 * helps is proven afterwards (see `verifySuggestions`).
 */
export const offerEdits = async (review: Review, change: ChangeSet, blobs: BlobReader): Promise<Review> => {
  const findings: readonly DraftFinding[] = review.findings
  const isOpen = ({ side, state }: DraftFinding): boolean => side === 'RIGHT' && state === 'new'
  const wanted = findings
    .filter((finding) => isOpen(finding) && finding.edit !== undefined && finding.suggestion === undefined)
    .slice(0, most)
  const given = findings.flatMap((finding) => (isOpen(finding) && finding.suggestion ? [{ finding, edit: finding.suggestion }] : []))
  const paths = new Set([...wanted, ...given.map(({ finding }) => finding)].map(({ path }) => path))
  const ids = new Map(change.head.entries.flatMap(({ path, blob }) => (paths.has(path) ? [[path, blob] as const] : [])))
  const read = paths.size === 0 ? new Map<string, never>() : await blobs.read([...new Set(ids.values())])
  const made = new Map<string, readonly Suggestion[]>()
  const offered = new Map<DraftFinding, Finding>()
  for (const { finding, edit } of given) {
    const blob = read.get(ids.get(finding.path) ?? '')
    if (blob?.kind === 'text' && isInsertion(blob.text, edit)) continue
    const { suggestion: _, ...without } = finding
    offered.set(finding, without)
  }
  for (const finding of wanted) {
    const blob = read.get(ids.get(finding.path) ?? '')
    const suggestion = blob?.kind === 'text' ? makeEdit(finding.path, blob.text, finding, finding.edit ?? []) : undefined
    if (!suggestion || blob?.kind !== 'text') continue
    const others = made.get(finding.path) ?? []
    if (!worksWith(finding.path, blob.text, suggestion, others)) continue
    made.set(finding.path, [...others, suggestion])
    offered.set(finding, { ...finding, suggestion })
  }
  return { ...review, findings: findings.map((finding) => withoutSteps(offered.get(finding) ?? finding)) }
}
