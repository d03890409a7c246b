import type { OperationMark } from '#model/facts/requests/operation'
import { evidenceAt, gapAt, rule } from '#model/rule'
import type { Linked, System } from '#model/system'
import { memberOf } from '#change/kept-safeguards'
import { notesOn } from '#system/documents/operating-notes'

/** Minimum number of new routes that counts as a feature. */
const fewest = 3

/**
 * Whether functions of the repository compute the answer from their arguments and constants alone: they call nothing, and their files read no
 * environment. No setting can turn that off.
 */
const isComputed = (system: System, { at, within, by }: Linked<OperationMark>): boolean => {
  const asked = system.callees(at.path, within).filter(({ name }) => memberOf(name) === memberOf(by))
  return (
    asked.length > 0 &&
    asked.every(
      ({ path, name }) =>
        (system.files.get(path)?.traits?.env.length ?? 0) === 0 &&
        !system.facts('effects').some((fact) => fact.at.path === path && fact.within === name && fact.effects.length > 0),
    )
  )
}

export const featureWithoutSwitch = rule({
  id: 'feature-without-switch',
  check: '10.2',
  severity: 'P3',
  stage: 'preview',
  title: 'New feature has no feature flag',
  why: 'If the feature misbehaves, the on-call engineer can turn it off only by rolling back the whole deploy, with every other change in it.',
  fix: 'Put the new routes behind a feature flag of the kind that this repository already uses, and document in the runbook how to turn it off.',
  blindSpots:
    'Recognizes feature flags by name. Reports only changes that add at least three routes in new files to a repository with feature flags elsewhere.',
  summaryOnly: true,
  languages: ['python', 'go', 'java', 'typescript'],
  *judge(system, change) {
    const switches = system.facts('operation-mark').filter((one) => one.inService && one.mark === 'feature-switch')
    for (const one of switches)
      yield { ...evidenceAt(one, `\`${one.by}\` is a feature flag`), ...(isComputed(system, one) ? { checks: [] } : {}) }
    for (const { document, heading } of notesOn(system, 'switching-off').shown)
      yield evidenceAt(document, `documented under "${heading.text}"`, heading.at, 'switch notes')
    if (!change || switches.length === 0) return
    // An existing route that moves to a new file is not a new feature.
    const before = new Set(change.base.facts('endpoint').map(({ subject }) => subject))
    const added = system.facts('endpoint').filter((one) => one.inService && change.isAdded(one.at.path) && !before.has(one.subject))
    const [first] = added
    if (!first || added.length < fewest || switches.some((one) => change.isAdded(one.at.path))) return
    yield gapAt(first, {
      subject: 'switch of a new feature',
      message: `This change adds ${added.length} routes in new files without a feature flag, although this repository uses feature flags, for example in \`${switches[0]?.at.path ?? ''}\`.`,
    })
  },
})
