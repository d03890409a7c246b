export const handleOrder = async (message: unknown): Promise<void> => {}
