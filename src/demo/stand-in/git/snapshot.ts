import type { EntryMode, TreeLine } from './git-objects.ts'
import { sortTree, treeId } from './git-objects.ts'

export interface SnapshotFile {
  readonly path: string
  readonly mode: Exclude<EntryMode, '040000'>
  readonly sha: string
  /** In bytes; absent for a submodule. */
  readonly size?: number
}

export interface SnapshotFolder {
  /** Empty for the root. */
  readonly path: string
  readonly sha: string
  readonly lines: readonly TreeLine[]
}

/** Every file of a commit, and the tree objects above them with git's own ids. */
export interface Snapshot {
  readonly sha: string
  readonly files: ReadonlyMap<string, SnapshotFile>
  /** By path; the root's path is empty. */
  readonly folders: ReadonlyMap<string, SnapshotFolder>
}

interface Branch {
  readonly files: Map<string, SnapshotFile>
  readonly folders: Map<string, Branch>
}

const emptyBranch = (): Branch => ({ files: new Map(), folders: new Map() })

const plant = (root: Branch, file: SnapshotFile): void => {
  const segments = file.path.split('/')
  const name = segments.pop() ?? ''
  let branch = root
  for (const segment of segments) {
    const next = branch.folders.get(segment) ?? emptyBranch()
    branch.folders.set(segment, next)
    branch = next
  }
  branch.files.set(name, file)
}

const growFolders = (branch: Branch, path: string, into: Map<string, SnapshotFolder>): SnapshotFolder => {
  const lines: TreeLine[] = [...branch.files].map(([name, file]) => ({ name, mode: file.mode, sha: file.sha }))
  for (const [name, child] of branch.folders) {
    const folder = growFolders(child, path === '' ? name : `${path}/${name}`, into)
    lines.push({ name, mode: '040000', sha: folder.sha })
  }
  const folder = { path, sha: treeId(lines), lines: sortTree(lines) }
  into.set(path, folder)
  return folder
}

export const snapshotOf = (files: Iterable<SnapshotFile>): Snapshot => {
  const root = emptyBranch()
  const byPath = new Map<string, SnapshotFile>()
  for (const file of files) {
    byPath.set(file.path, file)
    plant(root, file)
  }
  const folders = new Map<string, SnapshotFolder>()
  const { sha } = growFolders(root, '', folders)
  return { sha, files: byPath, folders }
}
