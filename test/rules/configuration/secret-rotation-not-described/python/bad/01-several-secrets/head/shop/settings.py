import os  # <- finding

S0 = os.environ["STRIPE_SECRET_KEY"]
S1 = os.environ["JWT_SECRET"]
S2 = os.environ["WEBHOOK_SECRET"]
S3 = os.environ["DB_PASSWORD"]
