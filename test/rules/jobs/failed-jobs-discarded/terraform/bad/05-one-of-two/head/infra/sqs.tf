resource "aws_sqs_queue" "emails" {
  name = "emails"
  redrive_policy = jsonencode({
    deadLetterTargetArn = aws_sqs_queue.emails_dead.arn
    maxReceiveCount     = 5
  })
}

resource "aws_sqs_queue" "emails_dead" {
  name = "emails-dead"
}

resource "aws_sqs_queue" "invoices" { # <- finding
  name = "invoices"
}
