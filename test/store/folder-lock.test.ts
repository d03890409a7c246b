import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { FolderInUse, lockFolder } from '#store/folder-lock'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'readiness-lock-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const lock = () => lockFolder(folder, { onLost: () => {} })
const writeLock = (holder: object | string) =>
  writeFile(join(folder, 'readiness.lock'), typeof holder === 'string' ? holder : JSON.stringify(holder))

test('a folder is held once, and again after it was released', async () => {
  const held = await lock()
  await expect(lock()).rejects.toThrow(FolderInUse)
  await held.release()
  const again = await lock()
  await again.release()
})

test('a lock whose process is gone is taken over', async () => {
  const child = spawn(process.execPath, ['-e', ''])
  await once(child, 'exit')
  await writeLock({ pid: child.pid, host: hostname(), start: '1' })
  const held = await lock()
  expect(JSON.parse(await readFile(join(folder, 'readiness.lock'), 'utf8'))).toMatchObject({ pid: process.pid })
  await held.release()
})

test.runIf(process.platform === 'linux')(
  'a lock of an earlier process with the same id is taken over, as in a container that was started again',
  async () => {
    await writeLock({ pid: process.pid, host: hostname(), start: '1' })
    await (await lock()).release()
  },
)

test('a lock of a living process is refused with its id and what to do', async () => {
  const child = spawn(process.execPath, ['-e', 'process.stdin.resume()'])
  try {
    await once(child, 'spawn')
    await writeLock({ pid: child.pid, host: hostname() })
    await expect(lock()).rejects.toThrow(new RegExp(`in use by process ${child.pid}.*DATA_DIR.*DATABASE_URL`))
  } finally {
    child.kill()
  }
})

test('a lock of another host is refused while it gives signs of life, and taken over after it fell silent', async () => {
  await writeLock({ pid: 1, host: 'elsewhere' })
  await expect(lock()).rejects.toThrow(/on host elsewhere/)
  const longAgo = new Date(Date.now() - 3_600_000)
  await utimes(join(folder, 'readiness.lock'), longAgo, longAgo)
  await (await lock()).release()
})

test('a lock that was never finished is taken over', async () => {
  await writeLock('')
  await (await lock()).release()
})
