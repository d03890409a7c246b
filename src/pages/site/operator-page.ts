import { count } from '#report/formats/outline'
import { duration } from '../parts/duration.ts'
import { html, type Html, type Part } from '../html.ts'
import { formKeyField, layout, type Frame, type Visitor } from '../layout.ts'
import { moment } from '../parts/moment.ts'

export interface QueueState {
  readonly queue: string
  readonly waiting: number
  readonly active: number
  /** How long the oldest runnable job has been waiting. */
  readonly oldestSeconds: number
}

export interface DeadLetter {
  readonly id: string
  readonly kind: string
  /** The object of the job: `owner/repo#7`. */
  readonly subject: string
  readonly failedAt: Date
  readonly error: string
}

export interface BegunReview {
  readonly subject: string
  readonly headSha: string
  readonly jobId: string
}

export interface Budget {
  readonly account: string
  readonly installationId: number
  readonly limit: number
  readonly remaining: number
  readonly resetAt: Date
}

export interface OperatorPage {
  readonly queues: readonly QueueState[]
  readonly dead: readonly DeadLetter[]
  readonly unfinished: readonly BegunReview[]
  readonly budgets: readonly Budget[]
  /** Why the budgets are unknown. */
  readonly budgetNote?: string
  readonly disabled: boolean
  /** Result of the last action. */
  readonly done?: string
}

const scroll = (label: string, table: Html): Html =>
  html`<div class="scroll" tabindex="0" role="region" aria-label="Table: ${label}">${table}</div>`

const replay = (visitor: Visitor, label: Part, id?: string): Html =>
  html`<form class="inline" method="post" action="/operator/replay">
    ${formKeyField(visitor)}${id !== undefined && html`<input type="hidden" name="id" value="${id}" />`}<button>${label}</button>
  </form>`

const queueTable = (queues: readonly QueueState[]): Html =>
  scroll(
    'Queues',
    html`<table class="data">
      <thead>
        <tr>
          <th scope="col">Queue</th>
          <th scope="col" class="figure">Waiting</th>
          <th scope="col" class="figure">Running</th>
          <th scope="col" class="figure">Oldest wait</th>
        </tr>
      </thead>
      <tbody>
        ${queues.map(
          ({ queue, waiting, active, oldestSeconds }) =>
            html`<tr>
              <th scope="row">${queue}</th>
              <td class="figure">${waiting}</td>
              <td class="figure">${active}</td>
              <td class="figure">${oldestSeconds < 1 ? '–' : duration(oldestSeconds)}</td>
            </tr>`,
        )}
      </tbody>
    </table>`,
  )

const deadTable = (visitor: Visitor, dead: readonly DeadLetter[]): Html =>
  dead.length === 0
    ? html`<p class="muted">No dead letters.</p>`
    : html`${dead.length > 1 && html`<p>${replay(visitor, `Replay all ${dead.length}`)}</p>`}${scroll(
        'Dead letters',
        html`<table class="data stacked">
          <thead>
            <tr>
              <th scope="col">Job</th>
              <th scope="col">Subject</th>
              <th scope="col">Failed at</th>
              <th scope="col">Error</th>
              <th scope="col"><span class="visually-hidden">Action</span></th>
            </tr>
          </thead>
          <tbody>
            ${dead.map(
              ({ id, kind, subject, failedAt, error }) =>
                html`<tr>
                  <td>${kind}<br /><span class="mono small muted">${id.slice(0, 8)}</span></td>
                  <td>${subject}</td>
                  <td class="small" data-label="Failed at">${moment(failedAt)}</td>
                  <td class="small">${error.length > 400 ? `${error.slice(0, 400)} …` : error}</td>
                  <td>${replay(visitor, html`Replay<span class="visually-hidden"> ${kind} ${subject}</span>`, id)}</td>
                </tr>`,
            )}
          </tbody>
        </table>`,
      )}`

