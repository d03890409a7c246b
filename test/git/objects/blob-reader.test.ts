import { chmodSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { Blob } from '#model/change-set'
import { openBlobReader } from '#git/objects/blob-reader'
import { openRepository } from '#git/repository'
import { tempFolder, tempRepository } from '../../support/temp-repository.ts'
import type { TempRepository } from '../../support/temp-repository.ts'

const readerOf = async (repository: TempRepository) => {
  const opened = await openRepository(repository.dir)
  const reader = openBlobReader(opened)
  onTestFinished(async () => {
    await reader.close()
    await opened.close()
  })
  return reader
}

const blobOf = (repository: TempRepository, content: string | Uint8Array): string => {
  const file = join(repository.dir, 'content')
  writeFileSync(file, content)
  return repository.git('hash-object', '-w', '--no-filters', 'content')
}

const nulAt = (index: number): Uint8Array => Buffer.alloc(9_000, 'x').fill(0, index, index + 1)

describe('a blob', () => {
  test.each<[string, string | Uint8Array, Blob]>([
    ['of text', 'text\n', { kind: 'text', text: 'text\n' }],
    ['that is empty', '', { kind: 'text', text: '' }],
    ['keeps its byte order mark and its carriage returns', '\ufeffa\r\nb\r\n', { kind: 'text', text: '\ufeffa\r\nb\r\n' }],
    ['that is not UTF-8 is text with replacement characters', Buffer.from([0x61, 0xe9, 0x62]), { kind: 'text', text: 'a\ufffdb' }],
    ['with a NUL in the first 8,000 bytes is binary', nulAt(7_999), { kind: 'binary' }],
    ['with a NUL after them is text', nulAt(8_000), { kind: 'text', text: Buffer.from(nulAt(8_000)).toString() }],
    ['in UTF-16 is binary', Buffer.from('text', 'utf16le'), { kind: 'binary' }],
    ['of more than a million bytes is huge', 'x'.repeat(1_000_001), { kind: 'huge', bytes: 1_000_001 }],
    [
      'that looks like an answer of git is text',
      `${'0'.repeat(40)} blob 7\nmissing\n\n`,
      { kind: 'text', text: `${'0'.repeat(40)} blob 7\nmissing\n\n` },
    ],
  ])('%s', async (_, content, expected) => {
    const repository = tempRepository()
    const blob = blobOf(repository, content)
    expect((await (await readerOf(repository)).read([blob])).get(blob)).toEqual(expected)
  })

  test('that is binary or huge gives its bytes up to a limit, between other blobs', async () => {
    const repository = tempRepository()
    const [binary, huge, text] = [Buffer.from('a\0b'), Buffer.alloc(1_500_000, 'x'), Buffer.from('text')] as const
    const [first, second, third] = [binary, huge, text].map((content) => blobOf(repository, content)) as [string, string, string]
    const reader = await readerOf(repository)
    const missing = '0'.repeat(40)
    const asked = [first, second, missing].map((blob) => reader.readBytes(blob, 1_500_000))
    expect((await reader.read([third])).get(third)).toEqual({ kind: 'text', text: 'text' })
    expect(await Promise.all(asked)).toEqual([binary, huge, undefined])
    expect(await reader.readBytes(second, 1_499_999)).toBeUndefined()
    expect(await reader.readBytes('--all', 1_000)).toBeUndefined()
  })

  test('is told of as soon as it is read, each once and in their order', async () => {
    const repository = tempRepository()
    const blobs = ['one', 'two', 'three'].map((text) => blobOf(repository, text))
    const told: [string, Blob][] = []
    const answers = await (await readerOf(repository)).read([...blobs, ...blobs], (blob, content) => told.push([blob, content]))
    expect(told.map(([blob]) => blob)).toEqual(blobs)
    expect(new Map(told)).toEqual(answers)
  })

  test('is answered whatever else was asked for in the same call', async () => {
    const repository = tempRepository()
    const commit = repository.commit()
    const [huge, text] = [blobOf(repository, 'x'.repeat(3_000_000)), blobOf(repository, 'text')]
    const nowhere = '0123456789'.repeat(4)
    const answers = await (await readerOf(repository)).read([huge, nowhere, text, text, commit, 'HEAD', `${text}\n${huge}`, ''])
    expect([...answers].map(([blob, answer]) => [blob, answer.kind])).toEqual([
      [huge, 'huge'],
      [nowhere, 'unreadable'],
      [text, 'text'],
      [commit, 'unreadable'],
      ['HEAD', 'unreadable'],
      [`${text}\n${huge}`, 'unreadable'],
      ['', 'unreadable'],
    ])
  })

  test('is answered with the reason when it is damaged, and the ones after it are read', async () => {
    const repository = tempRepository()
    const [before, damaged, after] = [blobOf(repository, 'before'), blobOf(repository, 'x'.repeat(50_000)), blobOf(repository, 'after')]
    const file = join(repository.dir, '.git/objects', damaged.slice(0, 2), damaged.slice(2))
    chmodSync(file, 0o644)
    rmSync(file)
    writeFileSync(file, 'not an object')
    const reader = await readerOf(repository)
    const answers = await reader.read([before, damaged, after])
    expect([...answers.values()].map(({ kind }) => kind)).toEqual(['text', 'unreadable', 'text'])
    expect((await reader.read([before])).get(before)).toEqual({ kind: 'text', text: 'before' })
  })

  test('is read in many calls at once, each getting what it asked for', async () => {
    const repository = tempRepository()
    const blobs = Array.from({ length: 60 }, (_, index) => blobOf(repository, `content ${index}`.repeat(index * 100 + 1)))
    const reader = await readerOf(repository)
    const answers = await Promise.all(blobs.map(async (blob) => (await reader.read([blob])).get(blob)))
    expect(answers).toEqual(blobs.map((_, index) => ({ kind: 'text', text: `content ${index}`.repeat(index * 100 + 1) })))
  })

  test('cannot be read after the reader was closed', async () => {
    const reader = await readerOf(tempRepository())
    await reader.close()
    await expect(reader.read([])).rejects.toThrow('closed')
  })

  test('is unreadable where git is not there', async () => {
    const dir = tempFolder()
    const reader = openBlobReader({ process: { program: join(dir, 'git'), cwd: dir, home: dir, env: { GIT_DIR: dir } } })
    const blobs = ['0'.repeat(40), '1'.repeat(40)]
    expect([...(await reader.read(blobs)).values()].map(({ kind }) => kind)).toEqual(['unreadable', 'unreadable'])
    await reader.close()
  })
})
