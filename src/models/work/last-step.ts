/** The last step of an origin's name: `listen` of `express#().listen`, `Worker` of `bullmq#Worker`. */
export const lastStep = (name: string): string => name.slice(Math.max(name.lastIndexOf('.'), name.lastIndexOf('#')) + 1)
