export const guard = { failed: async (login: string): Promise<void> => undefined }
