import type { CheckRun, PullRequest, Repository } from '../stand-in/repository.ts'
import type { PullRequestView } from './pull-request-view.ts'
import { escapeHtml } from './escape-html.ts'
import { fileAnchor, renderAuthor, renderFile, renderThread } from './render-diff.ts'
import { renderMarkdown } from './render-markdown.ts'

export const tabs = ['conversation', 'checks', 'files'] as const
export type Tab = (typeof tabs)[number]

/** How each conclusion looks, and its label. */
const conclusions: Readonly<Record<string, { readonly mark: string; readonly tone: string; readonly words: string }>> = {
  success: { mark: '✓', tone: 'good', words: 'Successful' },
  neutral: { mark: '■', tone: 'calm', words: 'Neutral' },
  failure: { mark: '✕', tone: 'bad', words: 'Failing' },
  action_required: { mark: '!', tone: 'warn', words: 'Action required' },
  cancelled: { mark: '⊘', tone: 'calm', words: 'Cancelled' },
}

const stateOf = (run: CheckRun) => conclusions[run.conclusion ?? ''] ?? { mark: '●', tone: 'busy', words: 'In progress' }

/** URL path of a pull request, as on GitHub. */
export const pathOfPull = ({
  repository,
  pull,
}: {
  readonly repository: Pick<Repository, 'fullName'>
  readonly pull: Pick<PullRequest, 'number'>
}): string => `/${repository.fullName}/pull/${pull.number}`

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`

const links: Readonly<Record<Tab, { readonly path: string; readonly title: string }>> = {
  conversation: { path: '', title: 'Conversation' },
  checks: { path: '/checks', title: 'Checks' },
  files: { path: '/files', title: 'Files changed' },
}

const counter = (view: PullRequestView, tab: Tab): number =>
  tab === 'files' ? view.files.length : tab === 'checks' ? view.checks.length : view.reviews.length + view.pull.conversation.length

export const stateOfPull = ({ draft, merged, state }: PullRequest): { readonly name: string; readonly tone: string } => {
  if (merged) return { name: 'Merged', tone: 'merged' }
  if (state === 'closed') return { name: 'Closed', tone: 'bad' }
  return draft ? { name: 'Draft', tone: 'calm' } : { name: 'Open', tone: 'good' }
}

const renderHeader = (view: PullRequestView, current: Tab): string => {
  const { pull, repository } = view
  const state = stateOfPull(pull)
  const root = escapeHtml(pathOfPull(view))
  const navigation = tabs
    .map(
      (tab) =>
        `<a href="${root}${links[tab].path}"${tab === current ? ' aria-current="page"' : ''}>${links[tab].title} <span class="counter">${counter(view, tab)}</span></a>`,
    )
    .join('\n')
  return `<header class="head">
