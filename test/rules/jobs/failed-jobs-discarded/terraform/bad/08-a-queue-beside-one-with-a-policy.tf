resource "aws_sqs_queue" "mails_dead" {
  name = "mails-dead"
}

resource "aws_sqs_queue" "mails" {
  name = "mails"
  redrive_policy = jsonencode({
    deadLetterTargetArn = aws_sqs_queue.mails_dead.arn
    maxReceiveCount     = 5
  })
}

resource "aws_sqs_queue" "letters" { # <- finding
  name = "letters"
}
