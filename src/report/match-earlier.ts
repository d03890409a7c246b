import type { Finding } from '#model/review'

/** A finding as an earlier push told it: a comment of ours, or an entry of the ledger. */
export interface ToldEarlier {
  readonly fingerprint: string
  readonly ruleId: string | undefined
  readonly construct?: string
  readonly path: string
  readonly state?: string
  /** The line of the present head that a comment stands on, where it still does. */
  readonly line?: number
}

type Test<Told> = (finding: Finding, told: Told) => boolean

/** The first half of a construct: the subject, without the function around it. */
const subjectOf = (construct: string | undefined): string | undefined => construct?.split('.', 1)[0]

const sameRule: Test<ToldEarlier> = (finding, told) => finding.ruleId === told.ruleId

const alike: Test<ToldEarlier> = (finding, told) =>
  sameRule(finding, told) && finding.construct !== undefined && finding.construct === told.construct

const alikeHere: Test<ToldEarlier> = (finding, told) => alike(finding, told) && finding.path === told.path

const onItsLines: Test<ToldEarlier> = (finding, told) =>
  alikeHere(finding, told) && told.line !== undefined && told.line >= finding.startLine && told.line <= finding.endLine

const sameSubjectHere: Test<ToldEarlier> = (finding, told) =>
  sameRule(finding, told) &&
  finding.path === told.path &&
  finding.construct !== undefined &&
  subjectOf(finding.construct) === subjectOf(told.construct)

/**
 * Finds for what was told on earlier pushes the finding that it is now, so that nothing is told twice. From the surest sign to the loosest:
 * the lines that a comment has moved with (of several alike ones, that tells which is gone), the fingerprint, the same construct in the
 * same file, the same construct elsewhere (a file that was renamed within the pull request, code that moved), the same subject in the same
 * file (its function was renamed). The loose ones only where there is one on each side. A finding of the merge base, or one that was told
 * elsewhere, is never taken loosely for another, and what was fixed is not taken for something new.
 *
 * @param findings those at the head
 * @param elsewhere fingerprints of all findings that earlier pushes told; undefined when only comments tell
 * @param mayHaveMoved whether what was told may stand in another file now
 */
export const matchEarlier = <Told extends ToldEarlier>(
  findings: readonly Finding[],
  told: readonly Told[],
  elsewhere?: ReadonlySet<string>,
  mayHaveMoved: (told: Told) => boolean = () => true,
): ReadonlyMap<Finding, Told> => {
  const matched = new Map<Finding, Told>()
  const freeFindings = new Set(findings)
  const freeTold = new Set(told)
  const take = (finding: Finding, one: Told): void => {
    matched.set(finding, one)
    freeFindings.delete(finding)
    freeTold.delete(one)
  }
  const pass = (test: Test<Told>): void => {
    for (const one of freeTold) {
      const finding = [...freeFindings].find((candidate) => test(candidate, one))
      if (finding) take(finding, one)
    }
  }
  const own = new Set(findings.filter(({ state }) => state === 'new' || state === 'waived' || state === 'suppressed'))
  const loose = new Set([...own].filter(({ fingerprint }) => elsewhere?.has(fingerprint) !== true))
  const isLoose = ({ state }: Told): boolean => state !== 'fixed'
  /** Only where nothing else on either side could be meant. */
  const passUnique = (test: Test<Told>, among: readonly Finding[]): void => {
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
  // Where lines have told which of several alike is which, what is left over is another.
  const isTold = (one: Told): boolean => byLine.some((other) => other.path === one.path && other.construct === one.construct)
  pass((finding, one) => loose.has(finding) && isLoose(one) && alikeHere(finding, one) && !isTold(one))
  passUnique((finding, one) => alike(finding, one) && finding.path !== one.path && mayHaveMoved(one), [...loose])
  // Where only comments tell, another one of the same subject may have been told without one.
  passUnique(sameSubjectHere, elsewhere ? [...loose].filter((finding) => freeFindings.has(finding)) : findings)
  return matched
}
