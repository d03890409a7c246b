import { rule } from '#model/rule'
import { judgeLost } from '#system/lost-safeguards'
import { lockRemovedPython } from './examples/lock-removed-python.ts'
import { lockRemovedGo } from './examples/lock-removed-go.ts'
import { lockRemovedJava } from './examples/lock-removed-java.ts'

export const lockRemoved = rule({
  id: 'lock-removed',
  check: '4.8',
  alsoServes: ['7.4', '6.4'],
  severity: 'P1',
  stage: 'preview',
  title: 'Lock taken away',
  why: 'Two requests, or two instances, can now do this at the same time, on what both have read before either wrote. It works in every test and goes wrong under load: the last of anything is sold twice, a limit is passed, a job runs on two machines.',
  fix: 'Put the lock back, or let the database refuse the second one (a unique key, a conditional update) and show it in the change.',
  blindSpots: 'A lock that moves into a function which is called for the first time here counts as kept.',
  examples: {
    java: lockRemovedJava,
    go: lockRemovedGo,
    python: lockRemovedPython,
    typescript: {
      bad: [
        {
          title: 'of rows, as an option',
          base: {
            'src/a.ts': `import 'express'\nimport { Provider } from './models.js'\nexport const disable = async (id: string, transaction: unknown) => {\n  const others = await Provider.findAll({\n    transaction,\n    lock: true, // <- finding\n    where: { enabled: true },\n  })\n  return others.length > 1\n}\n`,
          },
          files: {
            'src/a.ts': `import 'express'\nimport { Provider } from './models.js'\nexport const disable = async (id: string, transaction: unknown) => {\n  const others = await Provider.findAll({\n    transaction,\n    where: { enabled: true },\n  })\n  return others.length > 1\n}\n`,
          },
        },
        {
          title: 'of a process',
          base: {
            'src/b.ts': `import 'express'
import { mutex, store } from './store.js'
export const take = async (id: string) => {
  return mutex.runExclusive(async () => store.take(id)) // <- finding
}
`,
          },
          files: {
            'src/b.ts': `import 'express'
import { mutex, store } from './store.js'
export const take = async (id: string) => {
  return store.take(id)
}
`,
          },
        },
        {
          title: 'in a statement',
          base: {
            'src/c.ts': `import 'express'
import { db } from './db.js'
export const balance = async (id: string) => {
  const [row] = await db.query('select amount from accounts where id = $1 for update', [id]) // <- finding
  return row.amount
}
`,
          },
          files: {
            'src/c.ts': `import 'express'
import { db } from './db.js'
export const balance = async (id: string) => {
  const [row] = await db.query('select amount from accounts where id = $1', [id])
  return row.amount
}
`,
          },
        },
      ],
      good: [
        {
          title: 'another lock',
          base: {
            'src/b.ts': `import 'express'\nimport { mutex, store } from './store.js'\nexport const take = async (id: string) => {\n  return mutex.runExclusive(async () => store.take(id))\n}\n`,
          },
          files: {
            'src/b.ts': `import 'express'\nimport { redlock, store } from './store.js'\nexport const take = async (id: string) => {\n  return redlock.using([id], 5_000, async () => store.take(id))\n}\n`,
          },
        },
        {
          title: 'a statement that needs none',
          base: {
            'src/b.ts': `import 'express'\nimport { mutex, store } from './store.js'\nexport const take = async (id: string) => {\n  return mutex.runExclusive(async () => store.take(id))\n}\n`,
          },
          files: {
            'src/b.ts': `import 'express'\nimport { store } from './store.js'\nexport const take = async (id: string) => {\n  return store.takeIfFree(id)\n}\n`,
          },
        },
        {
          title: 'what it kept went away',
          base: {
            'src/b.ts': `import 'express'\nimport { mutex, store } from './store.js'\nexport const one = 1\nexport const take = async (id: string) => {\n  return mutex.runExclusive(async () => store.take(id))\n}\n`,
          },
          files: { 'src/b.ts': `import 'express'\nexport const one = 1\n` },
        },
      ],
    },
  },
  judge: (system, change) =>
    judgeLost(
      system,
      change,
      ['overlap'],
      ({ by, protects }) => `\`${by}\` kept others out of ${protects}, and is taken away; nothing in this change keeps them out instead.`,
    ),
})
