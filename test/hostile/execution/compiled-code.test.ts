import { chmodSync, existsSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { spawnCli } from '../../cli/run-cli.ts'
import { gitIn, tempFolder, tempRepository } from '../../support/temp-repository.ts'

// Node runs compiled code that it finds in its compile cache, so the folder must be one that only the user can have written.

const checkout = (): string => {
  const repository = tempRepository()
  repository.write({ 'src/a.ts': 'export const a = 1\n' })
  repository.commit()
  return repository.dir
}

const audit = (dir: string, env: Readonly<Record<string, string>>, ...more: string[]) =>
  spawnCli(dir, ['audit', '--format=json', '--quiet', ...more], { env })

/** Folders of Node's compile cache, which it names after its version. */
const compiledIn = (folder: string): string[] =>
  existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => /(?:^|\/)v\d+\.[^/]*$/.test(path)) : []

describe('compiled code of the program', () => {
  it('is kept in a private folder of the user', async () => {
    const home = tempFolder()
    expect((await audit(checkout(), { HOME: home })).code).toBe(0)
    expect(compiledIn(home)).toEqual([expect.stringMatching(/^\.cache\/readiness\/compiled\/v/)])
  })

  it('is not kept with --no-cache', async () => {
    const home = tempFolder()
    await audit(checkout(), { HOME: home }, '--no-cache')
    expect(readdirSync(home)).toEqual([])
  })

  it.each<[string, () => { readonly env: Readonly<Record<string, string>>; readonly dir: string; readonly watched: string }]>([
    [
      'a cache folder of the reviewed checkout',
      () => {
        const dir = checkout()
        return { dir, env: { XDG_CACHE_HOME: join(dir, '.cache') }, watched: join(dir, '.cache') }
      },
    ],
    [
      'a cache folder of another checkout',
      () => {
        const other = checkout()
        return { dir: checkout(), env: { XDG_CACHE_HOME: join(other, 'deep/.cache') }, watched: other }
      },
    ],
    [
      'a cache folder inside a bare repository',
      () => {
        const bare = join(tempFolder(), 'bare')
        mkdirSync(bare)
        gitIn(bare, 'init', '--quiet', '--bare')
        return { dir: checkout(), env: { XDG_CACHE_HOME: join(bare, 'cache') }, watched: bare }
      },
    ],
    [
      'a home that is a repository',
      () => {
        const dir = checkout()
        return { dir, env: { HOME: dir }, watched: dir }
      },
    ],
    [
      'a link from the cache folder into the reviewed checkout',
      () => {
        const [home, dir] = [tempFolder(), checkout()]
        mkdirSync(join(dir, 'cache'))
        symlinkSync(join(dir, 'cache'), join(home, '.cache'))
        return { dir, env: { HOME: home }, watched: dir }
      },
    ],
    [
      'a linked folder inside the cache folder',
      () => {
        const [home, foreign] = [tempFolder(), tempFolder()]
        mkdirSync(join(home, '.cache/readiness'), { recursive: true, mode: 0o700 })
        symlinkSync(foreign, join(home, '.cache/readiness/compiled'))
        return { dir: checkout(), env: { HOME: home }, watched: foreign }
      },
    ],
    [
      'a folder that other users may write',
      () => {
        const home = tempFolder()
        const open = join(home, '.cache/readiness')
        mkdirSync(open, { recursive: true })
        chmodSync(open, 0o777)
        return { dir: checkout(), env: { HOME: home }, watched: home }
      },
    ],
    [
      'a relative cache folder',
      () => {
        const dir = checkout()
        return { dir, env: { HOME: '', XDG_CACHE_HOME: '.cache' }, watched: dir }
      },
    ],
  ])('is neither read from nor written to %s', async (_what, prepare) => {
    const { env, dir, watched } = prepare()
    expect((await audit(dir, env)).code).toBe(0)
    expect(compiledIn(watched)).toEqual([])
  })
})
