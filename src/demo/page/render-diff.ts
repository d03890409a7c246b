import type { DiffRow, Side } from '../stand-in/git/anchors.ts'
import type { FileChange } from '../stand-in/git/changed-files.ts'
import type { ReviewComment } from '../stand-in/repository.ts'
import { diffRows } from '../stand-in/git/anchors.ts'
import { escapeHtml } from './escape-html.ts'
import { renderMarkdown } from './render-markdown.ts'

const lineOf = (row: DiffRow, side: Side): number | undefined => (side === 'LEFT' ? row.left : row.right)

const placeOf = (comment: ReviewComment): string => {
  if (comment.subjectType === 'file') return 'on the file'
  const line = comment.line ?? comment.originalLine
  const start = comment.line === null ? comment.originalStartLine : comment.startLine
  const side = comment.side === 'LEFT' ? 'L' : 'R'
  const range = start === null || start === line ? `line ${side}${line}` : `lines ${side}${start} to ${side}${line}`
  return `on ${range}${comment.side === 'LEFT' ? ', which this change removes' : ''}`
}

/** The lines that a comment covers, which its suggestion would replace. */
const coveredLines = (rows: readonly DiffRow[], comment: ReviewComment): string[] => {
  const { line } = comment
  if (line === null) return []
  const start = comment.startLine ?? line
  return rows
    .filter((row) => {
      const number = lineOf(row, comment.side)
      return number !== undefined && number >= start && number <= line
    })
    .map((row) => row.text)
}

const avatar = (login: string): string =>
  `<span class="avatar${login.endsWith('[bot]') ? ' bot' : ''}" aria-hidden="true">${escapeHtml(login.slice(0, 1).toUpperCase())}</span>`

export const renderAuthor = (login: string): string => {
  const bot = login.endsWith('[bot]')
  return `${avatar(login)}<strong>${escapeHtml(login.replace(/\[bot\]$/, ''))}</strong>${bot ? ' <span class="label">bot</span>' : ''}`
}

const renderComment = (comment: ReviewComment, rows: readonly DiffRow[]): string => {
  const body = renderMarkdown(comment.body, { commentedLines: coveredLines(rows, comment) })
  const hidden = comment.minimized === undefined ? '' : `<span class="label">${escapeHtml(comment.minimized.toLowerCase())}</span>`
  return `<article class="comment" id="discussion_r${comment.id}">
<header>${renderAuthor(comment.author)} <span class="muted">${placeOf(comment)}</span>${hidden}</header>
<div class="markdown">${body}</div>
</article>`
}

const codeRow = (row: DiffRow): string => {
  const sign = { added: '+', removed: '-', context: '', note: '', hunk: '' }[row.type]
  const text = row.type === 'note' ? `<em>${escapeHtml(row.text)}</em>` : escapeHtml(row.text) || ' '
  if (row.type === 'hunk')
    return `<tr class="hunk"><td class="number"></td><td class="number"></td><td class="sign"></td><td class="code">${text}</td></tr>`
  return `<tr class="${row.type}"><td class="number">${row.left ?? ''}</td><td class="number">${row.right ?? ''}</td><td class="sign">${sign}</td><td class="code">${text}</td></tr>`
}

const commentRow = (comments: readonly ReviewComment[], rows: readonly DiffRow[]): string =>
  comments.length === 0
    ? ''
    : `<tr class="comments"><td colspan="4">${comments.map((comment) => renderComment(comment, rows)).join('\n')}</td></tr>`

const standsUnder = (row: DiffRow, comment: ReviewComment): boolean =>
  row.type !== 'hunk' && comment.line !== null && comment.subjectType === 'line' && lineOf(row, comment.side) === comment.line

/** The rows of a file, with the comments under their lines. */
const renderRows = (rows: readonly DiffRow[], comments: readonly ReviewComment[]): string =>
  rows
    .map((row) => {
      const under = comments.filter((comment) => standsUnder(row, comment))
      return codeRow(row) + commentRow(under, rows)
    })
    .join('\n')

const bar = (change: FileChange): string => {
  const total = Math.max(1, change.additions + change.deletions)
  // Each kind that occurs gets at least one square.
  const added = Math.min(change.deletions > 0 ? 4 : 5, Math.max(change.additions > 0 ? 1 : 0, Math.round((5 * change.additions) / total)))
  const kinds = Array.from({ length: 5 }, (_, index) =>
    change.additions + change.deletions === 0 ? 'none' : index < added ? 'plus' : 'minus',
  )
  return `<span class="bar" aria-hidden="true">${kinds.map((kind) => `<i class="${kind}"></i>`).join('')}</span>`
}

export const fileAnchor = (path: string): string => `file-${path.replace(/[^A-Za-z0-9]+/g, '-')}`

/** One file of the "Files changed" tab: its diff, with each comment in place. */
export const renderFile = (change: FileChange, comments: readonly ReviewComment[]): string => {
  const rows = change.patch === undefined ? [] : diffRows(change.patch)
  const onFile = comments.filter((comment) => comment.subjectType === 'file')
  const outdated = comments.filter((comment) => comment.subjectType === 'line' && comment.line === null)
  const name =
    change.previousPath === undefined ? escapeHtml(change.path) : `${escapeHtml(change.previousPath)} → ${escapeHtml(change.path)}`
  const body =
    change.patch === undefined
      ? '<p class="no-diff muted">No difference in text to show.</p>'
      : `<table class="diff">${renderRows(rows, comments)}</table>`
  const aside = (title: string, list: readonly ReviewComment[]): string =>
    list.length === 0 ? '' : `<div class="aside"><h3>${title}</h3>${list.map((comment) => renderComment(comment, rows)).join('\n')}</div>`
  return `<section class="file" id="${fileAnchor(change.path)}">
<h2><span class="path">${name}</span> <span class="label">${change.status}</span><span class="counts"><span class="plus">+${change.additions}</span> <span class="minus">−${change.deletions}</span> ${bar(change)}</span></h2>
${aside('On this file', onFile)}${aside('Outdated', outdated)}${body}
</section>`
}

/**
 * A comment in the conversation, with the last few lines above its anchor.
 *
 * @param pull URL path of the pull request
 */
export const renderThread = (change: FileChange | undefined, comment: ReviewComment, pull: string): string => {
  const rows = change?.patch === undefined ? [] : diffRows(change.patch)
  const index = rows.findIndex((row) => standsUnder(row, comment))
  const row = rows[index]
  const start = comment.startLine === null || comment.line === null ? 0 : comment.line - comment.startLine
  const above = row
    ? rows.slice(Math.max(0, index - Math.max(3, start)), index + 1).filter((each) => each.hunk === row.hunk && each.type !== 'hunk')
    : []
  const context = above.length === 0 ? '' : `<table class="diff">${above.map(codeRow).join('\n')}</table>`
  return `<div class="thread"><a class="thread-path" href="${escapeHtml(pull)}/files#discussion_r${comment.id}">${escapeHtml(comment.path)}</a>${context}${renderComment(comment, rows)}</div>`
}
