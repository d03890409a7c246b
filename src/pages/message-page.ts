import { address } from './address.ts'
import { html, type Html } from './html.ts'
import { layout, signInPath, type Frame } from './layout.ts'
import { prose } from './prose.ts'

export type MessageKind = 'not-found' | 'sign-in' | 'forbidden' | 'bad-request' | 'failed' | 'away'

const messages: Readonly<Record<MessageKind, { readonly title: string; readonly text: string }>> = {
  'not-found': {
    title: 'Nothing to see at this address',
    text: 'There is no such page, or it is not yours to see: a review is shown to those who can read its repository on GitHub. Reviews are kept for some months; `/readiness recheck` on the pull request brings a new one.',
  },
  'sign-in': {
    title: 'Sign in to go on',
    text: 'Reviews of private repositories are shown to those who can read the repository on GitHub. Signing in asks GitHub who you are; what you may see, GitHub decides.',
  },
  forbidden: { title: 'This is not yours to do', text: 'This page is for the people who operate this server.' },
  'bad-request': {
    title: 'That did not come from a page of ours',
    text: 'The form was too old, or it was sent from elsewhere. Go back, load the page anew, and try once more.',
  },
  failed: {
    title: 'Something went wrong here',
    text: 'It is in the log of this server. Reviews go on: pages are no part of their road.',
  },
  away: { title: 'GitHub did not answer', text: 'Who you are, or what you may see, could not be asked. Try again in a minute.' },
}

const actions = (kind: MessageKind, { visitor, path }: Frame): Html | undefined => {
  if (kind === 'sign-in' && visitor.canSignIn)
    return html`<p><a class="button primary" href="${address(signInPath(path))}">Sign in with GitHub</a></p>`
  if (kind === 'sign-in')
    return html`<p class="muted">
      Sign-in with GitHub is not set up on this server: the check on the pull request has the link that opens a review.
    </p>`
  return html`<p><a href="/">To the start</a></p>`
}

/** What is told instead of a page. */
export const messagePage = (frame: Frame, kind: MessageKind, detail?: string): string => {
  const { title, text } = messages[kind]
  return layout(frame, {
    title,
    body: html`<div class="hero">
      <h1>${title}</h1>
      <p class="lead">${prose(text)}</p>
      ${detail !== undefined && html`<p>${detail}</p>`}${actions(kind, frame)}
    </div>`,
  })
}
