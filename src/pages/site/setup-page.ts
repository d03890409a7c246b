import { address } from '../address.ts'
import { html, type Html, type Part } from '../html.ts'
import { formKeyField, layout, type Frame } from '../layout.ts'
import { prose } from '../parts/prose.ts'

/** One setup step. `todo` is open; `failed` is broken; `optional` need not be done. */
export interface SetupStep {
  readonly state: 'done' | 'todo' | 'failed' | 'optional'
  readonly title: string
  /** The current state, in a sentence; backticks mark code. */
  readonly says: string
  /** What to do next. */
  readonly next?: string
  readonly link?: { readonly url: string; readonly text: string }
}

export interface SetupRule {
  readonly repository: string
  readonly branch: string
  readonly state: 'required' | 'not-required' | 'unknown'
  readonly note?: string
}

export interface SetupPage {
  readonly steps: readonly SetupStep[]
  readonly checkName: string
  readonly rules: readonly SetupRule[]
  /** There are more repositories than listed. */
  readonly more: boolean
}

const marks: Readonly<Record<SetupStep['state'], { readonly sign: string; readonly said: string }>> = {
  done: { sign: '✓', said: 'Done' },
  todo: { sign: '!', said: 'To do' },
  failed: { sign: '✕', said: 'Broken' },
  optional: { sign: '–', said: 'Optional' },
}

const states: Readonly<Record<SetupRule['state'], { readonly words: string; readonly tone: string }>> = {
  required: { words: 'Blocks merging', tone: 'good' },
  'not-required': { words: 'Does not block', tone: 'warn' },
  unknown: { words: 'Unknown', tone: '' },
}

const step = ({ state, title, says, next, link }: SetupStep): Html =>
  html`<li class="${state}">
    <span class="mark"><span aria-hidden="true">${marks[state].sign}</span><span class="visually-hidden">${marks[state].said}:</span></span>
    <div>
      <h2>${title}</h2>
      <p>${prose(says)}</p>
      ${next !== undefined && html`<p><strong>Next:</strong> ${prose(next)}</p>`}${link && html`<p><a href="${address(link.url)}">${link.text}</a></p>`}
    </div>
  </li>`

const rule = ({ repository, branch, state, note }: SetupRule): Html =>
  html`<tr>
    <td>${repository}</td>
    <td class="mono small">${branch}</td>
    <td>
      <span class="chip ${states[state].tone}">${states[state].words}</span
      >${note !== undefined && html` <span class="small muted">${note}</span>`}
    </td>
  </tr>`

const heading = (steps: readonly SetupStep[]): Part => {
  const open = steps.filter(({ state }) => state === 'todo' || state === 'failed')
  if (open.length === 0)
    return html`<p class="card notice good"><strong>Everything is set up.</strong> Open a pull request to see its check.</p>`
  return html`<p class="card notice"><strong>Next:</strong> ${prose(open[0]?.next ?? open[0]?.title ?? '')}</p>`
}

/** The remaining setup steps, and the live state of every step. */
export const setupPage = (frame: Frame, { steps, checkName, rules, more }: SetupPage): string =>
  layout(frame, {
    title: 'Setup',
    section: 'setup',
    body: html`<h1>Setup</h1>
      <p class="lead">The state of GitHub, the database and the environment when this page was loaded.</p>
      ${heading(steps)}
      <section class="card" aria-label="Steps">
        <ol class="steps">
          ${steps.map(step)}
        </ol>
      </section>
      ${
        rules.length > 0 &&
        html`<section class="card" aria-labelledby="branches">
          <h2 id="branches">Does the check block merging?</h2>
          <p>
            The check blocks merging only if the branch requires it: <em>Settings → Rules → Rulesets</em> → a rule for the default branch →
            <em>Require status checks to pass</em> → <strong>${checkName}</strong>, expected from this App.
          </p>
          <div class="scroll" tabindex="0" role="region" aria-label="Default branches">
            <table class="data">
              <thead>
                <tr>
                  <th scope="col">Repository</th>
                  <th scope="col">Default branch</th>
                  <th scope="col">${checkName}</th>
                </tr>
              </thead>
              <tbody>
                ${rules.map(rule)}
              </tbody>
            </table>
          </div>
          ${more && html`<p class="muted">Not all repositories are shown.</p>`}
          <p class="muted small">
            Older branch protection rules cannot be read with the App's permissions: a branch that requires the check through such a rule is
            shown as not blocking.
          </p>
        </section>`
      }`,
  })

/** Asks for the code printed at startup, if there is no operator yet. */
export const setupDoor = (frame: Frame, wrong: boolean): string =>
  layout(frame, {
    title: 'Setup',
    body: html`<h1>Setup</h1>
      <p class="lead">Enter the code that this server printed when it started. It works once, within an hour of the start.</p>
      <form class="card" method="post" action="/setup/enter">
        ${formKeyField(frame.visitor)}${wrong && html`<p role="alert"><strong>The code is incorrect, or it has already been used.</strong></p>`}
        <p>
          <label>Code<input type="password" name="code" autocomplete="one-time-code" required /></label>
        </p>
        <button class="primary">Enter</button>
      </form>
      <p class="muted">No code in the log? Restart the server, or set <code>ADMIN_TOKEN</code> or <code>OPERATORS</code>.</p>`,
  })
