import { createHash } from 'node:crypto'
import { constants } from 'node:fs'
import { access, lstat, mkdtemp, open, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { BlobReader } from '#model/change-set'
import { GitError } from './program/git-error.ts'
import type { RawPath } from './objects/path-name.ts'
import { pathName, splitRecords } from './objects/path-name.ts'
import type { PrivateRepository } from './program/private-repository.ts'
import type { WorkTree } from './work-tree.ts'

export interface WorkTreeSnapshot {
  /** Path of an index that lists the files. */
  readonly index: string
  /** Placeholder blobs of files that exist but could not be read, with the reason. */
  readonly unreadable: ReadonlyMap<string, string>
}

const submoduleMode = '160000'

interface IndexEntry {
  readonly mode: string
  readonly blob: string
  readonly path: RawPath
}

/**
 * Lists the working tree in a temporary index and stores its changed files as blobs: tracked files, and untracked files that are not
 * ignored, as they are on disk now.
 *
 * Files that the index knows to be unchanged are not read. git itself stores the others once, so that the review sees a fixed state while
 * the author continues to edit. A link is stored as its target and never followed, a submodule as the commit that is checked out in it, and
 * line endings are converted as by `git add`. Filter drivers (Git LFS, git-crypt) are programs and are not run: a file with a filter is
 * unreadable, unless a Git LFS pointer shows that it is unchanged. Nested repositories that are not submodules are skipped.
 *
 * @throws GitError
 */
export const snapshotWorkTree = async (workTree: WorkTree, store: PrivateRepository, blobs: BlobReader): Promise<WorkTreeSnapshot> => {
  const [staged, changed, untracked] = await Promise.all([
    workTree.require(['ls-files', '-z', '--stage'], 'list the tracked files'),
    workTree.require(
      ['diff-files', '-z', '--raw', '--no-abbrev', '--no-renames', '--ignore-submodules=dirty'],
      'list the files changed since the last commit',
    ),
    workTree.require(['ls-files', '-z', '--others', '--exclude-standard'], 'list the untracked files'),
  ])
  const { merged, unmerged } = indexEntries(staged)
  const touched = new Set([...changedPaths(changed), ...unmerged, ...splitRecords(untracked).filter((path) => !path.endsWith('/'))])
  const onDisk = await inspect(workTree.root, touched)
  const filtered = await filteredPaths(
    workTree,
    [...onDisk].flatMap(([path, file]) => (file === 'regular' ? [path] : [])),
  )

  const toStore: RawPath[] = []
  const gone = new Set<RawPath>()
  const reasons = new Map<RawPath, string>()
  for (const [path, file] of onDisk) {
    const driver = filtered.get(path)
    const entry = merged.get(path)
    // A folder in place of a file holds untracked files, which are listed separately.
    if (file === 'absent' || (file === 'folder' && entry?.mode !== submoduleMode)) gone.add(path)
    else if (file === 'forbidden') reasons.set(path, 'this user has no permission to read the file')
    else if (driver === undefined) toStore.push(path)
    else if (!entry || !(await isUnchangedLfsFile(diskPath(workTree.root, path), entry.blob, blobs))) {
      reasons.set(path, `the file uses the git filter "${pathName(driver)}", a program that is not run`)
    }
  }

  const markers = await storeMarkers(store, reasons)
  const entries = [...merged.values()].filter(({ path }) => !gone.has(path) && !reasons.has(path))
  await store.require(['update-index', '-z', '--index-info'], 'write the list of files', {
    env: { GIT_INDEX_FILE: snapshotIndex(store) },
    input: indexInfo([...entries, ...markers]),
  })
  if (toStore.length > 0) {
    await lendBlobs(
      store,
      workTree,
      toStore.flatMap((path) => merged.get(path) ?? []),
    )
    await storeFiles(workTree, store, toStore)
  }
  return { index: snapshotIndex(store), unreadable: new Map(markers.map(({ path, blob }) => [blob, reasons.get(path) ?? ''])) }
}

/**
 * Lists what the next commit would contain in a temporary index. The files on disk are not read.
 *
 * @throws GitError while a conflict is not resolved: a file with two versions has no content yet
 */
export const snapshotStaged = async (workTree: WorkTree, store: PrivateRepository): Promise<WorkTreeSnapshot> => {
  const [staged, intended] = await Promise.all([
    workTree.require(['ls-files', '-z', '--stage'], 'list the staged files'),
    // Files that are only announced (`git add -N`) are not part of the next commit.
    workTree.require(['diff-files', '-z', '--name-only', '--diff-filter=A'], 'list the files that are not staged yet'),
  ])
  const { merged, unmerged } = indexEntries(staged)
  for (const path of splitRecords(intended)) merged.delete(path)
  const [conflict] = unmerged
  if (conflict !== undefined)
    throw new GitError(
      'unmerged',
      `${pathName(conflict)} has a merge conflict. Resolve it and stage the file before you review the staged files.`,
    )
  await store.require(['update-index', '-z', '--index-info'], 'write the list of files', {
    env: { GIT_INDEX_FILE: snapshotIndex(store) },
    input: indexInfo([...merged.values()]),
  })
  return { index: snapshotIndex(store), unreadable: new Map() }
}

/** `<mode> <object> <stage>\t<path>`; stages above 0 are the sides of a conflict. */
const indexEntries = (listing: Buffer): { merged: Map<RawPath, IndexEntry>; unmerged: Set<RawPath> } => {
  const merged = new Map<RawPath, IndexEntry>()
  const unmerged = new Set<RawPath>()
  for (const record of splitRecords(listing)) {
    const tab = record.indexOf('\t')
    const path = record.slice(tab + 1)
    const [mode = '', blob = '', stage] = record.slice(0, tab).split(' ')
    if (stage === '0') merged.set(path, { mode, blob, path })
    else unmerged.add(path)
  }
  return { merged, unmerged }
}

/** Without renames, every record is a pair: the change, and its path. */
const changedPaths = (listing: Buffer): RawPath[] => splitRecords(listing).filter((_, index) => index % 2 === 1)

type OnDisk = 'regular' | 'link' | 'folder' | 'forbidden' | 'absent'

const inspect = async (root: string, paths: ReadonlySet<RawPath>): Promise<Map<RawPath, OnDisk>> => {
  const found = new Map<RawPath, OnDisk>()
  const folders = new Map<RawPath, Promise<boolean>>()
  const waiting = [...paths]
  const work = async (): Promise<void> => {
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
      found.set(path, (await isInRealFolder(root, path, folders)) ? await inspectPath(diskPath(root, path)) : 'absent')
    }
  }
  await Promise.all(Array.from({ length: 16 }, work))
  return found
}

