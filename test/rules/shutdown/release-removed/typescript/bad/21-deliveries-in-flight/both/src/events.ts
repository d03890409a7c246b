export const nextEvent = async (): Promise<string> => 'created'
