export const tokenFor = (user: string): string => `t-${user}`