const diskPath = (root: string, path: RawPath): Buffer => Buffer.concat([Buffer.from(`${root}/`), Buffer.from(path, 'latin1')])

/** Whether no parent folder is a link: files beyond a link are not part of the repository. */
const isInRealFolder = (root: string, path: RawPath, known: Map<RawPath, Promise<boolean>>): Promise<boolean> => {
  const end = path.lastIndexOf('/')
  if (end < 0) return Promise.resolve(true)
  const folder = path.slice(0, end)
  const answer =
    known.get(folder) ??
    isInRealFolder(root, folder, known).then(async (real) => real && (await inspectPath(diskPath(root, folder))) === 'folder')
  known.set(folder, answer)
  return answer
}

/** Reports only what git can store: opening a pipe or a device could block forever. */
const inspectPath = async (path: Buffer): Promise<OnDisk> => {
  try {
    const status = await lstat(path)
    if (status.isSymbolicLink()) return 'link'
    if (status.isDirectory()) return 'folder'
    if (!status.isFile()) return 'absent'
  } catch (error) {
    return isCode(error, 'EACCES') ? 'forbidden' : 'absent'
  }
  try {
    await access(path, constants.R_OK)
    return 'regular'
  } catch {
    return 'forbidden'
  }
}

const isCode = (error: unknown, code: string): boolean => error instanceof Error && 'code' in error && error.code === code

