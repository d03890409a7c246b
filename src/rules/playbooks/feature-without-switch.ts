import { evidenceAt, gapAt, rule } from '#model/rule'
import type { OperationMark } from '#model/facts/operation'
import type { Linked, System } from '#model/system'
import { functionsFrom, standsIn } from '#system/follow'
import { memberOf } from '#system/kept-safeguards'
import { notesOn } from '#system/operating-notes'

/** Minimum number of new routes that counts as a feature. */
const fewest = 3

const settings = ['config-read', 'external-call', 'data-access', 'sql-statement'] as const

/** Whether a function of the repository computes the answer from its arguments alone: nobody can turn off what nothing outside decides. */
const isComputed = (system: System, { at, within, by }: Linked<OperationMark>): boolean => {
  const asked = system.callees(at.path, within).filter(({ name }) => memberOf(name) === memberOf(by))
  if (asked.length === 0) return false
  const functions = functionsFrom(system, asked, { throughInterfaces: true })
  return !settings.some((kind) => system.facts(kind).some((fact) => standsIn(fact, functions)))
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
