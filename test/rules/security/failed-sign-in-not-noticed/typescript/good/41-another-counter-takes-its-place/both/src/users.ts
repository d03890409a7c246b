export const users = { byLogin: async (login: string): Promise<{ id: string; hash: string } | undefined> => undefined }
