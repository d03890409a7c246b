export const settings = {
  postUrl: process.env.POST_URL,
}
