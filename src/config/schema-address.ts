/** The URL of a published schema of docs/schemas, for editors. */
export const schemaAddress = (name: 'config' | 'baseline'): string =>
  `https://raw.githubusercontent.com/readiness/readiness/main/docs/schemas/${name}.schema.json`
