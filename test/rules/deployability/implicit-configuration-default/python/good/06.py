import os

REGION = os.getenv("AWS_REGION", "eu-west-1")
STRIPE_URL = os.getenv("STRIPE_URL", "https://api.stripe.com")
TEST_DATABASE = os.environ["TEST_DATABASE"]
