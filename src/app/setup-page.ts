import type { IncomingMessage } from 'node:http'
import { checkRunName } from '#report/plan-publication'
import { readBranchRules, type BranchRule } from './branch-rules.ts'
import type { Connection } from './connect.ts'
import { isOperator } from './operate.ts'
import type { Answer } from './receive-webhook.ts'

const escape = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)

const isLoopback = (request: IncomingMessage): boolean =>
  /^(::1|(::ffff:)?127\.)/.test(request.socket.remoteAddress ?? '') &&
  request.headers['x-forwarded-for'] === undefined &&
  request.headers.forwarded === undefined

const says: Readonly<Record<BranchRule['state'], string>> = {
  required: 'Blocks merging',
  'not-required': 'Does not block',
  unknown: 'Not known',
}

const row = ({ repository, branch, state, note }: BranchRule): string =>
  `<tr><td>${escape(repository)}</td><td>${escape(branch)}</td><td>${says[state]}${note ? `: ${escape(note)}` : ''}</td></tr>`

const pageOf = (body: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>Readiness: setup</title></head><body><main><h1>Setup</h1>${body}</main></body></html>`

/**
 * What there is to do yet: for each repository whether its default branch demands our check. It names repositories, so it is shown on the
 * machine itself, or to who holds the operator's token.
 */
export const setupPage = async (
  request: IncomingMessage,
  connection: Pick<Connection, 'app' | 'installation'>,
  token: string | undefined,
): Promise<Answer> => {
  if (!isLoopback(request) && !isOperator(request, token)) return { status: 404, text: 'Not found.' }
  const html = (status: number, body: string): Answer => ({ status, text: pageOf(body), type: 'text/html' })
  try {
    const { rules, more } = await readBranchRules(connection)
    if (rules.length === 0)
      return html(200, '<p>GitHub answers, and the App is installed on no repository yet. Install it from its page on GitHub.</p>')
    const open = rules.some(({ state }) => state !== 'required')
    return html(
      200,
      [
        `<p>GitHub answers. A check blocks merging only where the branch demands it.</p>`,
        `<table><thead><tr><th>Repository</th><th>Default branch</th><th>${escape(checkRunName)}</th></tr></thead><tbody>${rules.map(row).join('')}</tbody></table>`,
        more ? '<p>There are more repositories than are shown here.</p>' : '',
        open
          ? `<p>To make it block: Settings → Rules → Rulesets → a rule for the default branch → <em>Require status checks to pass</em> → <strong>${escape(checkRunName)}</strong>. Older branch protection rules cannot be read with the App's permissions: a branch that demands the check by one is shown as not blocking.</p>`
          : '',
      ].join(''),
    )
  } catch (error) {
    return html(503, `<p>GitHub could not be asked: ${escape(error instanceof Error ? error.message : String(error))}</p>`)
  }
}
