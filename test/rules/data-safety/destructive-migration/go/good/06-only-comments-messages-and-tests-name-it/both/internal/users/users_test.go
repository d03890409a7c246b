package users

const query = "SELECT phone FROM users"
