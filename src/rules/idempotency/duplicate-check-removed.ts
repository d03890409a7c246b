import { rule } from '#model/rule'
import { duplicateCheckRemovedGo } from './examples/duplicate-check-removed-go.ts'
import { duplicateCheckRemovedJava } from './examples/duplicate-check-removed-java.ts'
import { judgeLost } from '#system/lost-safeguards'
import { duplicateCheckRemovedPython } from './examples/duplicate-check-removed-python.ts'

const orders = (check: string): Readonly<Record<string, string>> => ({
  'src/orders.ts': `import express from 'express'
import { orders } from './store.js'
export const app = express()
app.post('/orders', async (req, res) => {
  const existing = await orders.findByReference(req.body.reference)
${check}  await orders.create(req.body)
  res.sendStatus(201)
})
`,
})

const queue = (check: string): Readonly<Record<string, string>> => ({
  'src/queue.ts': `import 'express'
import { logger } from './logger.js'
export class Downloads {
  private readonly waiting: { url: string }[] = []
  add(download: { url: string }) {
${check}    this.waiting.push(download)
  }
}
`,
})

export const duplicateCheckRemoved = rule({
  id: 'duplicate-check-removed',
  check: '6.6',
  alsoServes: ['6.3', '7.2'],
  severity: 'P2',
  stage: 'preview',
  title: 'Check for what was done before taken away',
  why: 'The same request a second time (a retry, a double click, an event that comes twice) was turned away because it had been done already. Now it is done again: two orders, two mails, two downloads of the same file.',
  fix: 'Keep the check, or let a unique key of the database refuse the second one and show it in the change.',
  blindSpots: 'A check that moves into a function which is called for the first time here counts as kept.',
  examples: {
    go: duplicateCheckRemovedGo,
    python: duplicateCheckRemovedPython,
    java: duplicateCheckRemovedJava,
    typescript: {
      bad: [
        {
          title: 'answered with 409',
          base: orders("  if (existing) { // <- finding\n    return res.status(409).send('this order is here')\n  }\n"),
          files: orders(''),
        },
        {
          title: 'thrown',
          base: orders("  if (existing) throw new Error('order already exists') // <- finding\n"),
          files: orders(''),
        },
        {
          title: 'left out of a queue',
          base: queue(
            "    if (this.waiting.some((one) => one.url === download.url)) { // <- finding\n      logger.warn('already in queue')\n      return\n    }\n",
          ),
          files: queue(''),
        },
      ],
      good: [
        {
          title: 'another check in its place',
          base: orders("  if (existing) throw new Error('order already exists')\n"),
          files: orders("  if (existing.length > 0) throw new Error('duplicate order')\n"),
        },
        {
          title: 'a function that does it now',
          base: orders("  if (existing) throw new Error('order already exists')\n"),
          files: orders('  await assertNew(existing)\n'),
        },
        {
          title: 'the work went with it',
          base: orders("  if (existing) throw new Error('order already exists')\n"),
          files: {
            'src/orders.ts': `import express from 'express'\nexport const app = express()\napp.post('/orders', async (req, res) => {\n  res.sendStatus(410)\n})\n`,
          },
        },
        {
          title: 'what is there is what is asked for',
          base: orders("  if (!existing) return res.status(404).send('no such order, or it already exists elsewhere')\n"),
          files: orders(''),
        },
        {
          title: 'in a script',
          base: {
            'scripts/load.ts': `import { orders } from '../src/store.js'\nexport const load = async (id: string) => {\n  const existing = await orders.find(id)\n  if (existing) throw new Error('already exists')\n  await orders.create(id)\n}\n`,
          },
          files: {
            'scripts/load.ts': `import { orders } from '../src/store.js'\nexport const load = async (id: string) => {\n  const existing = await orders.find(id)\n  await orders.create(id)\n}\n`,
          },
        },
      ],
    },
  },
  judge: (system, change) =>
    judgeLost(
      system,
      change,
      ['doubling'],
      ({ by, protects }) => `\`${by}\` kept ${protects} from doing a second time what was done before, and is taken away.`,
      () => [],
    ),
})
