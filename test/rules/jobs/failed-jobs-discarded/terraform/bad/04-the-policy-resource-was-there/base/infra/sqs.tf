resource "aws_sqs_queue" "orders" {
  name = "orders"
}

resource "aws_sqs_queue_redrive_policy" "orders" { # <- finding
  queue_url      = aws_sqs_queue.orders.id
  redrive_policy = jsonencode({ deadLetterTargetArn = aws_sqs_queue.dead.arn, maxReceiveCount = 4 })
}

resource "aws_sqs_queue" "dead" {
  name = "orders-dead"
}
