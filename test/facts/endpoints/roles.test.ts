import { beforeAll, expect, it } from 'vitest'
import { extract } from '#facts/reading/extract'
import { loadFrontEnds } from '#facts/reading/load-front-ends'

beforeAll(() => loadFrontEnds(['java']))

const refusesFor = (role: string): boolean =>
  extract(
    `import io.javalin.Javalin;
import io.javalin.http.Context;

class Berths {
  void mount(Javalin app) {
    app.post("/berths", this::assign, Caller.${role});
  }

  void assign(Context ctx) {
    store(ctx.body());
  }
}
`,
    'java',
  ).facts.some((fact) => fact.kind === 'endpoint' && fact.guards.some(({ against }) => against?.includes('access') === true))

it.each([
  ['HARBOUR_MASTER', true],
  ['COMPANY', true],
  ['MANY_BERTHS', true],
  ['ANYONE', false],
  ['PUBLIC', false],
  ['OPEN_TO_ALL', false],
])('a route for the role %s refuses some callers: %s', (role, expected) => {
  expect(refusesFor(role)).toBe(expected)
})
