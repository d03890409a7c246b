import { address } from '../address.ts'
import { html, type Html } from '../html.ts'
import { layout, signInPath, type Frame } from '../layout.ts'
import { prose } from '../parts/prose.ts'

export type MessageKind = 'not-found' | 'sign-in' | 'forbidden' | 'bad-request' | 'failed' | 'away'

const messages: Readonly<Record<MessageKind, { readonly title: string; readonly text: string }>> = {
  'not-found': {
    title: 'Page not found',
    text: 'This page does not exist, or you do not have access to it: a review is visible to users who can read its repository on GitHub. Reviews are deleted after some months. To get a new one, comment `/readiness recheck` on the pull request.',
  },
  'sign-in': {
    title: 'Sign in to continue',
    text: 'Reviews of private repositories are visible to users who can read the repository on GitHub. Sign in so that this server can check with GitHub which repositories you can read.',
  },
  forbidden: { title: 'Access denied', text: 'This page is for the operators of this server.' },
  'bad-request': {
    title: 'Invalid form',
    text: 'The form has expired, or it was not sent from this site. Go back, reload the page, and try again.',
  },
  failed: {
    title: 'This page could not be loaded',
    text: 'The error is in the log of this server. Reviews are not affected.',
  },
  away: { title: 'GitHub did not answer', text: 'Your identity or your access could not be checked. Try again in a minute.' },
}

const actions = (kind: MessageKind, { visitor, path }: Frame): Html | undefined => {
  if (kind === 'sign-in' && visitor.canSignIn)
    return html`<p><a class="button primary" href="${address(signInPath(path))}">Sign in with GitHub</a></p>`
  if (kind === 'sign-in')
    return html`<p class="muted">
      Sign-in with GitHub is not configured on this server. To open a review, use the link in the check on its pull request.
    </p>`
  return html`<p><a href="/">Go to the home page</a></p>`
}

/** The page shown in place of one that cannot be shown. */
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
