import os  # <- finding

S0 = os.environ["JWT_SECRET"]
S1 = os.environ["DB_PASSWORD"]
