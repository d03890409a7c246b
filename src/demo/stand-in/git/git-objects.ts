import { createHash } from 'node:crypto'

/** Git's object id: SHA-1 over `type length NUL content`. */
const objectId = (type: 'blob' | 'tree' | 'commit', content: Buffer): string =>
  createHash('sha1').update(`${type} ${content.length}\0`).update(content).digest('hex')

export const blobId = (content: Buffer): string => objectId('blob', content)

export type EntryMode = '100644' | '100755' | '120000' | '160000' | '040000'

export interface TreeLine {
  readonly name: string
  readonly mode: EntryMode
  readonly sha: string
}

/** Git sorts a tree by bytes, and folders as if their names ended in `/`. */
const sortKey = (line: TreeLine): Buffer => Buffer.from(line.mode === '040000' ? `${line.name}/` : line.name)

export const sortTree = (lines: readonly TreeLine[]): TreeLine[] => lines.toSorted((a, b) => Buffer.compare(sortKey(a), sortKey(b)))

/** The id of a tree with these entries; git writes a folder's mode without its leading zero. */
export const treeId = (lines: readonly TreeLine[]): string =>
  objectId(
    'tree',
    Buffer.concat(
      sortTree(lines).flatMap((line) => [Buffer.from(`${line.mode.replace(/^0/, '')} ${line.name}\0`), Buffer.from(line.sha, 'hex')]),
    ),
  )

export interface CommitFields {
  readonly tree: string
  readonly parents: readonly string[]
  readonly author: string
  readonly date: Date
  readonly message: string
}

export const commitId = ({ tree, parents, author, date, message }: CommitFields): string => {
  const person = `${author} <${author}@users.noreply.github.com> ${Math.floor(date.getTime() / 1000)} +0000`
  const lines = [`tree ${tree}`, ...parents.map((parent) => `parent ${parent}`), `author ${person}`, `committer ${person}`, '', message]
  return objectId('commit', Buffer.from(`${lines.join('\n')}\n`))
}
