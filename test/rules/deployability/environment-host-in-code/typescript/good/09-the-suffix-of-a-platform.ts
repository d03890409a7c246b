export const suffix = '.rds.amazonaws.com'
export const addressOf = (name: string) => `${name}${suffix}`
