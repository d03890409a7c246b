import retry from 'async-retry'
export const load = (url: string) =>
  retry(async () => (await fetch(url)).json(), { forever: true, minTimeout: 500 }) // <- finding