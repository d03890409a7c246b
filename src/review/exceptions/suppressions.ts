import type { Config } from '#model/config'
import type { FactOf } from '#model/fact'
import type { Finding } from '#model/review'
import type { Gap } from '#model/rule'
import { isAtLeast } from '#model/severity'
import type { FileRole } from '#model/source-file'
import type { Linked, System } from '#model/system'
import { fingerprint } from '../identity/fingerprint.ts'
import { isNotApplicable } from './not-applicable.ts'

export type SuppressionComment = Linked<FactOf<'suppression'>>

/** Roles of files whose suppression comments are examples, not suppressions. */
const speaksAbout: ReadonlySet<FileRole> = new Set<FileRole>(['docs', 'test', 'example', 'generated', 'vendored'])

/** The suppression comments of one snapshot, and which of them suppress something. */
export class Suppressions {
  readonly #comments = new Map<string, SuppressionComment[]>()
  readonly #used = new Set<SuppressionComment>()

  constructor(system: System) {
    for (const comment of system.facts('suppression')) {
      const list = this.#comments.get(comment.at.path)
      if (list) list.push(comment)
      else this.#comments.set(comment.at.path, [comment])
    }
  }

  /** The comment on a gap's lines, or on the line above; it counts as used from then on. */
  cover(ruleId: string, { at }: Gap): SuppressionComment | undefined {
    const comment = this.#comments
      .get(at.path)
      ?.find(
        (candidate) => candidate.ruleId === ruleId && candidate.at.startLine <= at.endLine && candidate.at.startLine >= at.startLine - 1,
      )
    if (comment) this.#used.add(comment)
    return comment
  }

  isUsed(comment: SuppressionComment): boolean {
    return this.#used.has(comment)
  }

  /** Whether this file has a used comment for this rule. */
  usedIn(path: string, ruleId: string): boolean {
    return (this.#comments.get(path) ?? []).some((comment) => comment.ruleId === ruleId && this.#used.has(comment))
  }

  /** Comments in code; in documents and tests they are examples. */
  inCode(): SuppressionComment[] {
    return [...this.#comments.values()].flat().filter((comment) => !speaksAbout.has(comment.file.role))
  }
}

const withEvidence = (finding: Finding, note: string): Finding => ({ ...finding, evidence: [...(finding.evidence ?? []), note] })

/**
 * Applies a suppression comment to a finding. A comment without a reason has no effect; nor has one for a P0 or P1 that the change itself
 * adds, unless the configuration allows it.
 */
export const suppress = (
  finding: Finding,
  comment: SuppressionComment | undefined,
  isNew: (comment: SuppressionComment) => boolean,
  config: Pick<Config, 'allowNewSuppressions'>,
): Finding => {
  if (!comment) return finding
  if (comment.reason === '') return withEvidence(finding, 'the readiness-ignore comment here is ignored: it has no reason (`-- reason`)')
  const note = `suppressed here: ${comment.reason}`
  const counts = !isAtLeast(finding.severity, 'P1') || config.allowNewSuppressions || !isNew(comment)
  return counts
    ? {
        ...finding,
        state: 'suppressed',
        blocking: false,
        ...(isNotApplicable(comment.reason) && { notApplicable: true as const }),
        evidence: [note],
      }
    : withEvidence(
        finding,
        `the readiness-ignore comment here is ignored: this change adds it, and new suppressions of a ${finding.severity} are not allowed (\`allowNewSuppressions\`). Its reason: ${comment.reason}`,
      )
}

interface Complaint {
  readonly ruleId: 'unknown-suppression' | 'unused-suppression'
  readonly title: string
  readonly message: string
  readonly fix: string
}

/** A comment that names no rule. */
export const unknownComplaint = ({ ruleId }: SuppressionComment): Complaint => ({
  ruleId: 'unknown-suppression',
  title: 'Suppression of an unknown rule',
  message: `This comment suppresses \`${ruleId}\`, which is not an active rule. The comment has no effect.`,
  fix: "Correct the rule's name (`readiness rules` lists them), or remove the comment.",
})

/** A comment that names a rule without a finding in this place. */
export const unusedComplaint = ({ ruleId }: SuppressionComment): Complaint => ({
  ruleId: 'unused-suppression',
  title: 'Unused suppression',
  message: `This comment suppresses \`${ruleId}\`, which reports no finding on this line or the next. The comment has no effect.`,
  fix: 'Remove the comment, or move it to the line of the finding or the line above.',
})

/** The summary-only finding about a comment without effect. */
export const complaintAbout = (comment: SuppressionComment, { ruleId, title, message, fix }: Complaint, basePath: string): Finding => ({
  ruleId,
  check: '10.5',
  area: 'playbooks',
  severity: 'P3',
  consequence: 'hygiene',
  stage: 'preview',
  blocking: false,
  state: 'new',
  path: comment.at.path,
  startLine: comment.at.startLine,
  endLine: comment.at.endLine,
  side: 'RIGHT',
  title,
  message,
  risk: 'The comment looks like a decision to accept a risk, but has no effect, and misleads the next reader.',
  fix,
  fingerprint: fingerprint(ruleId, basePath, comment.ruleId, '', 0),
  summaryOnly: true,
})
