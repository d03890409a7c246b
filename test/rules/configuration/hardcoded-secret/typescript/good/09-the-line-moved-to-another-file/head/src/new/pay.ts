export const key = 'sk_live_51NqTb8K{{}}d3WmZr7YpVx2LcGh'
