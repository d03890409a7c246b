export const verify = (req: any) => req.body
