// A process of its own for test/store/database/embedded.test.ts: the disk under the embedded database becomes full before the write whose number is
// the first argument, while three transactions and two statements are asked for. Prints what each came to, and why the process must not go on.
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { openEmbedded } from '#store/database/embedded'

const [folder = '', left = '0'] = process.argv.slice(2)
const write: (descriptor: number, ...rest: never[]) => number = fs.writeSync
let writes = Number.POSITIVE_INFINITY
fs.writeSync = ((descriptor: number, ...rest: never[]) => {
  writes -= 1
  if (writes < 0) throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC', errno: -28 })
  return write(descriptor, ...rest)
}) as typeof fs.writeSync
syncBuiltinESMExports()

const lost: string[] = []
const database = await openEmbedded({ path: folder, onLost: (reason) => lost.push(reason) })
await database.query('CREATE TABLE held (text text)')
await database.query("INSERT INTO held VALUES ('there before')")
writes = Number(left)
const insert = 'INSERT INTO held VALUES ($1)'
const settled = await Promise.allSettled([
  ...['a', 'b', 'c'].map((text) =>
    database.transaction(async ({ query }) => {
      await query(insert, [text.repeat(3_000)])
      await query(insert, [text])
    }),
  ),
  database.query(insert, ['d']),
  database.forQueue.executeSql("INSERT INTO held VALUES ('e')"),
])
writes = Number.POSITIVE_INFINITY
const outcomes = settled.map((each) => (each.status === 'fulfilled' ? 'done' : (each.reason as Error).name))
await database.close()
process.stdout.write(JSON.stringify({ outcomes, lost }))
