export const issue = (id: string): string => `t-${id}`
