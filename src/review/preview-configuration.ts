import type { Config } from '#model/config'
import type { Finding, Review, Verdict } from '#model/review'
import { severities } from '#model/severity'
import { waiverOf, type WaiversInput } from './exceptions/waive.ts'

/** A review, and the configuration and waivers that produced it. */
export interface Judged extends WaiversInput {
  readonly review: Review
  readonly config: Config
}

const titles: Readonly<Record<Verdict, string>> = {
  'production-ready': 'production-ready',
  'production-ready-with-fixes': 'production-ready with fixes',
  'not-production-ready': 'not production-ready',
  'not-fully-examined': 'not fully examined',
}

const joined = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`

/** `2 P0 and 1 P2`. */
const amounts = (findings: readonly Finding[]): string =>
  joined(
    severities.flatMap((severity) => {
      const amount = findings.filter((finding) => finding.severity === severity).length
      return amount === 0 ? [] : [`${amount} ${severity}`]
    }),
  )

const atHead = ({ findings }: Review): Map<string, Finding> =>
  new Map(findings.filter(({ state }) => state !== 'fixed').map((finding) => [finding.fingerprint, finding]))

const isWaived = (finding: Finding, by: Judged): boolean => finding.state === 'waived' || waiverOf(finding, by) !== undefined

/**
 * The effects of a change to the configuration, as endings of "merged, it would …", measured on all findings at the head, whether or not
 * this change introduced them. Empty if it has no effect.
 */
const effects = (now: Judged, then: Judged): string[] => {
  const before = atHead(now.review)
  const after = atHead(then.review)
  const kept = [...before.values()].flatMap((old) => {
    const found = after.get(old.fingerprint)
    return found ? [{ old, found }] : []
  })
  const gone = [...before.values()].filter(({ fingerprint }) => !after.has(fingerprint))
  const isOff = ({ ruleId }: Finding): boolean => then.config.rules[ruleId]?.severity === 'off'
  const byRule = Map.groupBy(gone.filter(isOff), ({ ruleId }) => ruleId)
  const unexamined = gone.filter((finding) => !isOff(finding))
  const waived = kept.filter(({ old, found }) => !isWaived(old, now) && isWaived(found, then)).map(({ found }) => found)
  const reopened = kept.filter(({ old, found }) => isWaived(old, now) && !isWaived(found, then)).map(({ found }) => found)
  const changed = Map.groupBy(
    kept.filter(({ old, found }) => old.severity !== found.severity),
    ({ old, found }) => `${old.severity} to ${found.severity}`,
  )
  const more = [...after.values()].filter(({ fingerprint }) => !before.has(fingerprint))
  return [
    ...(waived.length > 0 ? [`waive ${amounts(waived)}`] : []),
    ...[...byRule].map(([ruleId, findings]) => `turn off \`${ruleId}\` (${amounts(findings)})`),
    ...(unexamined.length > 0 ? [`leave ${amounts(unexamined)} unexamined`] : []),
    ...[...changed].map(([way, findings]) => `change ${findings.length} ${findings.length === 1 ? 'finding' : 'findings'} from ${way}`),
    ...(reopened.length > 0 ? [`reopen ${amounts(reopened)} now waived`] : []),
    ...(more.length > 0 ? [`add ${amounts(more)}`] : []),
  ]
}

/**
 * The preview of a change to the configuration, in sentences.
 *
 * @param isAdded whether the repository has no configuration yet
 */
export const previewConfiguration = (now: Judged, then: Judged, isAdded = false): string[] => {
  const would = effects(now, then)
  const verdict =
    now.review.verdict === then.review.verdict
      ? 'The verdict on this pull request would be the same.'
      : `With it, this pull request would be ${titles[then.review.verdict]} instead of ${titles[now.review.verdict]}.`
  const what =
    would.length === 0
      ? 'Applied to this repository now, it would not change any finding.'
      : `Applied to this repository now, it would ${joined(would)}.`
  const doing = isAdded ? 'adds a configuration' : 'edits the configuration'
  return [`This change ${doing}, which takes effect once it is merged. ${what} ${verdict}`]
}
