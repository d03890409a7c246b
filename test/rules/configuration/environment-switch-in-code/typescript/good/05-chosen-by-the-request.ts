export const next = (request: { query: { plan: string } }) =>
  request.query.plan === 'pro' ? 'https://app.example.com/pro' : 'https://app.example.com/free'
