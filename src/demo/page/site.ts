import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { basename } from 'node:path/posix'
import type { Commit, PullRequest, Repository } from '../stand-in/repository.ts'
import type { World } from '../stand-in/world.ts'
import { changedFiles } from '../stand-in/git/changed-files.ts'
import { escapeHtml } from './escape-html.ts'
import { pullRequestView } from './pull-request-view.ts'
import { renderFile } from './render-diff.ts'
import { pathOfPull, renderDocument, renderPage, stateOfPull, type Tab } from './render-page.ts'
import { style } from './style.ts'

const headers = {
  'cache-control': 'no-store',
  'content-security-policy':
    "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
}

type Page = { readonly html: string } | { readonly redirect: string } | undefined

interface Place {
  readonly world: World
  readonly repository: Repository
  readonly parts: readonly string[]
}

const head = (repository: Repository, title: string): string => `<header class="head">
<p class="crumbs"><a href="/${escapeHtml(repository.fullName)}">${escapeHtml(repository.owner)} / <strong>${escapeHtml(repository.name)}</strong></a></p>
<h1>${title}</h1>
</header>`

const pageOf = (repository: Repository, title: string, body: string): Page => ({
  html: renderDocument(
    `${title} · ${repository.fullName}`,
    `${head(repository, escapeHtml(title))}\n<main><div class="column wide">${body}</div></main>`,
  ),
})

const pullsPage = ({ repository }: Place): Page => {
  const rows = [...repository.pulls.values()].reverse().map((pull) => {
    const { name, tone } = stateOfPull(pull)
    return `<li><span class="state ${tone}">${name}</span><span><a href="${escapeHtml(pathOfPull({ repository, pull }))}">${escapeHtml(pull.title)}</a> <span class="muted">#${pull.number} by ${escapeHtml(pull.author)}</span></span></li>`
  })
  return pageOf(repository, 'Pull requests', `<ul class="pulls">${rows.join('\n')}</ul>`)
}

const tabOf: Readonly<Record<string, Tab>> = { '': 'conversation', checks: 'checks', files: 'files' }

const pullPage = async ({ world, repository, parts: [, number = '', name = ''] }: Place): Promise<Page> => {
  const pull = repository.pulls.get(Number(number))
  const tab = tabOf[name]
  return pull && tab && { html: renderPage(await pullRequestView(repository, pull), tab, world.app.name) }
}

const pullWith = (repository: Repository, sha: string): PullRequest | undefined =>
  [...repository.pulls.values()].find(({ heads }) => heads.includes(sha))

/** GitHub shows a check run in the tab of its pull request. */
const runPage = ({ repository, parts: [, id = ''] }: Place): Page => {
  const run = repository.checkRuns.find((each) => each.id === Number(id))
  const pull = run && pullWith(repository, run.headSha)
  return pull && { redirect: `${pathOfPull({ repository, pull })}/checks` }
}

const commitPage = async ({ repository, parts: [, sha = ''] }: Place): Promise<Page> => {
  const commit = repository.resolve(sha)
  const parent: Commit | undefined = commit && repository.commits.get(commit.parents[0] ?? '')
  if (!commit || !parent) return undefined
  const changes = await changedFiles(repository.readBlob, parent.snapshot, commit.snapshot)
  return pageOf(repository, commit.message.split('\n', 1)[0] ?? '', changes.map((change) => renderFile(change, [])).join('\n'))
}

/** A file of one commit, with an anchor for each line. */
const filePage = async ({ repository, parts: [, sha = '', ...path] }: Place): Promise<Page> => {
  const name = path.join('/')
  const file = repository.resolve(sha)?.snapshot.files.get(name)
  const content = file && (await repository.blob(file.sha))
  if (!content) return undefined
  const rows = content
    .toString()
    .replace(/\n$/, '')
    .split('\n')
    .map(
      (line, index) => `<tr id="L${index + 1}"><td class="number">${index + 1}</td><td class="code">${escapeHtml(line) || ' '}</td></tr>`,
    )
  return pageOf(
    repository,
    basename(name),
    `<section class="file"><h2 class="path">${escapeHtml(name)}</h2><table class="diff">${rows.join('\n')}</table></section>`,
  )
}

const pages: Readonly<Record<string, (place: Place) => Page | Promise<Page>>> = {
  '': pullsPage,
  pulls: pullsPage,
  pull: pullPage,
  runs: runPage,
  commit: commitPage,
  blob: filePage,
}

/** The repository whose pull request opens first. */
const homeOf = (world: World): Page => {
  const [repository] = world.repositories.values()
  return repository && { redirect: `/${repository.fullName}` }
}

const find = async (world: World, path: string): Promise<Page> => {
  const [owner = '', name = '', ...parts] = path.split('/').slice(1).map(decodeURIComponent)
  if (owner === '') return homeOf(world)
  const repository = world.repositories.get(`${owner}/${name}`.toLowerCase())
  return repository && pages[parts[0] ?? '']?.({ world, repository, parts })
}

const send = (response: ServerResponse, status: number, type: string, body: string, more: Record<string, string> = {}): void => {
  response.writeHead(status, { ...headers, 'content-type': `${type}; charset=utf-8`, ...more }).end(body)
}

const answer = async (world: World, request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const { pathname } = new URL(request.url ?? '/', world.url)
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    send(response, 405, 'text/plain', 'This page is read-only.\n')
    return
  }
  if (pathname === '/style.css') {
    send(response, 200, 'text/css', style)
    return
  }
  const page = await find(world, pathname)
  if (!page) send(response, 404, 'text/plain', 'Page not found. The pull requests are at /.\n')
  else if ('redirect' in page) send(response, 302, 'text/plain', `See ${page.redirect}\n`, { location: page.redirect })
  else send(response, 200, 'text/html', page.html)
}

/** The web site of the fake GitHub, with its paths: pull requests with their tabs, check runs, commits and files, as they are now. */
export const createSite =
  (world: World): RequestListener =>
  (request, response) => {
    answer(world, request, response).catch((error: unknown) =>
      send(response, 500, 'text/plain', `The page could not be rendered: ${String(error)}\n`),
    )
  }
