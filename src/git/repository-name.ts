/**
 * `owner/name` from a remote URL of a hosting service, in the forms that git accepts (`https://`, `ssh://`, `git://`,
 * `git@host:owner/name.git`). Undefined for a local path, and for anything with more or fewer than two segments. User, password, port,
 * query and fragment are never part of the result.
 */
export const repositoryName = (remoteUrl: string): string | undefined => {
  const path = urlPath(remoteUrl.trim()) ?? scpPath(remoteUrl.trim())
  const segments = path
    ?.replace(/[?#].*/s, '')
    .replace(/(?<!\/)\/+$/, '')
    .replace(/\.git$/, '')
    .split('/')
    .filter((segment) => segment !== '')
  if (segments?.length !== 2 || !segments.every((segment) => /^[\w.-]+$/.test(segment) && !/^\.+$/.test(segment))) return undefined
  return segments.join('/')
}

const urlPath = (url: string): string | undefined => /^(?:https?|ssh|git|git\+ssh):\/\/[^/]+\/(.*)$/is.exec(url)?.[1]

/** `[user@]host:path`. A single letter before the colon is a drive. */
const scpPath = (url: string): string | undefined =>
  url.includes('://') ? undefined : /^(?:[^@/:\s]+@)?[\w.-]{2,}:(?!\/)(.*)$/s.exec(url)?.[1]