/** The paths whose attributes name a filter driver that the configuration defines. An undefined driver does nothing. */
const filteredPaths = async (workTree: WorkTree, paths: readonly RawPath[]): Promise<Map<RawPath, string>> => {
  if (workTree.filters.size === 0 || paths.length === 0) return new Map()
  const answer = splitRecords(
    await workTree.require(['check-attr', '-z', '--stdin', 'filter'], 'read the attributes of files', { input: records(paths) }),
  )
  const filtered = new Map<RawPath, string>()
  for (let at = 0; at + 2 < answer.length; at += 3) {
    const [path = '', , driver = ''] = answer.slice(at, at + 3)
    if (workTree.filters.has(driver)) filtered.set(path, driver)
  }
  return filtered
}

/** Whether the file on disk matches the stored Git LFS pointer (which contains its SHA-256). */
const isUnchangedLfsFile = async (path: Buffer, pointer: string, blobs: BlobReader): Promise<boolean> => {
  const stored = (await blobs.read([pointer])).get(pointer)
  if (stored?.kind !== 'text' || !stored.text.startsWith('version https://git-lfs.github.com/spec/')) return false
  const expected = /^oid sha256:([0-9a-f]{64})$/m.exec(stored.text)?.[1]
  const hash = createHash('sha256')
  try {
    await using file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW)
    for await (const chunk of file.createReadStream({ autoClose: false })) hash.update(chunk as Buffer)
  } catch {
    return false
  }
  return hash.digest('hex') === expected
}

/** Gives each unreadable file a place in the tree, with its own placeholder blob. */
const storeMarkers = async (store: PrivateRepository, reasons: ReadonlyMap<RawPath, string>): Promise<IndexEntry[]> => {
  if (reasons.size === 0) return []
  const folder = await mkdtemp(join(store.dir, 'markers-'))
  const files = [...reasons].map(([path, reason], index) => ({ file: join(folder, String(index)), text: `Not read: ${reason}\0${path}` }))
  for (const { file, text } of files) await writeFile(file, text, 'latin1')
  const names = Buffer.from(files.map(({ file }) => `${file}\n`).join(''))
  const blobs = (await store.require(['hash-object', '-w', '--no-filters', '--stdin-paths'], 'note unreadable files', { input: names }))
    .toString('latin1')
    .split('\n')
  return [...reasons.keys()].map((path, index) => ({ mode: '100644', blob: blobs[index] ?? '', path }))
}

const indexInfo = (entries: readonly IndexEntry[]): Buffer => records(entries.map(({ mode, blob, path }) => `${mode} ${blob}\t${path}`))

const records = (items: readonly string[]): Buffer => Buffer.from(items.map((item) => `${item}\0`).join(''), 'latin1')

/** The index that lists the snapshot; separate from the copy of the working tree's index. */
const snapshotIndex = ({ dir }: PrivateRepository): string => join(dir, 'snapshot-index')

/**
 * Copies the blobs that the index has for these files into the folder for new objects. git reads them to convert line endings consistently.
 * It could read them from the reviewed repository, but that would update the modification time of existing objects there.
 */
const lendBlobs = async (store: PrivateRepository, workTree: WorkTree, entries: readonly IndexEntry[]): Promise<void> => {
  const wanted = entries.flatMap(({ mode, blob }) => (mode === submoduleMode ? [] : [`${blob}\n`])).join('')
  if (wanted === '') return
  const answer = await store.require(['cat-file', '--batch-check=%(objectname) %(objecttype)'], 'find the stored files', { input: wanted })
  const there = answer.toString('latin1').match(/^[0-9a-f]+(?= blob$)/gm) ?? []
  if (there.length === 0) return
  await store.require(['pack-objects', '--quiet', '--window=0', join(workTree.objectsDir, 'pack', 'lent')], 'copy the stored files', {
    input: there.map((blob) => `${blob}\n`).join(''),
  })
}

const storeFiles = async (workTree: WorkTree, store: PrivateRepository, paths: readonly RawPath[]): Promise<void> => {
  await workTree.require(['update-index', '-z', '--add', '--remove', '--replace', '--stdin'], 'read the files of the working tree', {
    input: records(paths),
    env: { GIT_INDEX_FILE: snapshotIndex(store), GIT_OBJECT_DIRECTORY: workTree.objectsDir },
    // Files above the threshold are streamed; low compression saves time on data that is soon discarded.
    settings: ['core.bigFileThreshold=1000000', 'core.compression=1'],
  })
}
