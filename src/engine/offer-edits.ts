import type { BlobReader, ChangeSet } from '#model/change-set'
import type { DraftFinding, Finding, Review } from '#model/review'
import { makeEdit } from '#edits/make-edit'

/** Most findings of a review that get such an edit: each is proven by linking the repository again. */
const most = 20

const withoutSteps = ({ edit: _, ...finding }: DraftFinding): Finding => finding

/** Makes the edits whose steps the rules give, from the texts of the head. Whether an edit helps is proven afterwards (see `verifySuggestions`). */
export const offerEdits = async (review: Review, change: ChangeSet, blobs: BlobReader): Promise<Review> => {
  const findings: readonly DraftFinding[] = review.findings
  const wanted = findings
    .filter(({ edit, side, state, suggestion }) => edit !== undefined && side === 'RIGHT' && state === 'new' && suggestion === undefined)
    .slice(0, most)
  const paths = new Set(wanted.map(({ path }) => path))
  const ids = new Map(change.head.entries.flatMap(({ path, blob }) => (paths.has(path) ? [[path, blob] as const] : [])))
  const read = wanted.length === 0 ? new Map<string, never>() : await blobs.read([...new Set(ids.values())])
  const offered = new Map<DraftFinding, Finding>()
  for (const finding of wanted) {
    const blob = read.get(ids.get(finding.path) ?? '')
    const suggestion = blob?.kind === 'text' ? makeEdit(finding.path, blob.text, finding, finding.edit ?? []) : undefined
    if (suggestion) offered.set(finding, { ...finding, suggestion })
  }
  return { ...review, findings: findings.map((finding) => withoutSteps(offered.get(finding) ?? finding)) }
}