<p class="crumbs"><a href="/${escapeHtml(repository.fullName)}">${escapeHtml(repository.owner)} / <strong>${escapeHtml(repository.name)}</strong></a></p>
<h1>${escapeHtml(pull.title)} <span class="muted light">#${pull.number}</span></h1>
<p class="lead"><span class="state ${state.tone}">${state.name}</span> <strong>${escapeHtml(pull.author)}</strong> ${pull.merged ? 'merged' : 'wants to merge'} ${plural(view.commits, 'commit')} into <code>${escapeHtml(pull.baseRef)}</code> from <code>${escapeHtml(pull.headRef)}</code></p>
<nav aria-label="Pull request">${navigation}</nav>
</header>`
}

const renderChecksBox = (view: PullRequestView): string => {
  if (view.checks.length === 0) return '<section class="merge-box"><p class="muted">No check has reported yet.</p></section>'
  const rows = view.checks.map((run) => {
    const state = stateOf(run)
    return `<li><span class="mark ${state.tone}" aria-hidden="true">${state.mark}</span><span><strong>${escapeHtml(run.name)}</strong> <span class="muted">${state.words}${run.title === null ? '' : ` — ${escapeHtml(run.title)}`}</span></span><a href="${escapeHtml(pathOfPull(view))}/checks">Details</a></li>`
  })
  const worst = view.checks.find((run) => run.conclusion === 'failure' || run.conclusion === 'action_required')
  const busy = view.checks.some((run) => run.status !== 'completed')
  const [tone, headline, sentence] = worst
    ? ['bad', 'Some checks were not successful', 'A required check blocks this merge until it passes.']
    : busy
      ? ['busy', 'Some checks have not completed yet', 'The review is in progress.']
      : ['good', 'All checks have passed', 'Nothing blocks this merge.']
  return `<section class="merge-box ${tone}" aria-label="Checks"><h2>${headline}</h2><p class="muted">${sentence}</p><ul class="checks">${rows.join('\n')}</ul></section>`
}

const renderSide = (view: PullRequestView): string => {
  const reviewers = [...new Set(view.reviews.map(({ review }) => review.author))].map(
    (login) => `<li><span>${renderAuthor(login)}</span></li>`,
  )
  const commented = view.files
    .map((file) => ({ path: file.path, count: view.pull.comments.filter((comment) => comment.path === file.path).length }))
    .filter(({ count }) => count > 0)
    .map(
      ({ path, count }) =>
        `<li><a href="${escapeHtml(pathOfPull(view))}/files#${fileAnchor(path)}">${escapeHtml(path)}</a> <span class="counter">${count}</span></li>`,
    )
  const checks = view.checks.map(
    (run) =>
      `<li><a href="${escapeHtml(pathOfPull(view))}/checks">${escapeHtml(run.name)}</a> <span class="mark small ${stateOf(run).tone}" aria-hidden="true">${stateOf(run).mark}</span></li>`,
  )
  const part = (title: string, items: readonly string[]): string =>
    `<section><h2>${title}</h2>${items.length === 0 ? '<p class="muted">None yet</p>' : `<ul class="file-list">${items.join('\n')}</ul>`}</section>`
  return `<aside class="side">${part('Reviewers', reviewers)}${part('Checks', checks)}${part('Files with comments', commented)}</aside>`
}

const renderConversation = (view: PullRequestView): string => {
  const byPath = new Map(view.files.map((file) => [file.path, file]))
  const description = `<article class="comment first"><header>${renderAuthor(view.pull.author)} <span class="muted">opened this pull request</span></header><div class="markdown">${view.pull.body === '' ? '<p class="muted">No description.</p>' : renderMarkdown(view.pull.body)}</div></article>`
  const reviews = view.reviews.map(({ review, comments }) => {
    const body = review.body === '' ? '' : `<div class="markdown">${renderMarkdown(review.body)}</div>`
    const count = comments.length === 0 ? '' : `<span class="muted">with ${plural(comments.length, 'comment')}</span>`
    return `<section class="review" id="pullrequestreview-${review.id}"><header>${renderAuthor(review.author)} <span class="muted">reviewed</span> ${count}</header>${body}${comments.map((comment) => renderThread(byPath.get(comment.path), comment, pathOfPull(view))).join('\n')}</section>`
  })
  const spoken = view.pull.conversation.map(
    (comment) =>
      `<article class="comment"><header>${renderAuthor(comment.author)} <span class="muted">commented</span></header><div class="markdown">${renderMarkdown(comment.body)}</div></article>`,
  )
  return `<div class="with-side"><div>${[description, ...reviews, ...spoken, renderChecksBox(view)].join('\n')}</div>${renderSide(view)}</div>`
}

const renderAnnotations = (run: CheckRun): string => {
  if (run.annotations.length === 0) return ''
  const items = run.annotations.map((note) => {
    const lines = note.start_line === note.end_line ? `${note.start_line}` : `${note.start_line}–${note.end_line}`
    return `<li class="${note.annotation_level}"><p><strong>${escapeHtml(note.title ?? note.annotation_level)}</strong> <code>${escapeHtml(note.path)}:${lines}</code></p><p>${escapeHtml(note.message)}</p></li>`
  })
  return `<section class="annotations"><h3>Annotations <span class="counter">${run.annotations.length}</span></h3><ul>${items.join('\n')}</ul></section>`
}

const renderCheck = (run: CheckRun, app: string): string => {
  const state = stateOf(run)
  const seconds = run.completedAt === null ? undefined : Math.max(0, (run.completedAt.getTime() - run.startedAt.getTime()) / 1000)
  const duration = seconds === undefined ? '' : ` · finished in ${seconds < 1 ? 'less than a second' : `${Math.round(seconds)} s`}`
  const buttons = run.actions.map(
    (action) => `<span class="button" title="${escapeHtml(action.description)}">${escapeHtml(action.label)}</span>`,
  )
  return `<section class="check">
<header><span class="mark ${state.tone}" aria-hidden="true">${state.mark}</span><div><h2>${escapeHtml(run.name)}</h2><p class="muted">${escapeHtml(app)} · ${state.words.toLowerCase()}${duration} · <code>${run.headSha.slice(0, 7)}</code></p></div><div class="buttons">${buttons.join('\n')}</div></header>
<h3 class="check-title">${escapeHtml(run.title ?? '')}</h3>
${run.detailsUrl === null ? '' : `<p><a href="${escapeHtml(run.detailsUrl)}">View this review on the pages of ${escapeHtml(app)}</a></p>`}
<div class="markdown">${run.summary === null ? '' : renderMarkdown(run.summary)}</div>
${run.text === null ? '' : `<div class="markdown">${renderMarkdown(run.text)}</div>`}
${renderAnnotations(run)}
</section>`
}

const renderChecks = (view: PullRequestView, app: string): string =>
  `<div class="column wide">${view.checks.length === 0 ? '<p class="muted">No check has reported yet.</p>' : view.checks.map((run) => renderCheck(run, app)).join('\n')}</div>`

const renderFiles = (view: PullRequestView): string => {
  const commentsOn = (path: string) => view.pull.comments.filter((comment) => comment.path === path)
  const list = view.files.map((file) => {
    const count = commentsOn(file.path).length
    return `<li><a href="#${fileAnchor(file.path)}">${escapeHtml(file.path)}</a>${count === 0 ? '' : ` <span class="counter">${count}</span>`}</li>`
  })
  return `<div class="with-list"><aside><ul class="file-list">${list.join('\n')}</ul></aside><div>${view.files.map((file) => renderFile(file, commentsOn(file.path))).join('\n')}</div></div>`
}

/** A page of the site as a complete HTML document: no scripts, no inline styles, no external resources. */
export const renderDocument = (title: string, body: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)}</title>
<link rel="stylesheet" href="/style.css">
<link rel="icon" href="data:,">
</head>
<body>
<aside class="notice" aria-label="About this demo">This demo runs on your machine: this page imitates GitHub, but the review is the real output of the App.</aside>
${body}
</body>
</html>
`

/** One tab of the pull request. */
export const renderPage = (view: PullRequestView, tab: Tab, app: string): string => {
  const body = tab === 'files' ? renderFiles(view) : tab === 'checks' ? renderChecks(view, app) : renderConversation(view)
  return renderDocument(
    `${view.pull.title} · ${links[tab].title} · ${view.repository.fullName}`,
    `${renderHeader(view, tab)}\n<main>${body}</main>`,
  )
}
