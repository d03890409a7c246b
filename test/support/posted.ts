import { parseMarker } from '#model/publishing/comment-marker'
import type { Publication, PublishedComment } from '#model/publishing/publication'

/** What stands on the pull request after a plan was carried out. */
export const posted = (publication: Publication, before: readonly PublishedComment[] = []): PublishedComment[] => [
  ...before.map((comment) => {
    const edit = publication.edits.find(({ id }) => id === comment.id)
    if (!edit) return comment
    const marker = marked(edit.body)
    const standsOn = comment.standsOn ?? comment.path
    return { ...comment, body: edit.body, ...marker, path: marker.path ?? standsOn, ...(marker.path !== undefined && { standsOn }) }
  }),
  ...[
    ...(publication.review?.comments ?? []).map(({ anchor, body }) => ({ path: anchor.path, line: anchor.line, body, onFile: false })),
    ...publication.fileComments.map(({ path, body }) => ({ path, body, onFile: true })),
  ].map((comment, index): PublishedComment => {
    const id = before.length + index + 1
    return { id, nodeId: `node-${id}`, url: `https://github.example/c/${id}`, ...comment, ...marked(comment.body) }
  }),
]

const marked = (body: string) => {
  const marker = parseMarker(body)
  if (!marker) throw new Error(`no marker in ${body}`)
  return marker
}
