resource "aws_sqs_queue" "orders" {
  name = "orders"
  redrive_policy = jsonencode({ # <- finding
    deadLetterTargetArn = aws_sqs_queue.dead.arn
    maxReceiveCount     = 5
  })
}

resource "aws_sqs_queue" "dead" {
  name = "orders-dead"
}
