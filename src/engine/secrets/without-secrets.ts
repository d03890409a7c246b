import type { BlobReader, Tree } from '#model/change-set'
import type { Finding, OperationalChange, Skipped } from '#model/review'
import { partsOf, type Rule } from '#model/rule'
import type { Span } from '#model/source-file'
import type { System } from '#model/system'
import type { SecretMask } from '#facts/secrets/hide-secrets'

interface Side {
  readonly tree: Pick<Tree, 'entries'>
  readonly system: System
}

interface Texts {
  readonly findings: readonly Finding[]
  readonly operationalDiff?: readonly OperationalChange[]
  readonly coverage: { readonly notExamined: readonly Skipped[]; readonly skipped: readonly Skipped[] }
}

/** Lines of secrets by file: credentials have none, because they are recognised by their shape, unless code composes them. */
const linesOf = (system: System): ReadonlyMap<string, readonly Span[]> => {
  const lines = new Map<string, Span[]>()
  for (const { at, isJoined } of system.facts('secret')) lines.set(at.path, [...(lines.get(at.path) ?? []), ...(isJoined ? [at] : [])])
  const literals = [
    ...system.facts('config-literal').filter(({ sensitive, value }) => sensitive && (value === 'random' || value === 'chosen')),
    ...system.facts('secret-fallback').filter(({ signing }) => signing),
  ]
  for (const { at } of literals) lines.set(at.path, [...(lines.get(at.path) ?? []), at])
  return lines
}

/** Names of settings, by the file that reads them with a fallback. */
const namesOf = (system: System): ReadonlyMap<string, ReadonlySet<string>> => {
  const names = Map.groupBy(system.facts('secret-fallback'), ({ at }) => at.path)
  return new Map([...names].map(([path, facts]) => [path, new Set(facts.map(({ name }) => name))]))
}

/**
 * A review or an audit in whose sentences no piece of a secret stands that was found on either side, whatever rule quotes the line. A
 * suggestion that would write one is left out. Places and identities are untouched, and so are the words of the rules themselves.
 */
export const withoutSecrets = async <Result extends Texts>(
  result: Result,
  sides: readonly Side[],
  blobs: BlobReader,
  rules: readonly Rule[],
): Promise<Result> => {
  const holders = sides.flatMap(({ tree, system }) => {
    const lines = linesOf(system)
    if (lines.size === 0) return []
    const names = namesOf(system)
    return tree.entries.flatMap(({ path, blob }) => {
      const literals = lines.get(path)
      return literals ? [{ path, blob, literals, names: names.get(path) ?? new Set<string>() }] : []
    })
  })
  if (holders.length === 0) return result
  // Loaded only here: the recognisers take a while, and most repositories hold no secret.
  const [{ hideSecrets }, read] = await Promise.all([
    import('#facts/secrets/hide-secrets'),
    blobs.read([...new Set(holders.map(({ blob }) => blob))]),
  ])
  const mask = hideSecrets(
    holders.flatMap(({ path, blob: id, literals, names }) => {
      const blob = read.get(id)
      return blob?.kind === 'text' ? [{ path, text: blob.text, literals, names }] : []
    }),
  )
  if (!mask) return result
  const skipped = (files: readonly Skipped[]): Skipped[] => files.map((file) => ({ ...file, reason: mask.text(file.reason) }))
  const wordsOf = new Map(rules.map(({ id, title, why, fix }) => [id, [id, title, why, fix].join('\n')]))
  return {
    ...result,
    findings: result.findings.map((finding) => findingWithout(finding, mask, wordsOf.get(finding.ruleId))),
    ...(result.operationalDiff && {
      operationalDiff: result.operationalDiff.map((change) => ({
        ...change,
        subject: mask.text(change.subject),
        note: mask.text(change.note),
      })),
    }),
    coverage: { ...result.coverage, notExamined: skipped(result.coverage.notExamined), skipped: skipped(result.coverage.skipped) },
  }
}

const findingWithout = ({ suggestion, ...finding }: Finding, mask: SecretMask, ownWords: string | undefined): Finding => {
  const hide = (sentence: string): string => mask.sentence(finding.path, sentence, ownWords)
  return {
    ...finding,
    title: hide(finding.title),
    message: hide(finding.message),
    risk: hide(finding.risk),
    fix: hide(finding.fix),
    ...(finding.evidence && { evidence: finding.evidence.map(hide) }),
    ...(suggestion && !partsOf(suggestion).some(({ replacement }) => mask.isIn(finding.path, replacement)) && { suggestion }),
  }
}
