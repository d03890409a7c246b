import type { CheckId } from '#model/checks'
import { rule } from '#model/rule'
import { unmatchedNotes, type Topic, type UnmatchedNote } from '#system/documents/unmatched-notes'

interface Texts {
  readonly check: CheckId
  /** What the reader wants to know, after "how to". */
  readonly task: string
  readonly risk: string
  readonly fix: string
}

const texts: Readonly<Record<Topic, Texts>> = {
  'going-back': {
    check: '10.1',
    task: 'roll it back',
    risk: 'After a bad deploy, the on-call engineer has to work out the rollback during the outage, which lasts until the previous version runs again.',
    fix: 'Write the command or the pipeline that brings the previous version back, and what happens to migrations.',
  },
  'switching-off': {
    check: '10.2',
    task: 'turn it off',
    risk: 'The on-call engineer cannot turn the faulty feature off without the name of its switch, and rolls back the whole deploy instead.',
    fix: 'Write the name of the switch, where to set it, and what the service does while it is off.',
  },
  'hanging-work': {
    check: '10.3',
    task: 'find and inspect stuck work',
    risk: 'When work hangs, the on-call engineer does not know where to look, or how to tell slow work from stuck work.',
    fix: 'Write the query or the command that lists stuck work, from what age it counts as stuck, and how to release it.',
  },
  'doing-again': {
    check: '10.4',
    task: 'reprocess failed work',
    risk: 'The on-call engineer does not know which command reprocesses failed work, or whether it is safe. A wrong guess loses work or repeats its effects.',
    fix: 'Write the command that reprocesses failed work, its limits, and why running it twice is safe.',
  },
  owner: {
    check: '10.5',
    task: 'reach its owner',
    risk: 'During an incident, the on-call engineer has to find a team that knows this service, and the outage lasts longer.',
    fix: 'Name the team that operates it, with its channel and pager.',
  },
}

const messageOf = ({ kind, name, sibling }: UnmatchedNote, task: string): string => {
  const where = `line ${String(sibling.line)} of \`${sibling.path}\``
  if (kind === 'document')
    return `This new document does not say how to ${task}. The documents beside it have a section for that, such as "${sibling.name}" (${where}).`
  if (kind === 'section') return `"${name}" does not say how to ${task}, while "${sibling.name}" beside it does (${where}).`
  return `\`${name}\` is new, and no document says how to ${task}. Its siblings are described, such as "${sibling.name}" (${where}).`
}

export const runbookLacksSectionOfSiblings = rule({
  id: 'runbook-lacks-section-of-siblings',
  check: '10.1',
  alsoServes: ['10.2', '10.3', '10.4', '10.5'],
  severity: 'P2',
  stage: 'stable',
  title: 'Runbook lacks a section of its siblings',
  why: 'The on-call engineer looks for the same section as for the other services, and finds none. The procedure has to be worked out during the incident.',
  fix: 'Write the section in the same form as in the other documents.',
  blindSpots:
    'Judges new documents that share at least half of their headings with others, new sections and rows that are named for something new in the code, and new switches, queues, workflows and workloads of which every other one is described. Instructions with a place to fill in, such as `<service>`, count for all.',
  languages: ['documents'],
  *judge(system, change) {
    if (!change) return
    for (const note of unmatchedNotes(system, change)) {
      const { check, task, risk, fix } = texts[note.topic]
      yield {
        kind: 'gap',
        at: note.at,
        subject: `${note.topic} of ${note.name}`,
        within: '',
        check,
        risk,
        fix,
        message: messageOf(note, task),
        evidence: [`described: ${note.sibling.path}:${String(note.sibling.line)}`],
      }
    }
  },
})
