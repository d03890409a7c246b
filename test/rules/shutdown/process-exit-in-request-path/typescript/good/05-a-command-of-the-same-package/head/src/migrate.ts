
export const migrate = async () => 1
