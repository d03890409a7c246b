resource "aws_sqs_queue" "failed" {
  message_retention_seconds = 1209600
}

output "arn" {
  value = aws_sqs_queue.failed.arn
}
