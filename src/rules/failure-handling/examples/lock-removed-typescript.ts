import type { Examples } from '#model/rule'

export const lockRemovedTypescript: Examples = {
  bad: [
    {
      title: 'a function of the file whose statement takes it',
      base: {
        'src/a.ts': `import 'express'
import { db } from './db.js'
const lockNote = (id: string) => db.query('select pg_advisory_xact_lock($1)', [id])
export const edit = async (id: string, text: string) => {
  await lockNote(id) // <- finding
  const note = await db.one('select * from notes where id = $1', [id])
  await db.query('update notes set text = $1 where id = $2', [note.text + text, id])
}
export const drop = async (id: string) => {
  await lockNote(id)
  await db.query('delete from notes where id = $1', [id])
}
`,
      },
      files: {
        'src/a.ts': `import 'express'
import { db } from './db.js'
const lockNote = (id: string) => db.query('select pg_advisory_xact_lock($1)', [id])
export const edit = async (id: string, text: string) => {
  const note = await db.one('select * from notes where id = $1', [id])
  await db.query('update notes set text = $1 where id = $2', [note.text + text, id])
}
export const drop = async (id: string) => {
  await lockNote(id)
  await db.query('delete from notes where id = $1', [id])
}
`,
      },
    },
    {
      title: 'an option that is handed on by its name',
      base: {
        'src/a.ts': `import 'express'
import { notes, Query } from './notes.js'
export const edit = async (id: string, text: string) => {
  const note = await notes.byId(
    id,
    Query.forUpdate, // <- finding
  )
  await notes.save({ ...note, text })
}
`,
      },
      files: {
        'src/a.ts': `import 'express'
import { notes, Query } from './notes.js'
export const edit = async (id: string, text: string) => {
  const note = await notes.byId(
    id,
  )
  await notes.save({ ...note, text })
}
`,
      },
    },

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
    {
      title: 'the rows are counted now, and nobody is kept out',
      base: {
        'src/providers.ts': `import 'express'
import { Provider } from './models.js'
export const disable = async (provider: { id: string; teamId: string }, transaction: { LOCK: { UPDATE: string } }) => {
  const others = await Provider.findAll({
    transaction,
    lock: transaction.LOCK.UPDATE, // <- finding
    where: { teamId: provider.teamId, enabled: true },
  })
  if (others.length > 1) await Provider.update({ enabled: false }, { where: { id: provider.id }, transaction })
}
`,
      },
      files: {
        'src/providers.ts': `import 'express'
import { Provider } from './models.js'
export const disable = async (provider: { id: string; teamId: string }, transaction: { LOCK: { UPDATE: string } }) => {
  const others = await Provider.findAndCountAll({
    transaction,
    where: { teamId: provider.teamId, enabled: true },
  })
  if (others.count > 1) await Provider.update({ enabled: false }, { where: { id: provider.id }, transaction })
}
`,
      },
    },
    {
      title: 'of a query builder',
      base: {
        'src/stock.ts': `import 'express'
import { db } from './db.js'
export const take = (sku: string) =>
  db.transaction().execute(async (trx) => {
    const row = await trx
      .selectFrom('stock')
      .selectAll()
      .where('sku', '=', sku)
      .forUpdate() // <- finding
      .executeTakeFirstOrThrow()
    if (row.left > 0) await trx.updateTable('stock').set({ left: row.left - 1 }).where('sku', '=', sku).execute()
  })
`,
      },
      files: {
        'src/stock.ts': `import 'express'
import { db } from './db.js'
export const take = (sku: string) =>
  db.transaction().execute(async (trx) => {
    const row = await trx
      .selectFrom('stock')
      .selectAll()
      .where('sku', '=', sku)
      .executeTakeFirstOrThrow()
    if (row.left > 0) await trx.updateTable('stock').set({ left: row.left - 1 }).where('sku', '=', sku).execute()
  })
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
    {
      title: 'one statement with its condition',
      base: {
        'src/stock.ts': `import 'express'
import { db } from './db.js'
export const take = async (sku: string) => {
  const [row] = await db.query('select left from stock where sku = $1 for update', [sku])
  if (row.left > 0) await db.query('update stock set left = left - 1 where sku = $1', [sku])
}
`,
      },
      files: {
        'src/stock.ts': `import 'express'
import { db } from './db.js'
export const take = async (sku: string) => {
  await db.query('update stock set left = left - 1 where sku = $1 and left > 0', [sku])
}
`,
      },
    },
    {
      title: 'moved into a helper',
      base: {
        'src/a.ts': `import 'express'
import { mutex, store } from './store.js'
export const take = async (id: string) => mutex.runExclusive(async () => store.take(id))
`,
      },
      files: {
        'src/a.ts': `import 'express'
import { exclusively, store } from './store.js'
export const take = async (id: string) => exclusively(async () => store.take(id))
`,
      },
    },
    {
      title: 'of a test',
      base: {
        'test/a.test.ts': `import { mutex, store } from './store.js'
export const take = async (id: string) => mutex.runExclusive(async () => store.take(id))
`,
      },
      files: {
        'test/a.test.ts': `import { mutex, store } from './store.js'
export const take = async (id: string) => store.take(id)
`,
      },
    },
    {
      title: 'a weaker lock of the same rows',
      base: {
        'src/b.ts': `import 'express'
import { Provider } from './models.js'
export const load = (id: string, transaction: { LOCK: { UPDATE: string; SHARE: string } }) =>
  Provider.findAll({ where: { id }, transaction, lock: transaction.LOCK.UPDATE })
`,
      },
      files: {
        'src/b.ts': `import 'express'
import { Provider } from './models.js'
export const load = (id: string, transaction: { LOCK: { UPDATE: string; SHARE: string } }) =>
  Provider.findAll({ where: { id }, transaction, lock: transaction.LOCK.SHARE })
`,
      },
    },
    {
      title: 'the function moved to another file with its lock',
      base: {
        'src/c.ts': `import 'express'
import { mutex, store } from './store.js'
export const one = 1
export const take = async (id: string) => mutex.runExclusive(async () => store.take(id))
`,
      },
      files: {
        'src/c.ts': `import 'express'
export const one = 1
export { take } from './take.js'
`,
        'src/take.ts': `import { mutex, store } from './store.js'
export const take = async (id: string) => mutex.runExclusive(async () => store.take(id))
`,
      },
    },
  ],
}
