import os

KEY = os.getenv("SENDGRID_API_KEY")
