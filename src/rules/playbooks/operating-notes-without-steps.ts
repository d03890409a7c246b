import type { CheckId } from '#model/checks'
import { gapAt, rule } from '#model/rule'
import type { System } from '#model/system'
import { matterNames, type Matter } from '#system/documents/operating-notes'
import { unwrittenNotes } from '#system/documents/unwritten-notes'

interface Texts {
  readonly check: CheckId
  /** What the reader wants to know, after "how to". */
  readonly task: string
  readonly risk: string
  readonly fix: string
}

const texts: Readonly<Record<Matter, Texts>> = {
  'going-back': {
    check: '10.1',
    task: 'roll back',
    risk: 'After a bad deploy, the on-call engineer opens this page and finds no step. The outage lasts until the rollback is worked out.',
    fix: 'Write the command or the pipeline that brings the previous version back, and what happens to migrations.',
  },
  'switching-off': {
    check: '10.2',
    task: 'turn the feature off',
    risk: 'The on-call engineer cannot turn the faulty feature off without the name of its switch, and rolls back the whole deploy instead.',
    fix: 'Write the name of the switch, where to set it, and what the service does while it is off.',
  },
  'hanging-work': {
    check: '10.3',
    task: 'inspect stuck work',
    risk: 'When work hangs, the on-call engineer does not know where to look, or how to tell slow work from stuck work.',
    fix: 'Write the query or the command that lists stuck work, from what age it counts as stuck, and how to release it.',
  },
  'doing-again': {
    check: '10.4',
    task: 'reprocess failed work',
    risk: 'The on-call engineer does not know which command reprocesses failed work, or whether it is safe. A wrong guess loses work or repeats its effects.',
    fix: 'Write the command that reprocesses failed work, its limits, and why running it twice is safe.',
  },
}

const hadSteps = (before: System, path: string, label: string): boolean =>
  before
    .facts('document')
    .some(
      ({ at, headings }) => at.path === path && headings.some(({ text, section }) => text === label && (section?.commands.length ?? 0) > 0),
    )

export const operatingNotesWithoutSteps = rule({
  id: 'operating-notes-without-steps',
  check: '10.1',
  alsoServes: ['10.2', '10.3', '10.4'],
  severity: 'P2',
  stage: 'stable',
  title: 'Operating instructions without steps',
  why: 'The on-call engineer opens this section during an incident and finds no step to follow. The incident lasts until the procedure is worked out.',
  fix: 'Write the steps: the command, the switch or the page, and how to see that it worked.',
  blindSpots:
    'Recognizes a section by the words of its heading. Reports it if it is empty, or without any code, link or procedure: fewer than five words, or a note that it is still to be written.',
  languages: ['documents'],
  *judge(system, change) {
    for (const matter of matterNames) {
      const { check, task, risk, fix } = texts[matter]
      for (const { document, label, at, why } of unwrittenNotes(system, matter)) {
        // operating-notes-removed reports a section that loses its steps.
        if (change && hadSteps(change.base, document.at.path, label)) continue
        yield gapAt(document, {
          at,
          check,
          subject: `${matter} under ${label}`,
          message: `"${label}" in this runbook ${why}. It does not say how to ${task}.`,
          risk,
          fix,
        })
      }
    }
  },
})
