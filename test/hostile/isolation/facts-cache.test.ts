import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, lstatSync, mkdirSync, readFileSync, readdirSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import type { FileFacts } from '#model/fact'
import { authenticationKey } from '#store/files/authentication-key'
import { createFileFactsCache } from '#store/files/file-facts-cache'
import { makePrivateFolder } from '#store/files/private-folder'
import { runCli } from '../../cli/run-cli.ts'
import { tempFolder, tempRepository } from '../../support/temp-repository.ts'

const facts = (name: string): FileFacts => ({
  facts: [],
  imports: [{ module: name, typeOnly: false, lazy: false }],
  exports: [],
  functions: [],
  calls: [],
  traits: { directives: [], generated: false, shebang: false, jsx: false, browserGlobals: false, env: [] },
})

const errors: string[] = []
const key = Buffer.alloc(32, 1)
const cacheIn = (folder: string, own: Uint8Array = key) =>
  createFileFactsCache({ folder, key: own, onError: (error) => void errors.push(String(error)) })
const segmentIn = (folder: string): string => join(folder, readdirSync(folder).find((name) => name.endsWith('.facts')) ?? '')

beforeEach(() => {
  errors.length = 0
})

const unbounded = "import axios from 'axios'\nimport 'express'\nexport const load = () => axios.get('https://rates.example.com/eur')\n"
const blocking = () => {
  const repository = tempRepository()
  repository.write({
    'package.json': '{"name":"a","scripts":{"start":"node src/main.js"},"dependencies":{"axios":"1.7.0","express":"5.0.0"}}',
  })
  repository.commit()
  repository.git('checkout', '--quiet', '-b', 'change')
  repository.write({ 'src/main.ts': unbounded })
  repository.commit()
  return repository
}
const review = (dir: string, env: Readonly<Record<string, string>>) =>
  runCli(dir, ['review', '--base', 'HEAD~1', '--head', 'HEAD', '--format', 'json'], env)

/** Every segment below a folder, with the JSON of each entry put in place by a function. */
const poison = (folder: string, entry: (line: string) => string): void => {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((each) => each.endsWith('.facts'))) {
    const lines = readFileSync(join(folder, name), 'utf8').trimEnd().split('\n')
    writeFileSync(join(folder, name), `${lines.map(entry).join('\n')}\n`)
  }
}
const empty = JSON.stringify(facts('nothing'))

describe('facts that somebody else put there', () => {
  it('below .git/readiness, as an earlier version kept them, do not turn a verdict', async () => {
    const { dir } = blocking()
    const home = tempFolder()
    const honest = await review(dir, { HOME: home })
    expect(honest.code).toBe(1)
    const before = readdirSync(join(home, '.cache/readiness/facts'), { recursive: true, encoding: 'utf8' }).find((name) =>
      name.endsWith('.facts'),
    )
    mkdirSync(join(dir, '.git/readiness'))
    const lines = readFileSync(join(home, '.cache/readiness/facts', before ?? ''), 'utf8')
      .trimEnd()
      .split('\n')
    writeFileSync(join(dir, '.git/readiness/1.facts'), lines.map((line) => `${line.split('\t')[0]}\t${empty}\n`).join(''))
    expect(await review(dir, { HOME: tempFolder() })).toEqual(honest)
  })

  it("in the user's caches, under the right key but not authenticated, do not turn a verdict", async () => {
    const { dir } = blocking()
    const home = tempFolder()
    const honest = await review(dir, { HOME: home })
    poison(join(home, '.cache/readiness/facts'), (line) => `${line.split('\t')[0]}\t${line.split('\t')[1]}\t${empty}`)
    expect(await review(dir, { HOME: home })).toEqual(honest)
  })

  it('in a cache below the reviewed checkout are neither used nor written', async () => {
    const { dir } = blocking()
    const caches = join(dir, '.cache')
    const run = await review(dir, { HOME: tempFolder(), XDG_CACHE_HOME: caches })
    expect([run.code, run.stderr, existsSync(caches)]).toEqual([1, '', false])
  })

  it('with a key that the repository brought are not used', async () => {
    const { dir } = blocking()
    const run = await review(dir, { HOME: tempFolder(), XDG_STATE_HOME: join(dir, 'state') })
    expect([run.code, existsSync(join(dir, 'state'))]).toEqual([1, false])
  })

  it('by another key are a miss', async () => {
    const folder = tempFolder()
    await cacheIn(folder, Buffer.alloc(32, 2)).put(new Map([['a', facts('forged')]]))
    expect(await cacheIn(folder).get(['a'])).toEqual(new Map())
  })

  it('genuine ones of another text are a miss under this one', async () => {
    const folder = tempFolder()
    await cacheIn(folder).put(new Map([['harmless', facts('harmless')]]))
    poison(folder, (line) => line.replace('harmless\t', 'hostile\t'))
    expect(await cacheIn(folder).get(['hostile'])).toEqual(new Map())
  })

  it('changed by one letter are a miss, and computed again', async () => {
    const folder = tempFolder()
    const cache = cacheIn(folder)
    await cache.put(new Map([['a', facts('axios')]]))
    poison(folder, (line) => line.replace('axios', 'axioz'))
    expect(await cache.get(['a'])).toEqual(new Map())
    await cache.put(new Map([['a', facts('axios')]]))
    expect(await cache.get(['a'])).toEqual(new Map([['a', facts('axios')]]))
  })

  it('are not authenticated anew when files are merged', async () => {
    const folder = tempFolder()
    await cacheIn(folder, Buffer.alloc(32, 2)).put(new Map([['a', facts('forged')]]))
    for (let run = 0; run < 13; run += 1) await cacheIn(folder).put(new Map([[`b${run}`, facts('b')]]))
    expect(readFileSync(segmentIn(folder), 'utf8')).not.toContain('forged')
    expect(await cacheIn(folder).get(['a'])).toEqual(new Map())
  })
})

