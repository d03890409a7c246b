export const key = 'sk_test_51NqTb8Kd3WmZr7YpVx2LcGh'
