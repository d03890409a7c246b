import { z } from 'zod'
import { tracedRequest } from '../operations/traced-request.ts'

/** The longest time that a page waits for GitHub. */
const timeoutMs = 8_000

/** GitHub did not answer, or its answer says nothing about the person. */
export class GitHubAway extends Error {
  override readonly name = 'GitHubAway'
}

const bounded = async (what: string, url: string, init: RequestInit): Promise<Response> => {
  try {
    return await tracedRequest(what, () => fetch(url, { ...init, redirect: 'manual', signal: AbortSignal.timeout(timeoutMs) }))
  } catch (error) {
    throw new GitHubAway('GitHub did not answer.', { cause: error })
  }
}

const headersFor = (token: string) => ({
  authorization: `Bearer ${token}`,
  accept: 'application/vnd.github+json',
  'user-agent': 'readiness',
})

const person = z.object({ id: z.number(), login: z.string() })
const repository = z.object({ id: z.number() })
const granted = z.object({ access_token: z.string(), expires_in: z.number().optional() })

export interface Grant {
  readonly token: string
  readonly expiresInSeconds: number | undefined
}

/**
 * Exchanges the code of a sign-in for the person's token; undefined when GitHub refuses it.
 *
 * @throws GitHubAway
 */
export const exchangeCode = async (
  siteUrl: string,
  fields: Readonly<Record<'client_id' | 'client_secret' | 'code' | 'redirect_uri' | 'code_verifier', string>>,
): Promise<Grant | undefined> => {
  const response = await bounded('exchange sign-in code', `${siteUrl}/login/oauth/access_token`, {
    method: 'POST',
    headers: { accept: 'application/json', 'content-type': 'application/json', 'user-agent': 'readiness' },
    body: JSON.stringify(fields),
  })
  if (response.status >= 500) throw new GitHubAway(`GitHub answered ${response.status} to a sign-in.`)
  const read = granted.safeParse(await json(response))
  return read.success ? { token: read.data.access_token, expiresInSeconds: read.data.expires_in } : undefined
}

/** The user that a token belongs to; undefined when GitHub rejects the token. @throws GitHubAway */
export const whoIs = async (apiUrl: string, token: string): Promise<z.infer<typeof person> | undefined> => {
  const response = await bounded('read signed-in user', `${apiUrl}/user`, { headers: headersFor(token) })
  if (response.status === 401) return undefined
  const read = person.safeParse(await json(response))
  if (!response.ok || !read.success) throw new GitHubAway(`GitHub answered ${response.status} to the request for the signed-in user.`)
  return read.data
}

/** The id of a repository, if the person can read it; `signed-out` when the token is no longer valid. @throws GitHubAway */
export const readableId = async (
  apiUrl: string,
  token: string,
  { owner, repo }: { readonly owner: string; readonly repo: string },
): Promise<number | undefined | 'signed-out'> => {
  const url = `${apiUrl}/repos/${encodeURIComponent(owner)}/${encodeURIComponent(repo)}`
  const response = await bounded('read repository as user', url, { headers: headersFor(token) })
  if (response.status === 200) {
    const read = repository.safeParse(await json(response))
    if (read.success) return read.data.id
  }
  if (response.status === 401) return 'signed-out'
  // A redirect means that the repository was renamed; access to the new name grants nothing under the old one. GitHub also answers 403 to
  // too many requests, which says nothing about access and is not cached.
  const isRefusal = response.status === 403 && response.headers.get('x-ratelimit-remaining') !== '0' && !response.headers.has('retry-after')
  if ([301, 404, 451].includes(response.status) || isRefusal) return undefined
  throw new GitHubAway(`GitHub answered ${response.status} to an access check.`)
}

/** Revokes a token. @throws GitHubAway */
export const revokeToken = async (
  apiUrl: string,
  { clientId, clientSecret }: { readonly clientId: string; readonly clientSecret: string },
  token: string,
): Promise<void> => {
  await bounded('revoke token', `${apiUrl}/applications/${encodeURIComponent(clientId)}/token`, {
    method: 'DELETE',
    headers: {
      accept: 'application/vnd.github+json',
      'content-type': 'application/json',
      'user-agent': 'readiness',
      authorization: `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}`,
    },
    body: JSON.stringify({ access_token: token }),
  })
}

const json = async (response: Response): Promise<unknown> => {
  try {
    return await response.json()
  } catch {
    return undefined
  }
}