const budgetTable = (budgets: readonly Budget[]): Html =>
  scroll(
    'Budgets',
    html`<table class="data stacked">
      <thead>
        <tr>
          <th scope="col">Installation</th>
          <th scope="col" class="figure">Calls left</th>
          <th scope="col">Hourly limit</th>
          <th scope="col">Resets at</th>
        </tr>
      </thead>
      <tbody>
        ${budgets.map(
          ({ account, installationId, limit, remaining, resetAt }) =>
            html`<tr>
              <th scope="row">${account} <span class="mono small muted">${installationId}</span></th>
              <td class="figure" data-label="Calls left">${remaining}</td>
              <td data-label="Hourly limit">
                <meter
                  class="meter"
                  min="0"
                  max="${limit}"
                  low="${Math.round(limit / 5)}"
                  optimum="${limit}"
                  value="${remaining}"
                  aria-label="Calls left for ${account}"
                ></meter
                ><span class="small muted">${limit}</span>
              </td>
              <td class="small" data-label="Resets at">${moment(resetAt)}</td>
            </tr>`,
        )}
      </tbody>
    </table>`,
  )

const begunTable = (unfinished: readonly BegunReview[]): Html =>
  unfinished.length === 0
    ? html`<p class="muted">No review is in progress.</p>`
    : scroll(
        'Reviews in progress',
        html`<table class="data">
          <thead>
            <tr>
              <th scope="col">Pull request</th>
              <th scope="col">Head</th>
              <th scope="col">Correlation id</th>
            </tr>
          </thead>
          <tbody>
            ${unfinished.map(
              ({ subject, headSha, jobId }) =>
                html`<tr>
                  <td>${subject}</td>
                  <td class="mono small">${headSha.slice(0, 10)}</td>
                  <td class="mono small">${jobId}</td>
                </tr>`,
            )}
          </tbody>
        </table>`,
      )

/** The page for the on-call engineer of this server. */
export const operatorPage = (frame: Frame, page: OperatorPage): string => {
  const { queues, dead, unfinished, budgets, budgetNote, disabled, done } = page
  const sum = (pick: (queue: QueueState) => number): number => queues.reduce((total, queue) => total + pick(queue), 0)
  const oldest = Math.max(0, ...queues.map(({ oldestSeconds }) => oldestSeconds))
  return layout(frame, {
    title: 'Operator',
    section: 'operator',
    body: html`<h1>Operator</h1>
      ${done !== undefined && html`<p class="card notice good" role="status">${done}</p>`}
      ${disabled && html`<p class="card notice"><strong>Reviews are disabled.</strong> <code>READINESS_DISABLED</code> is set: deliveries are stored but not processed.</p>`}
      <ul class="figures">
        <li><strong>${sum(({ waiting }) => waiting)}</strong><span>jobs waiting</span></li>
        <li><strong>${sum(({ active }) => active)}</strong><span>jobs running</span></li>
        <li><strong>${oldest < 1 ? '–' : duration(oldest)}</strong><span>oldest wait</span></li>
        <li><strong>${dead.length}</strong><span>${dead.length === 1 ? 'dead letter' : 'dead letters'}</span></li>
      </ul>
      <section class="card" aria-labelledby="dead">
        <h2 id="dead">Dead letters</h2>
        ${deadTable(frame.visitor, dead)}
      </section>
      <section class="card" aria-labelledby="queues">
        <h2 id="queues">Queues</h2>
        ${queueTable(queues)}
      </section>
      <section class="card" aria-labelledby="budgets">
        <h2 id="budgets">API budget by installation</h2>
        ${budgetNote !== undefined && html`<p class="muted">${budgetNote}</p>`}${budgets.length > 0 && budgetTable(budgets)}
      </section>
      <section class="card" aria-labelledby="begun">
        <h2 id="begun">${unfinished.length === 0 ? 'Reviews in progress' : `${count(unfinished.length, 'review')} in progress`}</h2>
        ${begunTable(unfinished)}
      </section>`,
  })
}

/** Asks for the operator's token, if sign-in with GitHub is not configured. */
export const operatorDoor = (frame: Frame, wrong: boolean): string =>
  layout(frame, {
    title: 'Operator',
    body: html`<h1>Operator</h1>
      <p class="lead">This page is for the operators of this server.</p>
      <form class="card" method="post" action="/operator/enter">
        ${formKeyField(frame.visitor)}${wrong && html`<p role="alert"><strong>The token is incorrect.</strong></p>`}
        <p>
          <label>ADMIN_TOKEN<input type="password" name="token" autocomplete="current-password" required /></label>
        </p>
        <button class="primary">Enter</button>
      </form>`,
  })
