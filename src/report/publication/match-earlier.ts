import { isNamed } from '#model/findings/is-named'
import type { Finding } from '#model/review'

/** A finding as an earlier push reported it: one of our comments, or an entry of the ledger. */
export interface ToldEarlier {
  readonly fingerprint: string
  readonly ruleId: string | undefined
  readonly construct?: string
  readonly path: string
  readonly state?: string
  /** The line of the current head that a comment is on, if it is still in the diff. */
  readonly line?: number
}

type Test<Reported> = (finding: Finding, reported: Reported) => boolean

/** The first half of a construct: the subject, without the enclosing function. */
const subjectOf = (construct: string | undefined): string | undefined => construct?.split('.', 1)[0]

const sameRule: Test<ToldEarlier> = (finding, reported) => finding.ruleId === reported.ruleId

const alike: Test<ToldEarlier> = (finding, reported) =>
  sameRule(finding, reported) && finding.construct !== undefined && finding.construct === reported.construct

const alikeHere: Test<ToldEarlier> = (finding, reported) => alike(finding, reported) && finding.path === reported.path

const onItsLines: Test<ToldEarlier> = (finding, reported) =>
  alikeHere(finding, reported) && reported.line !== undefined && reported.line >= finding.startLine && reported.line <= finding.endLine

const sameSubjectHere: Test<ToldEarlier> = (finding, reported) =>
  sameRule(finding, reported) &&
  finding.path === reported.path &&
  finding.construct !== undefined &&
  subjectOf(finding.construct) === subjectOf(reported.construct)

/**
 * Matches the findings that earlier pushes reported with the current ones, so that none is reported twice. From the strongest match to the
 * weakest: the lines that a comment moved with (among identical constructs, this shows which one is gone), the fingerprint, one that an
 * earlier version gave, the same
 * construct in the same file, the same construct in another file (the file was renamed within the pull request, or the code moved), the
 * same subject in the same file (its function was renamed). Weak matches need exactly one candidate on each side. A finding of the merge
 * base, or one that was reported elsewhere, is never matched weakly, and a fixed finding is not matched with a new one.
 *
 * @param findings those at the head
 * @param elsewhere fingerprints of all findings that earlier pushes reported; undefined when only comments are known
 * @param mayHaveMoved whether the reported finding may be in another file now
 */
export const matchEarlier = <Reported extends ToldEarlier>(
  findings: readonly Finding[],
  reported: readonly Reported[],
  elsewhere?: ReadonlySet<string>,
  mayHaveMoved: (reported: Reported) => boolean = () => true,
): ReadonlyMap<Finding, Reported> => {
  const matched = new Map<Finding, Reported>()
  const freeFindings = new Set(findings)
  const freeTold = new Set(reported)
  const take = (finding: Finding, one: Reported): void => {
    matched.set(finding, one)
    freeFindings.delete(finding)
    freeTold.delete(one)
  }
  const pass = (test: Test<Reported>): void => {
    for (const one of freeTold) {
      const finding = [...freeFindings].find((candidate) => test(candidate, one))
      if (finding) take(finding, one)
    }
  }
  const own = new Set(findings.filter(({ state }) => state === 'new' || state === 'waived' || state === 'suppressed'))
  const loose = new Set([...own].filter(({ fingerprint }) => elsewhere?.has(fingerprint) !== true))
  const isLoose = ({ state }: Reported): boolean => state !== 'fixed'
  /** Only where exactly one candidate exists on each side. */
  const passUnique = (test: Test<Reported>, among: readonly Finding[]): void => {
    for (const one of [...freeTold].filter(isLoose)) {
      const candidates = among.filter((finding) => test(finding, one))
      const [finding] = candidates
      if (candidates.length !== 1 || finding === undefined || !freeFindings.has(finding) || !loose.has(finding)) continue
      if ([...freeTold].filter((other) => isLoose(other) && test(finding, other)).length === 1) take(finding, one)
    }
  }

  pass((finding, one) => own.has(finding) && onItsLines(finding, one))
  const byLine = [...matched.values()]
  pass((finding, one) => finding.fingerprint === one.fingerprint)
  pass((finding, one) => isNamed(finding, one.fingerprint))
  // Where lines have matched some of several identical constructs, the remaining one is a different finding.
  const isTold = (one: Reported): boolean => byLine.some((other) => other.path === one.path && other.construct === one.construct)
  pass((finding, one) => loose.has(finding) && isLoose(one) && alikeHere(finding, one) && !isTold(one))
  passUnique((finding, one) => alike(finding, one) && finding.path !== one.path && mayHaveMoved(one), [...loose])
  // With comments alone, another finding of the same subject may have been reported without a comment.
  passUnique(sameSubjectHere, elsewhere ? [...loose].filter((finding) => freeFindings.has(finding)) : findings)
  return matched
}
