import { evidenceAt, rule } from '#model/rule'
import type { System } from '#model/system'
import { standsIn } from '#link/follow'
import { lostSwitches, type LostSwitch } from '#change/documents/lost-switches'
import { isPayment } from '#system/effects/named-effects'

/** What can go wrong in a call long after its release: it moves money, or depends on another service. */
const riskOf = (system: System, { now: { path, name }, call, calls }: LostSwitch): string | undefined => {
  if (calls.some(isPayment))
    return 'If the payments behind it go wrong, each one until the rollback has to be found and taken back by hand.'
  const ran = [{ path, name }, ...system.callees(path, name).filter((one) => lastOf(one.name) === call)]
  const leaves = [...system.facts('external-call'), ...system.facts('side-effect').filter(({ effect }) => effect !== 'queue')].some(
    (one) => ran.some((place) => standsIn(one, [place])) && (lastOf(one.callee) === call || !standsIn(one, [{ path, name }])),
  )
  return leaves
    ? 'If the service behind it is slow or wrong, it cannot be left out any more. Only a rollback or a new deploy stops the calls.'
    : undefined
}

/** The last name of a callee as written: `post` of `axios.post`. */
const lastOf = (callee: string): string => callee.slice(callee.lastIndexOf('.') + 1)

export const featureSwitchRemoved = rule({
  id: 'feature-switch-removed',
  check: '10.2',
  severity: 'P2',
  stage: 'stable',
  title: 'Switch of a feature removed',
  why: 'If the feature misbehaves, the on-call engineer can no longer turn it off. Stopping it needs a rollback or a new deploy, and the outage lasts until then.',
  fix: 'Ask the switch before the feature runs, or remove the switch from the runbook and say there how to stop the feature instead.',
  blindSpots:
    'Recognizes switches by the names of flag services, flags and settings. A switch that any added line of code still names counts as kept. Without a document that names the switch, a finding is a preview, unless the call moves money or leaves the service.',
  languages: ['typescript', 'python', 'go', 'java'],
  *judge(system, change) {
    for (const read of system.facts('switch-read'))
      if (read.inService && !read.isOther) yield { ...evidenceAt(read, `\`${read.by}\` turns it on and off`), checks: [] }
    if (!change) return
    for (const lost of lostSwitches(system, change)) {
      const { read, call, document } = lost
      const risk = document ? undefined : riskOf(system, lost)
      yield {
        kind: 'gap',
        at: read.at,
        subject: read.subject,
        within: read.within,
        // Releases end with the removal of their flags: only a document shows that operators relied on one. What moves money or depends on
        // another service can fail long after its release.
        ...(document ? {} : { severity: 'P3' as const, ...(!risk && { stage: 'preview' as const }) }),
        ...(risk && { risk }),
        removed: `the switch \`${read.key}\` in front of \`${call}\``,
        message: document
          ? `The switch \`${read.key}\` in front of \`${call}\` is removed. ${document.isCurrent ? `\`${document.path}\` still says to use it, but it no longer has an effect.` : `\`${document.path}\` named it; the feature cannot be turned off any more.`}`
          : `The switch \`${read.key}\` in front of \`${call}\` is removed, and the call always runs. Only a rollback or a new deploy turns it off.`,
      }
    }
  },
})
