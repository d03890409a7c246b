import type { Verdict } from '#model/review'
import { address } from '../address.ts'
import { html, type Html } from '../html.ts'
import { layout, signInPath, type Frame } from '../layout.ts'
import { moment } from '../parts/moment.ts'
import { verdictChip } from '../parts/verdict-card.ts'

export interface ListedRepository {
  readonly owner: string
  readonly repo: string
  readonly reviews: number
  readonly lastVerdict: Verdict
  readonly lastReviewed: Date
}

const row = ({ owner, repo, reviews, lastVerdict, lastReviewed }: ListedRepository): Html =>
  html`<tr>
    <td><a href="${address(`/repositories/${owner}/${repo}`)}">${owner}/${repo}</a></td>
    <td>${verdictChip(lastVerdict)}</td>
    <td class="figure" data-label="Reviews">${reviews}</td>
    <td class="small" data-label="Last reviewed">${moment(lastReviewed)}</td>
  </tr>`

const nothing = ({ visitor }: Frame): Html =>
  visitor.login === undefined && visitor.canSignIn
    ? html`<div class="card">
        <p>Sign in to see the repositories that you can read.</p>
        <p><a class="button primary" href="${address(signInPath('/'))}">Sign in with GitHub</a></p>
      </div>`
    : html`<p class="card">No review that you can see is recorded yet. The check of each pull request links to its review.</p>`

/** The home page: an introduction, and the repositories that the visitor may see. */
export const startPage = (frame: Frame, repositories: readonly ListedRepository[]): string =>
  layout(frame, {
    title: 'Production readiness',
    section: 'repositories',
    body: html`<div class="hero">
        <h1>Production readiness</h1>
        <p class="lead">
          Every pull request is reviewed as if it will be deployed, will partially fail, and will be operated at 3 AM: 70 checks in ten
          areas, decided by rules that you can <a href="/rules">read</a>.
        </p>
      </div>
      <section aria-labelledby="repositories">
        <h2 id="repositories">Repositories</h2>
        ${
          repositories.length === 0
            ? nothing(frame)
            : html`<div class="card">
                <div class="scroll" tabindex="0" role="region" aria-label="Table of repositories">
                  <table class="data stacked">
                    <thead>
                      <tr>
                        <th scope="col">Repository</th>
                        <th scope="col">Last verdict</th>
                        <th scope="col" class="figure">Reviews</th>
                        <th scope="col">Last reviewed</th>
                      </tr>
                    </thead>
                    <tbody>
                      ${repositories.map(row)}
                    </tbody>
                  </table>
                </div>
              </div>`
        }
      </section>`,
  })