describe('files that are not the cache’s own', () => {
  const fill = async (folder: string) => {
    for (let run = 0; run < 14; run += 1) await cacheIn(folder).put(new Map([[`k${run}`, facts(`${run}`)]]))
  }

  it('are not deleted, whatever they are called', async () => {
    const folder = tempFolder()
    for (const name of ['photo.facts', '.bashrc', 'x.unfinished', '00000000-0000-0000-0000-00000000000G.facts'])
      writeFileSync(join(folder, name), 'mine')
    await fill(folder)
    for (const name of ['photo.facts', '.bashrc', 'x.unfinished', '00000000-0000-0000-0000-00000000000G.facts'])
      expect(readFileSync(join(folder, name), 'utf8')).toBe('mine')
  })

  it('are neither read nor deleted through a link with a name of the cache', async () => {
    const [folder, elsewhere] = [tempFolder(), tempFolder()]
    await cacheIn(elsewhere).put(new Map([['linked', facts('linked')]]))
    const target = segmentIn(elsewhere)
    const link = join(folder, '00000000-0000-0000-0000-000000000000.facts')
    symlinkSync(target, link)
    await fill(folder)
    expect(await cacheIn(folder).get(['linked'])).toEqual(new Map())
    expect([existsSync(target), lstatSync(link).isSymbolicLink()]).toEqual([true, true])
  })

  it('are left alone when they are folders with a name of the cache', async () => {
    const folder = tempFolder()
    const inside = join(folder, '00000000-0000-0000-0000-000000000000.unfinished')
    mkdirSync(inside)
    writeFileSync(join(inside, 'precious'), 'mine')
    utimesSync(inside, 0, 0)
    await fill(folder)
    expect(readFileSync(join(inside, 'precious'), 'utf8')).toBe('mine')
  })

  it.runIf(process.platform !== 'win32')('hold nothing up when one is a pipe that nobody writes to', async () => {
    const folder = tempFolder()
    execFileSync('mkfifo', [join(folder, '00000000-0000-0000-0000-000000000000.facts')])
    await fill(folder)
    expect((await cacheIn(folder).get(['k0', 'k13'])).size).toBe(2)
  })
})

describe.runIf(process.platform !== 'win32')('a folder that somebody else prepared', () => {
  it('is not used when it is a link, and nothing behind it is deleted', async () => {
    const { dir } = blocking()
    const [home, foreign] = [tempFolder(), tempFolder()]
    writeFileSync(join(foreign, '00000000-0000-0000-0000-000000000000.facts'), 'mine')
    mkdirSync(join(home, '.cache'))
    symlinkSync(foreign, join(home, '.cache/readiness'))
    const run = await review(dir, { HOME: home })
    expect(run.code).toBe(1)
    expect(run.stderr).toContain('is a link')
    expect(readdirSync(foreign)).toEqual(['00000000-0000-0000-0000-000000000000.facts'])
  })

  it('is not used when others may write it', async () => {
    const base = tempFolder()
    const own = join(base, 'readiness')
    mkdirSync(own)
    chmodSync(own, 0o777)
    await expect(makePrivateFolder(base, [own])).rejects.toThrow('is writable by other users')
  })

  it('is not used below one that others may write', async () => {
    const base = tempFolder()
    chmodSync(base, 0o777)
    await expect(makePrivateFolder(base, [join(base, 'readiness')])).rejects.toThrow('is writable by other users')
  })

  it('is made for the user alone', async () => {
    const base = tempFolder()
    const own = join(base, 'readiness')
    await makePrivateFolder(base, [own])
    expect(lstatSync(own).mode & 0o777).toBe(0o700)
  })
})

describe.runIf(process.platform !== 'win32')('the key of the cache', () => {
  it('is one, when two processes make it at once', async () => {
    const path = join(tempFolder(), 'key')
    const keys = await Promise.all(Array.from({ length: 8 }, () => authenticationKey(path)))
    expect(new Set(keys.map((each) => each.toString('hex'))).size).toBe(1)
    expect(lstatSync(path).mode & 0o777).toBe(0o600)
  })

  it.each([
    ['that others may read', (path: string) => writeFileSync(path, Buffer.alloc(32), { mode: 0o644 }), 'is readable by other users'],
    ['that is too short', (path: string) => writeFileSync(path, 'short', { mode: 0o600 }), 'does not contain a key'],
    ['behind a link', (path: string) => symlinkSync('/dev/zero', path), 'ELOOP'],
    ['that is a pipe', (path: string) => void execFileSync('mkfifo', ['-m', '600', path]), 'is not a regular file'],
  ])('is not taken from a file %s', async (_, plant, message) => {
    const path = join(tempFolder(), 'key')
    plant(path)
    await expect(authenticationKey(path)).rejects.toThrow(message)
  })
})

it('the Action uses no cache', () => {
  expect(readFileSync(join(import.meta.dirname, '../../../scripts/action.ts'), 'utf8')).toMatch(/'review',[^[\]]*'--no-cache',/)
})
