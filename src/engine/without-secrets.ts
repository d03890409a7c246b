import type { BlobReader, Tree } from '#model/change-set'
import type { Finding, OperationalChange, Skipped } from '#model/review'
import type { System } from '#model/system'

interface Side {
  readonly tree: Pick<Tree, 'entries'>
  readonly system: System
}

interface Texts {
  readonly findings: readonly Finding[]
  readonly operationalDiff?: readonly OperationalChange[]
  readonly coverage: { readonly notExamined: readonly Skipped[]; readonly skipped: readonly Skipped[] }
}

/**
 * A review or an audit in whose sentences no piece of a secret stands that was found on either side, whatever rule quotes the line. A
 * suggestion that would write one is left out. Places and identities are untouched.
 */
export const withoutSecrets = async <Result extends Texts>(result: Result, sides: readonly Side[], blobs: BlobReader): Promise<Result> => {
  const wanted = sides.flatMap(({ tree, system }) => {
    const paths = new Set([...system.facts('secret')].map(({ at }) => at.path))
    return paths.size === 0 ? [] : tree.entries.filter(({ path }) => paths.has(path)).map(({ blob }) => blob)
  })
  if (wanted.length === 0) return result
  // Loaded only here: the recognisers take a while, and most repositories hold no secret.
  const [{ hideSecrets }, read] = await Promise.all([import('#facts/secrets/hide-secrets'), blobs.read([...new Set(wanted)])])
  const hide = hideSecrets([...read.values()].flatMap((blob) => (blob.kind === 'text' ? [blob.text] : [])))
  if (!hide) return result
  const skipped = (files: readonly Skipped[]): Skipped[] => files.map((file) => ({ ...file, reason: hide(file.reason) }))
  return {
    ...result,
    findings: result.findings.map((finding) => findingWithout(finding, hide)),
    ...(result.operationalDiff && {
      operationalDiff: result.operationalDiff.map((change) => ({ ...change, subject: hide(change.subject), note: hide(change.note) })),
    }),
    coverage: { ...result.coverage, notExamined: skipped(result.coverage.notExamined), skipped: skipped(result.coverage.skipped) },
  }
}

const findingWithout = ({ suggestion, ...finding }: Finding, hide: (text: string) => string): Finding => ({
  ...finding,
  title: hide(finding.title),
  message: hide(finding.message),
  risk: hide(finding.risk),
  fix: hide(finding.fix),
  ...(finding.evidence && { evidence: finding.evidence.map(hide) }),
  ...(suggestion && hide(suggestion.replacement) === suggestion.replacement && { suggestion }),
})
