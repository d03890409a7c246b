import { isNamed } from '#model/findings/is-named'
import type { Finding } from '#model/review'
import { isAtLeast } from '#model/severity'
import type { Waiver } from '#model/waiver'
import { isNotApplicable } from './not-applicable.ts'

/** The waivers that a review considers. */
export interface WaiversInput {
  /** Those in force. */
  readonly waivers?: readonly Waiver[]
  /** Those that have expired. */
  readonly expiredWaivers?: readonly Waiver[]
  /** Who opened the pull request: their own approval does not count on it. */
  readonly author?: string
}

const login = (name: string): string => name.trim().replace(/^@/, '').toLowerCase()

const names = (waiver: Waiver, finding: Pick<Finding, 'fingerprint' | 'formerly' | 'ruleId' | 'path'>): boolean =>
  waiver.fingerprint === undefined ? waiver.ruleId === finding.ruleId && waiver.path === finding.path : isNamed(finding, waiver.fingerprint)

const isOwnApproval = (waiver: Waiver, author: string | undefined): boolean =>
  author !== undefined && login(waiver.approver) === login(author)

/** A waiver with an unverified approval counts only for severities that do not block by default. */
const counts = ({ unverified }: Waiver, { severity }: Pick<Finding, 'severity'>): boolean =>
  unverified === undefined || !isAtLeast(severity, 'P1')

/** The waiver in force that covers a finding. */
export const waiverOf = (
  finding: Pick<Finding, 'fingerprint' | 'formerly' | 'ruleId' | 'path' | 'severity'>,
  { waivers = [], author }: WaiversInput,
): Waiver | undefined => waivers.find((waiver) => names(waiver, finding) && !isOwnApproval(waiver, author) && counts(waiver, finding))

/** Waivers that would cover one of these findings if their approval were verified. */
export const doubtfulWaivers = ({ waivers = [], author }: WaiversInput, findings: readonly Finding[]): readonly Waiver[] =>
  waivers.filter(
    (waiver) =>
      !isOwnApproval(waiver, author) &&
      findings.some(
        (finding) => (finding.state === 'new' || finding.state === 'existing') && names(waiver, finding) && !counts(waiver, finding),
      ),
  )

/** Applies the waivers to a finding: it is waived, or gets a note on why a matching waiver does not count. */
export const waive = (finding: Finding, input: WaiversInput): Finding => {
  const waiver = waiverOf(finding, input)
  if (waiver)
    return {
      ...finding,
      state: 'waived',
      blocking: false,
      ...(isNotApplicable(waiver.reason) && { notApplicable: true as const }),
      evidence: [
        `waived until ${waiver.expires} by ${waiver.approver}${waiver.unverified === undefined ? '' : ' (not verified)'}: ${waiver.reason}`,
      ],
    }
  const named = input.waivers?.filter((candidate) => names(candidate, finding)) ?? []
  const own = named.find((candidate) => isOwnApproval(candidate, input.author))
  const doubtful = named.find((candidate) => !isOwnApproval(candidate, input.author))
  const ended = input.expiredWaivers?.find((candidate) => names(candidate, finding))
  const why = [
    ...(own ? [`the waiver for this finding is ignored: its approver, ${own.approver}, opened this pull request`] : []),
    ...(doubtful?.unverified === undefined
      ? []
      : [`the waiver by ${doubtful.approver} is ignored for a ${finding.severity}: ${doubtful.unverified}`]),
    ...(ended ? [`the waiver by ${ended.approver} expired on ${ended.expires}`] : []),
  ]
  return why.length === 0 ? finding : { ...finding, evidence: [...(finding.evidence ?? []), ...why] }
}

/** Waivers that match none of these findings. */
export const unusedWaivers = (waivers: readonly Waiver[], findings: readonly Finding[]): Waiver[] =>
  waivers.filter((waiver) => !findings.some((finding) => names(waiver, finding)))

/** What a waiver covers, in words. */
export const subjectOf = ({ fingerprint, ruleId, path }: Waiver): string =>
  fingerprint === undefined ? `\`${ruleId ?? ''}\` in \`${path ?? ''}\`` : `\`${fingerprint}\``
