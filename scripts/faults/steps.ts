import type { SeenRequest } from '../../src/demo/stand-in/http/server.ts'
import { nodeId } from '../../src/demo/stand-in/represent.ts'
import { installationOf, type World } from '../../src/demo/stand-in/world.ts'
import type { Subject } from './subject.ts'

/** A call to GitHub as a step of the road: what it is, and which of its kind. */
export interface Step {
  readonly call: string
  /** 1 for the first. */
  readonly occurrence: number
  readonly isWrite: boolean
}

export const stepName = ({ call, occurrence }: Step): string => (occurrence === 1 ? call : `${call} (${occurrence})`)

/** The name of a call that is made for a subject; undefined for every other call. */
export const callFor = (
  world: World,
  { owner, repository, pull }: Subject,
  request: Pick<SeenRequest, 'method' | 'path' | 'body'>,
): string | undefined => {
  const { method, body } = request
  // A record has the path as it was sent, an interceptor has it decoded.
  const path = decodeURIComponent(request.path.split('?', 1)[0] ?? '')
  if (path === `/app/installations/${installationOf(world, owner)}/access_tokens`) return 'POST access_tokens'
  if (path === '/graphql') {
    const { query = '', variables } = body as { readonly query?: string; readonly variables?: { readonly owner?: string } }
    // A mutation names comments, which belong to one pull request; a query names the owner.
    const values: unknown[] = Object.values(variables ?? {})
    const isOurs = variables?.owner === owner || pull.comments.some(({ id }) => values.includes(nodeId('PullRequestReviewComment', id)))
    return isOurs ? (/^\s*(\w+(?: \w+)?)/.exec(query)?.[1] ?? 'query') : undefined
  }
  const [, ours, name, rest = ''] = /^\/repos\/([^/]+)\/([^/]+)(.*)$/.exec(path) ?? []
  if (ours !== owner) return undefined
  const route = rest
    .replace(/[0-9a-f]{40}/g, 'SHA')
    .replace(/\d+/g, 'N')
    .replace(/SHA\.\.\.SHA|[^/]*\.\.\.[^/]*/, 'BASE...HEAD')
  return `${method} ${name === repository.name ? '' : `of ${name} `}${route || '/'}`
}

export const isWrite = (call: string): boolean => /^(POST|PATCH|PUT|DELETE|mutation)/.test(call) && call !== 'POST access_tokens'

/** The steps that calls made, in their order. */
export const stepsOf = (calls: readonly string[]): Step[] => {
  const seen = new Map<string, number>()
  return calls.map((call) => {
    const occurrence = (seen.get(call) ?? 0) + 1
    seen.set(call, occurrence)
    return { call, occurrence, isWrite: isWrite(call) }
  })
}
