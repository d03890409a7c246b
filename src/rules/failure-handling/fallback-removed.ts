import { evidenceAt, rule, type GapTexts, type Judgement } from '#model/rule'
import type { Change, System } from '#model/system'
import { functionsFrom, standsIn } from '#link/follow'
import { memberOf, type Kept } from '#change/kept-safeguards'
import { judgeLost } from '#change/lost-safeguards'
import { lostSubstitutions } from '#change/work/lost-substitutions'

export const fallbackRemoved = rule({
  id: 'fallback-removed',
  check: '4.4',
  alsoServes: ['4.8', '1.1'],
  severity: 'P2',
  stage: 'preview',
  title: 'Fallback removed',
  why: 'An optional dependency becomes a required one: when it is down, every request and job that uses it fails too.',
  fix: 'Restore the fallback, or explain in the pull request why the caller should fail with this dependency.',
  blindSpots:
    'A failure caught by the caller, or by a wrapper called for the first time here, counts as handled. A fallback around anything but a request to another system is reported as a preview.',
  languages: ['go', 'java', 'python', 'typescript'],
  *judge(system, change) {
    for (const one of system.facts('substitution'))
      if (one.inService) yield { ...evidenceAt(one, `continues without \`${one.by}\``), checks: [] }
    const places = new Set<string>()
    for (const { substitution, path, headLine } of change ? lostSubstitutions(system, change) : []) {
      places.add(`${path} ${substitution.within}`)
      yield {
        kind: 'gap',
        at: { path, startLine: headLine, endLine: headLine },
        subject: substitution.subject,
        within: substitution.within,
        severity: substitution.reach.has('request') ? 'P1' : 'P2',
        message: substitution.isSettled
          ? 'Until now, a failure of one of these calls left the results of the others. With this change, the first failure fails all of them.'
          : `This change removes the fallback for \`${substitution.by}\`. If the other system fails, the code around the call now fails too.`,
        fix: `Restore the fallback for \`${substitution.by}\`, or explain in the pull request why the caller should fail in that case.`,
      }
    }
    const settled = new Set<string>()
    for (const judgement of lostHandlers(system, change, settled))
      if (judgement.kind === 'evidence') yield judgement
      else if (!places.has(`${judgement.at.path} ${judgement.within}`))
        yield settled.has(judgement.message) ? judgement : { ...judgement, stage: 'preview' }
  },
})

/**
 * Handlers of errors that a change removes, whatever failed.
 *
 * @param settled messages of those that were about a request to another system
 */
const lostHandlers = (system: System, change: Change | undefined, settled: Set<string>): Iterable<Judgement> =>
  judgeLost(
    system,
    change,
    ['dependence'],
    (kept) => {
      const { by, protects } = kept
      if (isDeclaredOn(kept)) {
        const message = `This change removes the declared fallback of ${protects}. If what it calls fails, its caller now fails too.`
        settled.add(message)
        return {
          message,
          fix: `Restore the fallback of ${protects}, or explain in the pull request why the caller should fail in that case.`,
        }
      }
      if (change && /\(…?\)$/.test(by) && wrapsRequest(change.base, kept)) {
        const texts = ofOperator(by, protects)
        settled.add(texts.message)
        return texts
      }
      return /^on[A-Z]\w*\(/.test(by)
        ? ofOperator(by, protects)
        : {
            message: `This change removes the fallback for \`${by}\`. If \`${by}\` fails, the code around the call now fails too.`,
            fix: `Restore the handling of errors from \`${by}\`, or explain in the pull request why the caller should fail in that case.`,
          }
    },
    // Continuing without the service's own database is no degraded mode, and neither is an answer that holds the error. None of this concerns
    // startup.
    (kept) => (!kept.givesError && !asksDatabase(system, kept) && asksOthers(system, kept) ? ['4.4'] : []),
  )

/** An operator of a reactive library that replaces an error with a value. */
const ofOperator = (by: string, protects: string): GapTexts => ({
  message: `This change removes the fallback \`${by}\` from ${protects}. An error earlier in the chain now reaches the caller.`,
  risk: 'This code used to continue with a substitute value after an error. Now the request or job fails instead.',
  fix: `Restore \`${by}\`, or explain in the pull request why the caller should fail with the error.`,
})

/** A fallback that an operator or an annotation declares: it is about whatever the chain or the method calls. */
const isDeclared = ({ by }: Kept): boolean => by.endsWith('()')

/** An annotation of the method declares it. */
const isDeclaredOn = ({ by, within }: Kept): boolean => by === `${memberOf(within)}()`

/** Whether the call that may fail leaves the process, as far as the repository shows: not every `catch` is about a dependency. */
const asksOthers = (system: System, kept: Kept): boolean => {
  if (isDeclared(kept)) return true
  const { at, by, within } = kept
  const isIt = (callee: string): boolean => memberOf(callee) === memberOf(by)
  if (kept.handsFunction && system.does(at.path, within, 'calls-out')) return true
  return (
    (['external-call', 'side-effect', 'cache-aside'] as const).some((kind) =>
      system
        .facts(kind)
        .some((call) => call.at.path === at.path && call.within === within && call.at.startLine <= at.endLine && isIt(call.callee)),
    ) || system.callees(at.path, within).some((one) => isIt(one.name) && system.does(one.path, one.name, 'calls-out'))
  )
}

/** Whether the chain that an operator ends makes a request to another system, itself or in a function that it hands on. */
const wrapsRequest = (base: System, { at, within }: Kept): boolean => {
  const isInChain = (line: number): boolean => line <= at.endLine && line >= at.startLine - chainLines
  const targets = base.uses(at.path, within).filter(({ line }) => isInChain(line))
  const reached = functionsFrom(base, targets, { steps: 2, throughInterfaces: true })
  return base
    .facts('external-call')
    .some(
      (call) =>
        (call.protocol === 'http' || call.protocol === 'grpc') &&
        (standsIn(call, reached) || (call.at.path === at.path && call.within === within && isInChain(call.at.startLine))),
    )
}

/** How far above its operator a chain may begin. */
const chainLines = 10

const asksDatabase = (system: System, { at, by, ownData }: Kept): boolean =>
  ownData === true || system.facts('data-access').some((access) => access.at.path === at.path && access.callee === by)
