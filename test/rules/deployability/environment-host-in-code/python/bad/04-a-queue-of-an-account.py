QUEUE = "https://sqs.eu-central-1.amazonaws.com/482915730416/invoices"  # <- finding
TOPIC = "arn:aws:sns:eu-central-1:482915730416:refunds"  # <- finding
