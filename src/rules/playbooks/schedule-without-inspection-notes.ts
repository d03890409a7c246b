import { evidenceAt, gapAt, rule } from '#model/rule'
import { scheduleWithoutInspectionNotesPython } from './examples/schedule-without-inspection-notes-python.ts'
import { isOwnWorkload } from '#system/deployments'
import { notesOn } from '#system/operating-notes'
import { placeOfBringer } from '#system/units'
import type { System } from '#model/system'
import { scheduleWithoutInspectionNotesGo } from './examples/schedule-without-inspection-notes-go.ts'
import { scheduleWithoutInspectionNotesJava } from './examples/schedule-without-inspection-notes-java.ts'

const subject = 'notes on hanging work'

interface Work {
  readonly name: string
  readonly key: string
  readonly fact: Parameters<typeof gapAt>[0]
}

/** At a time of the day or the week; what only ticks (a heartbeat, a flush) is no work that somebody waits for. */
const hasTime = (when: string): boolean => when === '' || /\s|^@/.test(when)

/** Work that starts by itself: schedules of the code, and jobs that the platform starts. */
const workOf = (system: System): readonly Work[] => [
  ...system
    .facts('schedule')
    .filter((one) => one.inService && hasTime(one.when))
    .map((fact) => ({ name: fact.when === '' ? `a schedule of ${fact.library}` : `a schedule (${fact.when})`, key: fact.library, fact })),
  ...system
    .facts('workload')
    .filter((one) => one.schedule !== undefined && isOwnWorkload(one))
    .map((fact) => ({ name: `\`${fact.name}\` (${fact.controller})`, key: fact.subject, fact })),
]

const job = (name: string, mark = ''): string => `apiVersion: batch/v1
kind: CronJob
metadata: { name: ${name} }${mark}
spec:
  schedule: '0 3 * * *'
  jobTemplate: { spec: { template: { spec: { containers: [{ name: run, image: registry.example.com/${name}:1.4.2 }] } } } }
`
const timed = (when: string, mark = ''): string =>
  `import cron from 'node-cron'\nimport { tidy } from './tidy.js'\ncron.schedule('${when}', () => tidy())${mark}\n`
const found = ' // <- finding'

