import { describe, expect, it } from 'vitest'
import { detectIsolation } from '#engine/isolation/detect-isolation'
import type { IsolationLevel } from '#engine/isolation/isolation'
import { changelogLimits, readChangelogs, type ChangelogOptions, type ChangelogOutcome } from '#replay/read-changelogs'
import { xml } from './liquibase/changelog-steps.ts'

type Files = Readonly<Record<string, string>>

const reading = (files: Files, options?: ChangelogOptions, tree = Object.keys(files)): Promise<ChangelogOutcome> =>
  readChangelogs(
    tree,
    Object.keys(files),
    (paths) => Promise.resolve(new Map(paths.flatMap((path) => (files[path] === undefined ? [] : [[path, files[path]] as const])))),
    options,
  )

const set = (id: string, sql: string): string => `<changeSet id="${id}" author="a"><sql>${sql}</sql></changeSet>`

describe.each<IsolationLevel>(['permissions', 'namespaces'])('changelogs at the level %s', (isolation) => {
  it('are read with the files that they include', async () => {
    if (isolation === 'namespaces' && (await detectIsolation()) !== 'namespaces') return
    const files = {
      'db/master.yaml': 'databaseChangeLog:\n  - include:\n      file: db/one.xml\n  - include:\n      file: db/two.sql\n',
      'db/one.xml': xml(set('1', 'SELECT 1 &lt; 2')),
      'db/two.sql': '--liquibase formatted sql\n--changeset b:2\nSELECT 3;\n',
    }
    const read = await readChangelogs(
      Object.keys(files),
      ['db/master.yaml'],
      (paths) => Promise.resolve(new Map(Object.entries(files).filter(([path]) => paths.includes(path)))),
      { isolation },
    )
    expect(read).toMatchObject({
      series: [
        {
          folder: 'db',
          files: ['db/master.yaml', 'db/one.xml', 'db/two.sql'],
          steps: [
            { path: 'db/one.xml::1::a', text: expect.stringContaining('SELECT 1 < 2') as string },
            { path: 'db/two.sql::2::b', text: expect.stringContaining('SELECT 3') as string },
          ],
        },
      ],
      paths: ['db/master.yaml', 'db/one.xml', 'db/two.sql'],
    })
  })
})

describe('a changelog of an attacker', () => {
  it('whose parameters double forty times ends as not read', async () => {
    const properties = Array.from({ length: 40 }, (_, index) => `<property name="p${index + 1}" value="\${p${index}}\${p${index}}"/>`)
    const read = await reading({ 'log.xml': xml(`<property name="p0" value="SELECT 1;"/>${properties.join('')}${set('1', '${p40}')}`) })
    expect(read).toEqual({ reason: 'they nest too deep, or a value in them is too long' })
  })

  it('that becomes many long steps ends as not read', async () => {
    const long = 'SELECT 1;'.repeat(100)
    const sets = Array.from({ length: 1_000 }, (_, index) => set(String(index), '${p}'))
    const read = await reading(
      { 'log.xml': xml(`<property name="p" value="${long}"/>${sets.join('')}`) },
      { limits: { ...changelogLimits, answer: 1_000_000 } },
    )
    expect(read).toEqual({ reason: 'they become more than 1 MB of steps' })
  })

  it('that fills the memory is stopped', async () => {
    const long = 'x'.repeat(1_000_000)
    const sets = Array.from({ length: 20_000 }, (_, index) => set(String(index), `${index} \${p}`))
    const read = await reading(
      { 'log.xml': xml(`<property name="p" value="${long}"/>${sets.join('')}`) },
      { limits: { ...changelogLimits, memory: 300, time: 60_000 } },
    )
    expect(read).toEqual({ reason: 'reading them took more than 300 MB of memory' })
  })

  it('that names many files of a large tree is stopped', async () => {
    const tree = Array.from({ length: 40_000 }, (_, index) => `folder/${index}/file.txt`)
    const sets = Array.from(
      { length: 40_000 },
      (_, index) => `<changeSet id="${index}" author="a"><sqlFile path="no/${index}"/></changeSet>`,
    )
    const read = await reading({ 'log.xml': xml(sets.join('')) }, { limits: { ...changelogLimits, time: 1_000 } }, ['log.xml', ...tree])
    expect(read).toEqual({ reason: 'reading them took more than 1 s of processor time' })
  })

  it('that nests a hundred thousand elements ends as not read', async () => {
    const read = await reading({ 'log.xml': xml('<a>'.repeat(100_000)) })
    expect(read).toEqual({ reason: 'they nest too deep, or a value in them is too long' })
  })

  it('cannot ask for a file outside the tree', async () => {
    const asked: string[] = []
    const read = await readChangelogs(['log.xml'], ['log.xml'], (paths) => {
      asked.push(...paths)
      return Promise.resolve(new Map(paths.includes('log.xml') ? [['log.xml', xml('<include file="../../etc/passwd"/>')]] : []))
    })
    expect(asked).toEqual(['log.xml'])
    expect(read).toMatchObject({ series: [{ steps: [{ notDerived: expect.stringContaining('not in the repository') as string }] }] })
  })
})

it('an error of the reader is passed on', async () => {
  await expect(readChangelogs(['log.xml'], ['log.xml'], () => Promise.reject(new Error('no blobs')))).rejects.toThrow('no blobs')
})
