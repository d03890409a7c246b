import { evidenceAt, rule } from '#model/rule'
import { lostSwitches } from '#system/lost-switches'

export const featureSwitchRemoved = rule({
  id: 'feature-switch-removed',
  check: '10.2',
  severity: 'P2',
  stage: 'stable',
  title: 'Switch of a feature removed',
  why: 'If the feature misbehaves, the on-call engineer can no longer turn it off. Stopping it needs a rollback or a new deploy, and the outage lasts until then.',
  fix: 'Ask the switch before the feature runs, or remove the switch from the runbook and say there how to stop the feature instead.',
  blindSpots:
    'Recognizes switches by the names of flag services, flags and settings. A switch that any added line of code still names counts as kept. Without a document that names the switch, a finding is a preview.',
  languages: ['typescript', 'python', 'go', 'java'],
  *judge(system, change) {
    for (const read of system.facts('switch-read'))
      if (read.inService && !read.isOther) yield { ...evidenceAt(read, `\`${read.by}\` turns it on and off`), checks: [] }
    if (!change) return
    for (const { read, call, document } of lostSwitches(system, change)) {
      yield {
        kind: 'gap',
        at: read.at,
        subject: read.subject,
        within: read.within,
        // Releases end with the removal of their flags: only a document shows that operators relied on one.
        ...(document ? {} : { severity: 'P3' as const, stage: 'preview' as const }),
        removed: `the switch \`${read.key}\` in front of \`${call}\``,
        message: document
          ? `The switch \`${read.key}\` in front of \`${call}\` is removed. ${document.isCurrent ? `\`${document.path}\` still says to use it, but it no longer has an effect.` : `\`${document.path}\` named it; the feature cannot be turned off any more.`}`
          : `The switch \`${read.key}\` in front of \`${call}\` is removed, and the call always runs. Only a rollback or a new deploy turns it off.`,
      }
    }
  },
})
