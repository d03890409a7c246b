import { rule } from '#model/rule'
import { deadlineRemovedGo } from './examples/deadline-removed-go.ts'
import type { System } from '#model/system'
import type { Kept } from '#system/kept-safeguards'
import { judgeLost } from '#system/lost-safeguards'
import { deadlineRemovedPython } from './examples/deadline-removed-python.ts'
import { deadlineRemovedJava } from './examples/deadline-removed-java.ts'
import { deadlineRemovedTypescript } from './examples/deadline-removed-typescript.ts'

export const deadlineRemoved = rule({
  id: 'deadline-removed',
  check: '4.1',
  alsoServes: ['4.4', '4.7'],
  severity: 'P2',
  stage: 'stable',
  title: 'Deadline taken away',
  why: 'Somebody had bounded this wait. Without the bound, a peer that accepts and never answers holds the caller for as long as it likes; under load all of them wait, and the service stops although nothing in it has failed.',
  fix: 'Put the deadline back, or show in the change what bounds this wait now.',
  blindSpots:
    'A deadline that moves into a file which this change does not touch, or behind a function that is called for the first time here, counts as kept.',
  examples: {
    java: deadlineRemovedJava,
    python: deadlineRemovedPython,
    typescript: deadlineRemovedTypescript,
    go: deadlineRemovedGo,
  },
  judge: (system, change) =>
    judgeLost(
      system,
      change,
      ['waiting'],
      ({ by, protects }) => `\`${by}\` bounded what ${protects} waits for, and is taken away; nothing in this change bounds it instead.`,
      // A deadline alone degrades nothing; and it is one of a call where something is called.
      (kept) => (/\bsignal\b/i.test(kept.by) || callsOut(system, kept) ? ['4.1'] : []),
    ),
})

/** The function that it stands in asks another system, or makes the client that does. */
const callsOut = (system: System, { at, within }: Kept): boolean =>
  (['external-call', 'client', 'side-effect'] as const).some((kind) =>
    system.facts(kind).some((fact) => fact.at.path === at.path && fact.within === within),
  )
