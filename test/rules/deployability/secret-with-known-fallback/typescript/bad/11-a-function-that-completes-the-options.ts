interface Options {
  readonly sessionSecret: string
  readonly port: number
}

export const optionsFrom = (env: NodeJS.ProcessEnv): Options => complete({ sessionSecret: env.SESSION_SECRET, port: 3000 })

const complete = (given: { sessionSecret?: string; port: number }): Options => ({
  ...given,
  sessionSecret: given.sessionSecret ?? 'orders sessions', // <- finding
})
