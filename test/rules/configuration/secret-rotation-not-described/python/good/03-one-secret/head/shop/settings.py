import os

S0 = os.environ["JWT_SECRET"]
