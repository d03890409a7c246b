import { diffArrays } from 'diff'
import type { PullRequest, Repository, ReviewComment } from '../repository.ts'
import { diffRows, positionOf, rowAt } from './anchors.ts'

/** Maps each line of the old text to its line in the new one; deleted lines are left out. */
const movedLines = (before: string, after: string): Map<number, number> => {
  const moved = new Map<number, number>()
  let old = 1
  let now = 1
  for (const part of diffArrays(before.split('\n'), after.split('\n'))) {
    if (!part.added && !part.removed) for (let offset = 0; offset < part.value.length; offset += 1) moved.set(old + offset, now + offset)
    if (!part.added) old += part.value.length
    if (!part.removed) now += part.value.length
  }
  return moved
}

const textAt = async (repository: Repository, commit: string, path: string): Promise<string> => {
  const file = repository.commit(commit).snapshot.files.get(path)
  return file ? (await repository.readBlob(file.sha)).toString() : ''
}

const outdate = (comment: ReviewComment): void => {
  comment.line = null
  comment.startLine = null
  comment.position = null
}

const carry = async (repository: Repository, pull: PullRequest, comment: ReviewComment, from: string, to: string): Promise<void> => {
  const change = (await repository.changes(repository.baseOf(pull), to)).find((each) => each.path === comment.path)
  if (comment.subjectType === 'file' || comment.line === null) {
    comment.commit = to
    return
  }
  if (!change?.patch) return outdate(comment)
  const moved =
    comment.side === 'RIGHT'
      ? movedLines(await textAt(repository, from, comment.path), await textAt(repository, to, comment.path))
      : undefined
  const follow = (line: number): number | undefined => (moved ? moved.get(line) : line)
  const rows = diffRows(change.patch)
  const line = follow(comment.line)
  const startLine = comment.startLine === null ? null : follow(comment.startLine)
  if (line === undefined || startLine === undefined || !rowAt(rows, comment.side, line)) return outdate(comment)
  comment.line = line
  comment.startLine = startLine
  comment.position = positionOf(rows, comment.side, line)
  comment.commit = to
}

/** After a push, comments follow their lines. Comments on edited lines, or on lines that left the diff, become outdated. */
export const carryComments = async (repository: Repository, pull: PullRequest, from: string, to: string): Promise<void> => {
  for (const comment of pull.comments) await carry(repository, pull, comment, from, to)
}
