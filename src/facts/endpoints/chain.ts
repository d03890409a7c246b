import type { CodeFile } from '#code/code-file'
import type { Call, Expr } from '#code/model'

/** The calls that a link of a chain is called on, nearest first: `r.With(auth)` before `r.With(auth).Get("/x", h)`. */
export const linksBefore = (call: Call): readonly Call[] => {
  const links: Call[] = []
  for (let at = objectOf(call); at?.kind === 'call'; at = objectOf(at)) links.push(at)
  return links
}

const objectOf = ({ callee }: Call): Expr | undefined => (callee.kind === 'member' ? callee.object : undefined)

/** The calls of a chain that come after a link of it, nearest first: `.Methods("POST")` after `r.HandleFunc("/x", h)`. */
export const linksAfter = ({ index }: CodeFile, call: Call): readonly Call[] => {
  const links: Call[] = []
  for (let at: Call = call; ;) {
    const member = index.outerOf(at)
    const next = member?.kind === 'member' ? index.outerOf(member) : undefined
    if (next?.kind !== 'call' || next.callee !== member) return links
    links.push(next)
    at = next
  }
}

/** The object of the first call in a chain: `router` of `router.route("/x").get(list).post`. */
export const chainStart = (expr: Expr): Expr => {
  let at = expr
  while (at.kind === 'call' && at.callee.kind === 'member') at = at.callee.object
  return at
}

/** The name that a chain or a path of members begins with: `r` of `r.With(auth).Get`. */
export const chainHead = (expr: Expr): string => {
  let at = expr
  while (at.kind === 'member' || at.kind === 'call') at = at.kind === 'member' ? at.object : at.callee
  return at.kind === 'name' ? at.name : ''
}
