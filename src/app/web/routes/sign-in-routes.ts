import type { Answer } from '../../webhooks/receive-webhook.ts'
import { ownPath, type SignInOutcome } from '../sign-in.ts'
import { message, redirect } from './answers.ts'
import { formOf } from './forms.ts'
import type { PageServices } from './page-services.ts'
import type { Route, Visit } from './visit.ts'

/** Sign-in with GitHub, and sign-out. */
export const signInRoutes = (services: PageServices): readonly Route[] => {
  const { sessions, signing } = services.visitors

  const signOut = async (visit: Visit): Promise<Answer> => {
    if ((await formOf(visit, services)) === undefined) return message(visit, 'bad-request')
    await signing?.signOut(visit.session)
    return redirect('/', [await sessions.end(visit.session)])
  }

  return [
    {
      method: 'GET',
      path: /^\/sign-in$/,
      answer: (visit) =>
        signing ? afterSignIn(visit, signing.begin(ownPath(visit.url.searchParams.get('to')))) : message(visit, 'not-found'),
    },
    {
      method: 'GET',
      path: /^\/sign-in\/callback$/,
      answer: async (visit) =>
        signing
          ? afterSignIn(visit, await signing.complete(visit.request, visit.url.searchParams, visit.session))
          : message(visit, 'not-found'),
    },
    { method: 'POST', path: /^\/sign-out$/, answer: signOut },
  ]
}

const afterSignIn = (visit: Visit, outcome: SignInOutcome): Answer => {
  switch (outcome.kind) {
    case 'redirect':
      return redirect(outcome.to, outcome.cookies)
    case 'refused':
      return message(visit, 'bad-request')
    case 'away':
      return message(visit, 'away')
  }
}
