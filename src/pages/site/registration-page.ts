import { address } from '../address.ts'
import { iconPath, stylesheetPath } from '../assets.ts'
import { html, type Part } from '../html.ts'
import { htmlDocument } from '../html-document.ts'

export interface RegistrationPage {
  /** Who will own the App. */
  readonly owner: string
  /** GitHub's form for a new App. */
  readonly createUrl: string
  /** The App manifest, as JSON. */
  readonly manifest: string
  /** The URL that GitHub will deliver to. */
  readonly webhookUrl: string
  /** The file that the credentials are written to. */
  readonly file: string
}

const frame = (title: string, body: Part): string =>
  htmlDocument(title, {
    head: html`<link rel="stylesheet" href="${stylesheetPath}" /> <link rel="icon" type="image/svg+xml" href="${iconPath}" />`,
    body: html`<main>
      <div class="wrap">
        <div class="hero"><h1>${title}</h1></div>
        ${body}
      </div>
    </main>`,
  })

/** A URL or path that may wrap after each slash. */
const breakable = (text: string): readonly Part[] =>
  text.split(/(?<=\/)(?=[^/])/).flatMap((part, index) => (index === 0 ? [part] : [html`<wbr />`, part]))

/** Sends the manifest to GitHub, which asks for confirmation before it creates the App. */
export const registrationPage = ({ owner, createUrl, manifest, webhookUrl, file }: RegistrationPage): string =>
  frame(
    'Register the App',
    html`<form class="card" method="post" action="${address(createUrl)}">
      <input type="hidden" name="manifest" value="${manifest}" />
      <p>GitHub shows the permissions and asks you to confirm. You can change the name of the App there.</p>
      <ul>
        <li>Owner: <strong>${owner}</strong> (<code>GH_ORG</code>)</li>
        <li>Webhook URL: <code>${breakable(webhookUrl)}</code> (<code>PUBLIC_URL</code>)</li>
        <li>Permissions and events: those in <code>app.yml</code></li>
        <li>The credentials are written to <code>${breakable(file)}</code>, which only you can read</li>
      </ul>
      <p><button class="primary">Continue on GitHub</button></p>
      <p class="muted">To change the owner or the URL, stop the server and start it with other variables.</p>
    </form>`,
  )

export const registeredPage = ({ slug, appUrl, file }: { readonly slug: string; readonly appUrl: string; readonly file: string }): string =>
  frame(
    'The App is registered',
    html`<div class="card">
      <p>GitHub has created <strong>${slug}</strong>. Its credentials are in <code>${breakable(file)}</code>.</p>
      <p>Next: install it on the repositories to review, then start the server again.</p>
      <p><a class="button primary" href="${address(`${appUrl}/installations/new`)}">Install it on GitHub</a></p>
    </div>`,
  )

export const registrationProblem = (text: string): string => frame('Registration', html`<p class="card notice" role="alert">${text}</p>`)
