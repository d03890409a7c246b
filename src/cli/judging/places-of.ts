import { hostname } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Audit } from '#model/audit'
import type { Review } from '#model/review'
import type { LinkedPlace } from '#report/texts/link-places'

/**
 * The address of a line of a file, as ripgrep writes it for kitty: the host lets a terminal on another machine tell that the file is not its
 * own. kitty, iTerm2 and VS Code go to the line.
 */
const placeIn =
  (root: string) =>
  (path: string, line: number): LinkedPlace => {
    const url = pathToFileURL(join(root, path))
    // A semicolon or a colon means something to some terminals.
    url.pathname = url.pathname.replaceAll(';', '%3B').replaceAll(':', '%3A')
    url.hash = String(line)
    return { shown: `${path}:${line}`, url: url.href.replace('file://', `file://${encodeURIComponent(hostname())}`) }
  }

/** The places of a review in the files of the head. Removed lines have no place there. */
export const placesOf = ({ findings, operationalDiff }: Review, root: string): readonly LinkedPlace[] => {
  const place = placeIn(root)
  return [
    ...findings.filter(({ side }) => side === 'RIGHT').map(({ path, startLine }) => place(path, startLine)),
    ...operationalDiff.filter(({ sign }) => sign !== '-').map(({ path, line }) => place(path, line)),
  ]
}

/** The places of an audit: its gaps and its evidence. */
export const placesOfAudit = ({ findings, checks }: Audit, root: string): readonly LinkedPlace[] => {
  const place = placeIn(root)
  return [...findings, ...checks.flatMap(({ evidence }) => evidence)].map(({ path, startLine }) => place(path, startLine))
}
