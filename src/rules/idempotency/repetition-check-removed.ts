import type { CheckId } from '#model/checks'
import type { System } from '#model/system'
import { rule, type GapTexts } from '#model/rule'
import { lostSkips, settlesRepetition, type LostSkip } from '#change/work/lost-skips'
import { ownName } from '#change/protections/guarded'
import { verifiedReceivers } from '#system/access/webhook-receivers'

const workOf = ({ work, statement }: LostSkip): string => {
  if (statement !== undefined) return `runs \`${statement}\``
  return work.startsWith('=') ? `sets \`${work.slice(1)}\`` : `calls \`${work}\``
}

const textsOf = (lost: LostSkip, again: string): GapTexts => {
  const { skip, weaker } = lost
  const check = `the check \`${skip.by}\``
  if (weaker?.inMemory)
    return {
      message: `This change replaces ${check} with one that only this process remembers. After a restart, or on another instance, ${again} ${workOf(lost)} again.`,
      risk: 'Memory is empty after each deploy, and each instance has its own. The duplicate causes no error.',
      fix: 'Store the id in the database under a unique constraint, in the same transaction as the work.',
    }
  if (weaker?.freshKey !== undefined)
    return {
      message: `\`${weaker.freshKey}\` makes a new key in each run, so the check that follows never finds an earlier one. ${again.charAt(0).toUpperCase()}${again.slice(1)} ${workOf(lost)} again.`,
      fix: 'Use the id that the sender gives to the event or the request, and that is the same in every delivery.',
    }
  return {
    message: `This change removes ${check}, which recognized repetitions. Now ${again} ${workOf(lost)} again.`,
    fix: 'Restore the check. Or store the id of the event or the request under a unique constraint, in the same transaction as the work.',
  }
}

/** Whether the id of the event or the request was looked up or stored, by the function or a callee, or a mark that the work itself sets. */
const asksByKey = (system: System, { isByKey, mark, at, within, asks }: LostSkip['skip']): boolean =>
  isByKey === true ||
  mark !== undefined ||
  system.callees(at.path, within).some(({ path, name }) => asks.includes(ownName(name)) && settlesRepetition(system, path, name))

/** Whether a place is in a function, or in one inside it. */
const isWithin = (within: string, name: string | undefined): boolean =>
  name !== undefined && (within === name || within.startsWith(`${name} > `))

export const repetitionCheckRemoved = rule({
  id: 'repetition-check-removed',
  check: '6.6',
  alsoServes: ['6.1', '6.3', '7.2', '6.4'],
  severity: 'P1',
  stage: 'stable',
  title: 'Check for repeated work removed',
  why: 'Senders repeat what they believe lost: after a timeout, a restart or an error response. The work is then done twice, and no error shows it.',
  fix: 'Restore the check. Or store the id of the event or the request under a unique constraint, in the same transaction as the work.',
  blindSpots:
    'Checks are recognized by what they ask: the id of an event or request, an insert that ignores conflicts, or a name such as `processed`. If only a name shows it, the finding is a preview. A check that moves behind an interface counts as kept.',
  languages: ['go', 'java', 'python', 'typescript'],
  *judge(system, change) {
    for (const skip of system.facts('skipped-work'))
      if (skip.because === 'done' && skip.inService && skip.freshKey === undefined && !skip.inMemory)
        yield {
          kind: 'evidence',
          at: skip.at,
          subject: skip.subject,
          within: skip.within,
          note: `\`${skip.by}\` recognizes repetitions`,
          // What only a name shows proves nothing, but a lost one has a line.
          checks: asksByKey(system, skip) ? ['6.6'] : [],
        }
    if (!change) return
    const seen = new Set<string>()
    for (const lost of lostSkips(system, change)) {
      const { skip, headLine, weaker } = lost
      const place = `${skip.at.path} ${skip.within}`
      if (skip.because !== 'done' || seen.has(place)) continue
      seen.add(place)
      // The same change may remove the verification, too.
      const isOfWebhook = [system, change.base].some((one) =>
        verifiedReceivers(one).some(
          ({ at, handler }) =>
            isWithin(skip.within, one.define(at.path, handler)?.name) || (at.path === skip.at.path && isWithin(skip.within, handler.name)),
        ),
      )
      const check: CheckId = isOfWebhook ? '6.1' : '6.6'
      const at = weaker?.freshKey === undefined ? { path: skip.at.path, startLine: headLine, endLine: headLine } : weaker.at
      const again = isOfWebhook ? 'a repeated event' : skip.reach.has('job') ? 'a repeated message or run' : 'a repeated request or message'
      yield {
        kind: 'gap',
        at,
        subject: skip.subject,
        within: skip.within,
        check,
        ...(!asksByKey(change.base, skip) && { stage: 'preview' as const }),
        ...(weaker?.freshKey !== undefined && { isWritten: true }),
        ...textsOf(lost, again),
      }
    }
  },
})
