import { once } from 'node:events'
import { createServer } from 'node:http'
import type { ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { PullRequest, Repository } from '../stand-in/repository.ts'
import type { Tab } from './render-page.ts'
import { pullRequestView } from './pull-request-view.ts'
import { renderPage } from './render-page.ts'
import { style } from './style.ts'

export interface ServedPage {
  readonly url: string
  close(): Promise<void>
}

const headers = {
  'cache-control': 'no-store',
  'content-security-policy':
    "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
}

const tabOfPath: ReadonlyMap<string, Tab> = new Map([
  ['/', 'conversation'],
  ['/checks', 'checks'],
  ['/files', 'files'],
])

const send = (response: ServerResponse, status: number, type: string, body: string): void => {
  response.writeHead(status, { ...headers, 'content-type': `${type}; charset=utf-8` }).end(body)
}

/** Serves the pull request on localhost and renders its current state on each request. Port 0 picks a free one. */
export const servePage = async (
  shown: { readonly repository: Repository; readonly pull: PullRequest; readonly appName: string; readonly site: string },
  port: number,
): Promise<ServedPage> => {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname
    const tab = tabOfPath.get(path)
    if (request.method !== 'GET' && request.method !== 'HEAD') send(response, 405, 'text/plain', 'This page is read-only.\n')
    else if (path === '/style.css') send(response, 200, 'text/css', style)
    else if (tab === undefined) send(response, 404, 'text/plain', 'Page not found. The pull request is at /.\n')
    else
      pullRequestView(shown.site, shown.repository, shown.pull)
        .then((view) => send(response, 200, 'text/html', renderPage(view, tab, shown.appName)))
        .catch((error: unknown) => send(response, 500, 'text/plain', `The page could not be rendered: ${String(error)}\n`))
  })
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
