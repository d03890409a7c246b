def token_for(user_id):
    return str(user_id)
