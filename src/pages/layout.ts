import { address } from './address.ts'
import { iconPath, stylesheetPath } from './assets.ts'
import { html, type Html, type Part } from './html.ts'
import { htmlDocument } from './html-document.ts'

/** The visitor of a page, as far as it affects the page. */
export interface Visitor {
  /** The login, if signed in with GitHub. */
  readonly login?: string
  readonly isOperator: boolean
  /** Sign-in with GitHub is configured. */
  readonly canSignIn: boolean
  /** Included in each form that changes something; a form without it is rejected. */
  readonly formKey: string
  /** There is a session to end. */
  readonly leaves: boolean
}

/** The context of every page. */
export interface Frame {
  readonly visitor: Visitor
  /** Path and query of this page, to return to after signing in. */
  readonly path: string
  readonly version: string
}

export type Section = 'repositories' | 'rules' | 'setup' | 'operator'

export interface Content {
  readonly title: string
  readonly section?: Section
  readonly body: Part
}

const sections: readonly { readonly section: Section; readonly path: string; readonly name: string; readonly forOperators?: true }[] = [
  { section: 'repositories', path: '/', name: 'Repositories' },
  { section: 'rules', path: '/rules', name: 'Rules' },
  { section: 'setup', path: '/setup', name: 'Setup', forOperators: true },
  { section: 'operator', path: '/operator', name: 'Operator', forOperators: true },
]

const navigation = ({ visitor }: Frame, current: Section | undefined): Html =>
  html`<nav aria-label="Main">
    ${sections
      .filter(({ forOperators }) => !forOperators || visitor.isOperator)
      .map(({ section, path, name }) => html`<a href="${address(path)}" ${section === current && html` aria-current="page"`}>${name}</a>`)}
  </nav>`

/** Forms that change something carry a key that only pages of this server contain. */
export const formKeyField = ({ formKey }: Visitor): Html => html`<input type="hidden" name="key" value="${formKey}" />`

const signOut = (visitor: Visitor): Html =>
  html`<form class="inline" method="post" action="/sign-out">${formKeyField(visitor)}<button class="quiet">Sign out</button></form>`

const who = ({ visitor, path }: Frame): Html | undefined => {
  if (visitor.leaves)
    return html`<div class="who">
      <span class="login">${visitor.login ?? (visitor.isOperator ? 'Operator' : 'Setup')}</span>${signOut(visitor)}
    </div>`
  if (!visitor.canSignIn) return undefined
  return html`<div class="who"><a href="${address(signInPath(path))}">Sign in with GitHub</a></div>`
}

/** The URL that starts signing in; it returns to `path`. */
export const signInPath = (path: string): string => `/sign-in?to=${encodeURIComponent(path)}`

/** A whole document. It loads one stylesheet and one icon of this server, and runs no script. */
export const layout = (frame: Frame, { title, section, body }: Content): string =>
  htmlDocument(title, {
    head: html`<meta name="robots" content="noindex" />
      <link rel="stylesheet" href="${stylesheetPath}" />
      <link rel="icon" type="image/svg+xml" href="${iconPath}" />`,
    body: html`<a class="skip" href="#content">Skip to content</a>
      <header class="top">
        <div class="wrap">
          <a class="brand" href="/">${brandMark}<span>Readiness</span></a
          >${navigation(frame, section)}${who(frame)}
        </div>
      </header>
      <main id="content" tabindex="-1"><div class="wrap">${body}</div></main>
      <footer>
        <div class="wrap">
          <span>Readiness ${frame.version}</span><span>If it cannot be safely operated, it is not production-ready.</span>
        </div>
      </footer>`,
  })

const brandMark = html`<svg viewBox="0 0 32 32" aria-hidden="true">
  <rect width="32" height="32" rx="8" fill="#0b5cc1" />
  <path d="M8 17.5l5.2 5L24.5 10" fill="none" stroke="#fff" stroke-width="3.6" stroke-linecap="round" stroke-linejoin="round" />
</svg>`
