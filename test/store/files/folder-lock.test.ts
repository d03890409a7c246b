import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFile, mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { FolderInUse, lockFolder } from '#store/files/folder-lock'

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

/** A process that was killed and that its parent does not reap. */
const spawnZombie = async (name: string): Promise<{ pid: number; start: string; reap: () => void }> => {
  // The kernel names a process by its file.
  const program = join(folder, name)
  await copyFile('/bin/sleep', program)
  // The shell starts a child, becomes `sleep`, and so never waits for it.
  const parent = spawn('sh', ['-c', '"$0" 600 & echo $!; exec sleep 600', program], { stdio: ['ignore', 'pipe', 'ignore'] })
  const [line] = (await once(parent.stdout, 'data')) as [Buffer]
  const pid = Number(line.toString())
  const fields = async () => {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  }
  const named = async (of: number | undefined) => (await readFile(`/proc/${of}/comm`, 'utf8')).trim()
  while ((await named(pid)) !== name) await setImmediate()
  // Until it has become `sleep`, the shell would reap its child.
  while ((await named(parent.pid)) !== 'sleep') await setImmediate()
  const start = (await fields())[19] ?? ''
  process.kill(pid, 'SIGKILL')
  while ((await fields())[0] !== 'Z') await setImmediate()
  return { pid, start, reap: () => parent.kill('SIGKILL') }
}

describe.runIf(process.platform === 'linux')('on Linux', () => {
  test.each(['node', 'a) R 1 (b', ') S 1 1'])(
    'a lock of a killed process named %j that its parent has not reaped is taken over',
    async (name) => {
      const zombie = await spawnZombie(name)
      try {
        await writeLock({ pid: zombie.pid, host: hostname(), start: zombie.start })
        await (await lock()).release()
      } finally {
        zombie.reap()
      }
    },
  )

  test('a lock of an earlier boot is taken over, whatever runs under its process id now', async () => {
    const child = spawn('sleep', ['600'])
    try {
      await once(child, 'spawn')
      await writeLock({ pid: child.pid, host: hostname(), boot: 'an-earlier-one' })
      await (await lock()).release()
    } finally {
      child.kill()
    }
  })

  test('a process id that was reused by another process does not keep the lock', async () => {
    const child = spawn('sleep', ['600'])
    try {
      await once(child, 'spawn')
      await writeLock({ pid: child.pid, host: hostname(), start: '1' })
      await (await lock()).release()
    } finally {
      child.kill()
    }
  })

  test('a lock records the boot and the start time of its process', async () => {
    const held = await lock()
    const boot = (await readFile('/proc/sys/kernel/random/boot_id', 'utf8')).trim()
    const recorded = JSON.parse(await readFile(join(folder, 'readiness.lock'), 'utf8')) as object
    expect(recorded).toMatchObject({ pid: process.pid, host: hostname(), boot, start: expect.stringMatching(/^\d+$/) as string })
    await held.release()
  })
})

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