export const scheduleWithoutInspectionNotes = rule({
  id: 'schedule-without-inspection-notes',
  check: '10.3',
  severity: 'P3',
  stage: 'stable',
  summaryOnly: true,
  title: 'Scheduled work without a word on how to look at it',
  why: 'Work that starts by itself also hangs by itself, and nobody waits for its answer. Whoever is on call must know where to see whether it runs, when it last ended, and how to end it; otherwise it is noticed by what it no longer does, days later.',
  fix: 'Write a section into the runbook or README: where its last run, its duration and its errors are seen, what "stuck" looks like, and how it is stopped and started by hand. Or mount the dashboard of the queue.',
  blindSpots:
    'Of documents, READMEs, texts named like operating notes and those of the change are read, by their headings. Notes in a wiki and boards of a monitoring system are not in the repository. A queue is spoken of by consumer-without-reprocessing-notes.',
  examples: {
    python: scheduleWithoutInspectionNotesPython,
    go: scheduleWithoutInspectionNotesGo,
    java: scheduleWithoutInspectionNotesJava,
    typescript: {
      bad: [
        timed('0 3 * * *', found),
        {
          title: 'the first schedule of a service whose README speaks of other things',
          base: { 'README.md': '# Shop\n\n## Start\n', 'src/main.ts': `import express from 'express'\nexport const app = express()\n` },
          files: {
            'README.md': '# Shop\n\n## Start\n',
            'src/main.ts': `import express from 'express'\nexport const app = express()\n`,
            'src/nightly.ts': timed('15 2 * * *', found),
          },
        },
        {
          title: 'two schedules are one matter of the change',
          files: { 'src/a.ts': timed('0 * * * *', found), 'src/b.ts': timed('5 * * * *') },
        },
        {
          title: 'a timer that repeats',
          files: {
            'docs/operations.md': '# Operations\n\n## Backups\n',
            'src/a.ts': `import schedule from 'node-schedule'\nimport { tidy } from './tidy.js'\nschedule.scheduleJob('*/5 * * * *', tidy)${found}\n`,
          },
        },
        {
          title: 'the notes are taken away with the change',
          base: { 'docs/operations.md': '# Operations\n\n## When a job is stuck <!-- <- finding -->\n' },
          files: { 'docs/operations.md': '# Operations\n', 'src/a.ts': timed('0 3 * * *') },
        },
      ],
      good: [
        {
          title: 'a heartbeat',
          files: {
            'src/heartbeat.ts': `import express from 'express'
import { beat } from './beat.js'
export const app = express()
const every = 60_000
setInterval(() => void beat(), every)
`,
          },
        },
        {
          title: 'the README speaks of it',
          files: { 'README.md': '# Shop\n\n## When the nightly run is stuck\n', 'src/a.ts': timed('0 3 * * *') },
        },
        {
          title: 'a text of the change speaks of it, in other words',
          files: { 'docs/nightly.md': '# Nightly\n\n## Monitoring the job\n', 'src/a.ts': timed('0 3 * * *') },
        },
        {
          title: 'the queue has a dashboard',
          files: {
            'package.json':
              '{ "name": "shop", "private": true, "scripts": { "start": "node src/a.js" }, "dependencies": { "express": "5.0.0", "node-cron": "4.0.0", "@bull-board/express": "6.0.0" } }',
            'src/a.ts': timed('0 3 * * *'),
          },
        },
        {
          title: 'one more of a kind that was there',
          base: { 'src/a.ts': timed('0 3 * * *') },
          files: { 'src/a.ts': timed('0 3 * * *'), 'src/b.ts': timed('0 4 * * *') },
        },
        {
          title: 'another time',
          base: { 'src/a.ts': timed('0 3 * * *') },
          files: { 'src/a.ts': timed('0 5 * * *') },
        },
        {
          title: 'it moved',
          base: { 'src/a.ts': timed('0 3 * * *') },
          files: { 'src/jobs/nightly.ts': timed('0 3 * * *') },
        },
        {
          title: 'the notes are kept in a wiki',
          files: { 'README.md': '# Shop\n\nSee the [runbook](https://wiki.example.com/runbook/shop).\n', 'src/a.ts': timed('0 3 * * *') },
        },
        {
          title: 'an unchanged text that is not read may speak of it, by its name',
          base: { 'docs/cron.md': '# Cron\n' },
          files: { 'docs/cron.md': '# Cron\n', 'src/a.ts': timed('0 3 * * *') },
        },
        { title: 'in a test', files: { 'test/a.test.ts': timed('0 3 * * *') } },
      ],
    },
    kubernetes: {
      bad: [
        job('nightly', ' # <- finding'),
        { title: 'beside a service', files: { 'README.md': '# Shop\n', 'k8s/report.yaml': job('report', ' # <- finding') } },
      ],
      good: [
        {
          title: 'the runbook speaks of it',
          files: { 'docs/runbook.md': '# Runbook\n\n## Job fails or hangs\n', 'k8s/a.yaml': job('nightly') },
        },
        { title: 'it was there', base: { 'k8s/all.yaml': job('nightly') }, files: { 'k8s/a.yaml': job('nightly') } },
        { title: 'of a cluster for developers', files: { 'k8s/overlays/dev/a.yaml': job('nightly') } },
      ],
    },
  },
  *judge(system, change) {
    const notes = notesOn(system, 'hanging-work')
    const boards = system.units.filter((unit) => unit.brings.has('job-dashboard'))
    for (const { document, heading } of notes.shown) yield evidenceAt(document, `speaks of it: ${heading.text}`, heading.at, subject)
    for (const path of notes.paths)
      yield { kind: 'evidence', at: { path, startLine: 1, endLine: 1 }, subject, within: '', note: 'speaks of it, by its name' }
    for (const manifest of system.facts('package-manifest'))
      if (manifest.file.unit && boards.includes(manifest.file.unit))
        yield evidenceAt(
          manifest,
          'a dashboard of jobs is among the dependencies',
          placeOfBringer(system, manifest.file.unit, 'job-dashboard'),
          subject,
        )
    if (!change || notes.headings.length + notes.paths.length + boards.length > 0 || notes.mayBeElsewhere) return
    const before = workOf(change.base)
    const added = workOf(system).filter(({ key }) => !before.some((other) => other.key === key))
    const [first] = added
    // A new queue is spoken of by the rule on doing its messages again.
    if (!first || system.facts('consumer').some((one) => one.inService && change.isAdded(one.at.path))) return
    yield gapAt(first.fact, {
      subject,
      message: `How to see whether work in the background runs or hangs was not found in this repository; this change adds ${added.map(({ name }) => name).join(', ')}.`,
      evidence: notes.searched,
    })
  },
})
