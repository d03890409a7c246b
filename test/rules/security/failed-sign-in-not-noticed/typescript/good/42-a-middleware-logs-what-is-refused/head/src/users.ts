export const findUser = async (email: string) => ({ id: email, hash: '' })
