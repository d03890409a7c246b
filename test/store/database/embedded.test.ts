import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, onTestFinished, test } from 'vitest'
import { openEmbedded } from '#store/database/embedded'

const run = promisify(execFile)
const script = join(import.meta.dirname, '../support/fill-the-disk.ts')

interface Told {
  readonly outcomes: readonly string[]
  readonly lost: readonly string[]
}

// A panic: asked for anything after it, the program in WebAssembly turns for ever, and this thread with it. Hence a process that can be ended.
test.each([
  ['the first transaction', 0],
  ['a later one', 3],
])(
  'where %s cannot be written down, everything is refused at once, the process is told to end, and what was written is there at the next start',
  async (_what, writes) => {
    const folder = await mkdtemp(join(tmpdir(), 'readiness-full-'))
    onTestFinished(() => rm(folder, { recursive: true, force: true }))
    const { stdout } = await run(
      process.execPath,
      ['--conditions=source', '--disable-warning=ExperimentalWarning', script, folder, String(writes)],
      {
        timeout: 100_000,
        killSignal: 'SIGKILL',
      },
    )
    const { outcomes, lost } = JSON.parse(stdout) as Told
    expect(lost).toEqual([expect.stringMatching(/^The embedded database failed: could not write to log file/)])
    expect(outcomes).toContain('DatabaseUnavailable')
    expect(outcomes.filter((each) => each !== 'done' && each !== 'DatabaseUnavailable')).toEqual([])
    const database = await openEmbedded({ path: folder, onLost: () => {} })
    try {
      const rows = await database.query<{ text: string }>(
        "SELECT left(text, 12) AS text FROM held WHERE text = 'there before' OR length(text) > 1 ORDER BY text DESC",
      )
      expect(rows[0]).toEqual({ text: 'there before' })
      expect(rows).toHaveLength(1 + outcomes.slice(0, 3).filter((each) => each === 'done').length)
    } finally {
      await database.close()
    }
  },
  120_000,
)
