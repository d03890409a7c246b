import { z } from 'zod'
import type { Answer, Call, Route } from '../http/http.ts'
import type { IssueComment, PullRequest, Reaction } from '../repository.ts'
import { notFound, page } from '../http/http.ts'
import { authorOf, mayEdit } from '../author.ts'
import { changed } from '../world.ts'
import { issueCommentJson, reactionContents, reactionJson } from '../represent.ts'
import { readBody } from '../http/read-body.ts'

const commentBody = z.strictObject({ body: z.string().min(1).max(65_536) })

const reactionBody = z.strictObject({
  content: z.string().refine((content) => reactionContents.includes(content), 'content is not a reaction'),
})

const findComment = (call: Call): { readonly pull: PullRequest; readonly comment: IssueComment } => {
  for (const pull of call.repository.pulls.values()) {
    const comment = pull.conversation.find((each) => String(each.id) === call.params['comment'])
    if (comment) return { pull, comment }
  }
  throw notFound()
}

const findReviewComment = (call: Call): { reactions: Reaction[] } => {
  const comment = [...call.repository.pulls.values()]
    .flatMap((pull) => pull.comments)
    .find((each) => String(each.id) === call.params['comment'])
  if (!comment) throw notFound()
  return comment
}

/** 201 for a new reaction, 200 if this author already gave the same one. */
const react = (call: Call, on: { reactions: Reaction[] }): Answer => {
  const { content } = readBody(reactionBody, call.body)
  const author = authorOf(call)
  const known = on.reactions.find((reaction) => reaction.author === author && reaction.content === content)
  if (known) return { status: 200, body: reactionJson(call.world, known) }
  const reaction = { id: call.world.nextId(), author, content }
  on.reactions.push(reaction)
  changed(call.world)
  return { status: 201, body: reactionJson(call.world, reaction) }
}

const removeReaction = (call: Call, from: { reactions: Reaction[] }): Answer => {
  const index = from.reactions.findIndex((reaction) => String(reaction.id) === call.params['reaction'])
  if (index === -1) throw notFound()
  mayEdit(call, from.reactions[index]?.author ?? '')
  from.reactions.splice(index, 1)
  changed(call.world)
  return { status: 204 }
}

const listReactions = (call: Call, of: { reactions: Reaction[] }): Answer => {
  const wanted = call.query.get('content')
  const shown = of.reactions.filter((reaction) => wanted === null || reaction.content === wanted)
  return page(call, shown, (items) => items.map((reaction) => reactionJson(call.world, reaction)))
}

export const issueRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/repos/:owner/:repo/issues/:pull/comments',
    needs: { issues: 'read' },
    answer: (call) =>
      page(call, call.pull.conversation, (shown) =>
        shown.map((comment) => issueCommentJson(call.world, call.repository, call.pull, comment)),
      ),
  },
  {
    method: 'POST',
    path: '/repos/:owner/:repo/issues/:pull/comments',
    needs: { pull_requests: 'write' },
    createsContent: true,
    answer: (call) => {
      const { body } = readBody(commentBody, call.body)
      const now = call.world.now()
      const comment: IssueComment = {
        id: call.world.nextId(),
        author: authorOf(call),
        createdAt: now,
        updatedAt: now,
        body,
        minimized: undefined,
        reactions: [],
      }
      call.pull.conversation.push(comment)
      changed(call.world)
      return { status: 201, body: issueCommentJson(call.world, call.repository, call.pull, comment) }
    },
  },
  {
    method: 'GET',
    path: '/repos/:owner/:repo/issues/comments/:comment',
    needs: { issues: 'read' },
    answer: (call) => {
      const { pull, comment } = findComment(call)
      return { status: 200, body: issueCommentJson(call.world, call.repository, pull, comment) }
    },
  },
  {
    method: 'PATCH',
    path: '/repos/:owner/:repo/issues/comments/:comment',
    needs: { pull_requests: 'write' },
    answer: (call) => {
      const { pull, comment } = findComment(call)
      const { body } = readBody(commentBody, call.body)
      mayEdit(call, comment.author)
      comment.body = body
      comment.updatedAt = call.world.now()
      changed(call.world)
      return { status: 200, body: issueCommentJson(call.world, call.repository, pull, comment) }
    },
  },
  {
    method: 'GET',
    path: '/repos/:owner/:repo/issues/comments/:comment/reactions',
    needs: { pull_requests: 'read' },
    answer: (call) => listReactions(call, findComment(call).comment),
  },
  {
    method: 'POST',
    path: '/repos/:owner/:repo/issues/comments/:comment/reactions',
    needs: { pull_requests: 'write' },
    answer: (call) => react(call, findComment(call).comment),
  },
  {
    method: 'DELETE',
    path: '/repos/:owner/:repo/issues/comments/:comment/reactions/:reaction',
    needs: { pull_requests: 'write' },
    answer: (call) => removeReaction(call, findComment(call).comment),
  },
  {
    method: 'POST',
    path: '/repos/:owner/:repo/pulls/comments/:comment/reactions',
    needs: { pull_requests: 'write' },
    answer: (call) => react(call, findReviewComment(call)),
  },
]
