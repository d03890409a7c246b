import { evidenceAt, gapAt, rule } from '#model/rule'
import { notesOn } from '#system/operating-notes'

/** So many new routes are a feature. */
const fewest = 3

export const featureWithoutSwitch = rule({
  id: 'feature-without-switch',
  check: '10.2',
  severity: 'P3',
  stage: 'stable',
  title: 'New feature without a switch',
  why: 'When it misbehaves at night, the only way to turn it off is to roll the deploy back, with everything else that is in it.',
  fix: 'Put it behind a switch of the kind that the repository has already, and say in the runbook how to turn it off.',
  blindSpots: 'Told by names only; spoken of where a change adds three routes or more in new files and the service has switches elsewhere.',
  summaryOnly: true,
  languages: ['python', 'go', 'java', 'typescript'],
  *judge(system, change) {
    const switches = system.facts('operation-mark').filter((one) => one.inService && one.mark === 'feature-switch')
    for (const one of switches) yield evidenceAt(one, `\`${one.by}\` switches a feature`)
    for (const { document, heading } of notesOn(system, 'switching-off').shown)
      yield evidenceAt(document, `speaks of it: ${heading.text}`, heading.at, 'switch notes')
    if (!change || switches.length === 0) return
    // A route that was there is no new feature in another file.
    const before = new Set(change.base.facts('endpoint').map(({ subject }) => subject))
    const added = system.facts('endpoint').filter((one) => one.inService && change.isAdded(one.at.path) && !before.has(one.subject))
    const [first] = added
    if (!first || added.length < fewest || switches.some((one) => change.isAdded(one.at.path))) return
    yield gapAt(first, {
      subject: 'switch of a new feature',
      message: `This change adds ${added.length} routes in new files, and no switch; other features here have one (${switches[0]?.at.path ?? ''}).`,
    })
  },
})
