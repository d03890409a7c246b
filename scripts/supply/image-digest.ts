import { createHash } from 'node:crypto'

/** An image as a Dockerfile names it, in the parts that its registry knows it by. */
export interface ImageName {
  readonly registry: string
  readonly repository: string
  readonly tag: string
}

/** A registry that could not be asked, or gave an answer that proves nothing. */
export class NoDigest extends Error {
  override readonly name = 'NoDigest'
}

/** Docker Hub is what a name without a host means, and `library/` what a name without an owner does. */
export const parseImageName = (text: string): ImageName => {
  const [, host, path = '', tag = 'latest'] = /^(?:([^/]*[.:][^/]*|localhost)\/)?([^:@]+)(?::([^@]+))?$/.exec(text) ?? []
  if (path === '') throw new NoDigest(`"${text}" is no name of an image.`)
  if (host !== undefined) return { registry: `https://${host}`, repository: path, tag }
  return { registry: 'https://registry-1.docker.io', repository: path.includes('/') ? path : `library/${path}`, tag }
}

/** The index of an image for several platforms, and the manifest of one for a single platform. */
const accept = [
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.docker.distribution.manifest.v2+json',
].join(', ')

const timeoutMs = 20_000

const ask = async (url: string, headers: Readonly<Record<string, string>>): Promise<Response> => {
  try {
    return await fetch(url, { headers, signal: AbortSignal.timeout(timeoutMs) })
  } catch (error) {
    const { cause } = error as Error
    const why = cause instanceof Error ? cause.message || cause.name : error instanceof Error ? error.message : String(error)
    throw new NoDigest(`${new URL(url).host} could not be reached: ${why}`)
  }
}

/** A token for reading, as the registry's own answer says where to get one. */
const tokenFor = async (challenge: string, repository: string): Promise<string> => {
  const field = (name: string): string | undefined => new RegExp(`${name}="([^"]*)"`).exec(challenge)?.[1]
  const realm = field('realm')
  if (!/^bearer /i.test(challenge) || realm === undefined)
    throw new NoDigest(`The registry asks for a sign-in of a kind that is not known: ${challenge}`)
  const url = new URL(realm)
  url.searchParams.set('service', field('service') ?? '')
  url.searchParams.set('scope', field('scope') ?? `repository:${repository}:pull`)
  const answer = await ask(url.href, {})
  if (!answer.ok) throw new NoDigest(`${url.host} gave no token: ${answer.status}`)
  const { token, access_token: other } = (await answer.json()) as { readonly token?: string; readonly access_token?: string }
  const given = token ?? other
  if (given === undefined) throw new NoDigest(`${url.host} gave no token.`)
  return given
}

/**
 * The digest under which a registry keeps what a tag means now: that of the bytes it gave, which must be the one that it named.
 *
 * @throws NoDigest
 * @see https://distribution.github.io/distribution/spec/api/#pulling-an-image-manifest
 */
export const digestOf = async ({ registry, repository, tag }: ImageName): Promise<string> => {
  const url = `${registry}/v2/${repository}/manifests/${tag}`
  let answer = await ask(url, { accept })
  const challenge = answer.headers.get('www-authenticate')
  if (answer.status === 401 && challenge !== null)
    answer = await ask(url, { accept, authorization: `Bearer ${await tokenFor(challenge, repository)}` })
  if (!answer.ok) throw new NoDigest(`${new URL(url).host} knows no ${repository}:${tag}: it answered ${answer.status}`)
  const bytes = Buffer.from(await answer.arrayBuffer())
  const digest = `sha256:${createHash('sha256').update(bytes).digest('hex')}`
  const named = answer.headers.get('docker-content-digest')
  if (named !== null && named !== digest)
    throw new NoDigest(`${new URL(url).host} named ${named}, and gave bytes whose digest is ${digest}.`)
  return digest
}

/** A Dockerfile whose every stage from outside stands on the bytes that its tag means now. */
export const pinImages = async (dockerfile: string, digest: (image: string) => Promise<string>): Promise<string> => {
  const lines = dockerfile.split('\n')
  const stages = new Set(lines.flatMap((line) => /^FROM\s.*\sAS\s+(\S+)/i.exec(line)?.[1] ?? []))
  const known = new Map<string, string>()
  for (const [index, line] of lines.entries()) {
    const [, before = '', image = '', after = ''] = /^(FROM\s+(?:--\S+\s+)*)([^\s@]+)(?:@\S+)?(.*)$/i.exec(line) ?? []
    if (image === '' || image === 'scratch' || stages.has(image)) continue
    if (!known.has(image)) known.set(image, await digest(image))
    lines[index] = `${before}${image}@${known.get(image)}${after}`
  }
  return lines.join('\n')
}
